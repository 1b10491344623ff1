// What can be done on the page of an order, for its buttons, its keys and the palette.
#include "ui/pages/order/history_panel.h"
#include "ui/pages/order/order_deeds.h"
#include "ui/pages/order/order_page.h"
#include "ui/pages/order/order_story.h"
#include "ui/pages/order/tags_panel.h"
#include "ui/shell/action.h"

namespace meridian::ui {

namespace {

// The deeds outlive the actions, which are the page's.
std::function<void()> doing(OrderDeeds& deeds, void (OrderDeeds::*does)()) {
    return [&deeds, does] { std::invoke(does, deeds); };
}

}  // namespace

std::function<QString()> OrderPage::whyNot(OrderDeed deed) const {
    return [this, deed] { return m_deeds->whyNot(deed); };
}

void OrderPage::addDeeds() {
    const auto about = [this] { return m_story->number(); };
    const auto deed = [this](void (OrderDeeds::*does)()) { return doing(*m_deeds, does); };
    const auto isHeld = [this] { return m_story->present() != nullptr && m_story->present()->row.held; };
    m_services.actions->add(
        this, "order",
        {{.id = "order.ship",
          .text = QT_TRANSLATE_NOOP("Action", "Ship the order or a part of it"),
          .label = QT_TRANSLATE_NOOP("Action", "Ship"),
          .keys = "S",
          .icon = "truck",
          .permission = "shipParcel",
          .whyNot = whyNot(OrderDeed::kShip),
          .about = about,
          .run = deed(&OrderDeeds::ship)},
         {.id = "order.hold",
          .text = QT_TRANSLATE_NOOP("Action", "Hold or release the order"),
          .label = QT_TRANSLATE_NOOP("Action", "Hold"),
          .keys = "H",
          .icon = "pause",
          .permission = "holdOrder",
          .whyNot = [this, isHeld] { return m_deeds->whyNot(isHeld() ? OrderDeed::kRelease : OrderDeed::kHold); },
          .about = about,
          .run = [this, isHeld] { isHeld() ? m_deeds->release() : m_deeds->hold(); }},
         {.id = "order.release",
          .text = QT_TRANSLATE_NOOP("Action", "Release the order"),
          .label = QT_TRANSLATE_NOOP("Action", "Release"),
          .icon = "play",
          .permission = "releaseOrder",
          .whyNot = whyNot(OrderDeed::kRelease),
          .about = about,
          .run = deed(&OrderDeeds::release)},
         {.id = "order.editAddress",
          .text = QT_TRANSLATE_NOOP("Action", "Change the address of the order"),
          .label = QT_TRANSLATE_NOOP("Action", "Address"),
          .keys = "E",
          .icon = "edit",
          .permission = "editAddress",
          .whyNot = whyNot(OrderDeed::kEditAddress),
          .about = about,
          .run = deed(&OrderDeeds::editAddress)},
         {.id = "order.cancel",
          .text = QT_TRANSLATE_NOOP("Action", "Cancel the order, or what of it has not left"),
          .label = QT_TRANSLATE_NOOP("Action", "Cancel"),
          .keys = "X",
          .icon = "x",
          .permission = "cancelOrder",
          .whyNot = whyNot(OrderDeed::kCancel),
          .about = about,
          .run = deed(&OrderDeeds::cancel)},
         {.id = "order.note",
          .text = QT_TRANSLATE_NOOP("Action", "Write a note to the order"),
          .label = QT_TRANSLATE_NOOP("Action", "Note"),
          .keys = "N",
          .icon = "note",
          .permission = "addNote",
          .whyNot = whyNot(OrderDeed::kAddNote),
          .about = about,
          .run = [this] { m_history->writeNote(); }}});
}

void OrderPage::addDecisions() {
    const auto about = [this] { return m_story->number(); };
    const auto deed = [this](void (OrderDeeds::*does)()) { return doing(*m_deeds, does); };
    m_services.actions->add(this, "order",
                            {{.id = "order.tag",
                              .text = QT_TRANSLATE_NOOP("Action", "Add a tag to the order"),
                              .label = QT_TRANSLATE_NOOP("Action", "Tag"),
                              .keys = "T",
                              .icon = "pin",
                              .permission = "tagOrder",
                              .whyNot = whyNot(OrderDeed::kTag),
                              .about = about,
                              .run = [this] { m_tags->write(); }},
                             {.id = "order.approve",
                              .text = QT_TRANSLATE_NOOP("Action", "Approve the order in its review"),
                              .label = QT_TRANSLATE_NOOP("Action", "Approve"),
                              .keys = "A",
                              .icon = "check",
                              .permission = "decideReview",
                              .whyNot = whyNot(OrderDeed::kApprove),
                              .about = about,
                              .run = deed(&OrderDeeds::approve)},
                             {.id = "order.decline",
                              .text = QT_TRANSLATE_NOOP("Action", "Decline the order in its review"),
                              .label = QT_TRANSLATE_NOOP("Action", "Decline"),
                              .keys = "Shift A",
                              .icon = "x",
                              .permission = "decideReview",
                              .whyNot = whyNot(OrderDeed::kDecline),
                              .about = about,
                              .run = deed(&OrderDeeds::decline)},
                             {.id = "order.retryPayment",
                              .text = QT_TRANSLATE_NOOP("Action", "Try the payment of the order again"),
                              .label = QT_TRANSLATE_NOOP("Action", "Try again"),
                              .keys = "R",
                              .icon = "redo",
                              .permission = "retryPayment",
                              .whyNot = whyNot(OrderDeed::kRetryPayment),
                              .about = about,
                              .run = deed(&OrderDeeds::retryPayment)}});
}

void OrderPage::addParcelDeeds() {
    const auto about = [this] { return m_story->number(); };
    const auto step = [this](core::ParcelStep which) { return [this, which] { m_deeds->step(which); }; };
    m_services.actions->add(this, "order",
                            {{.id = "order.pick",
                              .text = QT_TRANSLATE_NOOP("Action", "Pick the order or a part of it"),
                              .label = QT_TRANSLATE_NOOP("Action", "Pick"),
                              .keys = "P",
                              .icon = "box",
                              .permission = "shipParcel",
                              .whyNot = whyNot(OrderDeed::kPick),
                              .about = about,
                              .run = [this] { m_deeds->pick(); }},
                             {.id = "order.pack",
                              .text = QT_TRANSLATE_NOOP("Action", "Report a parcel as packed"),
                              .label = QT_TRANSLATE_NOOP("Action", "Packed"),
                              .keys = "Shift P",
                              .icon = "box",
                              .permission = "shipParcel",
                              .whyNot = whyNot(OrderDeed::kPack),
                              .about = about,
                              .run = step(core::ParcelStep::kPack)},
                             {.id = "order.unpack",
                              .text = QT_TRANSLATE_NOOP("Action", "Take a parcel apart that has not left"),
                              .label = QT_TRANSLATE_NOOP("Action", "Take apart"),
                              .icon = "split",
                              .permission = "shipParcel",
                              .whyNot = whyNot(OrderDeed::kUnpack),
                              .about = about,
                              .run = step(core::ParcelStep::kCancel)},
                             {.id = "order.deliver",
                              .text = QT_TRANSLATE_NOOP("Action", "Report a parcel as delivered"),
                              .label = QT_TRANSLATE_NOOP("Action", "Delivered"),
                              .keys = "D",
                              .icon = "check",
                              .permission = "deliverParcel",
                              .whyNot = whyNot(OrderDeed::kDeliver),
                              .about = about,
                              .run = step(core::ParcelStep::kDeliver)},
                             {.id = "order.lose",
                              .text = QT_TRANSLATE_NOOP("Action", "Report a parcel as lost"),
                              .label = QT_TRANSLATE_NOOP("Action", "Lost"),
                              .keys = "L",
                              .icon = "warn",
                              .permission = "deliverParcel",
                              .whyNot = whyNot(OrderDeed::kLose),
                              .about = about,
                              .run = step(core::ParcelStep::kLose)}});
}

}  // namespace meridian::ui

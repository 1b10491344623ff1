// What can be done on the page of an order, for its buttons, its keys and the palette.
#include "ui/pages/order/history_panel.h"
#include "ui/pages/order/order_deeds.h"
#include "ui/pages/order/order_page.h"
#include "ui/pages/order/order_story.h"
#include "ui/shell/action.h"

namespace meridian::ui {

std::function<QString()> OrderPage::whyNot(OrderDeed deed) const {
    return [this, deed] { return m_deeds->whyNot(deed); };
}

void OrderPage::addDeeds() {
    const auto about = [this] { return m_story->number(); };
    const auto deed = [this](auto does) { return [this, does] { (m_deeds->*does)(); }; };
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
         {.id = "order.deliver",
          .text = QT_TRANSLATE_NOOP("Action", "Report a parcel as delivered"),
          .label = QT_TRANSLATE_NOOP("Action", "Delivered"),
          .keys = "D",
          .icon = "check",
          .permission = "deliverParcel",
          .whyNot = whyNot(OrderDeed::kDeliver),
          .about = about,
          .run = deed(&OrderDeeds::deliver)},
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

void OrderPage::addWays() {
    m_services.actions->add(this, "order",
                            {{.id = "order.before",
                              .text = QT_TRANSLATE_NOOP("Action", "Show the order as it was one event before"),
                              .keys = ",",
                              .icon = "left",
                              .run = [this] { step(-1); }},
                             {.id = "order.after",
                              .text = QT_TRANSLATE_NOOP("Action", "Show the order as it was one event later"),
                              .keys = ".",
                              .icon = "right",
                              .run = [this] { step(1); }},
                             {.id = "order.compare",
                              .text = QT_TRANSLATE_NOOP("Action", "Compare two moments of the order"),
                              .keys = "C",
                              .icon = "history",
                              .run = [this] { compare(); }},
                             {.id = "order.refresh",
                              .text = QT_TRANSLATE_NOOP("Action", "Read the order anew"),
                              .keys = "F5",
                              .icon = "sync",
                              .run = [this] { m_story->refresh(); }}});
    m_services.actions->addNotes("order", {{"Esc", QT_TRANSLATE_NOOP("Action", "Back to now, then to the list")}});
}

}  // namespace meridian::ui

// What the page of an order says about itself: that it shows the past, what this computer kept, or nothing at all.
#include "ui/pages/order/band.h"
#include "ui/pages/order/order_header.h"
#include "ui/pages/order/order_page.h"
#include "ui/pages/order/order_story.h"
#include "ui/widgets/empty_state.h"

namespace meridian::ui {

void OrderPage::showBands() {
    const core::Format& format = m_services.format;
    const qint64 now = m_services.now();
    if (!m_story->isPast()) {
        m_past->say(Tone::kInfo, {});
    } else if (m_story->pastTrouble()) {
        m_past->say(Tone::kWarning,
                    tr("The order as it was at %1 cannot be shown. %2")
                        .arg(format.moment(m_story->momentAt(), now), m_story->pastTrouble()->text),
                    tr("Now"));
    } else {
        m_past->say(Tone::kInfo,
                    tr("You see %1 as it was at %2. Nothing can be changed here. Dotted values are different now.")
                        .arg(m_story->number(), format.moment(m_story->momentAt(), now)));
    }
    showSource();
}

// Where what is shown comes from and how old it is, as far as that is not the server and now.
void OrderPage::showSource() {
    const core::Format& format = m_services.format;
    const qint64 now = m_services.now();
    const QString trouble = m_story->trouble() ? m_story->trouble()->text : QString();
    const bool waits = m_story->isReading() && trouble.isEmpty() && m_story->isReachable();
    switch (m_story->source()) {
        case OrderStory::Source::kList:
            return m_source->say(
                waits ? Tone::kInfo : Tone::kWarning,
                waits ? QString()
                      : tr("Only the line of the list is on this computer, because this order was not opened here "
                           "before. Lines, parcels, payments and history need the server. %1")
                            .arg(trouble),
                tr("Try again"));
        case OrderStory::Source::kKept:
            return m_source->say(Tone::kWarning,
                                 waits ? QString()
                                       : tr("This is the order as this computer read it at %1. %2")
                                             .arg(format.moment(m_story->readAt(), now), trouble),
                                 tr("Try again"));
        default:
            return m_source->say(
                Tone::kWarning,
                trouble.isEmpty()
                    ? QString()
                    : tr("The order was read at %1. %2").arg(format.moment(m_story->readAt(), now), trouble),
                tr("Try again"));
    }
}

void OrderPage::showNothing() {
    m_header->show(m_story->number(), nullptr);
    m_past->say(Tone::kInfo, {});
    m_source->say(Tone::kInfo, {});
    const auto& trouble = m_story->trouble();
    if (!trouble) {
        return m_empty->setText({QStringLiteral("orders"), tr("Reading %1").arg(m_story->number()), {}, {}, {}});
    }
    if (trouble->fault == core::Fault::kNotFound || trouble->fault == core::Fault::kInvalid) {
        return m_empty->setText({QStringLiteral("search"),
                                 tr("There is no order %1").arg(m_story->number()),
                                 tr("Check the number. Its last digit guards against typing errors."),
                                 {},
                                 {}});
    }
    m_empty->setText({QStringLiteral("warn"), tr("%1 cannot be read").arg(m_story->number()), trouble->text,
                      tr("Try again"), Tone::kDanger});
}

}  // namespace meridian::ui

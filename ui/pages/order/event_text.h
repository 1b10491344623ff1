// An event of an order in a sentence, for the timeline and the slider.
#pragma once

#include <QStringList>

#include "core/orders/order_timeline.h"
#include "core/text/format.h"
#include "ui/theme/state_table.h"

namespace meridian::ui {

struct EventWords {
    QString text;      // the most telling of what the command did: "Captured 635.40 EUR."
    QStringList more;  // the rest of it, one sentence each
    Tone tone = Tone::kNeutral;
    Glyph glyph = Glyph::kRing;
};

EventWords wordsOf(const core::TimelineEntry& entry, const core::Format& format);
// "Anna", "Storefront (service)", "Timer": who it was, as people say it.
QString actorText(const QString& actor);

}  // namespace meridian::ui

// The seven steps of an order's way, as its stepper shows them: what is done and when, where it is, what comes.
#pragma once

#include <QString>
#include <QVector>

#include "core/orders/order_timeline.h"
#include "core/text/format.h"

namespace meridian::ui {

enum class StepMark { kDone, kHere, kHeld, kWaits, kStopped, kAhead };

struct OrderStep {
    QString title;  // "Partly shipped"
    QString note;   // "1 of 2 parcels"; may be empty
    StepMark mark = StepMark::kAhead;
    QString icon = QStringLiteral("play");  // where the order stands at it
};

// `timeline` up to the moment of `row`; empty where only the row is known. A cancelled order's way ends with the step
// at which it left.
QVector<OrderStep> stepsOf(const core::OrderRow& row, const core::OrderRecord* record,
                           const core::OrderTimeline& timeline, const core::Format& format, qint64 now);

}  // namespace meridian::ui

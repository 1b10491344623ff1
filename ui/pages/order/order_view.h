// What the panels of an order's page are given to show: one moment of it.
#pragma once

#include <QHash>

#include "core/orders/order_timeline.h"
#include "core/text/format.h"

namespace meridian::ui {

struct OrderView {
    const core::OrderRow& row;
    const core::OrderRecord* record = nullptr;  // null: only the row is known
    core::OrderTimeline timeline;               // up to the moment
    QVector<core::Posting> postings;            // up to the moment
    bool seesPostings = false;
    bool seesStock = false;       // a SKU leads to its stock
    QHash<QString, QString> now;  // by field, the present value where it is another one
    const core::Format& format;
    qint64 at = 0;  // the present time

    // Empty where the value is the same now. What there is none of now is said with a dash.
    QString nowOf(const QString& key) const {
        const auto found = now.constFind(key);
        if (found == now.constEnd()) return {};
        return found->isEmpty() ? QStringLiteral("–") : *found;
    }
};

}  // namespace meridian::ui

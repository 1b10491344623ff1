// What makes a view of the list: filter, sort order, columns. As the page holds it, and as a saved view keeps it.
#pragma once

#include <QStringList>

#include "core/orders/order_types.h"
#include "core/views/saved_views.h"

namespace meridian::ui {

struct ListLook {
    QString query;
    core::OrderSort sort = core::OrderSort::kNewest;
    QStringList columns;  // names, from left to right; empty: the usual ones

    friend bool operator==(const ListLook&, const ListLook&) = default;
};

// "newest", "oldest", "largest", "smallest"; empty is the first.
QString sortName(core::OrderSort sort);
core::OrderSort sortFrom(const QString& name);

ListLook lookOf(const core::SavedView& view);
// The view with this look and everything else as it was.
core::SavedView viewWith(core::SavedView view, const ListLook& look);

}  // namespace meridian::ui

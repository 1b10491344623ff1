#include "ui/pages/orders/list_look.h"

#include <array>

namespace meridian::ui {

namespace {

constexpr std::array<const char*, 4> kSorts = {"newest", "oldest", "largest", "smallest"};

}  // namespace

QString sortName(core::OrderSort sort) {
    return QString::fromLatin1(kSorts.at(static_cast<std::size_t>(sort)));
}

core::OrderSort sortFrom(const QString& name) {
    for (std::size_t sort = 0; sort < kSorts.size(); ++sort) {
        if (name == QLatin1String(kSorts[sort])) return static_cast<core::OrderSort>(sort);
    }
    return core::OrderSort::kNewest;
}

ListLook lookOf(const core::SavedView& view) {
    return {view.query, sortFrom(view.sort), view.columns.split(u',', Qt::SkipEmptyParts)};
}

core::SavedView viewWith(core::SavedView view, const ListLook& look) {
    view.page = QStringLiteral("orders");
    view.query = look.query;
    view.sort = sortName(look.sort);
    view.columns = look.columns.join(u',');
    return view;
}

}  // namespace meridian::ui

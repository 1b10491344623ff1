#include "ui/pages/order/list_route.h"

namespace meridian::ui {

namespace {

const QString kList = QStringLiteral("list");
const QString kSort = QStringLiteral("sort");

}  // namespace

Route orderRoute(const QString& number, const core::OrderQuery& list) {
    return {QStringLiteral("order"),
            {{QStringLiteral("number"), number},
             {kList, list.text},
             {kSort, QString::number(static_cast<int>(list.sort))}}};
}

std::optional<core::OrderQuery> listOf(const Route& route) {
    if (!route.arguments.contains(kList)) return std::nullopt;
    const int sort = route.arguments.value(kSort).toInt();
    const bool isKnown = sort >= 0 && sort <= static_cast<int>(core::OrderSort::kSmallest);
    return core::OrderQuery{route.arguments.value(kList),
                            isKnown ? static_cast<core::OrderSort>(sort) : core::OrderSort::kNewest};
}

}  // namespace meridian::ui

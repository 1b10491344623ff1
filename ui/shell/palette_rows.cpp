#include "ui/shell/palette_rows.h"

#include <QSet>

#include "core/catalogue/product_types.h"
#include "core/orders/order_types.h"
#include "ui/widgets/pill.h"

namespace meridian::ui {

namespace {

constexpr std::size_t kMostSkus = 5;

std::function<void()> leadsTo(const PaletteSearch::Parts& parts, const char* page, const char* argument,
                              const QString& value) {
    return [go = parts.go, route = Route{QString::fromLatin1(page), {{QString::fromLatin1(argument), value}}}] {
        go(route);
    };
}

}  // namespace

PaletteEntry orderEntry(const PaletteSearch::Parts& parts, const core::OrderRow& row, const QString& typed) {
    const core::Format& format = parts.services.format;
    PaletteEntry entry{PaletteGroup::kOrders, QStringLiteral("orders"), row.number, matchText(row.number, typed).marks};
    QStringList details;
    if (!row.name.isEmpty()) details << row.name;
    details << format.money(row.total) << pillLabel({StateDomain::kOrder, core::orderStateName(row)})
            << format.moment(row.placedAt, parts.services.now());
    entry.detail = details.join(QStringLiteral(" · "));
    entry.run = leadsTo(parts, "order", "number", row.number);
    return entry;
}

PaletteEntry productEntry(const PaletteSearch::Parts& parts, const core::ProductRow& row, const QString& typed) {
    PaletteEntry entry{PaletteGroup::kProducts, QStringLiteral("products"), row.title,
                       matchText(row.title, typed).marks};
    const QString number = core::productNumber(row.id);
    entry.detail = row.vendor.isEmpty() ? number : number + QStringLiteral(" · ") + row.vendor;
    entry.run = leadsTo(parts, "products", "number", number);
    return entry;
}

std::vector<PaletteEntry> stockEntries(const PaletteSearch::Parts& parts, const core::StockList& list,
                                       const QString& typed) {
    std::vector<PaletteEntry> entries;
    QSet<QString> seen;
    for (const core::StockRow& row : list.first) {
        if (seen.contains(row.sku) || entries.size() == kMostSkus) continue;
        seen.insert(row.sku);
        PaletteEntry entry{PaletteGroup::kStock, QStringLiteral("inventory"), row.sku, matchText(row.sku, typed).marks};
        entry.detail = row.title;
        entry.run = leadsTo(parts, "inventory", "sku", row.sku);
        entries.push_back(std::move(entry));
    }
    return entries;
}

}  // namespace meridian::ui

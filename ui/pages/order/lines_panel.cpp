#include "ui/pages/order/lines_panel.h"

#include <QVBoxLayout>
#include <algorithm>

#include "ui/pages/order/cell_table.h"
#include "ui/pages/order/sum_row.h"

namespace meridian::ui {

namespace {

using Look = TableCell::Look;

QString parcelsOf(const core::OrderRecord& record, int position) {
    QStringList names;
    for (const core::OrderParcel& parcel : record.parcels) {
        if (parcel.state == core::ParcelState::kCancelled) continue;
        const bool holds = std::ranges::any_of(
            parcel.units, [position](const core::ParcelUnits& units) { return units.position == position; });
        if (holds) names.append(QStringLiteral("P%1").arg(parcel.number));
    }
    return names.isEmpty() ? QStringLiteral("–") : names.join(QStringLiteral(", "));
}

bool allDelivered(const core::OrderRecord& record, int position) {
    return std::ranges::none_of(record.parcels, [position](const core::OrderParcel& parcel) {
        return parcel.state == core::ParcelState::kShipped &&
               std::ranges::any_of(parcel.units, [position](const auto& units) { return units.position == position; });
    });
}

QString fulfilmentOf(const core::OrderRecord& record, const core::OrderLine& line) {
    if (line.cancelled == line.quantity) return QStringLiteral("cancelled");
    if (line.open() == 0) {
        return allDelivered(record, line.position) ? QStringLiteral("delivered") : QStringLiteral("shipped");
    }
    if (line.shipped > 0) return QStringLiteral("partially_shipped");
    return line.inParcel > 0 ? QStringLiteral("picking") : QStringLiteral("reserved");
}

}  // namespace

LinesPanel::LinesPanel(QWidget* parent)
    : Card(QStringLiteral(" "), parent), m_table(new CellTable(this)), m_sums(new SumRow(this)) {
    m_table->setObjectName(QStringLiteral("order.lines"));
    body()->setContentsMargins(0, 0, 0, 0);
    body()->setSpacing(0);
    body()->addWidget(m_table);
    body()->addWidget(m_sums);
    connect(m_table, &CellTable::followed, this, [this](int row, int column) {
        Q_EMIT skuFollowed(m_table->model()->index(row, column).data().toString());
    });
    translate();
}

void LinesPanel::translate() {
    setTitle(tr("Lines"));
    m_table->setAccessibleName(tr("Lines of the order"));
    m_table->setColumns({{tr("SKU")},
                         {tr("Product"), Qt::AlignLeft, true, Qt::ElideMiddle},  // a variant is told apart by its end
                         {tr("From")},
                         {tr("Qty"), Qt::AlignRight},
                         {tr("Shipped"), Qt::AlignRight},
                         {tr("Cancelled"), Qt::AlignRight, false, Qt::ElideRight, true},
                         {tr("Price"), Qt::AlignRight},
                         {tr("Total"), Qt::AlignRight},
                         {tr("Fulfilment")},
                         {tr("Parcel")}});
}

void LinesPanel::show(const OrderView& view) {
    const core::Format& format = view.format;
    const QString lineCount = view.row.lines == 1 ? tr("1 line") : tr("%1 lines").arg(format.integer(view.row.lines));
    const QString unitCount = view.row.units == 1 ? tr("1 unit") : tr("%1 units").arg(format.integer(view.row.units));
    setNote(tr("%1, %2", "lines, units").arg(lineCount, unitCount));
    if (view.record == nullptr) {
        m_table->setRows({});
        m_sums->setSums({{tr("Total"), format.money(view.row.total), true}});
        return;
    }
    const core::OrderRecord& record = *view.record;
    QVector<QVector<TableCell>> rows;
    core::Amount goods{0, view.row.total.currency};
    core::Amount tax = record.shippingTax;
    const auto count = [&](qint64 units, const QString& key) {
        return TableCell{units == 0 ? QStringLiteral("–") : format.integer(units),
                         units == 0 ? Look::kMuted : Look::kFigures,
                         {},
                         view.nowOf(key)};
    };
    for (const core::OrderLine& line : record.lines) {
        const QString key = QStringLiteral("line.%1.").arg(line.position);
        goods.minor += line.net.minor + line.tax.minor;
        tax.minor += line.tax.minor;
        rows.append({{line.sku, view.seesStock ? Look::kLink : Look::kText},
                     {line.title, Look::kText, {}, {}, line.title},
                     {line.location, Look::kMuted},
                     {format.integer(line.quantity), Look::kFigures},
                     count(line.shipped, key + QStringLiteral("shipped")),
                     count(line.cancelled, key + QStringLiteral("cancelled")),
                     {format.amount(line.unitPrice), Look::kFigures},
                     {format.amount({line.net.minor + line.tax.minor, line.net.currency}), Look::kStrong},
                     {{}, Look::kPill, {StateDomain::kFulfilment, fulfilmentOf(record, line)}},
                     {parcelsOf(record, line.position), Look::kMuted}});
    }
    m_table->setRows(rows);
    const core::Amount shipping{record.shippingNet.minor + record.shippingTax.minor, view.row.total.currency};
    m_sums->setSums({{tr("Goods"), format.amount(goods)},
                     {tr("Shipping"), format.amount(shipping)},
                     {tr("of which tax"), format.amount(tax)},
                     {tr("Invoiced"), format.amount(record.invoiced), false, view.nowOf(QStringLiteral("invoiced"))},
                     {tr("Total"), format.money(view.row.total), true}});
}

}  // namespace meridian::ui

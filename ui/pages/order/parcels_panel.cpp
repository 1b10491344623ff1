#include "ui/pages/order/parcels_panel.h"

#include <QLabel>
#include <QVBoxLayout>

#include "ui/pages/order/cell_table.h"
#include "ui/pages/order/record_fields.h"
#include "ui/shell/action_button.h"
#include "ui/theme/control_kinds.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

using Look = TableCell::Look;

// "2 × MUG-RED, 1 × PEN".
QString contentsOf(const core::OrderRecord& record, const core::OrderParcel& parcel, const core::Format& format) {
    QStringList parts;
    for (const core::ParcelUnits& units : parcel.units) {
        const bool known = units.position >= 1 && units.position <= record.lines.size();
        const QString sku = known ? record.lines[units.position - 1].sku : QString::number(units.position);
        parts.append(QStringLiteral("%1 × %2").arg(format.integer(units.quantity), sku));
    }
    return parts.join(QStringLiteral(", "));
}

}  // namespace

ParcelsPanel::ParcelsPanel(Actions& actions, QWidget* parent)
    : Card(QStringLiteral(" "), parent), m_table(new CellTable(this)), m_none(new QLabel(this)) {
    m_table->setObjectName(QStringLiteral("order.parcels"));
    m_none->setContentsMargins(12, 0, 12, 10);
    m_none->setWordWrap(true);
    body()->setContentsMargins(0, 0, 0, 2);
    body()->setSpacing(0);
    body()->addWidget(m_table);
    body()->addWidget(m_none);
    for (const char* step : {"order.pick", "order.pack", "order.unpack", "order.deliver", "order.lose"}) {
        auto* button = new ActionButton(actions, step, this, ActionButton::Shows::kText);
        setButtonKind(button, ButtonKind::kQuiet);
        setControlSize(button, ControlSize::kSmall);
        addAction(button);
    }
    translate();
}

void ParcelsPanel::translate() {
    setTitle(tr("Parcels"));
    m_table->setAccessibleName(tr("Parcels of the order"));
    m_table->setColumns({{tr("Parcel")},
                         {tr("From")},
                         {tr("State")},
                         {tr("Since")},
                         {tr("Tracking")},
                         {tr("Contents"), Qt::AlignLeft, true},
                         {tr("Value"), Qt::AlignRight}});
    m_none->setFont(themeFont(TypeStyle::kBody));
}

void ParcelsPanel::show(const OrderView& view) {
    const bool any = view.record != nullptr && !view.record->parcels.isEmpty();
    m_table->setVisible(any);
    m_none->setVisible(!any);
    setNote({});
    if (!any) {
        m_none->setText(view.record == nullptr ? tr("The parcels are not on this computer.")
                                               : tr("Nothing was packed or shipped yet."));
        return;
    }
    const core::Format& format = view.format;
    setNote(tr("%1 of %2 units shipped")
                .arg(format.integer(view.row.shipped), format.integer(view.row.units - view.row.cancelled)));
    QVector<QVector<TableCell>> rows;
    for (const core::OrderParcel& parcel : view.record->parcels) {
        const QString key = QStringLiteral("parcel.%1.").arg(parcel.number);
        const QString contents = contentsOf(*view.record, parcel, format);
        const core::Amount value{parcel.net.minor + parcel.shippingNet.minor + parcel.tax.minor, parcel.net.currency};
        rows.append(
            {{QStringLiteral("P%1").arg(parcel.number), Look::kStrong},
             {parcel.location, Look::kMuted},
             {{},
              Look::kPill,
              {StateDomain::kFulfilment, parcelStateName(parcel.state)},
              view.nowOf(key + QStringLiteral("state"))},
             {parcel.steps.isEmpty() ? QString() : format.moment(parcel.steps.constLast().at, view.at), Look::kMuted},
             {parcel.tracking.isEmpty() ? QStringLiteral("–") : parcel.tracking,
              Look::kFigures,
              {},
              view.nowOf(key + QStringLiteral("tracking"))},
             {contents, Look::kText, {}, {}, contents},
             {value.minor == 0 ? QStringLiteral("–") : format.amount(value), Look::kFigures}});
    }
    m_table->setRows(rows);
}

}  // namespace meridian::ui

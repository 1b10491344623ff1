// The columns of the list of orders: their names, what stands in them, what stands above them.
#include <array>

#include "core/orders/order_list_model.h"

namespace meridian::core {

namespace {

constexpr std::array<const char*, OrderListModel::kColumns> kNames = {
    "number", "placed", "name",   "country", "total",   "status", "payment",   "fulfilment", "risk",
    "email",  "city",   "region", "units",   "shipped", "tags",   "reference", "updated"};

bool isFigure(int column) {
    return column == OrderListModel::kTotal || column == OrderListModel::kUnits || column == OrderListModel::kShipped;
}

}  // namespace

QString OrderListModel::columnName(int column) {
    return column < 0 || column >= kColumns ? QString() : QString::fromLatin1(kNames[static_cast<std::size_t>(column)]);
}

int OrderListModel::columnOf(const QString& name) {
    for (int column = 0; column < kColumns; ++column) {
        if (name == QLatin1String(kNames[static_cast<std::size_t>(column)])) return column;
    }
    return -1;
}

int OrderListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

// Words are the view's; this is what a screen reader, a copy and a test get.
QVariant OrderListModel::data(const QModelIndex& index, int role) const {
    const OrderRow* order = row(index.row());
    if (order == nullptr || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)) return {};
    switch (index.column()) {
        case kNumber: return order->number;
        case kPlaced: return order->placedAt;
        case kCustomer: return order->name;
        case kCountry: return order->country;
        case kTotal: return order->total.minor;
        case kState: return orderStateName(*order);
        case kPayment: return paymentStateName(*order);
        case kFulfilment: return fulfilmentStateName(*order);
        case kRisk: return order->risk < 0 ? QVariant() : QVariant(order->risk);
        case kEmail: return order->email;
        case kCity: return order->city;
        case kRegion: return order->number.section(u'-', 0, 0);
        case kUnits: return order->units;
        case kShipped: return order->shipped;
        case kTags: return order->tags;
        case kReference: return order->reference;
        case kChanged: return order->changedAt;
        default: return {};
    }
}

QVariant OrderListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isFigure(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case kNumber: return tr("Order");
        case kPlaced: return tr("Placed");
        case kCustomer: return tr("Customer");
        case kCountry: return tr("To", "country that an order is sent to");
        case kTotal: return tr("Total");
        case kState: return tr("Order state");
        case kPayment: return tr("Payment");
        case kFulfilment: return tr("Fulfilment");
        case kRisk: return tr("Risk");
        case kEmail: return tr("E-mail");
        case kCity: return tr("City");
        case kRegion: return tr("Region");
        case kUnits: return tr("Units");
        case kShipped: return tr("Shipped");
        case kTags: return tr("Tags");
        case kReference: return tr("Reference");
        case kChanged: return tr("Changed");
        default: return {};
    }
}

}  // namespace meridian::core

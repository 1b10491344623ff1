#include "ui/pages/order/customer_panel.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "ui/pages/order/fact_list.h"
#include "ui/pages/order/record_fields.h"
#include "ui/theme/control_kinds.h"

namespace meridian::ui {

namespace {

constexpr int kLabelWidth = 84;

QString joined(const QStringList& parts) {
    QStringList filled;
    for (const QString& part : parts) {
        if (!part.trimmed().isEmpty()) filled.append(part.trimmed());
    }
    return filled.join(QStringLiteral(", "));
}

// The first of the parts that is another one now.
QString firstNow(const OrderView& view, std::initializer_list<const char*> keys) {
    for (const char* key : keys) {
        if (const QString now = view.nowOf(QString::fromLatin1(key)); !now.isEmpty()) return now;
    }
    return {};
}

}  // namespace

CustomerPanel::CustomerPanel(QWidget* parent)
    : Card(QStringLiteral(" "), parent), m_facts(new FactList(kLabelWidth, this)), m_orders(new QPushButton(this)) {
    m_orders->setObjectName(QStringLiteral("order.customerOrders"));
    setButtonKind(m_orders, ButtonKind::kQuiet);
    setControlSize(m_orders, ControlSize::kSmall);
    addAction(m_orders);
    body()->addWidget(m_facts);
    connect(m_orders, &QAbstractButton::clicked, this, [this] { Q_EMIT ordersWanted(m_customer); });
    translate();
}

void CustomerPanel::translate() {
    setTitle(tr("Customer"));
    m_orders->setText(tr("Their orders"));
    m_orders->setToolTip(tr("All orders of this customer"));
}

void CustomerPanel::show(const OrderView& view) {
    m_customer = view.row.customer;
    m_orders->setVisible(!m_customer.isEmpty());
    QVector<Fact> facts = {{tr("Customer"), view.row.customer}};
    const core::OrderRecord* record = view.record;
    if (record != nullptr && record->erased) {
        facts.append({tr("Person"), tr("The customer's data was erased.")});
    } else if (record != nullptr && record->addressKnown) {
        const core::Address& to = record->address;
        facts.append({tr("Name"), to.name, view.nowOf(QStringLiteral("name")), true});
        facts.append({tr("E-mail"), to.email, view.nowOf(QStringLiteral("email"))});
        if (!to.phone.isEmpty()) facts.append({tr("Phone"), to.phone, view.nowOf(QStringLiteral("phone"))});
        facts.append({tr("Ship to"),
                      joined({to.company, to.street, to.postcode + u' ' + to.city, to.province, view.row.country}),
                      firstNow(view, {"street", "city", "postcode", "company", "province"})});
    } else {
        if (!view.row.name.isEmpty()) facts.append({tr("Name"), view.row.name, {}, true});
        if (!view.row.email.isEmpty()) facts.append({tr("E-mail"), view.row.email});
        facts.append({tr("Ship to"), joined({view.row.city, view.row.country})});
        if (view.row.name.isEmpty()) facts.append({tr("Person"), tr("Personal data is not for your role.")});
    }
    if (record != nullptr) facts.append({tr("Shipping"), shippingMethodText(record->shippingMethod)});
    if (!view.row.reference.isEmpty()) facts.append({tr("Reference"), view.row.reference});
    m_facts->setFacts(facts);
}

}  // namespace meridian::ui

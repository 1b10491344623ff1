#include "ui/pages/order/order_header.h"

#include <QHBoxLayout>
#include <QPainter>

#include "ui/pages/order/record_fields.h"
#include "ui/shell/action_button.h"
#include "ui/theme/control_kinds.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/figure_label.h"
#include "ui/widgets/pill.h"

namespace meridian::ui {

OrderHeader::OrderHeader(Actions& actions, QWidget* parent)
    : QWidget(parent),
      m_number(new FigureLabel({}, {TypeStyle::kPageTitle, Token::kText}, this)),
      m_state(new StatusPill({StateDomain::kOrder, QStringLiteral("placed")}, this)),
      m_payment(new StatusPill({StateDomain::kPayment, QStringLiteral("none")}, this)),
      m_fulfilment(new StatusPill({StateDomain::kFulfilment, QStringLiteral("unfulfilled")}, this)),
      m_placed(new ElidedLabel({}, {TypeStyle::kBody, Token::kTextSecondary}, this)),
      m_hold(new ActionButton(actions, "order.hold", this)),
      m_release(new ActionButton(actions, "order.release", this)) {
    m_number->setObjectName(QStringLiteral("order.number"));
    m_state->setObjectName(QStringLiteral("order.state"));
    m_payment->setObjectName(QStringLiteral("order.payment"));
    m_fulfilment->setObjectName(QStringLiteral("order.fulfilment"));
    setFixedHeight(themeSize(Size::kPageHeader));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(8);
    row->addWidget(m_number);
    for (StatusPill* pill : {m_state, m_payment, m_fulfilment})
        row->addWidget(pill);
    row->addSpacing(4);
    row->addWidget(m_placed, 1);
    auto* address = new ActionButton(actions, "order.editAddress", this);
    auto* deliver = new ActionButton(actions, "order.deliver", this);
    auto* cancel = new ActionButton(actions, "order.cancel", this);
    auto* ship = new ActionButton(actions, "order.ship", this, ActionButton::Shows::kIconTextAndKey);
    setButtonKind(cancel, ButtonKind::kDestructive);
    setButtonKind(ship, ButtonKind::kPrimary);
    for (ActionButton* button : {m_hold, m_release, address, deliver, cancel, ship})
        row->addWidget(button);
}

void OrderHeader::show(const QString& number, const OrderView* view) {
    m_number->setText(number);
    const bool known = view != nullptr;
    for (StatusPill* pill : {m_state, m_payment, m_fulfilment})
        pill->setVisible(known);
    const bool held = known && view->row.held;
    m_hold->setVisible(!held);
    m_release->setVisible(held);
    if (!known) return m_placed->setText({});
    const auto set = [&](StatusPill* pill, StateDomain domain, const QString& state, const char* key) {
        pill->setSpec({domain, state});
        const QString now = view->nowOf(QString::fromLatin1(key));
        pill->setToolTip(now.isEmpty() ? QString() : tr("Now: %1").arg(now));
    };
    set(m_state, StateDomain::kOrder, orderStateName(view->row), "state");
    set(m_payment, StateDomain::kPayment, paymentStateName(view->row, view->record), "payment");
    set(m_fulfilment, StateDomain::kFulfilment, fulfilmentStateName(view->row), "fulfilment");
    m_placed->setText(view->format.dateTime(view->row.placedAt));
}

void OrderHeader::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::kSurface));
}

}  // namespace meridian::ui

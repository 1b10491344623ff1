#include "ui/pages/order/order_header.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include "ui/pages/order/record_fields.h"
#include "ui/shell/action_button.h"
#include "ui/theme/control_kinds.h"
#include "ui/theme/icons.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/figure_label.h"
#include "ui/widgets/pill.h"

namespace meridian::ui {

namespace {

constexpr int kRoomForButtons = 1000;

}  // namespace

OrderHeader::OrderHeader(Actions& actions, QWidget* parent)
    : QWidget(parent),
      m_number(new FigureLabel({}, {TypeStyle::kPageTitle, Token::kText}, this)),
      m_state(new StatusPill({StateDomain::kOrder, QStringLiteral("placed")}, this)),
      m_payment(new StatusPill({StateDomain::kPayment, QStringLiteral("none")}, this)),
      m_fulfilment(new StatusPill({StateDomain::kFulfilment, QStringLiteral("unfulfilled")}, this)),
      m_placed(new ElidedLabel({}, {TypeStyle::kBody, Token::kTextSecondary}, this)),
      m_place(new FigureLabel({}, {TypeStyle::kBody, Token::kTextSecondary}, this)),
      m_hold(new ActionButton(actions, "order.hold", this)),
      m_release(new ActionButton(actions, "order.release", this)),
      m_more(makeMore(actions)) {
    m_number->setObjectName(QStringLiteral("order.number"));
    m_placed->setShortage(Shortage::kYield);
    m_state->setObjectName(QStringLiteral("order.state"));
    m_payment->setObjectName(QStringLiteral("order.payment"));
    m_place->setObjectName(QStringLiteral("order.place"));
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
    row->addWidget(m_place);
    for (const char* way : {"order.previous", "order.next"}) {
        m_folded.append(new ActionButton(actions, way, this, ActionButton::Shows::kIcon));
        row->addWidget(m_folded.back());
    }
    row->addSpacing(8);
    auto* address = new ActionButton(actions, "order.editAddress", this);
    auto* cancel = new ActionButton(actions, "order.cancel", this);
    auto* ship = new ActionButton(actions, "order.ship", this, ActionButton::Shows::kIconTextAndKey);
    setButtonKind(cancel, ButtonKind::kDestructive);
    setButtonKind(ship, ButtonKind::kPrimary);
    for (QWidget* button : std::initializer_list<QWidget*>{m_more, m_hold, m_release, address, cancel, ship})
        row->addWidget(button);
    m_folded << address << cancel;
    fold();
}

QToolButton* OrderHeader::makeMore(Actions& actions) {
    auto* more = new QToolButton(this);
    more->setObjectName(QStringLiteral("order.more"));
    more->setIcon(icon(QStringLiteral("more")));
    more->setPopupMode(QToolButton::InstantPopup);
    more->setFocusPolicy(Qt::StrongFocus);
    auto* menu = new QMenu(more);
    for (const char* id :
         {"order.hold", "order.release", "order.editAddress", "order.cancel", "order.previous", "order.next"})
        addToMenu(*menu, actions, id);
    more->setMenu(menu);
    more->setAccessibleName(tr("More actions"));
    more->setToolTip(tr("More actions"));
    return more;
}

void OrderHeader::fold() {
    const bool tight = width() < kRoomForButtons;
    m_more->setVisible(tight);
    for (QWidget* widget : std::as_const(m_folded))
        widget->setVisible(!tight);
    m_hold->setVisible(!tight && !m_isHeld);
    m_release->setVisible(!tight && m_isHeld);
}

void OrderHeader::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fold();
}

void OrderHeader::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        m_more->setAccessibleName(tr("More actions"));
        m_more->setToolTip(tr("More actions"));
    }
    QWidget::changeEvent(event);
}

void OrderHeader::show(const QString& number, const OrderView* view) {
    m_number->setText(number);
    const bool known = view != nullptr;
    for (StatusPill* pill : {m_state, m_payment, m_fulfilment})
        pill->setVisible(known);
    const bool held = known && view->row.held;
    m_isHeld = held;
    fold();
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

void OrderHeader::setPlace(const QString& place) {
    m_place->setText(place);
    m_place->setVisible(!place.isEmpty());
}

void OrderHeader::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::kSurface));
}

}  // namespace meridian::ui

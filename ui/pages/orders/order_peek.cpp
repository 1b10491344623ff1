#include "ui/pages/orders/order_peek.h"

#include <QEvent>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include "ui/theme/control_kinds.h"
#include "ui/theme/figures.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/initials_badge.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/risk_bars.h"

namespace meridian::ui {

namespace {

constexpr int kPad = 14;
constexpr int kLabelWidth = 112;
constexpr int kFactHeight = 22;
constexpr int kFooter = 44;

}  // namespace

OrderPeek::OrderPeek(const Services& services, QWidget* parent)
    : QWidget(parent), m_services(services), m_close(new QToolButton(this)), m_open(new QPushButton(this)) {
    setFixedWidth(themeSize(Size::kDetailPane));
    m_close->setIcon(icon(QStringLiteral("x")));
    m_close->setAutoRaise(true);
    m_open->setObjectName(QStringLiteral("orders.openOrder"));
    setButtonKind(m_open, ButtonKind::kPrimary);
    setKeyHint(m_open, QStringLiteral("Enter"));
    connect(m_close, &QAbstractButton::clicked, this, &OrderPeek::closed);
    connect(m_open, &QAbstractButton::clicked, this, &OrderPeek::opened);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    translate();
}

void OrderPeek::translate() {
    setAccessibleName(tr("Details of the order"));
    m_close->setAccessibleName(tr("Close the details"));
    m_close->setToolTip(tr("Close the details") + QStringLiteral("  Esc"));
    m_open->setText(tr("Open order"));
    m_open->setAccessibleName(m_open->text());
}

void OrderPeek::place() {
    m_close->setGeometry(width() - 24 - kPad, 10, 24, 24);
    const int height = controlHeight(m_open);
    m_open->setGeometry(kPad, this->height() - kFooter + (kFooter - height) / 2, width() - 2 * kPad, height);
    m_open->setVisible(m_order.has_value());
}

void OrderPeek::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

void OrderPeek::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

void OrderPeek::show(const core::OrderRow& order) {
    m_order = order;
    setAccessibleDescription(order.number + u' ' + order.name);
    place();
    update();
}

void OrderPeek::clear() {
    m_order.reset();
    place();
    update();
}

void OrderPeek::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), themeColor(Token::kSurface));
    painter.fillRect(0, 0, 1, height(), themeColor(Token::kBorder));
    if (!m_order) {
        painter.setPen(themeColor(Token::kTextMuted));
        painter.setFont(themeFont(TypeStyle::kBody));
        painter.drawText(rect().adjusted(kPad, 60, -kPad, 0), Qt::AlignHCenter | Qt::TextWordWrap,
                         tr("Choose an order to see it here."));
        return;
    }
    int y = 12;
    paintHead(painter, y);
    paintFacts(painter, y);
    painter.fillRect(1, height() - kFooter, width(), kFooter, themeColor(Token::kSurface));
    painter.fillRect(0, height() - kFooter, width(), 1, themeColor(Token::kBorder));
}

void OrderPeek::paintHead(QPainter& painter, int& y) const {
    const core::OrderRow& order = *m_order;
    const QFont title = themeFont(TypeStyle::kPageTitle);
    drawFigures(painter, QRectF(kPad, y, 200, 24), Qt::AlignLeft | Qt::AlignVCenter, order.number, title,
                themeColor(Token::kText));
    int x = kPad + figuresWidth(title, order.number) + 10;
    const auto pill = [&](StateDomain domain, const QString& state) {
        const PillSpec spec{domain, state};
        const QSize size = pillSize(spec);
        paintPill(painter, QRect(x, y + (24 - size.height()) / 2, size.width(), size.height()), spec);
        x += size.width() + 10;
    };
    pill(StateDomain::kOrder, orderStateName(order));
    y += 26;
    drawFigures(painter, QRectF(kPad, y, width() - 2 * kPad, 18), Qt::AlignLeft | Qt::AlignVCenter,
                m_services.format.dateTime(order.placedAt), themeFont(TypeStyle::kBody),
                themeColor(Token::kTextSecondary));
    y += 24;
    x = kPad;
    pill(StateDomain::kPayment, paymentStateName(order));
    pill(StateDomain::kFulfilment, fulfilmentStateName(order));
    if (order.risk >= 0) paintRisk(painter, QRect(x, y, 70, 24), order.risk);
    y += 34;
    painter.fillRect(0, y, width(), 1, themeColor(Token::kBorderSubtle));
    y += 12;
    paintInitials(painter, QRectF(kPad, y, 28, 28), order.name);
    painter.setFont(themeFont(TypeStyle::kLabel));
    painter.setPen(themeColor(Token::kText));
    painter.drawText(QRect(kPad + 38, y - 2, width() - 2 * kPad - 38, 16), Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(order.name.isEmpty() ? order.customer : order.name,
                                                      Qt::ElideRight, width() - 2 * kPad - 38));
    painter.setFont(themeFont(TypeStyle::kCaption));
    painter.setPen(themeColor(Token::kTextSecondary));
    painter.drawText(QRect(kPad + 38, y + 14, width() - 2 * kPad - 38, 16), Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(order.email, Qt::ElideRight, width() - 2 * kPad - 38));
    y += 40;
    painter.fillRect(0, y, width(), 1, themeColor(Token::kBorderSubtle));
    y += 10;
}

void OrderPeek::paintFacts(QPainter& painter, int& y) const {
    const core::OrderRow& order = *m_order;
    const core::Format& format = m_services.format;
    const qint64 left = order.deadline - m_services.now();
    const QString address = order.city.isEmpty() ? order.country : order.city + QStringLiteral(", ") + order.country;
    const std::pair<QString, QString> facts[] = {
        {tr("Total"), format.money(order.total)},
        {tr("Lines, units"), QStringLiteral("%1, %2").arg(format.integer(order.lines), format.integer(order.units))},
        {tr("Shipped"),
         tr("%1 of %2").arg(format.integer(order.shipped), format.integer(order.units - order.cancelled))},
        {tr("Ship to"), address},
        {tr("Customer"), order.customer},
        {tr("Reference"), order.reference},
        {tr("Tags"), order.tags},
        {tr("Last changed"), format.moment(order.changedAt, m_services.now())},
        {tr("Next deadline"), order.deadline == 0 ? QString()
                              : left > 0          ? tr("in %1").arg(format.age(left))
                                                  : tr("due")},
    };
    for (const auto& [label, value] : facts) {
        if (value.isEmpty()) continue;
        painter.setFont(themeFont(TypeStyle::kBody));
        painter.setPen(themeColor(Token::kTextSecondary));
        painter.drawText(QRect(kPad, y, kLabelWidth, kFactHeight), Qt::AlignVCenter, label);
        drawFigures(painter, QRectF(kPad + kLabelWidth, y, width() - 2 * kPad - kLabelWidth, kFactHeight),
                    Qt::AlignLeft | Qt::AlignVCenter, value, themeFont(TypeStyle::kBody), themeColor(Token::kText));
        y += kFactHeight;
    }
}

}  // namespace meridian::ui

#include "ui/pages/inventory/shortage_orders.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/theme/control_kinds.h"
#include "ui/theme/theme.h"
#include "ui/widgets/flow_layout.h"

namespace meridian::ui {

namespace {

constexpr int kPad = 14;
constexpr int kOrdersShown = 12;

}  // namespace

ShortageOrders::ShortageOrders(const core::Format& format, QWidget* parent)
    : QWidget(parent), m_format(format), m_title(new QLabel(this)) {
    setObjectName(QStringLiteral("inventory.shortage"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_title->setContentsMargins(kPad, 10, kPad, 6);
    m_title->setWordWrap(true);
    column->addWidget(m_title);
    auto* orders = new QWidget(this);
    m_orders = new FlowLayout(orders);
    m_orders->setContentsMargins(kPad - 6, 0, kPad, 4);
    column->addWidget(orders);
    connect(&Theme::current(), &Theme::changed, this, &ShortageOrders::restyle);
    translate();
    restyle();
    hide();
}

void ShortageOrders::show(const core::StockShortage& shortage) {
    m_short = shortage;
    while (QLayoutItem* item = m_orders->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const QString& number : shortage.orders.mid(0, kOrdersShown)) {
        auto* link = new QPushButton(number, m_orders->parentWidget());
        link->setObjectName(QStringLiteral("inventory.order"));
        link->setAccessibleName(tr("Open order %1").arg(number));
        setButtonKind(link, ButtonKind::kQuiet);
        setControlSize(link, ControlSize::kSmall);
        connect(link, &QAbstractButton::clicked, this, [this, number] { Q_EMIT wanted(number); });
        m_orders->addWidget(link);
        link->show();
    }
    setVisible(shortage.total > 0);
    translate();
}

void ShortageOrders::translate() {
    const qint64 more = m_short.total - std::min<qint64>(m_short.total, kOrdersShown);
    m_title->setText(more > 0
                         ? tr("Orders that wait for these units, oldest first, and %1 more").arg(m_format.integer(more))
                         : tr("Orders that wait for these units, oldest first"));
}

void ShortageOrders::restyle() {
    m_title->setFont(themeFont(TypeStyle::kLabel));
}

void ShortageOrders::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

}  // namespace meridian::ui

#include "ui/pages/orders/selection_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include "ui/shell/action_button.h"
#include "ui/theme/control_kinds.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kRoomForSum = 640;

}  // namespace

SelectionBar::SelectionBar(core::OrderSelection& selection, const core::OrderListModel& model, const Services& services,
                           Actions& actions, QWidget* parent)
    : QWidget(parent),
      m_selection(selection),
      m_model(model),
      m_services(services),
      m_count(new QLabel(this)),
      m_sum(new QLabel(this)),
      m_all(new QToolButton(this)),
      m_none(new QToolButton(this)) {
    setObjectName(QStringLiteral("orders.selection"));
    setFixedHeight(themeSize(Size::kToolbar));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 0, 12, 0);
    row->setSpacing(8);
    m_count->setObjectName(QStringLiteral("orders.selected"));
    row->addWidget(m_count);
    row->addWidget(m_sum);
    row->addSpacing(6);
    for (const char* id : {"orders.hold", "orders.release", "orders.tag", "orders.cancel", "orders.exportChosen"}) {
        auto* button = new ActionButton(actions, id, this, ActionButton::Shows::kText);
        setControlSize(button, ControlSize::kSmall);
        if (qstrcmp(id, "orders.cancel") == 0) setButtonKind(button, ButtonKind::kDestructive);
        row->addWidget(button);
    }
    row->addStretch();
    m_all->setAutoRaise(true);
    m_all->setObjectName(QStringLiteral("orders.selectAll"));
    m_none->setAutoRaise(true);
    m_none->setObjectName(QStringLiteral("orders.selectNone"));
    m_none->setIcon(icon(QStringLiteral("x")));
    row->addWidget(m_all);
    row->addWidget(m_none);
    connect(m_all, &QAbstractButton::clicked, &m_selection, &core::OrderSelection::chooseEveryMatch);
    connect(m_none, &QAbstractButton::clicked, &m_selection, &core::OrderSelection::clear);
    connect(&m_selection, &core::OrderSelection::changed, this, &SelectionBar::refresh);
    connect(&m_selection, &core::OrderSelection::changed, &actions, &Actions::refresh);
    connect(&Theme::current(), &Theme::changed, this, &SelectionBar::refresh);
    refresh();
}

void SelectionBar::refresh() {
    const qint64 count = m_selection.count();
    const QString matches = m_services.format.integer(m_model.rowCount());
    const bool isWhole = m_selection.isEveryMatch() && count == m_model.rowCount();
    if (isWhole) {
        m_count->setText(tr("All %1 matches selected").arg(matches));
    } else if (m_selection.isEveryMatch()) {
        m_count->setText(tr("All %1 matches selected, except %2")
                             .arg(matches, m_services.format.integer(m_model.rowCount() - count)));
    } else {
        m_count->setText(tr("%1 selected").arg(m_services.format.integer(count)));
    }
    m_count->setFont(themeFont(TypeStyle::kLabel));
    const auto sum = m_selection.sum();
    m_sum->setText(sum ? m_services.format.money(*sum) : QString());
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, themeColor(Token::kTextSecondary));
    m_sum->setPalette(quiet);
    m_sum->setFont(themeFont(TypeStyle::kBody));
    QPalette link = palette();
    link.setColor(QPalette::ButtonText, themeColor(Token::kAccentText));
    m_all->setPalette(link);
    m_all->setText(tr("Select all %1").arg(matches));
    m_all->setVisible(!isWhole);
    m_all->setToolTip(tr("Every order that matches the filter") + QStringLiteral("  Ctrl A"));
    m_none->setAccessibleName(tr("Select nothing"));
    m_none->setToolTip(tr("Select nothing") + QStringLiteral("  Esc"));
    m_sum->setVisible(sum.has_value() && width() >= kRoomForSum);
    setVisible(count > 0);
}

void SelectionBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_sum->setVisible(!m_sum->text().isEmpty() && width() >= kRoomForSum);
}

void SelectionBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) refresh();
    QWidget::changeEvent(event);
}

void SelectionBar::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::kSurface));
    painter.fillRect(0, 0, width(), 1, themeColor(Token::kBorder));
}

}  // namespace meridian::ui

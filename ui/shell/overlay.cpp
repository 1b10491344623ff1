#include "ui/shell/overlay.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

#include "ui/shell/action.h"
#include "ui/shell/tab_walk.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kMargin = 24;  // around the panel, at least

}  // namespace

Overlay::Overlay(Actions& actions, QWidget* window) : QWidget(window), m_actions(actions) {
    hide();
    window->installEventFilter(this);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        place();
        update();
    });
}

void Overlay::setPanel(QWidget* panel, int top) {
    m_panel = panel;
    m_panel->setParent(this);
    m_top = top;
    place();
}

void Overlay::open() {
    if (isVisible()) return;
    m_before = QApplication::focusWidget();
    m_actions.setKeysWork(false);
    place();
    show();
    raise();
    if (m_panel != nullptr) m_panel->setFocus(Qt::PopupFocusReason);
}

void Overlay::close() {
    if (!isVisible()) return;
    hide();
    m_actions.setKeysWork(true);
    if (m_before) m_before->setFocus(Qt::OtherFocusReason);
    Q_EMIT closed();
}

void Overlay::place() {
    setGeometry(parentWidget()->rect());
    if (m_panel == nullptr) return;
    const QRect before = m_panel->geometry();
    const QSize wanted = m_panel->sizeHint();
    const int top = std::min(m_top, height() / 8);
    const QSize size(std::min(wanted.width(), width() - 2 * kMargin),
                     std::min(wanted.height(), height() - top - kMargin));
    m_panel->setGeometry((width() - size.width()) / 2, top, size.width(), size.height());
    if (m_panel->geometry() == before) return;
    // The edge and the shadow are painted here; painting everything would paint the whole page below as well.
    const int reach = shadowReach(Elevation::kDialog);
    update(before.united(m_panel->geometry()).adjusted(-reach, -reach, reach, reach));
}

bool Overlay::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize) place();
    return QWidget::eventFilter(watched, event);
}

// Tab goes round inside.
bool Overlay::focusNextPrevChild(bool next) {
    QWidget* const from = QApplication::focusWidget();
    if (from == nullptr || !isAncestorOf(from)) return QWidget::focusNextPrevChild(next);
    QWidget* to = nextStop(*this, from, next ? TabWay::kForward : TabWay::kBackward);
    if (to != nullptr) to->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void Overlay::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::kScrim));
    if (m_panel == nullptr) return;
    drawShadow(painter, m_panel->geometry(), Elevation::kDialog);
    drawBox(painter, m_panel->geometry().adjusted(-1, -1, 1, 1),
            {.fill = themeColor(Token::kRaised),
             .edge = themeColor(Token::kBorder),
             .radius = double(themeSize(Size::kRadiusDialog))});
}

void Overlay::mousePressEvent(QMouseEvent* event) {
    if (m_panel == nullptr || !m_panel->geometry().contains(event->pos())) close();
}

void Overlay::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return close();
    event->accept();
}

}  // namespace meridian::ui

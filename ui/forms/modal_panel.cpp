#include "ui/forms/modal_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/theme/shapes.h"

namespace meridian::ui {

namespace {

constexpr int kEdge = 20;        // of the panel, around its content
constexpr double kShare = 0.85;  // of the window's height that the panel may take

bool takesTab(const QWidget* widget) {
    return (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isEnabled() && widget->isVisible();
}

}  // namespace

ModalPanel::ModalPanel(QWidget* over, Size width)
    : QWidget(over->window()),
      m_width(width),
      m_panel(new QWidget(this)),
      m_title(new QLabel(m_panel)),
      m_text(new QLabel(m_panel)),
      m_body(new QVBoxLayout),
      m_footer(new QHBoxLayout),
      m_wayOut(new QPushButton(m_panel)),
      m_action(new QPushButton(m_panel)) {
    hide();
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    m_text->hide();
    m_wayOut->setObjectName(QStringLiteral("modal.wayOut"));
    m_action->setObjectName(QStringLiteral("modal.action"));
    auto* column = new QVBoxLayout(m_panel);
    column->setContentsMargins(kEdge, kEdge - 4, kEdge, kEdge - 4);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addWidget(m_text);
    m_body->setSpacing(8);
    column->addLayout(m_body);
    column->addSpacing(4);
    m_footer->setSpacing(8);
    m_footer->addStretch();
    m_footer->addWidget(m_wayOut);
    m_footer->addWidget(m_action);
    column->addLayout(m_footer);
    connect(m_wayOut, &QAbstractButton::clicked, this, &ModalPanel::close);
    connect(m_action, &QAbstractButton::clicked, this, &ModalPanel::acted);
    connect(&Theme::current(), &Theme::changed, this, &ModalPanel::restyle);
    parentWidget()->installEventFilter(this);
    m_panel->installEventFilter(this);
}

void ModalPanel::setTitle(const QString& title) {
    m_title->setText(title);
    setAccessibleName(title);
}

QString ModalPanel::title() const {
    return m_title->text();
}

void ModalPanel::setText(const QString& text) {
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleDescription(text);
}

void ModalPanel::setAction(const QString& text, ButtonKind kind) {
    m_action->setText(text);
    setButtonKind(m_action, kind);
}

void ModalPanel::setWayOut(const QString& text) {
    m_wayOutText = text;
    m_wayOut->setText(text);
}

QPushButton* ModalPanel::addOtherWay() {
    auto* button = new QPushButton(m_panel);
    m_footer->insertWidget(0, button);
    setTabOrder(button, m_wayOut);
    return button;
}

QPushButton* ModalPanel::addSafeWay() {
    auto* button = new QPushButton(m_panel);
    m_footer->insertWidget(m_footer->indexOf(m_action), button);
    setTabOrder(m_wayOut, button);
    setTabOrder(button, m_action);
    return button;
}

void ModalPanel::withoutFooter() {
    m_wayOut->hide();
    m_action->hide();
}

void ModalPanel::open(QWidget* first) {
    m_before = window()->focusWidget();
    if (m_wayOutText.isEmpty()) m_wayOut->setText(tr("Close"));
    translate();
    restyle();
    setGeometry(parentWidget()->rect());
    raise();
    show();
    place();
    (first != nullptr ? first : m_wayOut)->setFocus(Qt::PopupFocusReason);
}

void ModalPanel::close() {
    if (isHidden()) return;
    hide();
    if (m_before) m_before->setFocus(Qt::PopupFocusReason);
    Q_EMIT closed();
    deleteLater();
}

void ModalPanel::place() {
    const int width = std::min(themeSize(m_width), this->width() - 2 * kEdge);
    m_panel->setFixedWidth(width);
    m_panel->layout()->activate();
    const int wanted = m_panel->layout()->hasHeightForWidth() ? m_panel->layout()->totalHeightForWidth(width)
                                                              : m_panel->sizeHint().height();
    const int height = std::min(wanted, static_cast<int>(this->height() * kShare));
    m_panel->setGeometry((this->width() - width) / 2, std::max(kEdge, (this->height() - height) * 2 / 5), width,
                         height);
    update();
}

void ModalPanel::restyle() {
    const auto paint = [](QLabel* label, TypeStyle style, Token token) {
        label->setFont(themeFont(style));
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, themeColor(token));
        label->setPalette(palette);
    };
    paint(m_title, TypeStyle::kDialogTitle, Token::kText);
    paint(m_text, TypeStyle::kBody, Token::kTextSecondary);
    if (isVisible()) place();
}

// Keys that are shortcuts of the window behind are ordinary keys here.
bool ModalPanel::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) event->accept();
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest && isVisible()) place();
    return handled;
}

bool ModalPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        setGeometry(parentWidget()->rect());
    if (watched == m_panel && event->type() == QEvent::LayoutRequest && isVisible()) place();
    return QWidget::eventFilter(watched, event);
}

bool ModalPanel::focusNextPrevChild(bool next) {
    QWidget* const from = window()->focusWidget() != nullptr ? window()->focusWidget() : this;
    QWidget* to = from;
    do {
        to = next ? to->nextInFocusChain() : to->previousInFocusChain();
        if (isAncestorOf(to) && takesTab(to)) break;
    } while (to != from);
    to->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void ModalPanel::keyPressEvent(QKeyEvent* event) {
    event->accept();
    if (event->key() == Qt::Key_Escape) return close();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter) return;
    if (m_wayOut->hasFocus()) return close();
    auto* focused = qobject_cast<QPushButton*>(window()->focusWidget());
    const bool isOtherWay = focused != nullptr && m_footer->indexOf(focused) >= 0;
    (isOtherWay ? focused : m_action)->click();
}

void ModalPanel::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), themeColor(Token::kScrim));
    drawShadow(painter, m_panel->geometry(), Elevation::kDialog);
    drawBox(painter, m_panel->geometry(),
            {themeColor(Token::kRaised), themeColor(Token::kBorder), 1, double(themeSize(Size::kRadiusDialog))});
}

void ModalPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

void ModalPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        if (m_wayOutText.isEmpty()) m_wayOut->setText(tr("Close"));
        translate();
    }
    QWidget::changeEvent(event);
}

}  // namespace meridian::ui

#include "ui/forms/dialog_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
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

// Whoever floats over data leaves these keys to the window: F6 leads out of the panel.
bool leadsOut(const QKeyEvent& event) {
    return event.key() >= Qt::Key_F1 && event.key() <= Qt::Key_F35;
}

}  // namespace

class DialogPanel::Shade final : public QWidget {
  public:
    explicit Shade(QWidget* parent) : QWidget(parent) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }
    void put(const QRect& panel) {
        const int reach = shadowReach(Elevation::kDialog);
        setGeometry(panel.adjusted(-reach, -reach, reach, reach));
    }

  protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        const int reach = shadowReach(Elevation::kDialog);
        drawShadow(painter, rect().adjusted(reach, reach, -reach, -reach), Elevation::kDialog);
    }
};

DialogPanel::DialogPanel(QWidget* over, Size width, Ground ground)
    : QWidget(ground == Ground::kScrim ? over->window() : over),
      m_width(width),
      m_ground(ground),
      m_shade(ground == Ground::kData ? new Shade(over) : nullptr),
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
    m_wayOut->setObjectName(QStringLiteral("dialog.wayOut"));
    m_action->setObjectName(QStringLiteral("dialog.action"));
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
    connect(m_wayOut, &QAbstractButton::clicked, this, &DialogPanel::close);
    connect(m_action, &QAbstractButton::clicked, this, &DialogPanel::acted);
    connect(&Theme::current(), &Theme::changed, this, &DialogPanel::restyle);
    parentWidget()->installEventFilter(this);
    m_panel->installEventFilter(this);
}

DialogPanel::~DialogPanel() {
    delete m_shade;
}

void DialogPanel::setTitle(const QString& title) {
    m_title->setText(title);
    setAccessibleName(title);
}

QString DialogPanel::title() const {
    return m_title->text();
}

void DialogPanel::setText(const QString& text) {
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleDescription(text);
}

void DialogPanel::setAction(const QString& text, ButtonKind kind) {
    m_action->setText(text);
    setButtonKind(m_action, kind);
}

void DialogPanel::setWayOut(const QString& text) {
    m_wayOutText = text;
    m_wayOut->setText(text);
}

QPushButton* DialogPanel::addOtherWay() {
    auto* button = new QPushButton(m_panel);
    m_footer->insertWidget(0, button);
    setTabOrder(button, m_wayOut);
    return button;
}

QPushButton* DialogPanel::addSafeWay() {
    auto* button = new QPushButton(m_panel);
    m_footer->insertWidget(m_footer->indexOf(m_action), button);
    setTabOrder(m_wayOut, button);
    setTabOrder(button, m_action);
    return button;
}

void DialogPanel::withoutFooter() {
    m_wayOut->hide();
    m_action->hide();
}

void DialogPanel::open(QWidget* first) {
    m_before = window()->focusWidget();
    if (m_wayOutText.isEmpty()) m_wayOut->setText(tr("Close"));
    translate();
    restyle();
    if (m_ground == Ground::kScrim) setGeometry(parentWidget()->rect());
    if (m_shade) {
        m_shade->raise();
        m_shade->show();
    }
    raise();
    show();
    place();
    (first != nullptr ? first : m_wayOut)->setFocus(Qt::PopupFocusReason);
}

void DialogPanel::close() {
    if (isHidden()) return;
    hide();
    if (m_shade) m_shade->hide();
    if (m_before) m_before->setFocus(Qt::PopupFocusReason);
    Q_EMIT closed();
    deleteLater();
}

QSize DialogPanel::wantedWithin(const QSize& room) {
    const int width = std::min(themeSize(m_width), room.width() - 2 * kEdge);
    m_panel->setFixedWidth(width);
    m_panel->layout()->activate();
    const int wanted = m_panel->layout()->hasHeightForWidth() ? m_panel->layout()->totalHeightForWidth(width)
                                                              : m_panel->sizeHint().height();
    return {width, std::min(wanted, static_cast<int>(room.height() * kShare))};
}

void DialogPanel::place() {
    if (m_ground == Ground::kData) return placeOverData();
    const QSize wanted = wantedWithin(size());
    m_panel->setGeometry(
        QRect({(width() - wanted.width()) / 2, std::max(kEdge, (height() - wanted.height()) * 2 / 5)}, wanted));
    update();
}

// Low, because what it is about is more often in the upper rows.
void DialogPanel::placeOverData() {
    const QWidget& over = *parentWidget();
    QRect room = over.rect();
    if (m_area && m_area != &over) room = QRect(m_area->mapTo(&over, QPoint()), m_area->size());
    const QSize wanted = wantedWithin(room.size());
    const QPoint at =
        m_movedTo.value_or(room.topLeft() + QPoint((room.width() - wanted.width()) / 2,
                                                   std::max(kEdge, room.height() - wanted.height() - 48)));
    // Never so far away that it cannot be taken hold of again.
    const QRect place(QPoint(std::clamp(at.x(), kEdge - wanted.width() / 2, over.width() - wanted.width() / 2),
                             std::clamp(at.y(), 0, std::max(0, over.height() - 2 * kEdge))),
                      wanted);
    setGeometry(place);
    m_panel->setGeometry(rect());
    m_shade->put(place);
    update();
}

void DialogPanel::restyle() {
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
bool DialogPanel::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const bool isKept = m_ground == Ground::kScrim || !leadsOut(*static_cast<QKeyEvent*>(event));
        event->setAccepted(isKept);
        if (!isKept) return false;
    }
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest && isVisible()) place();
    return handled;
}

bool DialogPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        if (m_ground == Ground::kScrim) setGeometry(parentWidget()->rect());
        place();
    }
    if (watched == m_panel && event->type() == QEvent::LayoutRequest && isVisible()) place();
    return QWidget::eventFilter(watched, event);
}

bool DialogPanel::focusNextPrevChild(bool next) {
    if (m_ground == Ground::kData) return QWidget::focusNextPrevChild(next);
    QWidget* const from = window()->focusWidget() != nullptr ? window()->focusWidget() : this;
    QWidget* to = from;
    do {
        to = next ? to->nextInFocusChain() : to->previousInFocusChain();
        if (isAncestorOf(to) && takesTab(to)) break;
    } while (to != from);
    to->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void DialogPanel::keyPressEvent(QKeyEvent* event) {
    event->accept();
    if (event->key() == Qt::Key_Escape) return close();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter) return;
    if (m_wayOut->hasFocus()) return close();
    auto* focused = qobject_cast<QPushButton*>(window()->focusWidget());
    const bool isOtherWay = focused != nullptr && m_footer->indexOf(focused) >= 0;
    (isOtherWay ? focused : m_action)->click();
}

void DialogPanel::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_ground == Ground::kScrim) {
        painter.fillRect(rect(), themeColor(Token::kScrim));
        drawShadow(painter, m_panel->geometry(), Elevation::kDialog);
    }
    drawBox(painter, m_panel->geometry(),
            {themeColor(Token::kRaised), themeColor(Token::kBorder), 1, double(themeSize(Size::kRadiusDialog))});
}

void DialogPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (m_ground == Ground::kScrim) place();
}

// Held anywhere where there is nothing to be clicked.
void DialogPanel::mousePressEvent(QMouseEvent* event) {
    event->accept();
    m_grip = event->position().toPoint();
}

void DialogPanel::mouseMoveEvent(QMouseEvent* event) {
    event->accept();
    if (m_ground == Ground::kScrim || !(event->buttons() & Qt::LeftButton)) return;
    m_movedTo = mapToParent(event->position().toPoint() - m_grip);
    placeOverData();
}

void DialogPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        if (m_wayOutText.isEmpty()) m_wayOut->setText(tr("Close"));
        translate();
    }
    QWidget::changeEvent(event);
}

}  // namespace meridian::ui

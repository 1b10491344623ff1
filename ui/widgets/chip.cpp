#include "ui/widgets/chip.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "ui/theme/icons.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kPadding = 9;
constexpr int kGap = 4;
constexpr int kIcon = 12;
constexpr int kCross = 24;  // what can be hit; the sign is smaller
constexpr int kLongest = 320;

int widthOf(const QString& text, TypeStyle style) {
    return QFontMetrics(themeFont(style)).horizontalAdvance(text) + 1;
}

}  // namespace

Chip::Chip(const QString& field, const QString& value, QWidget* parent)
    : Chip(Kind::kCondition, field, value, parent) {}

Chip* Chip::makeAdder(const QString& text, QWidget* parent) {
    return new Chip(Kind::kAdder, text, QString(), parent);
}

Chip::Chip(Kind kind, const QString& field, const QString& value, QWidget* parent)
    : QAbstractButton(parent), m_kind(kind) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    setCondition(field, value);
}

void Chip::setCondition(const QString& field, const QString& value) {
    m_field = field;
    m_value = value;
    describe();
    updateGeometry();
    update();
}

void Chip::describe() {
    const bool condition = m_kind == Kind::kCondition;
    setAccessibleName(condition ? tr("%1 %2", "a condition: field and value").arg(m_field, m_value) : m_field);
    setAccessibleDescription(condition ? tr("Enter edits the condition, Delete removes it.") : QString());
}

QSize Chip::sizeHint() const {
    const int height = themeSize(Size::kControlSm);
    if (m_kind == Kind::kAdder) return {kIcon + 6 + 3 + widthOf(m_field, TypeStyle::kLabel) + kPadding, height};
    const int text = widthOf(m_field, TypeStyle::kBody) + kGap + widthOf(m_value, TypeStyle::kLabel);
    return {std::min(kLongest, kPadding + text + kCross), height};
}

QSize Chip::minimumSizeHint() const {
    return {std::min(sizeHint().width(), 80), sizeHint().height()};
}

QRect Chip::crossArea() const {
    return m_kind == Kind::kAdder ? QRect() : QRect(width() - kCross, 0, kCross, height());
}

void Chip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (m_kind == Kind::kAdder) {
        paintAdder(painter);
    } else {
        paintCondition(painter);
    }
}

void Chip::paintCondition(QPainter& painter) {
    const bool hover = underMouse() && isEnabled() && !m_crossHovered;
    drawBox(painter, rect(),
            {.fill = themeColor(hover ? Token::kSelectedHover : Token::kAccentTint),
             .edge = themeColor(Tone::kInfo, TonePart::kBorder),
             .radius = height() / 2.0});
    const int fieldWidth = widthOf(m_field, TypeStyle::kBody);
    QRect text = rect().adjusted(kPadding, 0, -kCross, 0);
    painter.setFont(themeFont(TypeStyle::kBody));
    painter.setPen(themeColor(Token::kTextMuted));
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, m_field);
    text.setLeft(text.left() + fieldWidth + kGap);
    const QFont font = themeFont(TypeStyle::kLabel);
    painter.setFont(font);
    painter.setPen(themeColor(Token::kAccentText));
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(m_value, Qt::ElideRight, text.width()));
    const QRectF cross(width() - kIcon - 7, (height() - kIcon) / 2.0, kIcon, kIcon);
    if (m_crossHovered) {
        drawBox(painter, cross.adjusted(-2, -2, 2, 2), {.fill = themeColor(Token::kPressed), .edge = {}, .radius = 8});
    }
    paintIcon(painter, cross, u"x", themeColor(m_crossHovered ? Token::kText : Token::kTextMuted));
}

void Chip::paintAdder(QPainter& painter) {
    const bool hover = underMouse() && isEnabled();
    const Token fill = isDown() ? Token::kPressed : hover ? Token::kHover : Token::kSurface;
    drawBox(painter, rect(),
            {.fill = themeColor(fill),
             .edge = themeColor(Token::kBorderControl),
             .radius = height() / 2.0,
             .line = Qt::DashLine});
    const QColor color = themeColor(isEnabled() ? Token::kTextSecondary : Token::kTextDisabled);
    paintIcon(painter, QRectF(6, (height() - kIcon) / 2.0, kIcon, kIcon), u"plus", color);
    painter.setFont(themeFont(TypeStyle::kLabel));
    painter.setPen(color);
    painter.drawText(rect().adjusted(6 + kIcon + 3, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     m_field);
}

void Chip::keyPressEvent(QKeyEvent* event) {
    const bool removes = event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace;
    if (m_kind == Kind::kCondition && removes) {
        Q_EMIT closeRequested();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
    } else {
        QAbstractButton::keyPressEvent(event);
    }
}

void Chip::mousePressEvent(QMouseEvent* event) {
    m_crossPressed = event->button() == Qt::LeftButton && crossArea().contains(event->position().toPoint());
    if (!m_crossPressed) QAbstractButton::mousePressEvent(event);
}

void Chip::mouseReleaseEvent(QMouseEvent* event) {
    if (!m_crossPressed) {
        QAbstractButton::mouseReleaseEvent(event);
        return;
    }
    m_crossPressed = false;
    if (crossArea().contains(event->position().toPoint())) Q_EMIT closeRequested();
}

void Chip::mouseMoveEvent(QMouseEvent* event) {
    const bool over = crossArea().contains(event->position().toPoint());
    if (over != m_crossHovered) {
        m_crossHovered = over;
        setToolTip(over ? tr("Remove this condition") : QString());
        update();
    }
    QAbstractButton::mouseMoveEvent(event);
}

void Chip::leaveEvent(QEvent* event) {
    m_crossHovered = false;
    update();
    QAbstractButton::leaveEvent(event);
}

void Chip::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) describe();
    QAbstractButton::changeEvent(event);
}

}  // namespace meridian::ui

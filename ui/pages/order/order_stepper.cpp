#include "ui/pages/order/order_stepper.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "ui/theme/figures.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kHeight = 54;
constexpr int kHeightBelow = 76;  // with the words below the circles
constexpr int kTopBelow = 8;
constexpr int kEdge = 16;
constexpr int kCircle = 20;
constexpr int kLine = 16;  // of words
constexpr int kBesideCircle = 8;
constexpr int kLineMin = 8;    // the shortest line between two steps
constexpr int kLineMax = 150;  // and the longest, with its gaps
constexpr int kLineGap = 10;

QFont titleFont(const OrderStep& step) {
    QFont font = themeFont(TypeStyle::kLabel);
    if (step.mark != StepMark::kDone && step.mark != StepMark::kAhead) font.setWeight(QFont::DemiBold);
    return font;
}

int wordsWidth(const OrderStep& step) {
    return std::max(figuresWidth(titleFont(step), step.title), figuresWidth(themeFont(TypeStyle::kCaption), step.note));
}

bool isPassed(StepMark mark) {
    return mark == StepMark::kDone;
}

}  // namespace

OrderStepper::OrderStepper(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize OrderStepper::sizeHint() const {
    return {900, isBelow() ? kHeightBelow : kHeight};
}

void OrderStepper::setSteps(const QVector<OrderStep>& steps) {
    m_steps = steps;
    QStringList all;
    for (const OrderStep& step : steps)
        all.append(step.note.isEmpty() ? step.title : step.title + QStringLiteral(", ") + step.note);
    setAccessibleName(tr("Way of the order"));
    setAccessibleDescription(all.join(QStringLiteral("; ")));
    arrange();
}

void OrderStepper::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void OrderStepper::arrange() {
    setFixedHeight(sizeHint().height());
    update();
}

bool OrderStepper::isBelow() const {
    int needed = 2 * kEdge + std::max<int>(static_cast<int>(m_steps.size()) - 1, 0) * (kLineMin + 2 * kLineGap);
    for (const OrderStep& step : m_steps)
        needed += kCircle + kBesideCircle + wordsWidth(step);
    return needed > width();
}

// Words are as wide as they are, and what is left is shared; only where there is too little, below the circles, every
// step has the same room.
QVector<OrderStepper::Place> OrderStepper::places() const {
    QVector<Place> all;
    const int count = static_cast<int>(m_steps.size());
    if (count == 0) return all;
    const int room = width() - 2 * kEdge;
    const int beside = isBelow() ? 0 : kCircle + kBesideCircle;
    int words = 0;
    for (const OrderStep& step : m_steps)
        words += beside + wordsWidth(step);
    const int between = count > 1 ? std::min((room - words) / (count - 1), kLineMax) : 0;
    const bool isEqual = isBelow() && between < kBesideCircle;
    int left = kEdge;
    for (const OrderStep& step : m_steps) {
        const int width = isEqual ? room / count - kBesideCircle : beside + wordsWidth(step);
        all.append({left, width});
        left += width + (isEqual ? kBesideCircle : between);
    }
    return all;
}

void OrderStepper::paintMark(QPainter& painter, const QRectF& circle, const OrderStep& step) const {
    const auto fill = [&](const QColor& color, const QString& sign) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(circle);
        paintIcon(painter, circle.adjusted(4, 4, -4, -4), sign, themeColor(Token::kSurface));
    };
    switch (step.mark) {
        case StepMark::kDone: return fill(themeColor(Tone::kSuccess, TonePart::kSolid), QStringLiteral("check"));
        case StepMark::kHere: return fill(themeColor(Token::kAccent), step.icon);
        case StepMark::kHeld: return fill(themeColor(Tone::kWarning, TonePart::kSolid), QStringLiteral("pause"));
        case StepMark::kWaits: return fill(themeColor(Tone::kReview, TonePart::kSolid), QStringLiteral("user"));
        case StepMark::kStopped: return fill(themeColor(Tone::kDanger, TonePart::kSolid), QStringLiteral("x"));
        case StepMark::kAhead: break;
    }
    painter.setBrush(themeColor(Token::kSurface));
    painter.setPen(QPen(themeColor(Token::kBorderControl), 1.5));
    painter.drawEllipse(circle.adjusted(1, 1, -1, -1));
}

void OrderStepper::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), themeColor(Token::kSurface));
    const QVector<Place> all = places();
    const bool isBelow = this->isBelow();
    const double middle = isBelow ? kTopBelow + kCircle / 2.0 : height() / 2.0;
    for (int i = 0; i < all.size(); ++i) {
        const OrderStep& step = m_steps[i];
        const Place& place = all[i];
        if (i > 0) {
            const double from = all[i - 1].left + (isBelow ? kCircle : all[i - 1].width) + kLineGap;
            const double to = place.left - kLineGap;
            const bool passed = isPassed(m_steps[i - 1].mark) && step.mark != StepMark::kAhead;
            painter.fillRect(QRectF(from, middle - 1, std::max(0.0, to - from), 2),
                             passed ? themeColor(Tone::kSuccess, TonePart::kSolid) : themeColor(Token::kBorder));
        }
        paintMark(painter, QRectF(place.left, middle - kCircle / 2.0, kCircle, kCircle), step);
        const int beside = kCircle + kBesideCircle;
        const int lines = step.note.isEmpty() ? 1 : 2;
        paintWords(painter,
                   isBelow
                       ? QRect(place.left, kTopBelow + kCircle + 3, place.width, 2 * kLine)
                       : QRect(place.left + beside, (height() - lines * kLine) / 2, place.width - beside, 2 * kLine),
                   step);
    }
}

// The title, and its note in a second line.
void OrderStepper::paintWords(QPainter& painter, const QRect& room, const OrderStep& step) const {
    const auto draw = [&](int line, const QString& text, const QFont& font, Token color) {
        const QString shown = figuresWidth(font, text) <= room.width()
                                  ? text
                                  : QFontMetrics(font).elidedText(text, Qt::ElideRight, room.width());
        drawFigures(painter, QRectF(room.left(), room.top() + line * kLine, room.width(), kLine),
                    Qt::AlignLeft | Qt::AlignVCenter, shown, font, themeColor(color));
    };
    draw(0, step.title, titleFont(step), step.mark == StepMark::kAhead ? Token::kTextSecondary : Token::kText);
    draw(1, step.note, themeFont(TypeStyle::kCaption), Token::kTextMuted);
}

bool OrderStepper::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QVector<Place> all = places();
    for (int i = 0; i < all.size(); ++i) {
        if (help->x() < all[i].left || help->x() > all[i].left + all[i].width) continue;
        const OrderStep& step = m_steps[i];
        QToolTip::showText(help->globalPos(),
                           step.note.isEmpty() ? step.title : step.title + QStringLiteral("\n") + step.note, this);
        return true;
    }
    QToolTip::hideText();
    return true;
}

}  // namespace meridian::ui

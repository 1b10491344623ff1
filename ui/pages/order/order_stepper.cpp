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
constexpr int kEdge = 16;
constexpr int kCircle = 20;
constexpr int kBesideCircle = 8;
constexpr int kLineMin = 14;  // the shortest line between two steps
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
    return {900, kHeight};
}

void OrderStepper::setSteps(const QVector<OrderStep>& steps) {
    m_steps = steps;
    QStringList all;
    for (const OrderStep& step : steps)
        all.append(step.note.isEmpty() ? step.title : step.title + QStringLiteral(", ") + step.note);
    setAccessibleName(tr("Way of the order"));
    setAccessibleDescription(all.join(QStringLiteral("; ")));
    update();
}

// Words as wide as they are while they fit; otherwise every step has the same room and cuts its words.
QVector<OrderStepper::Place> OrderStepper::places() const {
    QVector<Place> all;
    const int count = static_cast<int>(m_steps.size());
    if (count == 0) return all;
    int words = 0;
    for (const OrderStep& step : m_steps)
        words += kCircle + kBesideCircle + wordsWidth(step);
    const int room = width() - 2 * kEdge;
    const int lines = (count - 1) * (kLineMin + 2 * kLineGap);
    const bool fits = words + lines <= room;
    const int equal = (room - lines) / count;
    const int between = fits && count > 1 ? std::min((room - words) / (count - 1), 150) : kLineMin + 2 * kLineGap;
    int left = kEdge;
    for (const OrderStep& step : m_steps) {
        const int width = fits ? kCircle + kBesideCircle + wordsWidth(step) : equal;
        all.append({left, width});
        left += width + between;
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
    const double middle = height() / 2.0;
    for (int i = 0; i < all.size(); ++i) {
        const OrderStep& step = m_steps[i];
        if (i > 0) {
            const double from = all[i - 1].left + all[i - 1].width + kLineGap;
            const double to = all[i].left - kLineGap;
            const bool passed = isPassed(m_steps[i - 1].mark) && step.mark != StepMark::kAhead;
            painter.fillRect(QRectF(from, middle - 1, std::max(0.0, to - from), 2),
                             passed ? themeColor(Tone::kSuccess, TonePart::kSolid) : themeColor(Token::kBorder));
        }
        paintMark(painter, QRectF(all[i].left, middle - kCircle / 2.0, kCircle, kCircle), step);
        const int x = all[i].left + kCircle + kBesideCircle;
        const int room = all[i].width - kCircle - kBesideCircle;
        const QFont title = titleFont(step);
        const QFont note = themeFont(TypeStyle::kCaption);
        const auto cut = [&](const QFont& font, const QString& text) {
            return figuresWidth(font, text) <= room ? text : QFontMetrics(font).elidedText(text, Qt::ElideRight, room);
        };
        const bool twoLines = !step.note.isEmpty();
        const double top = twoLines ? middle - 16 : middle - 8;
        drawFigures(painter, QRectF(x, top, room, 16), Qt::AlignLeft | Qt::AlignVCenter, cut(title, step.title), title,
                    themeColor(step.mark == StepMark::kAhead ? Token::kTextSecondary : Token::kText));
        if (twoLines) {
            drawFigures(painter, QRectF(x, top + 16, room, 16), Qt::AlignLeft | Qt::AlignVCenter, cut(note, step.note),
                        note, themeColor(Token::kTextMuted));
        }
    }
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

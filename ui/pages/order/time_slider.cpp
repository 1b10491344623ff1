#include "ui/pages/order/time_slider.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "ui/theme/figures.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kEdge = 26;  // half of the widest time
constexpr double kLine = 14;
constexpr double kHandle = 7;

}  // namespace

TimeSlider::TimeSlider(QWidget* parent) : QAbstractSlider(parent) {
    setOrientation(Qt::Horizontal);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSingleStep(1);
    setPageStep(5);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize TimeSlider::sizeHint() const {
    return {600, 40};
}

void TimeSlider::setMoments(const QVector<SliderMoment>& moments) {
    m_moments = moments;
    setRange(0, std::max(0, static_cast<int>(moments.size()) - 1));
    update();
}

void TimeSlider::setBase(int moment) {
    m_base = moment;
    update();
}

double TimeSlider::placeOf(int moment) const {
    const double room = width() - 2.0 * kEdge;
    return maximum() == 0 ? width() - kEdge : kEdge + room * moment / maximum();
}

int TimeSlider::momentAt(double x) const {
    const double room = width() - 2.0 * kEdge;
    if (maximum() == 0 || room <= 0) return maximum();
    return std::clamp(static_cast<int>(std::lround((x - kEdge) / room * maximum())), 0, maximum());
}

void TimeSlider::paintTimes(QPainter& painter) const {
    const QFont font = themeFont(TypeStyle::kCaption);
    double free = -1;
    const auto draw = [&](int moment, double limit) {
        const int width = figuresWidth(font, m_moments[moment].time);
        const double left = std::clamp(placeOf(moment) - width / 2.0, 0.0, double(this->width() - width));
        if (left < free || left + width > limit) return;
        drawFigures(painter, QRectF(left, 23, width, 16), Qt::AlignLeft | Qt::AlignVCenter, m_moments[moment].time,
                    font, themeColor(Token::kTextMuted));
        free = left + width + 14;
    };
    const int last = static_cast<int>(m_moments.size()) - 1;
    const double lastLeft = width() - figuresWidth(font, m_moments[last].time) - 14.0;
    for (int i = 0; i < last; ++i)
        draw(i, lastLeft);
    free = -1;
    draw(last, width());
}

void TimeSlider::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double right = width() - kEdge;
    const auto line = [&](double from, double to, const QColor& color) {
        painter.setPen(QPen(color, 4, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(from, kLine), QPointF(to, kLine));
    };
    line(kEdge, right, themeColor(Token::kBorder));
    if (m_moments.isEmpty()) return;
    line(kEdge, placeOf(value()), themeColor(Token::kAccent));
    for (int i = 0; i < m_moments.size(); ++i) {
        painter.setPen(QPen(themeColor(Token::kSubtle), 1));
        painter.setBrush(themeColor(m_moments[i].tone, TonePart::kSolid));
        painter.drawRoundedRect(QRectF(placeOf(i) - 2, kLine - 8, 4, 16), 1, 1);
    }
    if (m_base >= 0 && m_base <= maximum()) {
        const double x = placeOf(m_base);
        painter.setPen(Qt::NoPen);
        painter.setBrush(themeColor(Token::kTextSecondary));
        painter.drawPolygon(QPolygonF({QPointF(x - 5, 0), QPointF(x + 5, 0), QPointF(x, 6)}));
    }
    painter.setBrush(themeColor(Token::kSurface));
    painter.setPen(QPen(themeColor(Token::kAccent), 2.5));
    painter.drawEllipse(QPointF(placeOf(value()), kLine), kHandle, kHandle);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(themeColor(Token::kFocus), 2));
        painter.drawEllipse(QPointF(placeOf(value()), kLine), kHandle + 3, kHandle + 3);
    }
    paintTimes(painter);
}

void TimeSlider::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    setSliderDown(true);
    setValue(momentAt(event->position().x()));
}

void TimeSlider::mouseMoveEvent(QMouseEvent* event) {
    if (isSliderDown()) setValue(momentAt(event->position().x()));
}

void TimeSlider::mouseReleaseEvent(QMouseEvent* /*event*/) {
    setSliderDown(false);
}

bool TimeSlider::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip || m_moments.isEmpty()) return QAbstractSlider::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), m_moments[momentAt(help->x())].text, this);
    return true;
}

}  // namespace meridian::ui

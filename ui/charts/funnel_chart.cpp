#include "ui/charts/funnel_chart.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "ui/theme/chart_palette.h"
#include "ui/theme/figures.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kRow = 44;
constexpr int kRowMost = 66;  // where there is more room than steps
constexpr int kBar = 14;
constexpr int kCounts = 68;

}  // namespace

FunnelChart::FunnelChart(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void FunnelChart::setSteps(const QList<FunnelStep>& steps) {
    if (steps == m_steps) return;
    const bool higher = steps.size() != m_steps.size();
    m_steps = steps;
    if (m_current >= steps.size()) m_current = -1;
    QStringList words;
    for (const FunnelStep& step : steps)
        words.append(step.name + u' ' + step.count);
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    if (higher) updateGeometry();
    update();
}

QSize FunnelChart::sizeHint() const {
    return {260, kRow * static_cast<int>(std::max<qsizetype>(m_steps.size(), 5))};
}

QSize FunnelChart::minimumSizeHint() const {
    return {200, 34 * static_cast<int>(std::max<qsizetype>(m_steps.size(), 5))};
}

QRect FunnelChart::rowRect(int row) const {
    const int tall = std::min(kRowMost, height() / static_cast<int>(std::max<qsizetype>(m_steps.size(), 1)));
    return {0, row * tall, width(), tall};
}

int FunnelChart::rowAt(const QPoint& point) const {
    for (int row = 0; row < m_steps.size(); ++row) {
        if (rowRect(row).contains(point)) return row;
    }
    return -1;
}

void FunnelChart::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int row = 0; row < m_steps.size(); ++row)
        paintStep(painter, row);
    if (hasFocus()) drawFocusRing(painter, m_current >= 0 ? QRectF(rowRect(m_current)) : QRectF(rect()), 4);
}

void FunnelChart::paintStep(QPainter& painter, int row) const {
    const FunnelStep& step = m_steps[row];
    const QRect area = rowRect(row);
    if (row == m_current) {
        drawBox(painter, area,
                {.fill = themeColor(Token::kHover), .edge = {}, .radius = double(themeSize(Size::kRadiusTag))});
    }
    const int names = std::clamp(width() * 32 / 100, 76, 130);
    const QRect line(area.left() + 4, area.top() + area.height() / 2 - 17, area.width() - 8, 18);
    const QRect below = line.translated(0, 17);
    painter.setFont(themeFont(TypeStyle::kBody));
    painter.setPen(themeColor(Token::kText));
    painter.drawText(QRect(line.left(), line.top(), names - 8, line.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(step.name, Qt::ElideRight, names - 8));
    const QRectF bar(line.left() + names, line.center().y() - kBar / 2 + 0.5, line.width() - names - kCounts, kBar);
    drawBox(painter, bar, {.fill = themeColor(Token::kSunken), .edge = {}, .radius = 2});
    const double share = std::clamp(row == 0 ? 1.0 : step.share, 0.0, 1.0);
    if (share > 0) {
        const QRectF filled(bar.left(), bar.top(), std::max(1.0, bar.width() * share), bar.height());
        drawBox(painter, filled, {.fill = QColor::fromRgba(chart::kSeries[0]), .edge = {}, .radius = 2});
    }
    if (step.shareBefore && row > 0) {
        const double x = bar.left() + bar.width() * std::clamp(*step.shareBefore, 0.0, 1.0);
        painter.fillRect(QRectF(x - 1, bar.top() - 2, 2, bar.height() + 4), themeColor(Token::kText));
    }
    drawFigures(painter, QRectF(line.right() - kCounts, line.top(), kCounts, line.height()),
                Qt::AlignRight | Qt::AlignVCenter, step.count, themeFont(TypeStyle::kBody), themeColor(Token::kText));
    const QColor quiet = themeColor(Token::kTextSecondary);
    const QFont caption = themeFont(TypeStyle::kCaption);
    painter.setFont(caption);
    painter.setPen(quiet);
    const QRect note(static_cast<int>(bar.left()), below.top(), static_cast<int>(bar.width()), 16);
    painter.drawText(note, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(step.ofBefore, Qt::ElideRight, note.width()));
    drawFigures(painter, QRectF(below.right() - kCounts, below.top(), kCounts, 16), Qt::AlignRight | Qt::AlignVCenter,
                step.ofFirst, caption, quiet);
}

void FunnelChart::setCurrent(int row) {
    if (row == m_current) return;
    m_current = row;
    if (row >= 0) {
        setAccessibleDescription(
            QStringList{m_steps[row].name, m_steps[row].count, m_steps[row].ofBefore, m_steps[row].formula}.join(
                QStringLiteral(". ")));
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
    update();
}

bool FunnelChart::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int row = rowAt(help->pos());
        if (row >= 0) QToolTip::showText(help->globalPos(), m_steps[row].formula, this, rowRect(row));
        return true;
    }
    return QWidget::event(event);
}

void FunnelChart::mouseMoveEvent(QMouseEvent* event) {
    setCurrent(rowAt(event->position().toPoint()));
    setCursor(m_current >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void FunnelChart::mouseReleaseEvent(QMouseEvent* event) {
    const int row = rowAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && row >= 0) Q_EMIT opened(m_steps[row].id);
}

void FunnelChart::leaveEvent(QEvent* /*event*/) {
    setCurrent(-1);
}

void FunnelChart::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(m_steps.size()) - 1;
    switch (event->key()) {
        case Qt::Key_Down: return setCurrent(std::min(m_current + 1, last));
        case Qt::Key_Up: return setCurrent(std::max(m_current - 1, last < 0 ? -1 : 0));
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_current >= 0) Q_EMIT opened(m_steps[m_current].id);
            return;
        default: QWidget::keyPressEvent(event);
    }
}

}  // namespace meridian::ui

#include "ui/charts/chart.h"

#include <QAccessible>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/charts/chart_readout.h"
#include "ui/theme/figures.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kAxisRow = 18;
constexpr int kLabelGap = 8;
constexpr int kTickApart = 17;

bool same(const ChartSeries& one, const ChartSeries& other) {
    return one.id == other.id && one.name == other.name && one.color == other.color && one.values == other.values;
}

double sumAt(const ChartData& data, int moment) {
    double sum = 0;
    for (const ChartSeries& series : data.series)
        sum += series.values.value(moment);
    return sum;
}

}  // namespace

bool operator==(const ChartData& one, const ChartData& other) {
    return one.moments == other.moments && one.shortMoments == other.shortMoments &&
           std::equal(one.series.begin(), one.series.end(), other.series.begin(), other.series.end(), same);
}

QList<double> roundTicks(double highest) {
    if (!(highest > 0)) highest = 1;
    const double rough = highest / 4;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (const double round : {1.0, 2.0, 2.5, 5.0}) {
        if (round * power >= rough) {
            step = round * power;
            break;
        }
    }
    // Orders come in ones.
    if (highest <= 4) step = 1;
    QList<double> ticks;
    for (double tick = 0; tick < highest + step; tick += step) {
        ticks.append(tick);
        if (tick >= highest) break;
    }
    return ticks;
}

Chart::Chart(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Chart::setData(const ChartData& data) {
    if (data == m_data) return;
    m_data = data;
    if (m_cursor >= moments()) m_cursor = -1;
    setAccessibleDescription(readout(moments() - 1));
    update();
}

void Chart::setValueText(std::function<QString(double)> text) {
    m_text = std::move(text);
    update();
}

void Chart::setAxisText(std::function<QString(double)> text) {
    m_axisText = std::move(text);
    update();
}

void Chart::setTogether(const QString& word) {
    m_together = word;
    setAccessibleDescription(readout(m_cursor >= 0 ? m_cursor : moments() - 1));
}

QString Chart::readout(int moment) const {
    if (moment < 0 || moment >= moments()) return {};
    QStringList parts;
    for (const ChartSeries& series : m_data.series)
        parts.append(series.name + u' ' + text(series.values.value(moment)));
    if (!m_together.isEmpty() && parts.size() > 1) parts.append(m_together + u' ' + text(sumAt(m_data, moment)));
    return m_data.moments.value(moment) + QStringLiteral(": ") + parts.join(QStringLiteral(", "));
}

QRectF Chart::plotFor(const QList<double>& ticks) const {
    const QFont font = themeFont(TypeStyle::kCaption);
    int labels = 0;
    for (const double tick : ticks)
        labels = std::max(labels, figuresWidth(font, axisText(tick)));
    return QRectF(rect()).adjusted(labels + kLabelGap, 8, -roomAtRight(), -kAxisRow);
}

void Chart::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QList<double> ticks = roundTicks(highest());
    m_plot = plotFor(ticks);
    paintAxes(painter, m_plot, ticks);
    if (moments() > 0) paintSeries(painter, m_plot, ticks.last());
    if (m_cursor >= 0) {
        drawVLine(painter, std::round(xOf(m_plot, m_cursor)), m_plot.top(), m_plot.bottom(), themeColor(Token::kAxis));
        paintReadout(painter, m_plot);
    }
    if (hasFocus()) drawFocusRing(painter, rect(), themeSize(Size::kRadiusTag));
}

void Chart::paintAxes(QPainter& painter, const QRectF& plot, const QList<double>& ticks) const {
    const QFont font = themeFont(TypeStyle::kCaption);
    const QColor quiet = themeColor(Token::kTextSecondary);
    // In a low chart every other tick goes without words.
    const int step = plot.height() / static_cast<double>(ticks.size()) < kTickApart ? 2 : 1;
    for (qsizetype i = 0; i < ticks.size(); ++i) {
        const double tick = ticks[i];
        const double y = std::round(plot.bottom() - tick / ticks.last() * plot.height());
        drawHLine(painter, plot.left(), plot.right(), y, themeColor(tick == 0 ? Token::kAxis : Token::kGridline));
        if (i % step != 0) continue;
        drawFigures(painter, QRectF(0, y - 8, plot.left() - kLabelGap, 16), Qt::AlignRight | Qt::AlignVCenter,
                    axisText(tick), font, quiet);
    }
    if (moments() == 0) return;
    int widest = 0;
    for (const QString& moment : m_data.shortMoments)
        widest = std::max(widest, figuresWidth(font, moment));
    const int fit = std::max(2, static_cast<int>(plot.width()) / (widest * 2 + 1));
    const int every = std::max(1, static_cast<int>(std::ceil((moments() - 1) / double(fit - 1))));
    for (int moment = moments() - 1; moment >= 0; moment -= every) {
        const double x =
            std::clamp(xOf(plot, moment), plot.left() + widest / 2.0 - kLabelGap, width() - widest / 2.0 - 1);
        drawFigures(painter, QRectF(x - widest, plot.bottom() + 2, widest * 2, kAxisRow - 2),
                    Qt::AlignHCenter | Qt::AlignVCenter, m_data.shortMoments.value(moment), font, quiet);
    }
}

void Chart::paintReadout(QPainter& painter, const QRectF& plot) const {
    QList<ReadoutLine> lines;
    for (const ChartSeries& series : m_data.series) {
        const double value = series.values.value(m_cursor);
        lines.append({series.name, text(value), series.color, value});
    }
    std::ranges::stable_sort(lines, std::ranges::greater(), &ReadoutLine::order);
    if (!m_together.isEmpty() && lines.size() > 1) lines.append({m_together, text(sumAt(m_data, m_cursor)), {}, 0});
    paintReadoutBox(painter, QPointF(xOf(plot, m_cursor), plot.top() + 4), rect(), m_data.moments.value(m_cursor),
                    lines);
}

QString Chart::asTable() const {
    QStringList head{QString()};
    for (const ChartSeries& series : m_data.series)
        head.append(series.name);
    QStringList rows{head.join(u'\t')};
    for (int moment = 0; moment < moments(); ++moment) {
        QStringList row{m_data.moments[moment]};
        for (const ChartSeries& series : m_data.series)
            row.append(text(series.values.value(moment)));
        rows.append(row.join(u'\t'));
    }
    return rows.join(u'\n');
}

void Chart::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    menu.addAction(tr("Copy as table"), this, [this] { QGuiApplication::clipboard()->setText(asTable()); });
    menu.exec(event->globalPos());
}

void Chart::setCursorAt(int moment) {
    moment = moments() == 0 ? -1 : std::clamp(moment, -1, moments() - 1);
    if (moment == m_cursor) return;
    m_cursor = moment;
    if (moment >= 0) {
        setAccessibleDescription(readout(moment));
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
    update();
}

void Chart::mouseMoveEvent(QMouseEvent* event) {
    const bool inside = m_plot.adjusted(-4, -8, 4, kAxisRow).contains(event->position());
    setCursorAt(inside ? momentAt(m_plot, event->position().x()) : -1);
    setCursor(inside && m_cursor >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void Chart::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && m_cursor >= 0) Q_EMIT opened(m_cursor);
}

void Chart::leaveEvent(QEvent* /*event*/) {
    setCursorAt(-1);
}

void Chart::keyPressEvent(QKeyEvent* event) {
    const int last = moments() - 1;
    switch (event->key()) {
        case Qt::Key_Left: return setCursorAt(m_cursor < 0 ? last : std::max(0, m_cursor - 1));
        case Qt::Key_Right: return setCursorAt(m_cursor < 0 ? last : m_cursor + 1);
        case Qt::Key_Home: return setCursorAt(0);
        case Qt::Key_End: return setCursorAt(last);
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_cursor >= 0) Q_EMIT opened(m_cursor);
            return;
        case Qt::Key_Escape:
            if (m_cursor >= 0) return setCursorAt(-1);
            break;
        default: break;
    }
    QWidget::keyPressEvent(event);
}

void Chart::focusOutEvent(QFocusEvent* event) {
    setCursorAt(-1);
    QWidget::focusOutEvent(event);
}

}  // namespace meridian::ui

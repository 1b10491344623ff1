#include "ui/pages/overview/kpi_tile.h"

#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include "ui/theme/figures.h"
#include "ui/theme/icons.h"
#include "ui/theme/shapes.h"
#include "ui/widgets/skeleton.h"
#include "ui/widgets/sparkline.h"

namespace meridian::ui {

namespace {

constexpr int kPad = 12;
constexpr int kSparklineWidest = 92;
constexpr int kSparklineTall = 24;

}  // namespace

KpiTile::KpiTile(const QString& id, const QString& iconName, QWidget* parent)
    : QAbstractButton(parent), m_icon(iconName) {
    setObjectName(QStringLiteral("overview.tile.") + id);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setOpens(true);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void KpiTile::setText(const KpiText& text) {
    if (text == m_text) return;
    m_text = text;
    describe();
    update();
}

void KpiTile::setSeries(const QList<double>& series) {
    if (series == m_series) return;
    m_series = series;
    update();
}

void KpiTile::setStale(bool stale) {
    if (stale == m_stale) return;
    m_stale = stale;
    update();
}

void KpiTile::setOpens(bool opens) {
    setCursor(opens ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void KpiTile::describe() {
    QString change = m_text.change;
    if (m_text.direction > 0) change = tr("%1 higher than before").arg(m_text.change);
    if (m_text.direction < 0) change = tr("%1 lower than before").arg(m_text.change);
    QString spoken = m_text.name + QStringLiteral(": ") + (m_text.value.isEmpty() ? tr("not known yet") : m_text.value);
    if (!m_text.unit.isEmpty()) spoken += u' ' + m_text.unit;
    if (!change.isEmpty()) spoken += QStringLiteral(", ") + change;
    setAccessibleName(spoken);
    QStringList lines{m_text.formula};
    if (!m_text.age.isEmpty()) lines.append(m_text.age);
    setAccessibleDescription(lines.join(u' '));
    setToolTip(
        QStringLiteral("<qt>%1</qt>").arg(lines.join(u'\n').toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"))));
}

void KpiTile::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return click();
    // What resting with the pointer shows.
    if (event->key() == Qt::Key_I) return QToolTip::showText(mapToGlobal(QPoint(kPad, height())), toolTip(), this);
    QAbstractButton::keyPressEvent(event);
}

void KpiTile::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = underMouse() && isEnabled();
    drawBox(painter, rect(),
            {.fill = themeColor(isDown() ? Token::kPressed
                                : lit    ? Token::kHover
                                         : Token::kSurface),
             .edge = themeColor(Token::kBorderSubtle),
             .radius = double(themeSize(Size::kRadiusCard))});
    const QRect area = rect().adjusted(kPad, 0, -kPad, 0);
    paintIcon(painter, QRectF(area.left(), 12, 14, 14), m_icon, themeColor(Token::kTextSecondary));
    painter.setFont(themeFont(TypeStyle::kLabel));
    painter.setPen(themeColor(Token::kTextSecondary));
    const QRect name(area.left() + 20, 9, area.width() - 20, 20);
    painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_text.name, Qt::ElideRight, name.width()));
    if (m_text.value.isEmpty()) {
        paintSkeleton(painter, QRectF(area.left(), 32, area.width() * 0.7, 28), {.seed = 3});
    } else {
        const QFont font = themeFont(TypeStyle::kKpi);
        const int wide = figuresWidth(font, m_text.value);
        drawFigures(painter, QRectF(area.left(), 31, wide, 30), Qt::AlignLeft | Qt::AlignVCenter, m_text.value, font,
                    themeColor(m_stale ? Token::kTextMuted : Token::kText));
        const QFont quiet = themeFont(TypeStyle::kBody);
        if (area.left() + wide + 6 + figuresWidth(quiet, m_text.unit) <= area.right() + 4) {
            drawFigures(painter, QRectF(area.left() + wide + 6, 36, area.width() - wide - 6, 22),
                        Qt::AlignLeft | Qt::AlignVCenter, m_text.unit, quiet, themeColor(Token::kTextSecondary));
        }
    }
    paintChange(painter, area);
    if (hasFocus()) drawFocusRing(painter, rect(), themeSize(Size::kRadiusCard));
}

void KpiTile::paintChange(QPainter& painter, const QRect& area) const {
    int used = 0;
    const QRect line(area.left(), height() - 30, area.width(), 20);
    if (!m_text.change.isEmpty()) {
        const QFont font = themeFont(TypeStyle::kBody);
        const QColor color =
            m_text.tone == Tone::kNeutral ? themeColor(Token::kTextSecondary) : themeColor(m_text.tone, TonePart::kFg);
        if (m_text.direction != 0) {
            const double middle = line.center().y() + 1;
            const double tip = m_text.direction > 0 ? -4 : 4;
            painter.setPen(Qt::NoPen);
            painter.setBrush(color);
            painter.drawPolygon(QPolygonF{{line.left() + 0.5, middle - tip},
                                          {line.left() + 9.5, middle - tip},
                                          {line.left() + 5.0, middle + tip}});
            used = 14;
        }
        drawFigures(painter, line.adjusted(used, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_text.change, font,
                    color);
        used += figuresWidth(font, m_text.change) + 10;
    }
    const int room = std::min(kSparklineWidest, area.width() - used);
    if (m_series.size() > 1 && room >= 40) {
        paintSparkline(painter, QRectF(area.right() - room + 4, height() - 12 - kSparklineTall, room, kSparklineTall),
                       m_series);
    }
}

}  // namespace meridian::ui

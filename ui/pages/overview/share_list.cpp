#include "ui/pages/overview/share_list.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include "ui/theme/figures.h"
#include "ui/theme/shapes.h"
#include "ui/widgets/region_mark.h"

namespace meridian::ui {

namespace {

constexpr int kRow = 26;
constexpr int kArrow = 13;

}  // namespace

ShareList::ShareList(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ShareList::setRows(const QList<ShareRow>& rows) {
    if (rows == m_rows) return;
    const bool higher = rows.size() != m_rows.size();
    m_rows = rows;
    if (m_current >= rows.size()) m_current = -1;
    QStringList words;
    for (const ShareRow& row : rows)
        words.append(row.name + u' ' + row.amount);
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    if (higher) updateGeometry();
    update();
}

QSize ShareList::sizeHint() const {
    return {240, kRow * static_cast<int>(std::max<qsizetype>(m_rows.size(), 4)) + 4};
}

int ShareList::rowAt(const QPoint& point) const {
    const int row = point.y() / kRow;
    return rect().contains(point) && row < m_rows.size() ? row : -1;
}

void ShareList::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont font = themeFont(TypeStyle::kBody);
    int amounts = 0;
    int changes = 0;
    for (const ShareRow& row : m_rows) {
        amounts = std::max(amounts, figuresWidth(font, row.amount));
        if (!row.change.isEmpty()) changes = std::max(changes, figuresWidth(font, row.change) + kArrow);
    }
    for (int row = 0; row < m_rows.size(); ++row) {
        const QRect area(0, row * kRow + (m_rows[row].sum ? 4 : 0), width(), kRow);
        if (row == m_current)
            drawBox(painter, area,
                    {.fill = themeColor(Token::kHover), .edge = {}, .radius = double(themeSize(Size::kRadiusTag))});
        if (m_rows[row].sum) drawHLine(painter, 0, width(), area.top() - 2, themeColor(Token::kBorderSubtle));
        paintRow(painter, area.adjusted(2, 0, -2, 0), m_rows[row], amounts, changes);
        if (hasFocus() && row == m_current) drawFocusRing(painter, area, 3);
    }
    if (hasFocus() && m_current < 0) drawFocusRing(painter, rect(), 3);
}

void ShareList::paintRow(QPainter& painter, const QRect& area, const ShareRow& row, int amounts, int changes) const {
    const QFont font = themeFont(row.sum ? TypeStyle::kCardTitle : TypeStyle::kBody);
    int right = area.right();
    if (changes > 0) {
        const QColor color =
            row.tone == Tone::kNeutral ? themeColor(Token::kTextSecondary) : themeColor(row.tone, TonePart::kFg);
        const QFont plain = themeFont(TypeStyle::kBody);
        drawFigures(painter, QRectF(right - changes, area.top(), changes, area.height()),
                    Qt::AlignRight | Qt::AlignVCenter, row.change, plain, color);
        if (row.direction != 0) {
            const double left = right - figuresWidth(plain, row.change) - kArrow + 1;
            const double middle = area.center().y() + 1;
            const double tip = row.direction > 0 ? -3.5 : 3.5;
            painter.setPen(Qt::NoPen);
            painter.setBrush(color);
            painter.drawPolygon(QPolygonF{{left, middle - tip}, {left + 8, middle - tip}, {left + 4, middle + tip}});
        }
        right -= changes + 12;
    }
    const int wide = std::max(amounts, figuresWidth(font, row.amount));
    drawFigures(painter, QRectF(right - wide, area.top(), wide, area.height()), Qt::AlignRight | Qt::AlignVCenter,
                row.amount, font, themeColor(Token::kText));
    right -= wide + 12;
    int left = area.left();
    if (!row.region.isEmpty()) {
        paintRegionMark(painter, QRect(left, area.top(), 40, area.height()), row.region);
        left += 42;
    } else {
        painter.setFont(font);
        painter.setPen(themeColor(Token::kText));
        const int room = row.sum ? right - left : std::min(44, right - left);
        painter.drawText(QRect(left, area.top(), room, area.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(row.name, Qt::ElideRight, room));
        left += 50;
    }
    if (row.sum || right - left < 16) return;
    const QRectF bar(left, area.center().y() - 2.5, right - left, 6);
    drawBox(painter, bar, {.fill = themeColor(Token::kSunken), .edge = {}, .radius = 3});
    if (row.share > 0)
        drawBox(painter, QRectF(bar.left(), bar.top(), std::max(3.0, bar.width() * row.share), bar.height()),
                {.fill = row.color, .edge = {}, .radius = 3});
}

void ShareList::setCurrent(int row) {
    if (row == m_current) return;
    m_current = row;
    if (row >= 0) {
        setAccessibleDescription(m_rows[row].name + u' ' + m_rows[row].amount + QStringLiteral(". ") +
                                 m_rows[row].formula);
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
    update();
}

bool ShareList::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int row = rowAt(help->pos());
        if (row >= 0) QToolTip::showText(help->globalPos(), m_rows[row].formula, this);
        return true;
    }
    return QWidget::event(event);
}

void ShareList::mouseMoveEvent(QMouseEvent* event) {
    setCurrent(rowAt(event->position().toPoint()));
    setCursor(m_current >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void ShareList::mouseReleaseEvent(QMouseEvent* event) {
    const int row = rowAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && row >= 0) Q_EMIT opened(m_rows[row].id);
}

void ShareList::leaveEvent(QEvent* /*event*/) {
    setCurrent(-1);
}

void ShareList::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(m_rows.size()) - 1;
    switch (event->key()) {
        case Qt::Key_Down: return setCurrent(std::min(m_current + 1, last));
        case Qt::Key_Up: return setCurrent(std::max(m_current - 1, last < 0 ? -1 : 0));
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_current >= 0) Q_EMIT opened(m_rows[m_current].id);
            return;
        default: QWidget::keyPressEvent(event);
    }
}

}  // namespace meridian::ui

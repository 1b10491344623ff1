#include "ui/widgets/completion_popup.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>

#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kRow = 26;
constexpr int kSeen = 9;  // rows at once
constexpr int kPad = 10;
constexpr int kEdge = 4;
constexpr int kWidth = 420;
constexpr int kGap = 8;

}  // namespace

CompletionPopup::CompletionPopup(QLineEdit* line) : QWidget(line->window()), m_line(line) {
    setFocusPolicy(Qt::NoFocus);
    setMouseTracking(true);
    setObjectName(QStringLiteral("completion"));
    hide();
    line->installEventFilter(this);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void CompletionPopup::offer(std::vector<CompletionRow> rows) {
    m_rows = std::move(rows);
    m_marked = -1;
    m_first = 0;
    if (m_rows.empty() || !m_line) return hide();
    setAccessibleName(tr("Suggestions: %1").arg(m_rows.size()));
    place();
    show();
    raise();
    update();
}

QSize CompletionPopup::sizeHint() const {
    const int reach = shadowReach(Elevation::kPopup);
    const int seen = std::min<int>(static_cast<int>(m_rows.size()), kSeen);
    return {kWidth + 2 * reach, seen * kRow + 2 * kEdge + 2 * reach};
}

// The line may have come into another window since it was made.
void CompletionPopup::place() {
    if (parentWidget() != m_line->window()) setParent(m_line->window());
    const int reach = shadowReach(Elevation::kPopup);
    const QPoint below = m_line->mapTo(m_line->window(), QPoint(0, m_line->height() + 3));
    QSize size = sizeHint();
    size.setWidth(std::min(size.width(), m_line->window()->width() - below.x() + reach));
    setGeometry(QRect(below - QPoint(reach, reach), size));
}

bool CompletionPopup::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide) hide();
    if (event->type() == QEvent::KeyPress && isVisible() && takeKey(static_cast<QKeyEvent*>(event)->key())) return true;
    // Esc and Tab would leave the line before a key press comes of it.
    if (event->type() == QEvent::ShortcutOverride && isVisible()) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Tab) event->accept();
    }
    return QWidget::eventFilter(watched, event);
}

bool CompletionPopup::takeKey(int key) {
    const int last = static_cast<int>(m_rows.size()) - 1;
    switch (key) {
        case Qt::Key_Down: mark(m_marked >= last ? 0 : m_marked + 1); return true;
        case Qt::Key_Up: mark(m_marked <= 0 ? last : m_marked - 1); return true;
        case Qt::Key_Escape: hide(); return true;
        case Qt::Key_Tab: Q_EMIT accepted(std::max(m_marked, 0)); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_marked < 0) {
                hide();
                return false;
            }
            Q_EMIT accepted(m_marked);
            return true;
        default: return false;
    }
}

void CompletionPopup::mark(int row) {
    m_marked = row;
    m_first = std::clamp(m_first, std::max(0, row - kSeen + 1), std::max(row, 0));
    const CompletionRow& marked = m_rows[static_cast<std::size_t>(row)];
    setAccessibleDescription(marked.text + u' ' + marked.title + u' ' + marked.help);
    update();
}

int CompletionPopup::rowAt(const QPoint& point) const {
    const int reach = shadowReach(Elevation::kPopup);
    const int at = (point.y() - reach - kEdge) / kRow + m_first;
    return point.y() < reach + kEdge || at >= static_cast<int>(m_rows.size()) ? -1 : at;
}

void CompletionPopup::mouseMoveEvent(QMouseEvent* event) {
    if (const int row = rowAt(event->position().toPoint()); row >= 0) mark(row);
}

void CompletionPopup::mousePressEvent(QMouseEvent* event) {
    if (const int row = rowAt(event->position().toPoint()); row >= 0) Q_EMIT accepted(row);
}

void CompletionPopup::wheelEvent(QWheelEvent* event) {
    const int most = std::max(0, static_cast<int>(m_rows.size()) - kSeen);
    m_first = std::clamp(m_first - (event->angleDelta().y() > 0 ? 1 : -1), 0, most);
    update();
    event->accept();
}

void CompletionPopup::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int reach = shadowReach(Elevation::kPopup);
    const QRect panel = rect().adjusted(reach, reach, -reach, -reach);
    drawShadow(painter, panel, Elevation::kPopup);
    drawBox(painter, panel,
            {.fill = themeColor(Token::kRaised),
             .edge = themeColor(Token::kBorder),
             .radius = double(themeSize(Size::kRadiusCard))});
    painter.setFont(themeFont(TypeStyle::kBody));
    const QFontMetrics metrics = painter.fontMetrics();
    for (int row = m_first; row < std::min(m_first + kSeen, static_cast<int>(m_rows.size())); ++row) {
        const CompletionRow& offered = m_rows[static_cast<std::size_t>(row)];
        const QRect area(panel.left() + kEdge, panel.top() + kEdge + (row - m_first) * kRow, panel.width() - 2 * kEdge,
                         kRow);
        if (row == m_marked) {
            drawBox(
                painter, area,
                {.fill = themeColor(Token::kSelected), .edge = {}, .radius = double(themeSize(Size::kRadiusField))});
        }
        int x = area.left() + kPad;
        const auto write = [&](const QString& text, Token token) {
            const int room = area.right() - kPad - x;
            if (text.isEmpty() || room <= 0) return;
            painter.setPen(themeColor(token));
            painter.drawText(QRect(x, area.top(), room, area.height()), Qt::AlignVCenter | Qt::TextSingleLine,
                             metrics.elidedText(text, Qt::ElideRight, room));
            x += metrics.horizontalAdvance(text) + kGap;
        };
        write(offered.text, Token::kText);
        x = std::max(x, area.left() + kPad + 128);
        write(offered.title, Token::kTextSecondary);
        write(offered.help, Token::kTextMuted);
    }
}

}  // namespace meridian::ui

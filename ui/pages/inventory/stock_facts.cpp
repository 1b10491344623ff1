#include "ui/pages/inventory/stock_facts.h"

#include <QEvent>
#include <QPainter>

#include "ui/theme/figures.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"
#include "ui/widgets/pill.h"

namespace meridian::ui {

namespace {

constexpr int kPad = 14;
constexpr int kFactHeight = 22;
constexpr int kBarHeight = 6;
constexpr int kBarRoom = 16;
constexpr int kTop = 10;
constexpr int kDot = 8;

}  // namespace

StockFacts::StockFacts(const Services& services, QWidget* parent) : QWidget(parent), m_services(services) {
    setObjectName(QStringLiteral("inventory.facts"));
    setFixedHeight(kTop + 5 * kFactHeight + kBarRoom + 8);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StockFacts::show(const core::StockLevels& levels, const core::StockLevels& pending) {
    m_levels = levels;
    m_pending = pending;
    describe();
    update();
}

std::vector<StockFacts::Fact> StockFacts::facts() const {
    return {{tr("On hand"), m_levels.onHand, m_pending.onHand},
            {tr("Available"), m_levels.available, m_pending.available, Tone::kSuccess},
            {tr("Committed to orders"), m_levels.committed, m_pending.committed, Tone::kInfo},
            {tr("Unavailable: safety, damaged, quality"), m_levels.unavailable, m_pending.unavailable, Tone::kNeutral},
            {tr("Incoming"), m_levels.incoming, m_pending.incoming}};
}

void StockFacts::describe() {
    QStringList parts;
    for (const Fact& fact : facts())
        parts.append(QStringLiteral("%1 %2").arg(fact.label, m_services.format.integer(fact.now + fact.pending)));
    setAccessibleName(tr("Stock levels"));
    setAccessibleDescription(parts.join(QStringLiteral(", ")));
}

void StockFacts::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        describe();
        update();
    }
    QWidget::changeEvent(event);
}

void StockFacts::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int y = kTop;
    bool isFirst = true;
    for (const Fact& fact : facts()) {
        paintFact(painter, y, fact);
        y += kFactHeight;
        if (std::exchange(isFirst, false)) {
            paintBar(painter, QRectF(kPad, y + 3, width() - 2 * kPad, kBarHeight));
            y += kBarRoom;
        }
    }
}

// The shares of what is on hand; where more is promised than is there, all of it is committed.
void StockFacts::paintBar(QPainter& painter, const QRectF& bar) const {
    const core::StockLevels levels = m_levels + m_pending;
    drawBox(painter, bar, {themeColor(Token::kSkeleton), {}, 0, double(themeSize(Size::kRadiusBar))});
    const auto total = static_cast<double>(levels.onHand);
    if (total <= 0) return;
    double left = bar.left();
    for (const Fact& fact : facts()) {
        if (!fact.tone || left >= bar.right()) continue;
        const auto units = static_cast<double>(std::max<qint64>(fact.now + fact.pending, 0));
        const double share = std::min(bar.width() * units / total, bar.right() - left);
        if (share <= 0) continue;
        painter.fillRect(QRectF(left, bar.top(), share, bar.height()), themeColor(*fact.tone, TonePart::kSolid));
        left += share;
    }
}

void StockFacts::paintFact(QPainter& painter, int y, const Fact& fact) const {
    const QRect line(kPad, y, width() - 2 * kPad, kFactHeight);
    int left = line.left();
    if (fact.tone) {
        drawBox(painter, QRectF(left, line.center().y() - kDot / 2.0 + 0.5, kDot, kDot),
                {themeColor(*fact.tone, TonePart::kSolid), {}, 0, double(themeSize(Size::kRadiusBar))});
        left += kDot + 8;
    }
    const qint64 value = fact.now + fact.pending;
    const QFont figures = themeFont(fact.tone ? TypeStyle::kBody : TypeStyle::kLabel);
    QString text = m_services.format.integer(value);
    if (fact.pending != 0) text = m_services.format.integer(fact.now) + QStringLiteral(" → ") + text;
    const QColor color = value < 0 ? themeColor(Tone::kDanger, TonePart::kFg) : themeColor(Token::kText);
    const int room = figuresWidth(figures, text);
    drawFigures(painter, line, Qt::AlignRight | Qt::AlignVCenter, text, figures, color);
    if (fact.pending != 0) {
        paintGlyph(painter, QRectF(line.right() - room - 16, line.center().y() - 4.5, 10, 10), Glyph::kDash,
                   themeColor(Tone::kInfo, TonePart::kSolid), themeColor(Token::kSurface));
    }
    painter.setFont(themeFont(TypeStyle::kBody));
    painter.setPen(themeColor(Token::kTextSecondary));
    const int words = line.right() - room - 20 - left;
    painter.drawText(QRect(left, y, words, kFactHeight), Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(fact.label, Qt::ElideRight, words));
}

}  // namespace meridian::ui

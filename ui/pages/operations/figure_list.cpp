#include "ui/pages/operations/figure_list.h"

#include <QPainter>

#include "ui/theme/figures.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kLine = 20;
constexpr int kLineMin = 16;

}  // namespace

FigureList::FigureList(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void FigureList::setFacts(const QList<Figure>& facts) {
    if (facts == m_facts) return;
    const bool otherHeight = facts.size() != m_facts.size();
    m_facts = facts;
    QStringList said;
    for (const Figure& fact : facts)
        said.push_back(fact.name + QStringLiteral(": ") + fact.value);
    setAccessibleDescription(said.join(QStringLiteral("; ")));
    if (otherHeight) updateGeometry();
    update();
}

QSize FigureList::sizeHint() const {
    return {180, static_cast<int>(m_facts.size()) * kLine};
}

QSize FigureList::minimumSizeHint() const {
    return {120, static_cast<int>(m_facts.size()) * kLineMin};
}

void FigureList::paintEvent(QPaintEvent* /*event*/) {
    if (m_facts.isEmpty()) return;
    QPainter painter(this);
    const QFont font = themeFont(TypeStyle::kBody);
    const int line = std::min(kLine, height() / static_cast<int>(m_facts.size()));
    int y = 0;
    for (const Figure& fact : m_facts) {
        const bool calm = fact.tone != Tone::kWarning && fact.tone != Tone::kDanger;
        const int figures = figuresWidth(font, fact.value);
        drawFigures(painter, QRectF(0, y, width(), line), Qt::AlignRight | Qt::AlignVCenter, fact.value, font,
                    calm ? themeColor(Token::kText) : themeColor(fact.tone, TonePart::kFg));
        painter.setFont(font);
        painter.setPen(themeColor(Token::kTextSecondary));
        const int left = width() - figures - 8;
        painter.drawText(QRect(0, y, left, line), Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(fact.name, Qt::ElideRight, left));
        y += line;
    }
}

}  // namespace meridian::ui

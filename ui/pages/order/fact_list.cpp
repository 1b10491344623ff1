#include "ui/pages/order/fact_list.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <numeric>

#include "ui/pages/order/cell_table.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kGap = 4;
constexpr int kLinesMax = 3;

QFont valueFont(const Fact& fact) {
    QFont font = themeFont(TypeStyle::kBody);
    if (fact.isStrong) font.setWeight(QFont::DemiBold);
    return font;
}

}  // namespace

FactList::FactList(int labelWidth, QWidget* parent) : QWidget(parent), m_labelWidth(labelWidth) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void FactList::setFacts(const QVector<Fact>& facts) {
    m_facts = facts;
    QStringList all;
    for (const Fact& fact : facts)
        all.append(fact.label + QStringLiteral(": ") + fact.value);
    setAccessibleDescription(all.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

int FactList::valueWidth(int width) const {
    return std::max(40, width - m_labelWidth);
}

QVector<int> FactList::heights(int width) const {
    const int line = Theme::current().lineHeight(TypeStyle::kBody);
    QVector<int> all;
    for (const Fact& fact : m_facts) {
        const QRect box = QFontMetrics(valueFont(fact))
                              .boundingRect(QRect(0, 0, valueWidth(width), 1000), Qt::TextWordWrap, fact.value);
        const int lines = std::clamp((box.height() + line / 2) / line, 1, kLinesMax);
        all.append(lines * line + kGap);
    }
    return all;
}

int FactList::heightForWidth(int width) const {
    const QVector<int> all = heights(width);
    return std::max(1, std::accumulate(all.begin(), all.end(), 0));
}

QSize FactList::sizeHint() const {
    return {m_labelWidth + 160, heightForWidth(width() > 0 ? width() : m_labelWidth + 160)};
}

QSize FactList::minimumSizeHint() const {
    return {m_labelWidth + 60, heightForWidth(std::max(width(), m_labelWidth + 60))};
}

bool FactList::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QVector<int> all = heights(width());
    int y = 0;
    for (int i = 0; i < all.size(); ++i) {
        if (help->y() >= y && help->y() < y + all[i] && !m_facts[i].now.isEmpty()) {
            QToolTip::showText(help->globalPos(), tr("Now: %1").arg(m_facts[i].now), this);
            return true;
        }
        y += all[i];
    }
    QToolTip::hideText();
    return true;
}

void FactList::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const int line = Theme::current().lineHeight(TypeStyle::kBody);
    const QVector<int> all = heights(width());
    int y = 0;
    for (int i = 0; i < all.size(); ++i) {
        const Fact& fact = m_facts[i];
        painter.setFont(themeFont(TypeStyle::kBody));
        painter.setPen(themeColor(Token::kTextSecondary));
        painter.drawText(QRect(0, y, m_labelWidth - 6, line), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(fact.label, Qt::ElideRight, m_labelWidth - 6));
        const QRect room(m_labelWidth, y, valueWidth(width()), all[i] - kGap);
        const QFont font = valueFont(fact);
        int textWidth = figuresWidth(font, fact.value);
        if (all[i] - kGap > line || textWidth > room.width()) {
            painter.setFont(font);
            painter.setPen(themeColor(Token::kText));
            painter.drawText(room, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, fact.value);
            textWidth = std::min(textWidth, room.width());
        } else {
            drawFigures(painter, room, Qt::AlignLeft | Qt::AlignVCenter, fact.value, font, themeColor(Token::kText));
        }
        if (!fact.now.isEmpty())
            drawNowMark(painter, room.left(), room.left() + std::max(textWidth, 12), room.bottom() + 0.5);
        y += all[i];
    }
}

}  // namespace meridian::ui

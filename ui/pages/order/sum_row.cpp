#include "ui/pages/order/sum_row.h"

#include <QPainter>

#include "ui/pages/order/cell_table.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kHeight = 32;
constexpr int kBetween = 16;

}  // namespace

SumRow::SumRow(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize SumRow::sizeHint() const {
    return {400, kHeight};
}

void SumRow::setSums(const QVector<Sum>& sums) {
    m_sums = sums;
    QStringList all;
    for (const Sum& sum : sums)
        all.append(sum.label + u' ' + sum.amount);
    setAccessibleName(all.join(QStringLiteral(", ")));
    setVisible(!sums.isEmpty());
    update();
}

// From the right, so that the total stands below its column; what has no room is left out, the total last.
void SumRow::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), themeColor(Token::kBorderSubtle));
    double right = width() - 8;
    for (auto sum = m_sums.crbegin(); sum != m_sums.crend(); ++sum) {
        QFont font = themeFont(TypeStyle::kBody);
        if (sum->isTotal) font.setWeight(QFont::DemiBold);
        const QString text = sum->label + u' ' + sum->amount;
        const double left = right - figuresWidth(font, text);
        if (left < 8) return;
        drawFigures(painter, QRectF(left, 1, right - left, height() - 1), Qt::AlignLeft | Qt::AlignVCenter, text, font,
                    themeColor(sum->isTotal ? Token::kText : Token::kTextSecondary));
        if (!sum->now.isEmpty()) drawNowMark(painter, left, right, height() / 2.0 + 10);
        right = left - kBetween;
    }
}

}  // namespace meridian::ui

#include "ui/widgets/risk_bars.h"

#include <QCoreApplication>
#include <QPainter>

#include "ui/theme/figures.h"

namespace meridian::ui {

namespace {

constexpr int kElevated = 30;
constexpr int kHigh = 60;
constexpr int kCritical = 85;
constexpr int kNumberWidth = 22;
constexpr int kGap = 5;
constexpr int kBars = 4;
constexpr int kBarWidth = 5;
constexpr int kBarHeight = 8;

QFont numberFont() {
    QFont font = themeFont(TypeStyle::kTable);
    font.setWeight(QFont::DemiBold);
    return font;
}

}  // namespace

RiskBand riskBand(int score) {
    if (score >= kCritical) return {4, Tone::kDanger, QCoreApplication::translate("Risk", "Critical")};
    if (score >= kHigh) return {3, Tone::kDanger, QCoreApplication::translate("Risk", "High")};
    if (score >= kElevated) return {2, Tone::kWarning, QCoreApplication::translate("Risk", "Elevated")};
    return {1, Tone::kSuccess, QCoreApplication::translate("Risk", "Low")};
}

QString riskDescription(std::optional<int> score) {
    if (!score) return QCoreApplication::translate("Risk", "Not scored");
    return QCoreApplication::translate("Risk", "Risk %1, %2", "score and its word")
        .arg(*score)
        .arg(riskBand(*score).word);
}

QSize riskSize() {
    return {kNumberWidth + kGap + kBars * (kBarWidth + 1) - 1, kBarHeight * 2};
}

void paintRisk(QPainter& painter, const QRect& rect, std::optional<int> score) {
    const QRectF number(rect.left(), rect.top(), kNumberWidth, rect.height());
    if (!score) {
        drawFigures(painter, number, Qt::AlignRight | Qt::AlignVCenter, u"–", numberFont(),
                    themeColor(Token::kTextMuted));
        return;
    }
    const RiskBand band = riskBand(*score);
    drawFigures(painter, number, Qt::AlignRight | Qt::AlignVCenter, QString::number(*score), numberFont(),
                themeColor(band.tone, TonePart::kFg));
    QRect bar(rect.left() + kNumberWidth + kGap, rect.top() + (rect.height() - kBarHeight) / 2, kBarWidth, kBarHeight);
    for (int i = 0; i < kBars; ++i) {
        painter.fillRect(bar,
                         i < band.bars ? themeColor(band.tone, TonePart::kSolid) : themeColor(Token::kBorderSubtle));
        bar.translate(kBarWidth + 1, 0);
    }
}

}  // namespace meridian::ui

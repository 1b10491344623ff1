// A fraud score from 0 to 100: always the number, with one to four bars that say the same without it.
#pragma once

#include <QRect>
#include <QString>
#include <optional>

#include "ui/theme/theme.h"

class QPainter;

namespace meridian::ui {

struct RiskBand {
    int bars;
    Tone tone;
    QString word;  // "Critical"
};

RiskBand riskBand(int score);
// "Risk 71, high", for screen readers.
QString riskDescription(std::optional<int> score);
QSize riskSize();
// At the left of `rect`; a dash for an order that was not scored.
void paintRisk(QPainter& painter, const QRect& rect, std::optional<int> score);

}  // namespace meridian::ui

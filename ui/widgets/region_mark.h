// A region's sign and code: blue square US, terracotta circle EU, teal triangle AP, as in every chart.
#pragma once

#include <QColor>
#include <QSize>
#include <QStringView>

class QPainter;
class QRect;
class QRectF;

namespace meridian::ui {

// `code` as the server writes it, in any case: "eu". An unknown region has its code alone.
QColor regionColor(QStringView code);
QSize regionMarkSize(QStringView code);
// The sign alone, for what has a name of its own: a location.
inline constexpr int kRegionSign = 7;
void paintRegionSign(QPainter& painter, const QRectF& place, QStringView code);
void paintRegionMark(QPainter& painter, const QRect& rect, QStringView code);

}  // namespace meridian::ui

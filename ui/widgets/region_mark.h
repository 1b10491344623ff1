// A region's sign and code: blue square US, terracotta circle EU, teal triangle AP, as in every chart.
#pragma once

#include <QColor>
#include <QSize>
#include <QStringView>

class QPainter;
class QRect;

namespace meridian::ui {

// `code` as the server writes it, in any case: "eu". An unknown region has its code alone.
QColor regionColor(QStringView code);
QSize regionMarkSize(QStringView code);
void paintRegionMark(QPainter& painter, const QRect& rect, QStringView code);

}  // namespace meridian::ui

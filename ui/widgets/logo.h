// The mark of the product: a ring with a meridian and a pole.
#pragma once

#include <QColor>
#include <QIcon>
#include <QRectF>

class QPainter;

namespace meridian::ui {

void paintLogo(QPainter& painter, const QRectF& rect, const QColor& color);

// For windows and the task bar: the ring in white on the accent.
QIcon windowIcon();

}  // namespace meridian::ui

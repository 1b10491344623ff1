// Figures of equal width. Qt 6.4 cannot switch on Inter's own, whose digits differ: so each digit is put in the middle
// of a cell as wide as the widest one, and columns of numbers line up.
#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QStringView>

class QPainter;

namespace meridian::ui {

int figuresWidth(const QFont& font, QStringView text);

// One line; not cut when it is wider than `rect`. GUI thread.
void drawFigures(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, QStringView text, const QFont& font,
                 const QColor& color);

}  // namespace meridian::ui

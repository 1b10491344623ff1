// The few shapes that everything here is made of, placed so that hairlines fall on whole pixels.
#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace meridian::ui {

struct Box {
    QColor fill;           // invalid: none
    QColor edge;           // invalid: none
    double edgeWidth = 1;  // inside the rectangle
    double radius = 0;
    Qt::PenStyle line = Qt::SolidLine;
};

void drawBox(QPainter& painter, const QRectF& rect, const Box& box);

// The ring around what has the keyboard's focus: 2 px wide, drawn inside `rect`.
void drawFocusRing(QPainter& painter, const QRectF& rect, double radius);

void drawHLine(QPainter& painter, double left, double right, double top, const QColor& color);
void drawVLine(QPainter& painter, double left, double top, double bottom, const QColor& color);

// A keycap, 16 high, as wide as keycapWidth() says.
struct KeycapLook {
    QColor fill;
    QColor edge;
    QColor text;
};
KeycapLook keycapLook();
int keycapWidth(const QString& key);
void drawKeycap(QPainter& painter, const QRectF& rect, const QString& key, const KeycapLook& look);

// Under what floats. Soft pixels are made once per size of blur, then stretched: nothing is blurred while painting.
enum class Elevation { kPopup, kDialog };
// How far the shadow reaches beyond the panel on each side.
int shadowReach(Elevation elevation);
// `panel` is what casts the shadow.
void drawShadow(QPainter& painter, const QRectF& panel, Elevation elevation);

}  // namespace meridian::ui

// What a person can read in a window, and where: every text is caught as it is painted, whether a label, a table, a
// chart or a widget of our own paints it. Figures of one width are painted letter by letter and are not among them.
#pragma once

#include <QRectF>
#include <QString>
#include <QWidget>
#include <vector>

namespace meridian::app {

struct DrawnText {
    QString text;
    QRectF box;  // from the top of a capital letter to the foot of a "p", in the widget that paints it
    QWidget* owner;
};

// What `widget` paints itself, without its children.
std::vector<DrawnText> drawnBy(QWidget& widget);

// What every visible widget of the window paints. Notices and what else comes and goes are left out.
std::vector<DrawnText> drawnIn(QWidget& window);

// "QLabel(order.total) in Card in OrderPage(order)".
QString described(const QWidget* widget);

}  // namespace meridian::app

// Whether everything in a window has the room it needs. Each function names what is wrong, one line for each: the text,
// the widget, and by how much.
#pragma once

#include <QStringList>
#include <QWidget>

namespace meridian::app {

// Texts that are cut: labels and buttons smaller than their words, and what is painted over the edge of its widget.
// What ends in "…" was shortened on purpose and tells the whole in its tip, as long as more than a few letters are
// left.
QStringList cutTexts(QWidget& window);

// Texts painted over one another.
QStringList overlaps(QWidget& window);

// What can be clicked or takes the keyboard, but lies outside of what is seen, with no bar to scroll it there; pages
// and forms that scroll sideways; tables whose last columns are cut.
QStringList unreachable(QWidget& window);

}  // namespace meridian::app

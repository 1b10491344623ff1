// How much room a window gives, in the words of the design: at 200 % a screen of 1440 x 900 is tight. Pages ask when
// their size changes and lay themselves out anew.
#pragma once

#include <QWidget>

namespace meridian::ui {

inline constexpr int kTightBelow = 960;  // logical pixels, of the window
inline constexpr int kNarrowBelow = 1200;

// One column, the page scrolls, and what can be done folds into a menu.
inline bool isTight(const QWidget& widget) {
    return widget.window()->width() < kTightBelow;
}

// Tight, or next to it: rows of many things take two lines.
inline bool isNarrow(const QWidget& widget) {
    return widget.window()->width() < kNarrowBelow;
}

}  // namespace meridian::ui

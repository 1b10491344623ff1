// Where Tab goes next. Qt takes a container that hands its focus on for a stop of its own, jumps to whatever it hands
// the focus to, and so passes over everything that stands before that; here only what takes the keys itself is a stop.
#pragma once

class QWidget;

namespace meridian::ui {

enum class TabWay { kForward, kBackward };

// The next stop inside `area` after `from`, round at the ends; `from` itself when there is no other. Null: none at all.
QWidget* nextStop(const QWidget& area, QWidget* from, TabWay way);

}  // namespace meridian::ui

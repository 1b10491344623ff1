// Whether the desktop blends windows that are translucent. Where nobody does, as on many remote displays, what such a
// window leaves free is black: popups with round corners have square ones there.
#pragma once

namespace meridian::ui {

// The GUI thread. Asks the X server each time, since a compositor comes and goes; true on every other platform.
bool blendsWindows();

}  // namespace meridian::ui

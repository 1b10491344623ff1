// The faces that the program brings along, so that it looks the same on every computer.
#pragma once

namespace meridian::ui {

// Makes the faces known to this process; once, before the first font is resolved. GUI thread. Returns how many there
// are: 3, for the weights 400, 500 and 600, and fewer only where the program was built without them.
int loadFonts();

}  // namespace meridian::ui

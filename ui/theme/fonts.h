// The faces that the program brings along, so that it looks the same on every computer.
#pragma once

class QFont;

namespace meridian::ui {

// Makes the faces known to this process; once, before the first font is resolved. GUI thread. Returns how many there
// are: 3, for the weights 400, 500 and 600, and fewer only where the program was built without them.
int loadFonts();

// Reads, on a thread of the pool, what the system has for the script that the program's own words have in another
// language and Inter has not. Otherwise the first "中文" in a menu holds up the window while 20 MB come from the disk.
// Returns at once. GUI thread.
void readOtherFaces(const QFont& font);

}  // namespace meridian::ui

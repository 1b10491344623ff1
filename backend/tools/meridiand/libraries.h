// Settings of the libraries that all threads of the server share. They count for the whole process, so only the program
// makes them, and only before the first use.
#pragma once

namespace meridian {

// Call once, first of all in main().
void setUpLibraries();

}  // namespace meridian

// What the program stands on, and under which licences: the table of the README, for people who have the program alone.
#pragma once

#include <vector>

namespace meridian::ui {

struct Library {
    const char* name;
    const char* purpose;  // QT_TRANSLATE_NOOP("Libraries", …)
    const char* licence;  // its SPDX name, or the usual words
    const char* link;     // where the whole text is
};

const std::vector<Library>& libraries();

}  // namespace meridian::ui

// The ways in which every page and every dialog is looked at: light, dark, in other languages and without the network,
// at both sizes that people have.
#pragma once

#include <QSize>
#include <QStringList>
#include <vector>

#include "tests/app/support/program.h"

namespace meridian::app {

constexpr QSize kLarge(1440, 900);
constexpr QSize kSmall(1280, 720);

struct Look {
    const char* name;
    bool isDark = false;
    core::Language language = core::Language::kEnglish;
    bool isOffline = false;
    bool isGuarded = true;  // by a golden picture; others are taken to be looked at, in the small size
};

// The one without the network is the last of them.
const std::vector<Look>& looks();

// One row for each of `subjects` in every look and size, with the columns "subject", "look" (of looks()) and "size";
// its tag is the picture's name: "orders-light-1440".
void addPictureRows(const QStringList& subjects);

// The program looks so from now on; false when the network did not go or come in time.
bool take(const Look& look, Program& program);

}  // namespace meridian::app

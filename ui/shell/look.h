// How the program looks to this person, between the settings and the theme: what was chosen is there at the next start,
// wherever it was chosen.
#pragma once

#include <QObject>

namespace meridian::core {
class Settings;
}

namespace meridian::ui {

// Density and movement of the settings, now; from then on the settings follow the theme as long as `context` lives.
// Appearance and language are kept by whoever speaks for the whole program.
void keepLook(core::Settings& settings, QObject* context);

}  // namespace meridian::ui

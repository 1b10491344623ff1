// Which commands this person chose in the palette last: they are offered first.
#pragma once

#include <QString>

namespace meridian::core {
class Settings;
}

namespace meridian::ui {

// Points to add to how well a command matches: more for what was chosen lately, 0 for what was not.
int habitOf(const core::Settings& settings, const QString& actionId);
void rememberChoice(core::Settings& settings, const QString& actionId);

}  // namespace meridian::ui

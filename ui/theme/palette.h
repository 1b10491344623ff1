// Qt's palette in the words of the tokens, for what Qt or a dialog of the platform paints without asking the theme.
#pragma once

#include <QPalette>

namespace meridian::ui {

class Theme;

QPalette makePalette(const Theme& theme);

}  // namespace meridian::ui

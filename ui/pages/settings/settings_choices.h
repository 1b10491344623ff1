// What the settings page offers to choose from.
#pragma once

#include <QString>

#include "ui/theme/spoken.h"

namespace meridian::ui {

inline const QString kSystemChoice = QStringLiteral("system");
inline const QString kLightChoice = QStringLiteral("light");
inline const QString kDarkChoice = QStringLiteral("dark");
inline const QString kCompactChoice = QStringLiteral("compact");
inline const QString kComfortableChoice = QStringLiteral("comfortable");

}  // namespace meridian::ui

// Pictures of the program lie in one folder of the build, to be looked at. Programs of tests run in any order and side
// by side, so whoever keeps a picture first makes the folder.
#pragma once

#include <QPixmap>
#include <QString>

namespace meridian::app {

// Writes `picture` to screens/NAME.png; false when it cannot be written.
bool keepPicture(const QPixmap& picture, const QString& name);

}  // namespace meridian::app

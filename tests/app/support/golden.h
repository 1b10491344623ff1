// Small copies of pictures, kept with the tests, are what the pictures must look like: figures and ages differ from run
// to run, the layout does not.
//
// MERIDIAN_KEEP_GOLDEN=1 takes today's pictures as the golden ones.
#pragma once

#include <QPixmap>
#include <QString>

#include "tests/app/support/looks.h"

namespace meridian::app {

// Keeps `seen` to be looked at (pictures.h), and says what is wrong with it: all but empty, or unlike its golden copy
// in a look that has one. Empty: nothing.
QString faultOf(const QPixmap& seen, const QString& name, const Look& look);

}  // namespace meridian::app

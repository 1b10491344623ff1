// The labels of the page that signs in: words that wrap, in a face and a colour of the theme.
#pragma once

#include <QColor>

#include "ui/theme/theme.h"

class QLabel;

namespace meridian::ui {

QLabel* wrappingLabel(QWidget* parent);
void setInk(QLabel* label, TypeStyle style, const QColor& color);

}  // namespace meridian::ui

// A person in a circle of 24: two initials in a tone that stays the same for the same name.
#pragma once

#include <QRectF>
#include <QString>

#include "ui/theme/tokens.h"

class QPainter;

namespace meridian::ui {

// "Marta Kowalczyk": MK. A name in Han script gives its first character.
QString initialsOf(const QString& name);
Tone badgeTone(const QString& name);
void paintInitials(QPainter& painter, const QRectF& rect, const QString& name);

}  // namespace meridian::ui

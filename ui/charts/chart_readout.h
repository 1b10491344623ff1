// The small panel beside a chart's hair line: the moment, and below it each series with its value.
#pragma once

#include <QColor>
#include <QList>
#include <QString>

class QPainter;
class QPointF;
class QRect;

namespace meridian::ui {

struct ReadoutLine {
    QString name;
    QString value;
    QColor color;      // invalid: no sign before the name
    double order = 0;  // for whoever sorts them
};

// Right of `at`, or left of it where `area` has no room.
void paintReadoutBox(QPainter& painter, const QPointF& at, const QRect& area, const QString& head,
                     const QList<ReadoutLine>& lines);

}  // namespace meridian::ui

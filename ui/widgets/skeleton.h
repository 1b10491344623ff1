// A grey block where text will be: a row that is loading keeps the height and the rhythm of one that is there.
#pragma once

#include <QRectF>

class QPainter;

namespace meridian::ui {

// 8 px high, in the middle of `rect`'s height. `seed` (row and column) varies the width, so that rows do not look like
// a grid. `pulse` from 0 to 1 goes towards the lighter tone; leave it 0 where movement is reduced.
struct SkeletonLook {
    unsigned seed = 0;
    double pulse = 0;
    Qt::Alignment alignment = Qt::AlignLeft;
};

void paintSkeleton(QPainter& painter, const QRectF& rect, const SkeletonLook& look = {});

}  // namespace meridian::ui

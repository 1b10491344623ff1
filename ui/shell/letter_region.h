// Of which region a dead letter is: of the order that it names. One that names none is of every region, so that no
// choice hides it.
#pragma once

#include <QVector>

#include "core/operations/operation_types.h"

namespace meridian::ui {

class RegionFilter;

// "eu"; empty when it names no order.
QString letterRegion(const core::DeadLetter& letter);
// Those that the window shows; all without a filter.
QVector<core::DeadLetter> ofRegion(const QVector<core::DeadLetter>& letters, const RegionFilter* region);
// The same for the journal.
QVector<core::TailRecord> ofRegion(const QVector<core::TailRecord>& records, const RegionFilter* region);

}  // namespace meridian::ui

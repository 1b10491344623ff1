// A command that the server did not take, against what the server has now: which fields are at odds, and the command
// that the person's decision comes to. Products have theirs in catalogue/product_fields.h. Pure.
#pragma once

#include <optional>

#include "core/commands/command.h"
#include "core/merge/merge.h"

namespace meridian::core {

// "name", "street" …; base is what the person saw, mine what they wrote.
std::vector<FieldChange> addressConflict(const EditAddress& wanted, const Address& theirs);
EditAddress addressOf(const EditAddress& wanted, const Address& theirs, const std::vector<FieldChange>& decided);

// One field, "available": what the movement would have left of the units that it takes. The suggestion takes what is
// there. Empty for a movement that takes nothing from what is available, or without knowing what the person saw.
std::vector<FieldChange> stockConflict(const MoveStock& wanted, qint64 availableNow);
// None when nothing is left to move.
std::optional<MoveStock> movementOf(const MoveStock& wanted, qint64 onHandNow, qint64 availableNow,
                                    const std::vector<FieldChange>& decided);

}  // namespace meridian::core

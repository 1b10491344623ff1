// What a person is asked before a dead letter is put right.
#pragma once

#include "core/commands/command.h"
#include "core/operations/operation_types.h"
#include "ui/forms/reason_dialog.h"

namespace meridian::ui {

// `order` empty: the one that the letter names.
ReasonQuestion letterQuestion(const core::DeadLetter& letter, core::ResolveDeadLetter::Action action,
                              const QString& order);

}  // namespace meridian::ui

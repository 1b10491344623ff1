// Dead letters in plain words: what it is, why it could not be processed, and what helps.
#pragma once

#include <QString>

#include "core/operations/operation_types.h"

namespace meridian::ui {

QString letterTitle(const core::DeadLetter& letter);   // "Report of the payment provider"
QString letterCause(const core::DeadLetter& letter);   // a sentence
QString letterRemedy(const core::DeadLetter& letter);  // what helps; empty when it is resolved
QString letterState(const core::DeadLetter& letter);   // "Open", "Replayed", "Discarded"
// Whether a replay may name another order.
bool canNameOrder(const core::DeadLetter& letter);

}  // namespace meridian::ui

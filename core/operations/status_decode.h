// Answers of the server as plain values.
#pragma once

#include "core/operations/operation_types.h"
#include "meridian/v1/operations.pb.h"

namespace meridian::core {

PipelineStatus statusOf(const v1::StatusResponse& from);
Verification verificationOf(const v1::Verification& from);
DeadLetter letterOf(const v1::DeadLetter& from);
TailRecord recordOf(const v1::JournalRecord& from);

}  // namespace meridian::core

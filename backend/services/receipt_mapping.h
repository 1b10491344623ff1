// What the cell answers, as callers read it.
#pragma once

#include "backend/engine/submission.h"

#include "meridian/v1/common.pb.h"

namespace meridian::services {

// `answer.status` must be ok. A version conflict becomes OUTCOME_CONFLICT, every other refusal OUTCOME_REJECTED.
void fillReceipt(const engine::Answer& answer, CellId cell, v1::Receipt& receipt);

// OUTCOME_UNSETTLED with the status' code, for one command among many that was not carried out.
void fillUnsettled(const absl::Status& status, v1::Receipt& receipt);

// A refusal that the cell was not asked about, because there was nothing to ask: it has no commit token.
void fillRefusal(Reason reason, std::string_view detail, v1::Receipt& receipt);

v1::CommitToken makeToken(CellId cell, BatchNumber batch);

}  // namespace meridian::services

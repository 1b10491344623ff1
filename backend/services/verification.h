// What the last verification of the cell found, and how far the one is that runs: a board can show it to everybody
// without checking anything again.
#pragma once

#include <mutex>

#include "backend/services/maintenance.h"

#include "meridian/v1/operations.pb.h"

namespace meridian::services {

// Any thread.
class VerificationNote {
  public:
    // False when one runs already: then that one goes on being told of, and this one must not be.
    bool begins(CellTime now);
    void reached(BatchNumber done, BatchNumber last);
    // It did not come to an end: what was found before stays.
    void failed();
    void finished(CellTime now, const VerifyReport& report);

    void fill(v1::Verification& to) const;

  private:
    mutable std::mutex m_mutex;  // guards all below
    v1::Verification m_note;
};

void fillViolations(const VerifyReport& report, int most, google::protobuf::RepeatedPtrField<v1::Violation>& to);

}  // namespace meridian::services

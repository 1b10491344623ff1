// What the last verification of the cell found, and how far the one is that runs: a board can show it to everybody
// without checking anything again, also after the server was started anew.
#pragma once

#include <mutex>
#include <string>

#include "backend/services/maintenance.h"

#include "meridian/v1/operations.pb.h"

namespace meridian::services {

// Any thread.
class VerificationNote {
  public:
    // `path`: the file in which the last result is kept; empty for none. What cannot be read there is as if there had
    // been no verification.
    explicit VerificationNote(std::string path);

    // False when one runs already: then that one goes on being told of, and this one must not be.
    bool begins(CellTime now);
    void reached(BatchNumber done, BatchNumber last);
    // It did not come to an end: what was found before stays.
    void failed();
    // A disk that does not take the file costs the result after a restart, and nothing else.
    void finished(CellTime now, const VerifyReport& report);

    void fill(v1::Verification& to) const;

  private:
    void keep();

    const std::string m_path;
    mutable std::mutex m_mutex;  // guards all below
    v1::Verification m_note;
};

void fillViolations(const VerifyReport& report, int most, google::protobuf::RepeatedPtrField<v1::Violation>& to);

}  // namespace meridian::services

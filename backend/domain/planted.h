// Defects that the tests must find. They exist only in the build preset `planted`, where one of them is switched on by
// number; in every other build each question below is a constant false that leaves neither code behind nor a branch to
// cover.
#pragma once

#include <cstdint>
#ifdef MERIDIAN_PLANTED_DEFECTS
#include <cstdlib>
#endif

namespace meridian {

enum class Defect : std::uint8_t {
    kNone = 0,
    kSkipFsync = 1,  // the journal is written but not made durable
    kAcknowledgeBeforeCommit = 2,
    kDropFenceCheck = 3,            // another writer's epoch is not noticed
    kLoseDedupeEntry = 4,           // one receipt in 64 is not remembered
    kHoldExpiresEarly = 5,          // off by one: the second of a deadline is rounded down
    kWrongRounding = 6,             // a parcel's share is cut off instead of allocated
    kReserveBeyondAvailable = 7,    // off by one in the allocation
    kForgetReservationOfOrder = 8,  // within one order, a second line of a SKU does not see the first
    kReleaseTwice = 9,              // a cancelled line gives its units back twice
    kCaptureTwice = 10,             // a repeated capture answer is booked again
    kNewKeyOnRetry = 11,            // a resend after "not found" uses a fresh idempotency key
    kTimeoutMeansDeclined = 12,
    kForgetVoid = 13,       // a late authorisation of a cancelled order is kept
    kUnbalancedEntry = 14,  // the tax line of a parcel's entry is a unit short
    kViewSkipsBatch = 15,   // the projector loses a batch after a restart
    kSnapshotOmitsParcels = 16,
    kReplayDropsLastRecord = 17,  // of a batch
    kDamageNotChecked = 18,       // neither checksum nor hash of what is read is compared
    kAnswerWithoutRecord = 19,    // an accepted note is answered but not journalled
    kTimerNotSetAgain = 20,       // after a timer has fired, the order's next one is forgotten
};
inline constexpr int kDefects = 20;

#ifdef MERIDIAN_PLANTED_DEFECTS
// From the environment variable MERIDIAN_DEFECT, so that every program and test can be run with one. Changed only while
// there is one thread.
inline Defect plantedDefect = [] {
    const char* number = std::getenv("MERIDIAN_DEFECT");
    return number == nullptr ? Defect::kNone : static_cast<Defect>(std::atoi(number));
}();
inline bool planted(Defect defect) {
    return plantedDefect == defect;
}
#else
consteval bool planted(Defect) {
    return false;
}
#endif

}  // namespace meridian

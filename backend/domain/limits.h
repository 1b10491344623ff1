// Every bound of the backend, in one place, so that a reader can see what a cell promises to hold and what it refuses.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace meridian::limits {

using namespace std::chrono_literals;

// One order.
inline constexpr std::size_t kLinesPerOrderMax = 100;
inline constexpr std::int64_t kQuantityPerLineMax = 10'000;
inline constexpr std::size_t kTextFieldMax = 4'096;  // bytes of any text field
inline constexpr std::size_t kSkuMax = 64;           // bytes
inline constexpr std::size_t kPaymentAttemptsMax = 3;
inline constexpr std::size_t kParcelsPerOrderMax = 200;
inline constexpr std::int64_t kAmountMax = 1'000'000'000'000;  // minor units of any one amount
inline constexpr std::int64_t kStockMax = 1'000'000'000;       // units of one SKU at one location
inline constexpr int kTagsPerOrderMax = 50;
inline constexpr std::size_t kTagMax = 64;               // bytes
inline constexpr std::size_t kProviderEventIdMax = 128;  // bytes

// The catalogue and the map of locations.
inline constexpr std::size_t kLocationsMax = 64;
inline constexpr std::size_t kSkusMax = 1'000'000;
inline constexpr std::size_t kVariantsPerProductMax = 500;
inline constexpr std::size_t kLocationCodeMax = 16;     // bytes
inline constexpr std::size_t kHandleMax = 255;          // bytes
inline constexpr std::size_t kProductBodyMax = 65'536;  // bytes of HTML
inline constexpr std::int64_t kGramsMax = 100'000'000;  // of one unit: a hundred tonnes
inline constexpr int kImagesPerProductMax = 250;
inline constexpr int kTagsPerProductMax = 250;
inline constexpr int kPricesPerSkuMax = 32;  // one for each currency that it is sold in

// People.
inline constexpr std::size_t kUserNameMax = 64;      // bytes
inline constexpr std::size_t kDisplayNameMax = 128;  // bytes
inline constexpr std::size_t kPasswordMin = 12;      // bytes
inline constexpr std::size_t kPasswordMax = 256;     // bytes
inline constexpr std::int64_t kAttemptsBeforeLock = 5;
inline constexpr auto kLockTime = 15min;
inline constexpr std::ptrdiff_t kPasswordChecksAtOnce = 4;  // bounds the memory that guessers can make us take

// The pipeline.
inline constexpr std::size_t kRingSubmissions = 4'096;     // calls that wait for the decider, both lanes together
inline constexpr std::size_t kCommandsPerCallMax = 1'000;  // commands in one batch call
inline constexpr std::size_t kBatchCommandsMax = 4'096;    // commands in one journal batch
inline constexpr std::size_t kBatchBytesMax = 4 * 1024 * 1024;
inline constexpr std::size_t kMessageBytesMax = 4 * 1024 * 1024;  // one gRPC message
inline constexpr std::size_t kEffectsInFlightMax = 2'048;
inline constexpr std::size_t kFeedBytesMax = 64 * 1024 * 1024;  // committed batches kept in memory for the consumers
inline constexpr std::size_t kBusMessagesMax = 64;              // that wait for one consumer of the bus
inline constexpr std::size_t kRelayBatchesAtOnce = 16;          // read from the journal for a bus that was away
inline constexpr std::size_t kDeadLettersMax = 100'000;
inline constexpr int kFailuresToQuarantine = 2;         // of the program at one command, before that is put aside
inline constexpr std::size_t kAwakeOrdersMax = 16'384;  // open orders kept unpacked, for each copy of the state

// From one hand-over to the committer to the next, unless a batch has grown to kBatchWorthRecords before: a commit
// costs nearly the same for one record as for thirty. A lone command does not wait.
inline constexpr auto kCommitsApart = 700us;
inline constexpr std::size_t kBatchWorthRecords = 256;
// Calls that wake the decider when it has decided something already and only waits to hand it over.
inline constexpr std::size_t kCallsWorthWaking = 16;
// From the start of one write of the views to the start of the next: kViewWritesRest times what the last one took,
// within these bounds. A lone change is written at once; under load a write carries what gathered meanwhile, because an
// order that was placed, paid and confirmed since the last write costs one row, and a page that many orders touch is
// written once.
inline constexpr auto kViewWritesApartLeast = 25ms;
inline constexpr auto kViewWritesApartMost = 150ms;
inline constexpr int kViewWritesRest = 4;
inline constexpr std::size_t kOrdersPerDeltaMax = 10'000;  // changed orders that wait for the views, before all wait

// How long a command id is remembered. An id whose own time stamp is older is refused, never carried out twice.
inline constexpr auto kCommandIdWindow = 10min;           // orders placed by machines
inline constexpr auto kClockSkewMax = 2min;               // how far ahead of the cell an id's time stamp may be
inline constexpr auto kPersonCommandIdWindow = 30 * 24h;  // what people send, also from a console that was offline

// Deadlines of states (research: state tables 3.1 to 3.3).
inline constexpr auto kHold = 15min;
inline constexpr auto kHoldExtension = 5min;
inline constexpr auto kReview = 24h;
inline constexpr auto kScoring = 2s;
inline constexpr auto kShip = 72h;
inline constexpr auto kDeliver = 14 * 24h;
inline constexpr auto kReturnWindow = 30 * 24h;
inline constexpr auto kCancel = 24h;
inline constexpr auto kLateWindow = 72h;  // a cancelled order waits for late answers of the provider
inline constexpr auto kLookAgain = 24h;   // after a deadline that only a person can end
inline constexpr std::uint8_t kHoldExtensionsMax = 3;

// Calls to a payment provider.
inline constexpr auto kProviderCall = 10s;
inline constexpr auto kProviderKeyLife = 20h;  // after this the same idempotency key is never sent again
inline constexpr auto kActionRequired = 15min;
inline constexpr auto kInquiryLast = 24h;
inline constexpr auto kNotFoundApart = 60s;  // a denial of the provider counts this long after sending
inline constexpr int kDenialsToRepeat = 2;   // before an effect is sent again, under the same key
inline constexpr int kDenialsToGiveUp = 6;   // before an authorisation is believed never to come
inline constexpr auto kRetryUnsent = 5s;     // after a call that was certainly not sent
inline constexpr auto kRetryRefused = 1h;    // after a capture or refund that the provider refused

// Reading.
inline constexpr std::size_t kPageRowsMax = 500;
inline constexpr std::size_t kPageRowsDefault = 50;
inline constexpr std::size_t kChangesMax = 2'000;  // rows in one piece of a synchronisation
inline constexpr std::size_t kQueryBytesMax = 2'000;
inline constexpr std::size_t kQueryTermsMax = 50;
inline constexpr std::size_t kQueryAlternativesMax = 100;  // values of one term
inline constexpr auto kCommitTokenWait = 5s;

// Snapshots of the shadow state.
inline constexpr std::uint64_t kSnapshotEveryRecords = 1'000'000;
inline constexpr auto kSnapshotEvery = 5min;
inline constexpr std::size_t kSnapshotBytesAtOnce = 256 * 1024;  // between two batches, so that nobody waits for it

}  // namespace meridian::limits

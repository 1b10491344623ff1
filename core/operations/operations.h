// How the pipeline is, what could not be processed, and what the journal says. Pages know this interface only, and not
// whether a server or a test answers. What changes something goes through Commands.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "core/async/call.h"
#include "core/operations/operation_types.h"
#include "core/rpc/subscription.h"

namespace meridian::core {

// All on the GUI thread.
struct TailHandlers {
    // Never empty, oldest first; ten times a second at most, however many there are.
    std::function<void(const QVector<TailRecord>&)> records;
    // Nothing: it is live. Otherwise why not; unless the fault is kForbidden or kInvalid, it goes on by itself.
    std::function<void(const std::optional<Error>&)> state;
};

// The GUI thread. Outcomes come through deliver.h. Faults: those of a call to a server (outcome.h), kForbidden for a
// role that may not.
class Operations {
  public:
    virtual ~Operations() = default;
    virtual Call<PipelineStatus> status() = 0;
    virtual Call<DeadLetterList> deadLetters(const DeadLetterQuery& query) = 0;
    virtual Call<DeadLetter> deadLetter(quint64 id) = 0;
    // Takes minutes for a large journal. Cancelling the call ends it on the server, too.
    virtual Call<Verification> verify() = 0;
    // Until the holder lets go. After a break it goes on from the record after the last one.
    virtual std::unique_ptr<Subscription> followJournal(const TailQuery& query, TailHandlers handlers) = 0;
};

}  // namespace meridian::core

// The stage that decides. It owns the speculative state: what it holds is ahead of the disk by the batch that is being
// committed and the one that is open. Knows no threads; one caller at a time.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "backend/domain/record.h"
#include "backend/domain/state.h"
#include "backend/engine/cell_clock.h"
#include "backend/engine/ports/effect_sink.h"
#include "backend/engine/ports/journal_store.h"
#include "backend/engine/ports/scorer.h"
#include "backend/engine/submission.h"
#include "backend/engine/suspects.h"
#include "backend/engine/timers.h"

namespace meridian::engine {

// A submission with its answers, waiting for its batch.
struct Answered {
    std::function<void(std::vector<Answer>)> done;
    std::vector<Answer> answers;

    // Tells the caller; for a batch that was lost, everything that rested on it is UNAVAILABLE.
    void tell() { done(std::move(answers)); }
    void tellLost(const absl::Status& status);
};

// What the committer gets: the batch, and what is to follow once it is durable.
struct PendingBatch {
    JournalBatch
        journal;  // without its hashes, which the committer adds; no records when there is only something to answer
    std::vector<Answered> answered;
    std::vector<ProviderCall> calls;
    std::uint32_t ordersAccepted = 0;
    std::uint32_t confirmed = 0;
    std::uint32_t rejected = 0;
    std::uint32_t duplicates = 0;
    std::uint32_t expired = 0;
    std::size_t openOrders = 0;  // after it
    std::size_t deadLetters = 0;
};

class Decider {
  public:
    // `state` is the durable state after batch state.batch.
    Decider(State state, Epoch epoch, Clock& clock, Scorer& scorer);

    // Commands that are in quarantine there are refused and parked; null, as at first: none. It outlives the decider.
    void setSuspects(const Suspects* suspects) { m_suspects = suspects; }

    // Decides every command of the submission into the open batch.
    void take(Submission submission);

    // Decides what has come due, at most `most` orders.
    void fireTimers(std::size_t most);
    // 0 when nothing waits for time.
    CellTime nextTimer() const { return m_timers.next(); }
    const Timers& timers() const { return m_timers; }
    // The cell's time at this moment.
    CellTime cellTime() { return m_cellClock.now(); }

    // No more than this goes into one batch.
    bool full() const;
    std::uint32_t records() const { return m_open->journal.records; }  // decided and not yet handed over
    // There is something to commit or to answer.
    bool hasWork() const { return m_open->journal.records > 0 || !m_open->answered.empty(); }
    // Closes the open batch; hasWork() must hold.
    std::unique_ptr<PendingBatch> seal();

    // Everything that was not handed over by seal(), to be told that it is lost. restart() has to follow.
    std::vector<Answered> abandon();
    // Goes on from the durable state after a commit was lost. What is known of the clocks stays known.
    void restart(State state);

    const State& state() const { return m_state; }

  private:
    CellTime now();
    Answer decideOne(Command& command);
    Answer refuseSuspect(const Command& command, CellTime time);
    Answer answerTo(const Record& decided);
    void record(const Record& record);
    void collectCalls(const Record& record);

    State m_state;
    const Epoch m_epoch;
    Clock& m_clock;
    CellClock m_cellClock;
    Scorer& m_scorer;
    const Suspects* m_suspects = nullptr;
    Timers m_timers;
    std::unique_ptr<PendingBatch> m_open;
    CellTime m_now;  // of the open batch; 0 until its first command
    std::vector<OrderId> m_due;
};

// What was outstanding when the cell stopped: sent again under the same keys, so that a crash between commit and call
// loses no effect.
std::vector<ProviderCall> outstandingCalls(const State& state, CellTime now);

}  // namespace meridian::engine

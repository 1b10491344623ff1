// The threads of a cell and what they hand to each other; cell.h says who owns what.
#pragma once

#include <array>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>

#include "backend/engine/cell.h"
#include "backend/engine/committer.h"
#include "backend/engine/decider.h"
#include "backend/engine/feed.h"
#include "backend/engine/recent_values.h"
#include "backend/engine/recovery.h"
#include "backend/engine/relay.h"
#include "backend/engine/ring.h"
#include "backend/engine/snapshot_keeper.h"
#include "backend/engine/stage_meter.h"

namespace meridian::engine {

class ThreadedCell final : public Cell {
  public:
    ThreadedCell(const Options& options, const Ports& ports, Recovered recovered, const JournalHead& head);
    ~ThreadedCell() override;

    absl::Status submit(Submission& submission) override;
    absl::Status waitForViews(BatchNumber batch, std::chrono::milliseconds atMost) override;
    void setSpace(Space space) override { m_space = space; }
    Statistics statistics() const override;
    Stages stages() const override;
    void drain() override;

  private:
    // Decider thread.
    void decideLoop();
    void decide(std::vector<Submission>& incoming);
    void lookAtTimers();
    bool handOver();
    std::chrono::microseconds pause() const;
    std::chrono::microseconds untilHandOver() const;
    bool commitLost();
    void waitForCommitter();
    void fallBack();
    // Committer thread.
    void commitLoop();
    void finish(std::unique_ptr<PendingBatch> batch, Committer::Outcome outcome);
    // Responder thread.
    void respondLoop();
    void respond(std::unique_ptr<PendingBatch> batch, absl::Status lost);
    // Shadow thread.
    void shadowLoop();
    absl::Status relay(const std::shared_ptr<const JournalBatch>& batch);
    void shareDelta();
    void serveClone();
    // Projector thread.
    void projectLoop();

    void fatal(const absl::Status& status);
    void count(const PendingBatch& batch);
    Duration behind(BatchNumber reached, BatchNumber durable) const;

    const Options m_options;
    const Ports m_ports;
    const Epoch m_epoch;

    Ring m_ring;
    std::atomic<Space> m_space{Space::kEnough};
    std::atomic<bool> m_stopping{false};
    std::atomic<bool> m_drained{false};

    // Decider thread only.
    std::unique_ptr<Decider> m_decider;
    std::chrono::microseconds m_lastHandOver{0};
    std::chrono::microseconds m_timersLookedAt{0};

    // Between decider and committer.
    mutable std::mutex m_commitMutex;
    std::condition_variable m_commitWake;
    std::unique_ptr<PendingBatch> m_toCommit;
    bool m_committing = false;
    bool m_commitStop = false;
    std::optional<absl::Status> m_lost;  // set by the committer, cleared by the decider once it fell back

    // Committer thread only.
    Committer m_committer;

    // Between committer and responder.
    struct Response {
        std::unique_ptr<PendingBatch> batch;
        absl::Status lost;
        std::chrono::microseconds since{0};
    };
    std::mutex m_respondMutex;
    std::condition_variable m_respondWake;
    std::deque<Response> m_responses;
    bool m_respondStop = false;

    Feed m_feed;

    // Shadow thread only.
    std::unique_ptr<Shadow> m_shadow;
    SnapshotKeeper m_snapshots;
    std::optional<Relay> m_relay;

    // Between decider and shadow, when a commit was lost.
    std::mutex m_cloneMutex;
    std::condition_variable m_cloneWake;
    bool m_cloneWanted = false;
    std::optional<State> m_clone;
    bool m_shadowStop = false;

    // Between shadow and projector.
    std::mutex m_deltaMutex;
    std::condition_variable m_deltaWake;
    std::unique_ptr<ViewDelta> m_delta;
    bool m_projecting = false;
    bool m_projectHurry = false;  // the shadow waits: no pause between two writes
    bool m_projectStop = false;

    // Figures, any thread.
    mutable std::mutex m_viewsMutex;
    std::condition_variable m_viewsWake;
    BatchNumber m_viewsBatch;
    CellTime m_viewsTime;
    std::atomic<std::uint64_t> m_shadowBatch{0};
    std::atomic<std::int64_t> m_durableTime{0};
    std::atomic<std::uint64_t> m_commands{0}, m_ordersAccepted{0}, m_rejected{0}, m_duplicates{0}, m_expired{0},
        m_refused{0}, m_confirmed{0}, m_fences{0}, m_openOrders{0}, m_deadLetters{0};
    std::atomic<std::uint64_t> m_timersDue{0}, m_timers{0};
    std::atomic<std::int64_t> m_nextTimer{0};
    std::atomic<std::int64_t> m_handedOverAt{0};  // steady, microseconds; 0 while nothing is being committed
    std::atomic<std::uint64_t> m_openRecords{0}, m_committingRecords{0}, m_answersWaiting{0};
    // When the last batches became durable, by their number; steady, microseconds, 0 before this start.
    static constexpr std::size_t kRememberedBatches = 4'096;
    std::array<std::atomic<std::int64_t>, kRememberedBatches> m_durableAt{};
    const std::chrono::microseconds m_startedAt;
    StageMeter m_ringMeter, m_deciderMeter, m_committerMeter, m_responderMeter, m_shadowMeter, m_projectorMeter;
    RecentValues m_commitMicros;
    RecentValues m_batchRecords;

    std::thread m_deciderThread, m_committerThread, m_responderThread, m_shadowThread, m_projectorThread;
};

}  // namespace meridian::engine

// A cell without an engine: it remembers what it was given and answers as a test tells it to.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <vector>

#include "backend/domain/order_number.h"
#include "backend/engine/cell.h"

namespace meridian::services {

inline constexpr CellId kTestCell = makeCell(Region::kEu, 1);

class FakeClock final : public engine::Clock {
  public:
    CellTime wall() override {
        return {
            std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::system_clock::now().time_since_epoch())
                .count()};
    }
    std::chrono::microseconds steady() override {
        return std::chrono::duration_cast<std::chrono::microseconds>(
            std::chrono::steady_clock::now().time_since_epoch());
    }
};

class FakeCell final : public engine::Cell {
  public:
    // How each command is answered; accepted, as batch 7, unless told otherwise.
    std::function<engine::Answer(const Command&)> decide = [](const Command&) {
        engine::Answer answer;
        answer.receipt.order = makeOrderId(kTestCell, 104821);
        answer.receipt.version = 3;
        answer.receipt.batch = {7};
        return answer;
    };
    absl::Status refusal;      // of submit(), when not ok
    bool holdAnswers = false;  // until answerHeld()

    absl::Status submit(engine::Submission& submission) override {
        if (!refusal.ok()) return refusal;
        engine::Submission taken = std::move(submission);
        {
            const std::lock_guard lock(m_mutex);
            for (const Command& command : taken.commands)
                m_commands.push_back(command);
            m_lanes.push_back(taken.lane);
            m_deadlines.push_back(taken.deadline);
            if (holdAnswers) {
                m_held.push_back(std::move(taken));
                return absl::OkStatus();
            }
        }
        answer(taken);
        return absl::OkStatus();
    }

    std::size_t answerHeld() {
        std::vector<engine::Submission> held;
        {
            const std::lock_guard lock(m_mutex);
            held.swap(m_held);
        }
        for (engine::Submission& submission : held)
            answer(submission);
        return held.size();
    }

    absl::Status waitForViews(BatchNumber batch, std::chrono::milliseconds atMost) override {
        std::unique_lock lock(m_viewsMutex);
        if (m_viewsWake.wait_for(lock, atMost, [&] { return m_views >= batch; })) return absl::OkStatus();
        return absl::DeadlineExceededError("the views are behind");
    }
    void moveViews(BatchNumber batch) {
        {
            const std::lock_guard lock(m_viewsMutex);
            m_views = batch;
        }
        m_viewsWake.notify_all();
    }

    void setSpace(Space) override {}
    engine::Statistics statistics() const override {
        const std::lock_guard lock(m_viewsMutex);
        engine::Statistics statistics;
        statistics.viewsBatch = m_views;
        statistics.durableBatch = m_views;
        return statistics;
    }
    Stages stages() const override { return {}; }
    void drain() override {}

    std::vector<Command> commands() const {
        const std::lock_guard lock(m_mutex);
        return m_commands;
    }
    std::vector<engine::Lane> lanes() const {
        const std::lock_guard lock(m_mutex);
        return m_lanes;
    }
    std::vector<std::chrono::microseconds> deadlines() const {
        const std::lock_guard lock(m_mutex);
        return m_deadlines;
    }

  private:
    void answer(const engine::Submission& submission) {
        std::vector<engine::Answer> answers;
        for (const Command& command : submission.commands)
            answers.push_back(decide(command));
        submission.done(std::move(answers));
    }

    mutable std::mutex m_mutex;
    std::vector<Command> m_commands;
    std::vector<engine::Lane> m_lanes;
    std::vector<std::chrono::microseconds> m_deadlines;
    std::vector<engine::Submission> m_held;
    mutable std::mutex m_viewsMutex;  // guards m_views
    std::condition_variable m_viewsWake;
    BatchNumber m_views;
};

}  // namespace meridian::services

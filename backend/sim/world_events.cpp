// What happens to the cell: its process starts, dies and stands still, its disk fills, its clock jumps, its provider
// fails.
#include "backend/domain/text.h"
#include "backend/sim/world.h"

namespace meridian::sim {

namespace {

using namespace std::chrono_literals;
using Outage = effects::SandboxProvider::Outage;

const char* nameOf(Process::End reason) {
    switch (reason) {
        case Process::End::kCrash: return "crashed";
        case Process::End::kStolen: return "stopped, another writer has the cell";
        case Process::End::kDead: return "stopped, its journal is dead";
        case Process::End::kBroken: break;
    }
    return "stopped, its stores are damaged";
}

}  // namespace

void World::tick() {
    if (!m_inSafety || !sound()) return;
    m_traffic.tick();
    weather();
    m_queue.after(m_random.upTo(2 * m_faults.meanGap), [this] { tick(); });
}

void World::weather() {
    Duration lasts{0};
    if (strikes(m_faults.diskFull, m_diskCalmUntil, lasts, 100ms, 5min)) fillDisk(lasts);
    if (strikes(m_faults.pause, m_pauseCalmUntil, lasts, 1ms, 2min)) pause(lasts);
    if (strikes(m_faults.clockJump, m_clockCalmUntil, lasts, 100ms, 1h)) jumpClock(lasts);
    if (strikes(m_faults.providerOutage, m_providerCalmUntil, lasts, 1s, 1h)) outage(lasts);
}

bool World::strikes(std::uint32_t chance, Duration& calmUntil, Duration& lasts, Duration least, Duration most) {
    if (m_queue.now() < calmUntil || !m_random.chance(chance)) return false;
    lasts = m_random.magnitude(least, most);
    calmUntil = m_queue.now() + 2 * lasts;
    return true;
}

void World::fillDisk(Duration lasts) {
    m_trace.note([] { return std::string("the disk is full"); });
    m_disk.setFull(true);
    m_queue.after(lasts, [this] {
        m_disk.setFull(false);
        if (Process* process = current()) process->setEnoughSpace();
    });
}

void World::pause(Duration lasts) {
    Process* process = current();
    if (process == nullptr) return;
    m_trace.note([&] { return concat("the process stands still for ", lasts.count(), " us"); });
    process->pauseUntil(m_queue.now() + lasts);
    if (m_random.chance(m_faults.takeover) && !process->committing()) takeOver();
}

// Somebody believes that the process is dead and starts another one. The first wakes up later and must notice.
void World::takeOver() {
    m_trace.note([] { return std::string("a second process takes the cell over"); });
    m_process->fence();
    m_desk.ended(*m_process);
    forgetWebhooksWith(*m_process);
    m_process = nullptr;
    start();
}

void World::jumpClock(Duration jump) {
    const bool wrong = m_clock.offset() != Duration{0};
    m_clock.setOffset(wrong ? Duration{0} : m_random.below(2) == 0 ? jump : -jump);
    m_trace.note([&] { return concat("the clock is wrong by ", m_clock.offset().count(), " us"); });
    for (const auto& process : m_processes) {
        if (process->alive()) process->clockChanged();
    }
}

void World::outage(Duration lasts) {
    const bool refusing = m_random.below(2) == 0;
    m_trace.note([&] { return std::string(refusing ? "the provider refuses calls" : "the provider is silent"); });
    m_link.provider().setOutage(refusing ? Outage::kRefusing : Outage::kSilent);
    m_queue.after(lasts, [this] { m_link.provider().setOutage(Outage::kNone); });
}

void World::start() {
    m_startPlanned = false;
    damageSomething();
    if (m_random.chance(m_faults.crashInRecovery)) m_disk.journal.interruptReadAfter(m_random.below(30));
    Process::Watch watch;
    watch.ended = [this](Process& process, Process::End reason, const absl::Status& status) {
        ended(process, reason, status);
    };
    watch.durable = [this](Process&) { m_auditor.read(m_disk.journal); };
    auto started = Process::start(m_ground, std::move(watch));
    m_disk.journal.interruptReadAfter(std::nullopt);
    if (m_disk.snapshots.complaint()) m_auditor.complain(*m_disk.snapshots.complaint());
    if (!started.ok()) return startFailed(started.status());
    m_failedStarts = 0;
    m_process = m_processes.emplace_back(std::move(*started)).get();
    m_trace.note([&] {
        return concat("process ", m_processes.size(), " serves from batch ", m_process->decided().batch.value);
    });
    checkStart(*m_process);
}

void World::startFailed(const absl::Status& status) {
    m_trace.note([&] { return "the process cannot start: " + status.ToString(); });
    ++m_failedStarts;
    if (absl::IsAborted(status)) {
        crashMachine();
    } else if (absl::IsDataLoss(status) && m_disk.journal.damagedFrom({1})) {
        m_auditor.count(1);
        m_disk.journal.heal();  // somebody brings a copy
    } else if (!absl::IsUnavailable(status) && !absl::IsResourceExhausted(status)) {
        m_auditor.complain("the cell cannot start although its disk is sound: " + status.ToString());
    }
    planStart();
}

void World::damageSomething() {
    if (!m_random.chance(m_faults.bitFlip)) return;
    const bool flipped = m_random.below(3) == 0 ? m_disk.snapshots.flipBit() : m_disk.journal.flipBit();
    if (flipped) m_trace.note([] { return std::string("a bit flips on the disk"); });
}

void World::ended(Process& process, Process::End reason, const absl::Status& status) {
    m_trace.note([&] { return concat("a process ", nameOf(reason), " ", std::string(status.message())); });
    m_desk.ended(process);
    forgetWebhooksWith(process);
    if (&process != m_process) return;  // it lost the cell before
    m_process = nullptr;
    switch (reason) {
        case Process::End::kCrash: break;
        case Process::End::kDead: break;
        case Process::End::kStolen: m_auditor.complain("the process lost the cell to nobody"); break;
        case Process::End::kBroken:
            if (!m_disk.journal.damagedFrom({1})) {
                m_auditor.complain("the process stopped although its disk is sound: " + status.ToString());
            }
            m_disk.journal.heal();
            break;
    }
    crashMachine();
    planStart();
}

void World::crashMachine() {
    ++m_numberOfCrashes;
    for (const auto& process : m_processes) {
        if (process->alive()) {
            process->kill();
            m_desk.ended(*process);
            forgetWebhooksWith(*process);
        }
    }
    m_disk.crash();
}

void World::planStart() {
    if (m_startPlanned || !sound()) return;
    m_startPlanned = true;
    // Whoever supervises the process gives it more time after each start that failed.
    const Duration backOff = m_failedStarts == 0 ? Duration{0} : Duration(500ms) * (1U << std::min(m_failedStarts, 6U));
    m_queue.after(1ms + backOff + m_random.upTo(m_faults.downMost), [this] { start(); });
}

void World::webhook(std::uint64_t /*eventId*/, const ProviderReport& report) {
    const bool twice = m_random.chance(m_faults.webhookTwice);
    for (int i = 0; i < (twice ? 2 : 1); ++i) {
        const std::size_t which = m_webhooks.size();
        m_webhooks.push_back({report, nullptr, 0, false});
        Duration delay = m_random.upTo(m_faults.providerMost);
        if (m_random.chance(m_faults.webhookLate)) delay += m_random.magnitude(1min, 48h);
        m_queue.after(delay, [this, which] { deliverWebhook(which); });
    }
}

void World::deliverWebhook(std::size_t which) {
    Process* process = current();
    Webhook& hook = m_webhooks[which];
    if (hook.taken) return;
    const auto again = [this, which] {
        const std::uint32_t tries = std::min<std::uint32_t>(m_webhooks[which].tries++, 6);
        m_queue.after(5s * (1U << tries), [this, which] { deliverWebhook(which); });
    };
    if (process == nullptr) return again();
    hook.with = process;
    process->webhook(hook.report, [this, which, again](bool durable) {
        m_webhooks[which].with = nullptr;
        m_webhooks[which].taken = durable;
        if (!durable) again();
    });
}

void World::forgetWebhooksWith(const Process& process) {
    for (std::size_t which = 0; which < m_webhooks.size(); ++which) {
        if (m_webhooks[which].with != &process) continue;
        m_webhooks[which].with = nullptr;
        m_queue.after(5s, [this, which] { deliverWebhook(which); });
    }
}

}  // namespace meridian::sim

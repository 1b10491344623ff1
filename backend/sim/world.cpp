// The phases of a simulation.
#include "backend/sim/world.h"

#include "backend/domain/order_number.h"
#include "backend/domain/text.h"

namespace meridian::sim {

namespace {

using namespace std::chrono_literals;

// More events than any sound world needs: what goes on beyond is a loop.
constexpr std::uint64_t kEventsMost = 3'000'000;

}  // namespace

World::World(const WorldOptions& options)
    : m_options(options),
      m_random(options.seed),
      m_drawn(drawFaults(m_random)),
      m_faults(calmed(m_drawn)),
      m_clock(m_queue),
      m_trace(m_queue),
      m_crashes(m_random, m_faults),
      m_disk(m_random, m_faults),
      m_scorer(m_random, m_faults),
      m_vault(m_random, m_faults),
      m_link(m_queue, m_random, m_faults),
      m_bus(m_queue, m_random, m_faults),
      m_ground{makeCell(Region::kEu, 1),
               m_queue,
               m_clock,
               m_disk,
               m_scorer,
               m_vault,
               m_link,
               m_bus,
               m_random,
               m_faults,
               m_crashes,
               m_trace},
      m_desk(
          m_ground, [this] { return current(); },
          [this](const Command& command, const engine::Answer& answer) { m_auditor.acknowledged(command, answer); }),
      m_auditor([this](const CommandId& id, std::uint64_t digest) { return m_desk.find(id, digest); }, m_link, m_trace),
      m_consumer(m_bus, m_disk.journal, m_random, m_faults,
                 [this](const std::string& violation) { m_auditor.complain(violation); }),
      m_traffic(m_ground, m_desk, m_auditor) {
    m_link.provider().setReceiver(this);
}

WorldResult World::run() {
    setUp();
    if (sound()) safety();
    if (sound()) liveness();
    if (sound()) checkEnd();
    WorldResult result;
    result.commands = commands();
    result.orders = m_auditor.orders();
    result.crashes = m_numberOfCrashes;
    result.checks = m_auditor.checks();
    result.hash = hash();
    result.violations = m_auditor.violations();
    return result;
}

template <class Done>
bool World::runWhile(Duration atMost, Duration step, Done&& done) {
    const Duration end = m_queue.now() + atMost;
    while (sound() && !done()) {
        if (m_queue.now() >= end) return false;
        if (m_queue.scheduled() > kEventsMost) {
            m_auditor.complain("the world does not come to rest: " + std::to_string(kEventsMost) + " events");
            return false;
        }
        m_queue.runUntil(std::min(end, m_queue.now() + step));
    }
    return true;
}

void World::setUp() {
    start();
    m_traffic.setUp();
    if (!runWhile(10min, 1s, [this] { return m_desk.waitedFor() == 0; })) m_auditor.complain("the set-up does not end");
}

void World::safety() {
    m_inSafety = true;
    m_faults = m_drawn;
    m_crashes.plan();
    tick();
    runWhile(60 * 24h, 1s, [this] { return std::max<std::uint64_t>(commands(), m_desk.size()) >= m_options.commands; });
    m_inSafety = false;
}

void World::liveness() {
    m_trace.note([this] { return concat("from here on nothing fails; ", commands(), " commands so far"); });
    m_faults = calmed(m_drawn);
    m_disk.setFull(false);
    m_link.provider().setOutage(effects::SandboxProvider::Outage::kNone);
    for (const auto& process : m_processes) {
        process->endPause();
        if (process.get() != m_process) process->kill();
    }
    m_clock.setOffset(Duration{0});
    if (Process* process = current()) {
        process->setEnoughSpace();
        process->clockChanged();
    }
    settle();
    for (int round = 0; sound() && round < 8; ++round) {
        if (m_traffic.closeUp() == 0) break;
        settle();
    }
    if (sound()) comeToEnd();
}

// Within sixty minutes of a clock that is right, everything that does not wait for a person or for a deadline is done.
void World::settle() {
    const auto clockIsRight = [this] { return current() != nullptr && m_process->cellTime() == m_clock.wall(); };
    if (!runWhile(4h, 10s, clockIsRight)) return m_auditor.complain("the cell's time does not become the clock's");
    m_auditor.count(1);
    if (!runWhile(60min, 20s, [this] { return unrest().empty(); })) {
        if (sound()) m_auditor.complain("liveness: after an hour without faults " + unrest());
        return;
    }
    if (sound()) checkHotState(2min);
}

// Days and weeks pass, until no order waits for anything. Four times a day the staff see to what came up since: a
// payment may be confirmed by a webhook that was two days late.
void World::comeToEnd() {
    const auto over = [this] {
        if (current() == nullptr) return false;
        return m_traffic.closeUp() == 0 && !m_process->nextTimer() && unrest().empty();
    };
    if (!runWhile(150 * 24h, 6h, over)) return;
    settle();
}

std::uint64_t World::commands() const {
    std::uint64_t sum = 0;
    for (const auto& process : m_processes)
        sum += process->commands();
    return sum;
}

}  // namespace meridian::sim

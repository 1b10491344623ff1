// Where callers and people hand in their commands: keeps what was sent under which id, carries it over a network that
// loses, delays and doubles, and sends it again under the same id until somebody gave a definite answer or the caller
// gives up.
#pragma once

#include <functional>
#include <vector>

#include <absl/container/flat_hash_map.h>

#include "backend/engine/submission.h"
#include "backend/sim/process.h"

namespace meridian::sim {

class Desk {
  public:
    struct Options {
        engine::Lane lane = engine::Lane::kResults;
        bool shortDeadline = false;
    };
    // The process that answers at the cell's address now; null while there is none.
    using Current = std::function<Process*()>;
    // Called for every answer that leaves a process.
    using Acknowledged = std::function<void(const Command&, const engine::Answer&)>;

    Desk(const Ground& ground, Current current, Acknowledged acknowledged)
        : m_ground(ground), m_current(std::move(current)), m_acknowledged(std::move(acknowledged)) {}

    // Gives the command an id of this moment and keeps it; the answer is its place here.
    std::size_t write(std::string actor, std::string reason, CommandBody body);
    // Another body under the id of one that was written before.
    std::size_t writeAgain(std::size_t which, CommandBody body);

    // All of them in one call.
    void send(std::vector<std::size_t> which, Options options);
    void sendOne(std::size_t which, engine::Lane lane = engine::Lane::kResults) { send({which}, {lane, false}); }

    // Connections to the process break.
    void ended(const Process& process);

    const Command* find(const CommandId& id, std::uint64_t bodyDigest) const;
    const Command& command(std::size_t which) const { return m_sent[which].command; }
    engine::Lane laneOf(std::size_t which) const { return m_sent[which].lane; }
    std::size_t size() const { return m_sent.size(); }
    // Commands that somebody still waits for.
    std::size_t waitedFor() const { return m_waitedFor; }

  private:
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
    struct Sent {
        Command command;
        engine::Lane lane = engine::Lane::kResults;
        std::uint32_t tries = 0;
        std::size_t sameId = kNone;  // the next one with the same id
        bool waitedFor = false;
    };
    struct Request {
        std::vector<std::size_t> which;
        Options options;
        const Process* with = nullptr;  // while it is open there
    };

    void arrive(std::size_t request);
    void told(std::size_t request, std::vector<engine::Answer> answers);
    void received(std::size_t request, const std::vector<engine::Answer>& answers);
    void failed(std::size_t request);
    void tryAgain(std::vector<std::size_t> which, engine::Lane lane);
    void settle(Sent& sent);

    Ground m_ground;
    Current m_current;
    Acknowledged m_acknowledged;
    std::vector<Sent> m_sent;
    absl::flat_hash_map<CommandId, std::size_t> m_byId;
    std::vector<Request> m_requests;
    std::vector<std::size_t> m_open;  // requests that wait for a process
    std::size_t m_waitedFor = 0;
};

}  // namespace meridian::sim

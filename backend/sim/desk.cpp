#include "backend/sim/desk.h"

#include <algorithm>

#include "backend/domain/decide.h"

namespace meridian::sim {

namespace {

using namespace std::chrono_literals;

constexpr Duration kCallersPatience = 3s;  // with one call
constexpr std::uint32_t kTriesMost = 12;

}  // namespace

std::size_t Desk::write(std::string actor, std::string reason, CommandBody body) {
    const std::size_t which = m_sent.size();
    Sent& sent = m_sent.emplace_back();
    // Callers have clocks of their own, right to within a second.
    const Duration skew = m_ground.random.upTo(2s) - 1s;
    const CellTime made = m_ground.clock.trueTime() + skew;
    const std::uint64_t high = m_ground.random.next();
    sent.command.id = CommandId::make(made.micros / 1000, high, m_ground.random.next());
    sent.command.actor = std::move(actor);
    sent.command.reason = std::move(reason);
    sent.command.body = std::move(body);
    m_byId.emplace(sent.command.id, which);
    return which;
}

std::size_t Desk::writeAgain(std::size_t which, CommandBody body) {
    const std::size_t other = m_sent.size();
    Sent sent;
    sent.command = m_sent[which].command;
    sent.command.body = std::move(body);
    sent.sameId = m_sent[which].sameId;
    m_sent[which].sameId = other;
    m_sent.push_back(std::move(sent));
    return other;
}

void Desk::send(std::vector<std::size_t> which, Options options) {
    for (const std::size_t one : which) {
        Sent& sent = m_sent[one];
        sent.lane = options.lane;
        ++sent.tries;
        if (sent.waitedFor) continue;
        sent.waitedFor = true;
        ++m_waitedFor;
    }
    const std::size_t request = m_requests.size();
    m_requests.push_back({std::move(which), options, nullptr});
    if (m_ground.random.chance(m_ground.faults.requestLost)) {
        return m_ground.queue.after(kCallersPatience, [this, request] { failed(request); });
    }
    if (m_ground.random.chance(m_ground.faults.requestTwice)) {
        const std::size_t second = m_requests.size();
        m_requests.push_back({m_requests[request].which, options, nullptr});
        m_ground.queue.after(m_ground.random.upTo(5s), [this, second] { arrive(second); });
    }
    const Duration delay = m_ground.random.upTo(m_ground.faults.networkMost);
    if (delay == Duration{0}) return arrive(request);
    m_ground.queue.after(delay, [this, request] { arrive(request); });
}

void Desk::arrive(std::size_t request) {
    Process* process = m_current();
    if (process == nullptr || !process->alive()) return failed(request);
    engine::Submission submission;
    submission.lane = m_requests[request].options.lane;
    if (m_requests[request].options.shortDeadline) submission.deadline = m_ground.clock.steady() + 1ms;
    submission.commands.reserve(m_requests[request].which.size());
    for (const std::size_t one : m_requests[request].which)
        submission.commands.push_back(m_sent[one].command);
    submission.done = [this, request](std::vector<engine::Answer> answers) { told(request, std::move(answers)); };
    if (!process->submit(submission).ok()) return failed(request);
    m_requests[request].with = process;
    m_open.push_back(request);
}

void Desk::told(std::size_t request, std::vector<engine::Answer> answers) {
    m_requests[request].with = nullptr;
    std::erase(m_open, request);
    for (std::size_t i = 0; i < answers.size(); ++i) {
        m_acknowledged(m_sent[m_requests[request].which[i]].command, answers[i]);
    }
    if (m_ground.random.chance(m_ground.faults.replyLost)) {
        return m_ground.queue.after(kCallersPatience, [this, request] { failed(request); });
    }
    const Duration delay = m_ground.random.upTo(m_ground.faults.networkMost);
    if (delay == Duration{0}) return received(request, answers);
    m_ground.queue.after(delay, [this, request, answers = std::move(answers)] { received(request, answers); });
}

void Desk::received(std::size_t request, const std::vector<engine::Answer>& answers) {
    std::vector<std::size_t> undecided;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        Sent& sent = m_sent[m_requests[request].which[i]];
        if (answers[i].status.ok()) {
            settle(sent);
        } else if (sent.waitedFor) {
            undecided.push_back(m_requests[request].which[i]);
        }
    }
    tryAgain(std::move(undecided), m_requests[request].options.lane);
}

void Desk::failed(std::size_t request) {
    std::vector<std::size_t> undecided = m_requests[request].which;
    std::erase_if(undecided, [this](std::size_t one) { return !m_sent[one].waitedFor; });
    tryAgain(std::move(undecided), m_requests[request].options.lane);
}

void Desk::tryAgain(std::vector<std::size_t> which, engine::Lane lane) {
    std::erase_if(which, [this](std::size_t one) {
        Sent& sent = m_sent[one];
        const bool givesUp = sent.tries >= kTriesMost || m_ground.random.chance(m_ground.faults.abandon);
        if (givesUp) settle(sent);
        return givesUp;
    });
    if (which.empty()) return;
    const std::uint32_t tries = std::min<std::uint32_t>(m_sent[which.front()].tries, 6);
    const Duration pause = 100ms + m_ground.random.upTo(Duration(500ms) * (1U << tries));
    m_ground.queue.after(pause, [this, which = std::move(which), lane]() mutable {
        std::erase_if(which, [this](std::size_t one) { return !m_sent[one].waitedFor; });
        if (!which.empty()) send(std::move(which), {lane, false});
    });
}

void Desk::settle(Sent& sent) {
    if (sent.waitedFor) --m_waitedFor;
    sent.waitedFor = false;
}

void Desk::ended(const Process& process) {
    std::vector<std::size_t> broken;
    std::erase_if(m_open, [&](std::size_t request) {
        if (m_requests[request].with != &process) return false;
        broken.push_back(request);
        return true;
    });
    for (const std::size_t request : broken) {
        m_requests[request].with = nullptr;
        m_ground.queue.after(m_ground.random.upTo(m_ground.faults.networkMost), [this, request] { failed(request); });
    }
}

const Command* Desk::find(const CommandId& id, std::uint64_t bodyDigest) const {
    const auto found = m_byId.find(id);
    if (found == m_byId.end()) return nullptr;
    for (std::size_t which = found->second; which != kNone; which = m_sent[which].sameId) {
        if (bodyDigestOf(m_sent[which].command) == bodyDigest) return &m_sent[which].command;
    }
    return nullptr;
}

}  // namespace meridian::sim

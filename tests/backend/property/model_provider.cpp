#include "tests/backend/property/model_provider.h"

#include <algorithm>

namespace meridian::testing {

namespace {

ProviderReport outcomeOf(ProviderReport report, ReportOutcome outcome) {
    report.outcome = outcome;
    report.authorised = report.captured = report.refunded = 0;
    report.voided = 0;
    return report;
}

}  // namespace

ProviderReport ModelProvider::describe(std::uint8_t attempt, ReportSource source, std::uint16_t step) const {
    const Attempt& of = at(attempt);
    ProviderReport report;
    report.order = m_order;
    report.attempt = attempt;
    report.step = step;
    report.source = source;
    report.authorised = of.authorised;
    report.captured = of.captured;
    report.refunded = of.refunded;
    report.voided = of.stage == Stage::kVoided ? 1 : 0;
    if (of.stage == Stage::kUnknown) return outcomeOf(report, ReportOutcome::kNotFound);
    if (of.stage == Stage::kAction) return outcomeOf(report, ReportOutcome::kActionRequired);
    if (of.stage == Stage::kDeclined) return outcomeOf(report, ReportOutcome::kDeclined);
    return report;
}

void ModelProvider::authorise(Attempt& attempt, std::int64_t amount, Mood mood) {
    attempt.asked = amount;
    attempt.stage = Stage::kOpen;
    attempt.authorised = amount;
    if (mood == Mood::kSmooth) return;
    const std::uint64_t fate = m_random.below(100);
    if (fate < 12) {
        attempt.stage = Stage::kDeclined;
        attempt.authorised = 0;
    } else if (fate < 22) {
        attempt.stage = Stage::kAction;
        attempt.authorised = 0;
    } else if (fate < 27) {
        attempt.authorised = std::max<std::int64_t>(1, amount - 1 - static_cast<std::int64_t>(m_random.below(50)));
    } else if (fate < 30) {
        attempt.authorised = amount + 1 + static_cast<std::int64_t>(m_random.below(50));
    }
}

// Whether a step is refused; a key that was used before gets the answer that it got then.
bool ModelProvider::refuses(Attempt& attempt, const Call& call, Mood mood) {
    const bool refused = mood == Mood::kMoody && call.kind != EffectKind::kAuthorise && m_random.chance(5);
    attempt.done.emplace_back(call.step, refused);
    return refused;
}

ProviderReport ModelProvider::carryOut(const Call& call, Mood mood) {
    Attempt& attempt = at(call.attempt);
    const auto before = std::find_if(attempt.done.begin(), attempt.done.end(),
                                     [&](const auto& done) { return done.first == call.step; });
    const bool again = before != attempt.done.end();
    const bool refused = again ? before->second : refuses(attempt, call, mood);
    if (!again && !refused) {
        switch (call.kind) {
            case EffectKind::kAuthorise: authorise(attempt, call.amount, mood); break;
            case EffectKind::kCapture:
                attempt.captured += call.amount;
                if (attempt.stage != Stage::kOpen || attempt.captured > attempt.authorised)
                    complain("captured beyond the hold");
                break;
            case EffectKind::kVoid:
                // Now and then the money was taken before the release arrives.
                if (mood == Mood::kMoody && m_random.chance(6)) attempt.captured = attempt.authorised;
                if (attempt.captured < attempt.authorised) attempt.stage = Stage::kVoided;
                break;
            case EffectKind::kRefund:
                attempt.refunded += call.amount;
                if (attempt.refunded > attempt.captured) complain("refunded more than was captured");
                break;
            case EffectKind::kInquire:
            case EffectKind::kNone: complain("called for nothing"); break;
        }
        if (call.amount <= 0) complain("called for no amount");
    }
    const ProviderReport report = describe(call.attempt, ReportSource::kReply, call.step);
    return refused ? outcomeOf(report, ReportOutcome::kRefused) : report;
}

ProviderReport ModelProvider::inquire(const Call& call, Mood mood) {
    Attempt& attempt = at(call.attempt);
    const ProviderReport report = describe(call.attempt, ReportSource::kInquiry, call.step);
    if (mood == Mood::kMoody && !attempt.lagged && m_random.chance(15)) {
        attempt.lagged = true;
        return outcomeOf(report, ReportOutcome::kNotFound);
    }
    return report;
}

ProviderReport ModelProvider::webhook(std::uint8_t attempt) {
    return describe(attempt, ReportSource::kWebhook, 0);
}

bool ModelProvider::customerActs(std::uint8_t attempt, Mood mood) {
    Attempt& of = at(attempt);
    if (of.stage != Stage::kAction) return false;
    const bool declined = mood == Mood::kMoody && m_random.chance(30);
    of.stage = declined ? Stage::kDeclined : Stage::kOpen;
    of.authorised = declined ? 0 : of.asked;
    return true;
}

bool ModelProvider::takesLate(std::uint8_t attempt) {
    Attempt& of = at(attempt);
    if ((of.stage != Stage::kDeclined && of.stage != Stage::kVoided) || of.captured > 0) return false;
    of.stage = Stage::kOpen;
    of.authorised = of.captured = of.asked;
    return true;
}

std::int64_t ModelProvider::captured() const {
    std::int64_t sum = 0;
    for (const Attempt& attempt : m_attempts)
        sum += attempt.captured;
    return sum;
}

std::int64_t ModelProvider::refunded() const {
    std::int64_t sum = 0;
    for (const Attempt& attempt : m_attempts)
        sum += attempt.refunded;
    return sum;
}

std::int64_t ModelProvider::held() const {
    std::int64_t sum = 0;
    for (const Attempt& attempt : m_attempts) {
        if (attempt.stage == Stage::kOpen) sum += attempt.authorised - attempt.captured;
    }
    return sum;
}

}  // namespace meridian::testing

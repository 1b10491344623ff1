// A payment provider with books of its own, which carries out what it is asked once per key, and sometimes refuses,
// answers late, or takes money by itself. The test compares these books with the cell's ledger to the minor unit.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "backend/domain/provider_report.h"

#include "tests/backend/domain/random_fill.h"

namespace meridian::testing {

// One call as the cell asked for it.
struct Call {
    std::uint8_t attempt = 0;
    EffectKind kind = EffectKind::kNone;
    std::uint16_t step = 0;
    std::int64_t amount = 0;
    CellTime madeAt;
};

enum class Mood : std::uint8_t {
    kMoody,   // declines, refuses and wants action as providers do
    kSmooth,  // does what it is asked, so that everything comes to an end
};

class ModelProvider {
  public:
    ModelProvider(OrderId order, Random& random) : m_order(order), m_random(random) {}

    // Carries a call out, at most once for each key, and says what its caller hears.
    ProviderReport carryOut(const Call& call, Mood mood);
    // What an inquiry about a call hears. A moody provider's replica may lag once.
    ProviderReport inquire(const Call& call, Mood mood);
    // What a webhook says now.
    ProviderReport webhook(std::uint8_t attempt);
    // The customer acts at the bank; false when no attempt waits for that.
    bool customerActs(std::uint8_t attempt, Mood mood);
    // Takes the whole amount of an attempt that had been declined or released, as if that had never been.
    bool takesLate(std::uint8_t attempt);

    std::int64_t captured() const;
    std::int64_t refunded() const;
    std::int64_t captured(std::uint8_t attempt) const { return at(attempt).captured; }
    std::int64_t refunded(std::uint8_t attempt) const { return at(attempt).refunded; }
    // Still held on the customer's card.
    std::int64_t held() const;
    // Empty unless it was asked for something that no honest shop asks.
    const std::string& complaint() const { return m_complaint; }

  private:
    enum class Stage : std::uint8_t { kUnknown, kAction, kDeclined, kOpen, kVoided };
    struct Attempt {
        Stage stage = Stage::kUnknown;
        std::int64_t asked = 0;
        std::int64_t authorised = 0;
        std::int64_t captured = 0;
        std::int64_t refunded = 0;
        bool lagged = false;
        std::vector<std::pair<std::uint16_t, bool>> done;  // key and whether it was refused
    };

    Attempt& at(std::uint8_t attempt) { return m_attempts.at(attempt); }
    const Attempt& at(std::uint8_t attempt) const { return m_attempts.at(attempt); }
    bool refuses(Attempt& attempt, const Call& call, Mood mood);
    void authorise(Attempt& attempt, std::int64_t amount, Mood mood);
    ProviderReport describe(std::uint8_t attempt, ReportSource source, std::uint16_t step) const;
    void complain(const char* what) { m_complaint = what; }

    OrderId m_order;
    Random& m_random;
    std::array<Attempt, 5> m_attempts;
    std::string m_complaint;
};

}  // namespace meridian::testing

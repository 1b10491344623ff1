// The rest of what a cell meets: a scorer that now and then says nothing or no, and a key store that cannot always make
// its keys durable.
#pragma once

#include "backend/engine/ports/personal_vault.h"
#include "backend/fraud/velocity_scorer.h"
#include "backend/sim/faults.h"

namespace meridian::sim {

class SimScorer final : public engine::Scorer {
  public:
    SimScorer(Random& random, const Faults& faults)
        : m_random(random), m_faults(faults), m_velocity({faults.velocityLimit}) {}

    Score score(const PlaceOrder& order, CellTime now) override {
        const Score score = m_velocity.score(order, now);
        if (m_random.chance(m_faults.scoreMissing)) return {};
        if (m_random.chance(m_faults.scoreDenies)) return {ScoreOutcome::kDeny, 100, 0};
        return score;
    }

  private:
    Random& m_random;
    const Faults& m_faults;
    fraud::VelocityScorer m_velocity;
};

class SimVault final : public engine::PersonalVault {
  public:
    SimVault(Random& random, const Faults& faults) : m_random(random), m_faults(faults) {}

    absl::Status makeKeysDurable() override {
        if (!m_random.chance(m_faults.keysFail)) return absl::OkStatus();
        return m_random.below(4) == 0 ? absl::ResourceExhaustedError("no space for keys (simulated)")
                                      : absl::UnavailableError("keys cannot be written (simulated)");
    }
    std::optional<PersonalData> open(CustomerId, std::string_view) override { return std::nullopt; }
    std::optional<std::string> openText(CustomerId, std::string_view) override { return std::nullopt; }

  private:
    Random& m_random;
    const Faults& m_faults;
};

}  // namespace meridian::sim

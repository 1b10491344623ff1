// The invented customers: who orders what and pays with which card. Makes commands and sends nothing, so that the story
// of the past and the customers of the present (demo_traffic.h) are the same people.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <absl/status/statusor.h>

#include "backend/demo/demo_shop.h"
#include "backend/domain/command.h"
#include "backend/domain/order_number.h"
#include "backend/domain/personal_data.h"

namespace meridian::demo {

// Seals what identifies a person and says which customer that is.
struct SealedPerson {
    CustomerId customer;
    std::string bytes;
};
using SealPerson = std::function<absl::StatusOr<SealedPerson>(const PersonalData&)>;

// A command with an id of that moment.
Command demoCommand(std::mt19937_64& random, CellTime now, CommandBody body, std::string actor,
                    std::string reason = {});
inline std::size_t pick(std::mt19937_64& random, std::size_t below) {
    return static_cast<std::size_t>(random() % below);
}

class DemoCustomers {
  public:
    // `seal` and `random` outlive it. References count up from `firstReference`.
    DemoCustomers(const SealPerson& seal, std::mt19937_64& random, std::uint64_t firstReference);

    // What somebody orders so long before the demonstration starts (demo_day.h).
    absl::StatusOr<Command> order(CellTime now, Duration beforeStart);
    // Paid with a card of this behaviour (effects/sandbox_provider.h).
    absl::StatusOr<Command> orderWith(CellTime now, Duration beforeStart, std::string_view token);
    // One of a burst that somebody places with a stolen card: what is small and dear, again and again.
    absl::StatusOr<Command> stolenCardOrder(CellTime now);

  private:
    absl::StatusOr<Command> orderOf(std::size_t number, CellTime now);
    std::size_t someone(Duration beforeStart);
    std::string token();

    const SealPerson& m_seal;
    std::mt19937_64& m_random;
    std::uint64_t m_reference;
    std::vector<std::string> m_skus;
    std::array<std::vector<std::size_t>, 3> m_people;  // places in demoPeople(), by kDemoRegions
};

}  // namespace meridian::demo

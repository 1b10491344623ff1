// Forty-five days of Northfell Trading, ending now: customers who come back, price lists in seven currencies, stock in
// six locations of three regions, and orders in every state, made by the pipeline itself.
#pragma once

#include <cstdint>

#include <absl/status/statusor.h>

#include "backend/demo/demo_customers.h"
#include "backend/demo/demo_mishaps.h"
#include "backend/effects/sandbox_provider.h"
#include "backend/engine/ports/journal_store.h"
#include "backend/engine/ports/personal_vault.h"

namespace meridian::demo {

struct StoryOptions {
    CellId cell;
    std::uint64_t seed = 20'261'120;
    std::size_t orders = 10'000;  // at least kLastMomentsOrders
    CellTime end;                 // the story's last moment
    SealPerson seal;
    ReadReport readReport;  // empty: no report of the provider goes astray
};

// Of the last minutes, whose states pass quickly: so many of the orders are kept for them.
inline constexpr std::size_t kLastMomentsOrders = 27;

// Fills a journal that is still empty. The same options make the same orders, and another `end` the same orders at
// other times (sealed bytes and hashes differ, because keys are random). Returns the number of orders.
absl::StatusOr<std::size_t> tellStory(engine::JournalStore& journal, engine::PersonalVault& vault,
                                      effects::SandboxMemory* memory, const StoryOptions& options);

}  // namespace meridian::demo

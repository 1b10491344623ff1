// Reads the ledger: its entries and the balance of every account.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include "backend/domain/ledger.h"
#include "backend/stores/sqlite/view_page.h"
#include "backend/stores/sqlite/view_readers.h"

namespace meridian::stores {

struct LedgerEntry {
    std::uint64_t number = 0;
    OrderId order;  // 0 when no order caused it
    CellTime at;
    JournalEntry entry;
};

struct TrialBalance {
    std::vector<LedgerBalances::Row> rows;  // by currency and account
    bool balanced = true;                   // accounts and memo accounts each sum to 0 in every currency
    ViewPosition asOf;
};

// Any thread. The readers outlive it.
class LedgerQueries {
  public:
    explicit LedgerQueries(ViewReaders& readers) : m_readers(readers) {}

    // Newest first.
    absl::StatusOr<ViewPage<LedgerEntry>> list(const PageRequest& page);
    // Of one order, newest first. NotFound when there is no such order.
    absl::StatusOr<ViewPage<LedgerEntry>> ofOrder(OrderId order);
    absl::StatusOr<TrialBalance> trialBalance();

  private:
    ViewReaders& m_readers;
};

// The entries with these numbers, in the order of the numbers.
absl::Status readEntries(ViewReader& reader, std::span<const std::uint64_t> numbers, std::vector<LedgerEntry>& out);

}  // namespace meridian::stores

// What stands in a snapshot: a frame with the head, one with the body, then one for each order and each receipt, in any
// order but that of the receipts of one window. The first byte of a frame says what is in it.
#pragma once

#include <vector>

#include "backend/domain/state.h"
#include "backend/engine/ports/journal_store.h"

namespace meridian::engine::snapshot {

inline constexpr std::uint32_t kFormat = 2;

enum class FrameKind : char { kHead = 'h', kBody = 'b', kOrder = 'o', kReceipt = 'r' };

struct Head {
    std::uint32_t format = kFormat;
    CellId cell;
    BatchNumber batch;
    CellTime time;
    std::uint64_t nextRunning = 0;
    std::uint64_t nextEntry = 0;
    std::uint64_t nextDeadLetter = 0;
    BatchHash hash{};
    std::uint64_t digest = 0;
    std::uint64_t orders = 0;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "format", self.format);
        visit(2, "cell", self.cell);
        visit(3, "batch", self.batch);
        visit(4, "time", self.time);
        visit(5, "next_running", self.nextRunning);
        visit(6, "next_entry", self.nextEntry);
        visit(7, "next_dead_letter", self.nextDeadLetter);
        visit(8, "hash", self.hash);
        visit(9, "digest", self.digest);
        visit(10, "orders", self.orders);
    }
};

struct StockItem {
    SkuId sku;
    LocationId location;
    StockLevel level;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "sku", self.sku);
        visit(2, "location", self.location);
        visit(3, "level", self.level);
    }
};

struct LedgerItem {
    Currency currency;
    Account account{};
    std::int64_t balance = 0;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "currency", self.currency);
        visit(2, "account", self.account);
        visit(3, "balance", self.balance);
    }
};

struct ReceiptItem {
    std::array<std::uint8_t, 16> id{};
    Receipt receipt;
    std::string detail;
    Receipts::Keep keep{};
    CellTime at;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "id", self.id);
        visit(2, "receipt", self.receipt);
        visit(3, "detail", self.detail);
        visit(4, "keep", self.keep);
        visit(5, "at", self.at);
    }
};

// Everything that is small.
struct Body {
    std::vector<Location> locations;
    std::vector<Product> products;
    std::vector<Sku> skus;
    std::vector<StockItem> stock;
    std::vector<LedgerItem> ledger;
    std::vector<DeadLetterParked> letters;
    std::vector<CustomerId> erased;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "locations", self.locations);
        visit(2, "products", self.products);
        visit(3, "skus", self.skus);
        visit(4, "stock", self.stock);
        visit(5, "ledger", self.ledger);
        visit(6, "letters", self.letters);
        visit(7, "erased", self.erased);
    }
};

}  // namespace meridian::engine::snapshot

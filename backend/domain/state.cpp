#include "backend/domain/state.h"

#include "backend/domain/digest.h"

namespace meridian {

State State::clone() const {
    State copy;
    copy.cell = cell;
    copy.batch = batch;
    copy.time = time;
    copy.nextRunning = nextRunning;
    copy.nextEntry = nextEntry;
    copy.nextDeadLetter = nextDeadLetter;
    copy.catalogue = catalogue;
    copy.stock = stock;
    copy.orders = orders.clone();
    copy.ledger = ledger;
    copy.receipts = receipts;
    copy.deadLetters = deadLetters;
    copy.erased = erased;
    copy.orderDigests = orderDigests;
    return copy;
}

std::uint64_t State::digest() const {
    std::uint64_t sum = mix64(nextRunning) + mix64(nextEntry ^ (1ULL << 62)) + mix64(nextDeadLetter ^ (1ULL << 61)) +
                        mix64(static_cast<std::uint64_t>(time.micros)) + orderDigests + catalogue.digest() +
                        stock.digest() + receipts.digest();
    for (const LedgerBalances::Row& row : ledger.rows()) {
        sum += mix64((static_cast<std::uint64_t>(row.currency.code) << 48) ^
                     (static_cast<std::uint64_t>(row.account) << 32) ^ mix64(static_cast<std::uint64_t>(row.balance)));
    }
    for (const auto& [id, letter] : deadLetters)
        sum += digestOf(letter, id);
    for (const CustomerId customer : erased)
        sum += mix64(customer.value ^ (1ULL << 60));
    return sum;
}

}  // namespace meridian

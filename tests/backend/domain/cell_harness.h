// A whole cell without its engine: state, decide, apply and virtual time. Whatever a test does with it, each command is
// checked against everything that must always hold: the rules of one decision, the invariants of the state and of each
// order's history, and that a second state rebuilt from the encoded records is the same one.
#pragma once

#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "backend/domain/apply.h"
#include "backend/domain/decide.h"
#include "backend/domain/history_checker.h"
#include "backend/domain/invariants.h"
#include "backend/domain/limits.h"

#include "tests/backend/domain/record_queries.h"

namespace meridian::testing {

inline constexpr Currency kEur{978};
inline constexpr Currency kUsd{840};
inline constexpr Currency kJpy{392};
inline constexpr Country kGermany{{'D', 'E'}};
inline constexpr Country kUnitedStates{{'U', 'S'}};
inline constexpr CustomerId kCustomer{4711};
inline constexpr CellTime kStart{1'800'000'000'000'000};  // 2027-01-15

// What a provider says of a payment; amounts are its current totals.
struct Answer {
    ReportOutcome outcome = ReportOutcome::kObject;
    std::int64_t authorised = 0;
    std::int64_t captured = 0;
    std::int64_t refunded = 0;
    std::uint8_t voided = 0;
    std::string code = {};
};
inline Answer holds(std::int64_t authorised, std::int64_t captured = 0, std::int64_t refunded = 0) {
    return {ReportOutcome::kObject, authorised, captured, refunded, 0, {}};
}
inline Answer released(std::int64_t authorised, std::int64_t captured = 0, std::int64_t refunded = 0) {
    return {ReportOutcome::kObject, authorised, captured, refunded, 1, {}};
}
inline Answer says(ReportOutcome outcome, std::string code = {}) {
    return {outcome, 0, 0, 0, 0, std::move(code)};
}

inline Variant variantOf(std::string code, std::int64_t eur, std::uint8_t taxable = 1) {
    Variant variant;
    variant.code = std::move(code);
    variant.taxable = taxable;
    variant.prices = {{kEur, eur}, {kUsd, eur + 100}};
    return variant;
}

inline ProductDefined productOf(std::string handle, std::vector<Variant> variants) {
    ProductDefined product;
    product.handle = std::move(handle);
    product.title = product.handle;
    product.variants = std::move(variants);
    return product;
}

class Cell {
  public:
    // With two locations in its region and one in another, and a shop of a few SKUs: MUG (10.00 EUR), PEN (3.33 EUR),
    // BOOK (20.00 EUR, not taxed) and GIFT (free).
    Cell() {
        m_state.cell = m_rebuilt.cell = makeCell(Region::kEu, 1);
        for (const char* code : {"BER-1", "HAM-1"})
            run(DefineLocation{code, code, "eu"});
        run(DefineLocation{"NYC-1", "New York 1", "us"});
        run(DefineProduct{0, productOf("desk", {variantOf("MUG", 10'00), variantOf("PEN", 3'33)})});
        run(DefineProduct{0, productOf("free", {variantOf("GIFT", 0)})});
        // Not through the wire: the codec has tests of its own.
        ProductDefined books = productOf("books", {variantOf("BOOK", 20'00, 0)});
        books.product = 3;
        books.version = 1;
        books.variants[0].sku = SkuId{4};
        for (State* state : {&m_state, &m_rebuilt})
            applyEvent(*state, books, m_now);
    }

    // Receives units at a location.
    void stock(const std::string& sku, std::int64_t units, const std::string& location = "BER-1") {
        const Record record = run(MoveStock{sku, location, StockAccount::kSupply, StockAccount::kAvailable, units});
        EXPECT_EQ(record.rejection, Reason::kNone) << record.rejectionDetail;
    }

    // One decision in a batch of its own, at the cell's present time.
    Record run(const Command& command) {
        if (m_now <= m_state.time) m_now = m_state.time + Duration(1);
        const std::uint64_t before = m_state.digest();
        const Record record = decide(m_state, command, m_now);
        EXPECT_EQ(m_state.digest(), before) << "deciding changed the state";
        EXPECT_TRUE(record.rejection == Reason::kNone || record.events.empty())
            << "rejected, and yet something happened";
        const BatchNumber batch{m_state.batch.value + 1};
        applyRecord(m_state, record, batch, m_now);
        if (record.events.empty() && command.id.empty()) {
            EXPECT_EQ(m_state.digest(), before) << "nothing happened, and yet the state changed";
        }
        closeBatch(m_state, batch, m_now);
        rebuildFrom(record, batch);
        check(record);
        return record;
    }
    Record run(CommandBody body, std::string actor = "system:test", std::string reason = {}) {
        return run(Command{{}, std::move(actor), std::move(reason), 0, std::move(body)});
    }

    // Time goes by without anybody looking.
    void sleep(Duration time) { m_now = m_now + time; }
    // Time goes by, and every timer fires when it is due.
    void wait(Duration time) {
        const CellTime until = m_now + time;
        for (;;) {
            OrderId next;
            CellTime first = until;
            m_state.orders.forEachDue([&](OrderId id, CellTime due) {
                if (!due || due > first || (next && due == first)) return;
                next = id;
                first = due;
            });
            if (!next) break;
            m_now = std::max(m_now, first);
            run(TimerDue{next});
        }
        m_now = std::max(m_now, until);
    }

    static PlaceOrder basket(std::vector<std::pair<std::string, std::int64_t>> lines,
                             ScoreOutcome score = ScoreOutcome::kAllow) {
        PlaceOrder body;
        body.customer = kCustomer;
        body.currency = kEur;
        body.country = kGermany;
        for (auto& [sku, quantity] : lines)
            body.lines.push_back({sku, quantity, -1, {}});
        body.paymentToken = "tok_visa";
        body.sealed = "sealed";
        body.score.outcome = score;
        return body;
    }
    // Places an order that must be accepted.
    OrderId place(std::vector<std::pair<std::string, std::int64_t>> lines, ScoreOutcome score = ScoreOutcome::kAllow) {
        const Record record = run(basket(std::move(lines), score));
        EXPECT_EQ(record.rejection, Reason::kNone) << record.rejectionDetail;
        return record.order;
    }
    OrderId placeConfirmed(std::vector<std::pair<std::string, std::int64_t>> lines) {
        const OrderId id = place(std::move(lines));
        reply(id, holds(order(id).total));
        EXPECT_EQ(order(id).state, OrderState::kConfirmed);
        return id;
    }
    Record ship(OrderId id, std::vector<ParcelLine> lines = {}) {
        return run(AdvanceParcel{id, 0, 0, ParcelTrigger::kShip, std::move(lines), "TRACK"});
    }
    Record move(OrderId id, std::uint16_t parcel, ParcelTrigger trigger) {
        return run(AdvanceParcel{id, 0, parcel, trigger, {}, {}});
    }
    Record cancel(OrderId id) { return run(CancelOrder{id, 0}); }

    Record reply(OrderId id, const Answer& answer, std::uint8_t attempt = 0) {
        return report(id, answer, ReportSource::kReply, attempt);
    }
    Record inquiry(OrderId id, const Answer& answer, std::uint8_t attempt = 0) {
        return report(id, answer, ReportSource::kInquiry, attempt);
    }
    Record webhook(OrderId id, const Answer& answer, std::uint8_t attempt = 0) {
        return report(id, answer, ReportSource::kWebhook, attempt);
    }
    // Of the last attempt unless one is named, about the step that is outstanding.
    Record report(OrderId id, const Answer& answer, ReportSource source, std::uint8_t attempt) {
        const Payment& payment = attempt == 0 ? order(id).payments.back() : order(id).payments.at(attempt - 1U);
        ProviderReport body;
        body.order = id;
        body.attempt = payment.attempt;
        body.step = source == ReportSource::kWebhook ? std::uint16_t{0} : payment.step;
        body.source = source;
        body.outcome = answer.outcome;
        body.authorised = answer.authorised;
        body.captured = answer.captured;
        body.refunded = answer.refunded;
        body.voided = answer.voided;
        body.code = answer.code;
        body.providerReference = "pr_1";
        return run(ReportPayment{body});
    }

    const State& state() const { return m_state; }
    // For tests that damage it on purpose; nothing may be run afterwards.
    State& damagedState() { return m_state; }
    CellTime now() const { return m_now; }
    const Order* find(OrderId id) const { return m_state.order(id); }
    const Order& order(OrderId id) const { return *m_state.order(id); }
    const Payment& payment(OrderId id) const { return order(id).payments.back(); }
    OrderState stateOf(OrderId id) const { return find(id) == nullptr ? OrderState::kNone : find(id)->state; }
    // As its history tells it, also after it has left hot state.
    const Order& remembered(OrderId id) const { return m_histories.at(id).order(); }
    SkuId sku(const std::string& code) const { return m_state.catalogue.skuByCode(code); }
    const StockLevel& level(const std::string& code, const std::string& location = "BER-1") const {
        return m_state.stock.level(sku(code), m_state.catalogue.locationByCode(location));
    }
    std::int64_t balance(Account account, Currency currency = kEur) const {
        return m_state.ledger.balance(currency, account);
    }

  private:
    void rebuildFrom(const Record& record, BatchNumber batch) {
        Record read;
        ASSERT_TRUE(wire::Reader::parse(wire::toBytes(record), read));
        applyRecord(m_rebuilt, read, batch, m_now);
        closeBatch(m_rebuilt, batch, m_now);
        EXPECT_EQ(m_rebuilt.digest(), m_state.digest()) << "the record does not say all that happened";
    }

    void check(const Record& record) {
        for (const Violation& violation : checkState(m_state))
            ADD_FAILURE() << violation.invariant << ": " << violation.what;
        if (!record.order) return;
        HistoryChecker& history = m_histories.try_emplace(record.order, record.order).first->second;
        const std::size_t known = history.violations().size();
        history.consume(record);
        for (std::size_t i = known; i < history.violations().size(); ++i) {
            ADD_FAILURE() << history.violations()[i].invariant << ": " << history.violations()[i].what;
        }
        const Order* order = find(record.order);
        EXPECT_EQ(order == nullptr, history.isFinished());
        EXPECT_TRUE(order == nullptr || order->version == record.version);
    }

    State m_state;
    State m_rebuilt;
    CellTime m_now = kStart;
    std::map<OrderId, HistoryChecker> m_histories;
};

}  // namespace meridian::testing

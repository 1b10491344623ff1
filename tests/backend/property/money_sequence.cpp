#include "tests/backend/property/money_sequence.h"

#include <algorithm>
#include <utility>

#include "backend/domain/apply.h"
#include "backend/domain/decide.h"
#include "backend/domain/invariants.h"

namespace meridian::testing {

namespace {

using std::chrono_literals::operator""ms;

constexpr Currency kCurrencies[] = {{978}, {840}, {392}};  // EUR, USD, JPY
constexpr Country kCountries[] = {{{'D', 'E'}}, {{'U', 'S'}}, {{'J', 'P'}}, {{'F', 'R'}}};
constexpr const char* kSkus[] = {"A", "B", "C", "D", "FREE"};

// The part of `total` that falls on the first `units` of `count`, rounded half up: the plain formula, not the
// product's.
std::int64_t pointOf(std::int64_t total, std::int64_t units, std::int64_t count) {
    return (2 * total * units + count) / (2 * count);
}

}  // namespace

Coverage& Coverage::operator+=(const Coverage& other) {
    for (std::size_t i = 0; i < paymentTriggers.size(); ++i)
        paymentTriggers[i] += other.paymentTriggers[i];
    for (std::size_t i = 0; i < orderStates.size(); ++i)
        orderStates[i] += other.orderStates[i];
    commands += other.commands;
    contradictions += other.contradictions;
    return *this;
}

void openShop(State& state) {
    const CellTime now{1'800'000'000'000'000};
    state.cell = makeCell(Region::kEu, 1);
    applyEvent(state, LocationDefined{LocationId{1}, "BER-1", "Berlin", "eu"}, now);
    applyEvent(state, LocationDefined{LocationId{2}, "HAM-1", "Hamburg", "eu"}, now);
    ProductDefined product;
    product.product = product.version = 1;
    product.handle = "shop";
    const std::int64_t prices[] = {1, 3'33, 19'99, 1'234'57, 0};
    for (std::uint32_t i = 0; i < 5; ++i) {
        Variant variant;
        variant.sku = SkuId{i + 1};
        variant.code = kSkus[i];
        variant.taxable = i == 2 ? 0 : 1;
        for (const Currency currency : kCurrencies)
            variant.prices.push_back({currency, prices[i]});
        product.variants.push_back(variant);
    }
    applyEvent(state, product, now);
    // Each location has something that the other has not, so that orders are split.
    for (const auto& [sku, location] : {std::pair{1U, 1}, {2U, 2}, {3U, 1}, {3U, 2}, {4U, 2}, {5U, 1}}) {
        applyEvent(state,
                   StockMoved{SkuId{sku}, LocationId{static_cast<std::uint16_t>(location)}, StockAccount::kSupply,
                              StockAccount::kAvailable, Quantity{limits::kStockMax}},
                   now);
    }
    closeBatch(state, BatchNumber{1}, now);
}

MoneySequence::MoneySequence(State& state, Coverage& coverage, std::uint64_t seed)
    : m_state(state),
      m_coverage(coverage),
      m_random(seed),
      m_order(makeOrderId(state.cell, state.nextRunning)),
      m_provider(m_order, m_random),
      m_now(state.time),
      m_before(state.ledger) {}

std::string MoneySequence::run() {
    place();
    for (std::uint64_t steps = 4 + m_random.below(12); steps > 0 && order() != nullptr && m_wrong.empty(); --steps) {
        randomStep();
        checkOpen();
    }
    for (int steps = 0; order() != nullptr && m_wrong.empty(); ++steps) {
        if (steps == 400) wrong("does not come to an end");
        settlingStep();
        checkOpen();
    }
    if (m_wrong.empty()) checkClosed();
    return m_wrong;
}

void MoneySequence::place() {
    PlaceOrder body;
    body.customer = CustomerId{1};
    body.currency = kCurrencies[m_random.below(3)];
    body.country = kCountries[m_random.below(4)];
    body.shippingMethod = static_cast<ShippingMethod>(1 + m_random.below(3));
    for (std::uint64_t lines = 1 + m_random.below(3); lines > 0; --lines) {
        body.lines.push_back({kSkus[m_random.below(5)], static_cast<std::int64_t>(1 + m_random.below(7)), -1, {}});
    }
    body.paymentToken = "tok";
    body.score.outcome = ScoreOutcome::kAllow;
    command(std::move(body));
    if (order() == nullptr) wrong("was not accepted");
}

void MoneySequence::command(CommandBody body) {
    m_now = m_now + 1ms;
    const Record record = decide(m_state, Command{{}, "system:test", "", 0, std::move(body)}, m_now);
    const BatchNumber batch{m_state.batch.value + 1};
    applyRecord(m_state, record, batch, m_now);
    closeBatch(m_state, batch, m_now);
    ++m_coverage.commands;
    followUp(record);
}

void MoneySequence::followUp(const Record& record) {
    for (const Event& event : record.events) {
        if (const auto* placed = std::get_if<OrderPlaced>(&event)) {
            m_placed = *placed;
            m_shipped.assign(placed->lines.size(), 0);
        } else if (const auto* payment = std::get_if<PaymentAdvanced>(&event)) {
            ++m_coverage.paymentTriggers.at(static_cast<std::size_t>(payment->trigger));
            if (payment->call == EffectKind::kNone) continue;
            m_calls.push_back({payment->attempt, payment->call, payment->step, payment->effectAmount, m_now});
        } else if (const auto* parcel = std::get_if<ParcelAdvanced>(&event)) {
            if (parcel->to == ParcelState::kShipped) m_bills[parcel->parcel] = worthOf(*parcel);
            if (parcel->to == ParcelState::kLost) m_lost += std::exchange(m_bills[parcel->parcel], 0);
        } else if (const auto* advanced = std::get_if<OrderAdvanced>(&event)) {
            ++m_coverage.orderStates.at(static_cast<std::size_t>(advanced->to));
        } else if (const auto* noted = std::get_if<ReportNoted>(&event)) {
            m_coverage.contradictions += noted->reportClass == ReportClass::kContradiction ? 1 : 0;
        }
    }
}

// What a parcel must cost, by the order's own prices: each line's units between two points of its rounded sum, and the
// shipping with the first parcel.
std::int64_t MoneySequence::worthOf(const ParcelAdvanced& event) {
    std::int64_t worth = m_anyShipped ? 0 : m_placed.shippingNet + m_placed.shippingTax;
    m_anyShipped = true;
    for (const ParcelLine& part : event.lines) {
        const OrderLine& line = m_placed.lines.at(part.position - 1U);
        std::int64_t& shipped = m_shipped.at(part.position - 1U);
        for (const std::int64_t amount : {line.net, line.tax}) {
            worth += pointOf(amount, shipped + part.quantity, line.quantity) - pointOf(amount, shipped, line.quantity);
        }
        shipped += part.quantity;
    }
    return worth;
}

void MoneySequence::checkOpen() {
    if (!m_provider.complaint().empty()) return wrong("the provider was asked for nonsense: " + m_provider.complaint());
    if (order() == nullptr) return;
    for (const Payment& payment : order()->payments) {
        const bool ordered =
            0 <= payment.refunded && payment.refunded <= payment.captured && payment.captured <= payment.authorised;
        if (!ordered) return wrong("refunded, captured and authorised are out of order");
        // The cell may know less than the provider, never more.
        if (payment.captured > m_provider.captured(payment.attempt)) return wrong("booked a capture that never was");
        if (payment.refunded > m_provider.refunded(payment.attempt)) return wrong("booked a refund that never was");
    }
    if (m_state.order(m_order)->version % 8 != 0) return;  // the thorough look, now and then
    for (const Violation& violation : checkState(m_state))
        return wrong(violation.invariant + " " + violation.what);
}

void MoneySequence::checkClosed() {
    const Currency currency = m_placed.currency;
    const auto moved = [&](Account account) {
        return m_state.ledger.balance(currency, account) - m_before.balance(currency, account);
    };
    if (!m_state.ledger.sound()) return wrong("the ledger does not balance");
    for (const Account account : {Account::kCustomerReceivable, Account::kRefundsPayable, Account::kSuspense,
                                  Account::kContractLiability, Account::kAuthorisedHolds}) {
        if (moved(account) != 0) return wrong("not at rest: " + std::string(accountInfo(account).name));
    }
    if (m_provider.held() != 0) return wrong("the customer's card is still charged with a hold");
    const std::int64_t paid = m_provider.captured() - m_provider.refunded();
    std::int64_t bill = 0;
    for (const auto& [parcel, worth] : m_bills)
        bill += worth;
    if (paid != bill) return wrong("the customer paid " + std::to_string(paid) + " for " + std::to_string(bill));
    if (moved(Account::kProviderClearing) != paid) return wrong("the ledger has not what the provider has");
    const bool whole = std::equal(m_shipped.begin(), m_shipped.end(), m_placed.lines.begin(),
                                  [](std::int64_t units, const OrderLine& line) { return units == line.quantity; });
    if (whole && bill + m_lost != m_placed.total) return wrong("the parcels do not add up to the order");
    const std::int64_t earned = -moved(Account::kProductRevenue) - moved(Account::kShippingRevenue) -
                                moved(Account::kTaxPayable) - moved(Account::kReturnsAndAllowances);
    if (earned != bill) wrong("revenue and tax are not what was billed");
}

void MoneySequence::wrong(std::string what) {
    if (m_wrong.empty()) m_wrong = std::move(what);
}

}  // namespace meridian::testing

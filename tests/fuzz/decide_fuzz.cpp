// Any sequence of commands and provider's reports, also ones that no service would let through: deciding, applying and
// checking never stop the program. What stops it is a command that would take a cell down (engine/suspects.h).
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "backend/domain/apply.h"
#include "backend/domain/check.h"
#include "backend/domain/decide.h"
#include "backend/domain/invariants.h"

namespace meridian {
namespace {

constexpr Currency kEur{978};
constexpr CellTime kStart{1'800'000'000'000'000};

// Hands out what the fuzzer made, and zeros when that is used up.
class Bytes {
  public:
    explicit Bytes(std::string_view bytes) : m_bytes(bytes) {}
    bool empty() const { return m_bytes.empty(); }
    std::uint8_t byte() {
        if (m_bytes.empty()) return 0;
        const auto value = static_cast<std::uint8_t>(m_bytes.front());
        m_bytes.remove_prefix(1);
        return value;
    }
    std::string_view some(std::size_t size) {
        const std::string_view taken = m_bytes.substr(0, size);
        m_bytes.remove_prefix(taken.size());
        return taken;
    }

  private:
    std::string_view m_bytes;
};

class Shop {
  public:
    Shop() {
        m_state.cell = makeCell(Region::kEu, 1);
        run(DefineLocation{"BER", "Berlin", "eu"});
        run(DefineLocation{"NYC", "New York", "us"});
        ProductDefined product;
        product.handle = "desk";
        for (const auto& [code, price] : {std::pair{"MUG", 10'00}, {"PEN", 3'33}, {"GIFT", 0}}) {
            Variant& variant = product.variants.emplace_back();
            variant.code = code;
            variant.taxable = 1;
            variant.prices = {{kEur, price}};
            m_codes.push_back(code);
        }
        run(DefineProduct{0, product});
        for (const std::string& code : m_codes)
            run(MoveStock{code, "BER", StockAccount::kSupply, StockAccount::kAvailable, 50});
        for (int i = 0; i < 2; ++i)
            place(1, 2, ScoreOutcome::kAllow);
    }

    void step(Bytes& bytes) {
        const std::uint8_t what = bytes.byte();
        m_now = m_now + Duration(std::int64_t{1} << (what >> 4) * 3);
        switch (what & 0xf) {
            case 0: return place(bytes.byte(), bytes.byte(), static_cast<ScoreOutcome>(bytes.byte() % 5));
            case 1:
            case 2:
            case 3: return report(bytes);
            case 4: return run(TimerDue{anOrder(bytes)});
            case 5: return run(AdvanceParcel{anOrder(bytes), 0, bytes.byte(), trigger(bytes), parts(bytes), "T"});
            case 6: return run(CancelOrder{anOrder(bytes), 0});
            case 7: return run(RetryPayment{anOrder(bytes), 0, "tok_2"});
            case 8: return run(DecideReview{anOrder(bytes), 0, static_cast<ScoreOutcome>(bytes.byte() % 4), "tok"});
            case 9: return run(ChangeHold{anOrder(bytes), 0, static_cast<HoldTrigger>(bytes.byte() % 3)});
            case 10: return move(bytes);
            case 11:
                return run(ResolveDeadLetter{bytes.byte(), static_cast<ResolveDeadLetter::Action>(bytes.byte() % 4),
                                             anOrder(bytes)});
            default: return any(bytes, static_cast<CommandBody*>(nullptr));
        }
    }

    void check() const {
        const std::vector<Violation> violations = checkState(m_state);
        if (!violations.empty()) std::fprintf(stderr, "%s\n", violations.front().what.c_str());
        MERIDIAN_CHECK(violations.empty());
    }

  private:
    void run(CommandBody body) {
        Command command;
        command.actor = "person:fuzz";
        command.reason = "fuzz";
        command.body = std::move(body);
        const Record record = decide(m_state, command, m_now);
        MERIDIAN_CHECK(record.rejection == Reason::kNone || record.events.empty());
        const BatchNumber batch{m_state.batch.value + 1};
        applyRecord(m_state, record, batch, m_now);
        closeBatch(m_state, batch, m_now);
        m_now = m_now + Duration(1);
    }

    void place(std::uint8_t sku, std::uint8_t quantity, ScoreOutcome score) {
        PlaceOrder body;
        body.customer = CustomerId{1};
        body.currency = kEur;
        body.country = Country{{'D', 'E'}};
        body.lines.push_back({m_codes[sku % m_codes.size()], quantity, -1, {}});
        if (sku >= 128) body.lines.push_back({m_codes[(sku + 1U) % m_codes.size()], 1, -1, {}});
        body.paymentToken = "tok";
        body.score.outcome = score;
        run(body);
    }

    OrderId anOrder(Bytes& bytes) const { return makeOrderId(m_state.cell, 1 + bytes.byte() % 8); }
    static ParcelTrigger trigger(Bytes& bytes) { return static_cast<ParcelTrigger>(bytes.byte() % 7); }
    static std::vector<ParcelLine> parts(Bytes& bytes) {
        std::vector<ParcelLine> lines(bytes.byte() % 3);
        for (ParcelLine& line : lines)
            line = {static_cast<std::uint16_t>(bytes.byte() % 4), static_cast<std::int8_t>(bytes.byte())};
        return lines;
    }

    // Amounts that matter: what the order costs, a little beside it, and what no provider would say.
    std::int64_t amount(const Order* order, Bytes& bytes) const {
        const std::int64_t total = order == nullptr ? 1 : order->total;
        switch (const std::uint8_t kind = bytes.byte(); kind % 8) {
            case 0:
            case 1: return total;
            case 2: return 0;
            case 3: return total / 2;
            case 4: return total + static_cast<std::int8_t>(bytes.byte());
            case 5: return kind < 128 ? INT64_MAX : INT64_MIN;
            case 6: return bytes.byte();
            default: return limits::kAmountMax;
        }
    }

    void report(Bytes& bytes) {
        ProviderReport body;
        body.order = anOrder(bytes);
        const Order* order = m_state.order(body.order);
        const std::uint8_t kind = bytes.byte();
        body.attempt = static_cast<std::uint8_t>(1 + (kind >> 6));
        body.source = static_cast<ReportSource>(1 + (kind & 3) % 3);
        body.outcome = static_cast<ReportOutcome>((kind >> 2) % 9);
        if (order != nullptr && body.attempt <= order->payments.size()) {
            body.step = order->payments[body.attempt - 1U].step;
        }
        body.authorised = amount(order, bytes);
        body.captured = amount(order, bytes);
        body.refunded = amount(order, bytes);
        body.voided = bytes.byte() % 2;
        run(ReportPayment{body});
    }

    void move(Bytes& bytes) {
        MoveStock body{m_codes[bytes.byte() % m_codes.size()], bytes.byte() % 2 == 0 ? "BER" : "NYC"};
        body.from = static_cast<StockAccount>(bytes.byte() % 10);
        body.to = static_cast<StockAccount>(bytes.byte() % 10);
        const std::uint8_t quantity = bytes.byte();
        body.quantity = quantity < 200 ? quantity : limits::kStockMax;
        run(body);
    }

    // Whatever the bytes spell, in whatever kind of command.
    template <class... Bodies>
    void any(Bytes& bytes, std::variant<Bodies...>* /*of these*/) {
        std::size_t index = 0;
        const std::size_t chosen = bytes.byte() % sizeof...(Bodies);
        const std::string_view spelled = bytes.some(bytes.byte());
        ((index++ == chosen ? spell<Bodies>(spelled) : void()), ...);
    }
    template <class Body>
    void spell(std::string_view bytes) {
        Body body;
        if (wire::Reader::parse(bytes, body)) run(body);
    }

    State m_state;
    CellTime m_now = kStart;
    std::vector<std::string> m_codes;
};

}  // namespace
}  // namespace meridian

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    meridian::Shop shop;
    meridian::Bytes bytes({reinterpret_cast<const char*>(data), size});
    for (int steps = 0; steps < 200 && !bytes.empty(); ++steps)
        shop.step(bytes);
    shop.check();
    return 0;
}

// What customers and shops do.
#include <array>

#include "backend/effects/sandbox_rules.h"
#include "backend/sim/traffic.h"

namespace meridian::sim {

namespace {

constexpr Currency kEuro{978};
constexpr Currency kDollar{840};
constexpr Currency kYen{392};

constexpr const char* kTakesAllAtOnce = "tok_void_after_capture";

struct Market {
    Country country;
    Currency currency;
};
// Tax inside the price or none at all, so that the reference model needs no tax rules.
constexpr std::array<Market, 6> kMarkets = {{{{{'D', 'E'}}, kEuro},
                                             {{{'F', 'R'}}, kEuro},
                                             {{{'G', 'B'}}, kEuro},
                                             {{{'U', 'S'}}, kDollar},
                                             {{{'H', 'K'}}, kDollar},
                                             {{{'J', 'P'}}, kYen}}};

}  // namespace

DefineProduct Traffic::productOf(std::uint64_t number, std::int64_t markup) const {
    DefineProduct define;
    define.product.handle = "product-" + std::to_string(number);
    define.product.title = "Product " + std::to_string(number);
    Variant& variant = define.product.variants.emplace_back();
    variant.code = skuCode(number);
    variant.taxable = number % 5 != 0;
    // Odd prices, so that shares of them leave remainders.
    const std::int64_t price = number % 11 == 10 ? 0 : 199 + static_cast<std::int64_t>(number) * 733 + markup;
    variant.prices = {{kEuro, price}, {kDollar, price + 101}, {kYen, price * 150 / 100}};
    return define;
}

void Traffic::setUp() {
    for (std::uint32_t i = 1; i <= m_ground.faults.locations; ++i) {
        byPerson(DefineLocation{locationCode(i), "Warehouse", "eu"});
    }
    for (std::uint32_t i = 1; i <= m_ground.faults.skus; ++i)
        byPerson(productOf(i, 0));
    for (std::uint32_t sku = 1; sku <= m_ground.faults.skus; ++sku) {
        for (std::uint32_t location = 1; location <= m_ground.faults.locations; ++location) {
            const std::int64_t units = m_ground.random.between(0, m_ground.faults.stockMost);
            if (units == 0) continue;
            byPerson(MoveStock{skuCode(sku), locationCode(location), StockAccount::kSupply, StockAccount::kAvailable,
                               units});
        }
    }
}

void Traffic::tick() {
    if (m_ground.random.chance(m_ground.faults.stormOnOneSku)) return storm();
    if (m_ground.random.chance(m_ground.faults.resend)) return resend();
    const std::uint64_t what = m_ground.random.below(100);
    if (what < 34) {
        placeOrders();
    } else if (what < 90) {
        actOnOrder();
    } else if (what < 97) {
        moveStock();
    } else if (what < 99) {
        clearLetters();
    } else {
        eraseSomebody();
    }
}

void Traffic::placeOrders() {
    const std::uint64_t count = 1 + m_ground.random.below(m_ground.faults.batchMost);
    std::vector<std::size_t> call;
    for (std::uint64_t i = 0; i < count; ++i) {
        PlaceOrder order = newOrder();
        if (m_ground.random.chance(m_ground.faults.badOrders)) spoil(order);
        call.push_back(m_desk.write("service:storefront", "", std::move(order)));
    }
    m_desk.send(std::move(call), {engine::Lane::kOrders, m_ground.random.chance(m_ground.faults.shortDeadline)});
}

// Everybody wants the same thing at the same moment.
void Traffic::storm() {
    const std::string sku = skuCode(1 + m_ground.random.below(m_ground.faults.skus));
    const std::uint64_t count = 10 + m_ground.random.below(50);
    std::vector<std::size_t> call;
    for (std::uint64_t i = 0; i < count; ++i) {
        PlaceOrder order = newOrder();
        order.lines.resize(1);
        order.lines[0].sku = sku;
        order.lines[0].quantity = 1;
        call.push_back(m_desk.write("service:storefront", "", std::move(order)));
    }
    m_desk.send(std::move(call), {engine::Lane::kOrders, false});
}

PlaceOrder Traffic::newOrder() {
    Random& random = m_ground.random;
    PlaceOrder order;
    // The smaller the number, the more often the customer comes.
    order.customer = {1 + random.below(1 + random.below(m_ground.faults.customers))};
    const Market& market = kMarkets[order.customer.value % kMarkets.size()];
    order.country = market.country;
    order.currency = market.currency;
    order.shippingMethod = static_cast<ShippingMethod>(1 + random.below(3));
    const std::uint64_t lines = 1 + random.below(1 + random.below(5));
    for (std::uint64_t i = 0; i < lines; ++i) {
        PlaceOrderLine& line = order.lines.emplace_back();
        line.sku = skuCode(1 + random.below(1 + random.below(m_ground.faults.skus)));
        line.quantity = 1 + static_cast<std::int64_t>(random.below(1 + random.below(7)));
        line.currency = order.currency;
    }
    order.paymentToken = token();
    // A provider that takes everything at once fits only an order that leaves in one piece.
    if (order.paymentToken == kTakesAllAtOnce) {
        order.lines.resize(1);
        order.lines[0].quantity = 1;
    }
    order.reference = "R" + std::to_string(++m_texts);
    order.sealed = "sealed" + std::to_string(m_texts);
    return order;
}

std::string Traffic::token() {
    Random& random = m_ground.random;
    if (!random.chance(m_ground.faults.oddTokens)) return "tok_approve";
    const std::uint64_t which = random.below(effects::kTestTokens.size() + 1);
    return which == effects::kTestTokens.size() ? "tok_nobody_knows" : std::string(effects::kTestTokens[which].token);
}

std::string Traffic::nextToken() {
    const std::string next = token();
    return next == kTakesAllAtOnce ? "tok_approve" : next;
}

// Makes an order that has to be refused, in one way of many.
void Traffic::spoil(PlaceOrder& order) {
    switch (m_ground.random.below(10)) {
        case 0: order.lines[0].sku = "SKU-unknown"; return;
        case 1: order.lines[0].quantity = 0; return;
        case 2: order.lines[0].quantity = -3; return;
        case 3: order.lines[0].quantity = 10'001; return;
        case 4: order.lines.clear(); return;
        case 5: order.lines.resize(101, order.lines[0]); return;
        case 6: order.lines[0].currency = {826}; return;
        case 7: order.country = {{'X', 'X'}}; return;
        case 8: order.lines[0].expectedUnitPrice = 1; return;
        default: order.paymentToken.clear(); return;
    }
}

// Something that was sent before comes again: up to five times, or with another body under the same id.
void Traffic::resend() {
    if (m_desk.size() == 0) return;
    Random& random = m_ground.random;
    const std::size_t recent = std::min<std::size_t>(m_desk.size(), oneIn(4) ? m_desk.size() : 50);
    const std::size_t which = m_desk.size() - 1 - static_cast<std::size_t>(random.below(recent));
    const engine::Lane lane = m_desk.laneOf(which);
    if (random.chance(m_ground.faults.otherBody)) {
        CommandBody body = m_desk.command(which).body;
        if (auto* order = std::get_if<PlaceOrder>(&body)) {
            order->reference += "'";
        } else if (auto* move = std::get_if<MoveStock>(&body)) {
            ++move->quantity;
        } else {
            return;
        }
        return m_desk.sendOne(m_desk.writeAgain(which, std::move(body)), lane);
    }
    const std::uint64_t times = oneIn(4) ? 5 : 1;
    for (std::uint64_t i = 0; i < times; ++i)
        m_desk.sendOne(which, lane);
}

}  // namespace meridian::sim

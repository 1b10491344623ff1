#include "backend/tools/meridian_load/order_writer.h"

#include <array>
#include <cstring>

#include "backend/domain/check.h"

#include "meridian/v1/orders.pb.h"

namespace meridian::load {

namespace {

constexpr double kZipfExponent = 0.99;                                 // as in YCSB
const std::vector<double> kLineCounts = {25, 23, 18, 13, 9, 6, 4, 2};  // of 1 to 8 lines: 3 on average
const std::vector<double> kQuantityWeights = {85, 12, 3};              // of 1 to 3 units
constexpr std::uint32_t kLinesMax = 8;
constexpr std::uint64_t kCustomersMax = 100'000'000;  // as many as the number in the e-mail address has digits for

std::string encodedLine(const std::string& sku, std::int64_t quantity) {
    v1::PlaceOrderRequest request;
    v1::PlaceOrderLine& line = *request.add_lines();
    line.set_sku(sku);
    line.set_quantity(quantity);
    return request.SerializeAsString();
}

std::string encodedToken(const char* token) {
    v1::PlaceOrderRequest request;
    request.set_payment_token(token);
    return request.SerializeAsString();
}

std::vector<double> sharesOf(const std::vector<Market>& markets) {
    std::vector<double> shares;
    for (const Market& market : markets)
        shares.push_back(market.share);
    return shares;
}

}  // namespace

OrderWriter::OrderWriter(const std::vector<Market>& markets, const Options& options)
    : m_options(options),
      m_dice(options.seed),
      m_marketDraw(sharesOf(markets)),
      m_lineCount(kLineCounts),
      m_quantity(kQuantityWeights),
      m_approve(encodedToken("tok_approve")),
      m_declineSoft(encodedToken("tok_decline_soft")),
      m_declineHard(encodedToken("tok_decline_hard")) {
    v1::PlaceOrderRequest request;
    request.mutable_header()->set_command_id(client::bytesOf(CommandId()));
    m_header = request.SerializeAsString();
    for (const Market& market : markets) {
        Stall stall{People(market, options.seed), WeightedDraw(zipfWeights(market.skus.size(), kZipfExponent)), {}};
        for (const std::string& sku : market.skus) {
            for (std::uint32_t quantity = 1; quantity <= kQuantities; ++quantity)
                stall.lines.push_back(encodedLine(sku, options.quantity != 0 ? options.quantity : quantity));
        }
        m_stalls.push_back(std::move(stall));
    }
}

WrittenOrder OrderWriter::write(CommandId command, std::string& bytes) {
    WrittenOrder order{command, m_dice.happens(m_options.declines)};
    bytes.assign(m_header);
    std::memcpy(bytes.data() + bytes.size() - command.bytes.size(), command.bytes.data(), command.bytes.size());
    const std::uint64_t customer = nextCustomer();
    // A customer stays in one market.
    Dice home(mixed(customer) ^ m_options.seed);
    const Stall& stall = m_stalls[m_marketDraw.draw(home)];
    appendLines(stall, bytes);
    stall.people.append(customer, bytes);
    bytes += !order.isDeclined ? m_approve : m_dice.happens(0.5) ? m_declineSoft : m_declineHard;
    return order;
}

std::uint64_t OrderWriter::nextCustomer() {
    if (m_customers > 0 && m_dice.happens(m_options.returning)) return m_dice.next() % m_customers;
    m_customers = std::min(m_customers + 1, kCustomersMax);
    return m_customers - 1;
}

void OrderWriter::appendLines(const Stall& stall, std::string& bytes) {
    if (!m_options.onlySku.empty()) {
        bytes += stall.lines.front();
        return;
    }
    const std::uint32_t count = m_lineCount.draw(m_dice) + 1;
    std::array<std::uint32_t, kLinesMax> chosen;
    std::uint32_t lines = 0;
    // Nobody puts the same article twice into a basket; a shop with few articles has smaller baskets.
    for (std::uint32_t tries = 0; lines < count && tries < 2 * kLinesMax; ++tries) {
        const std::uint32_t sku = stall.wanted.draw(m_dice);
        if (std::find(chosen.begin(), chosen.begin() + lines, sku) != chosen.begin() + lines) continue;
        chosen[lines++] = sku;
        bytes += stall.lines[sku * kQuantities + m_quantity.draw(m_dice)];
    }
}

}  // namespace meridian::load

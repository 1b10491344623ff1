// Writes orders straight into the bytes of a request, because a generator that fills and encodes messages would take a
// good part of the machine that it measures. It joins pieces that Protocol Buffers has encoded before: by the
// encoding's own rule, messages one after the other are one message with all their fields.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "backend/client/command_ids.h"
#include "backend/tools/meridian_load/dice.h"
#include "backend/tools/meridian_load/options.h"
#include "backend/tools/meridian_load/people.h"
#include "backend/tools/meridian_load/shop.h"

namespace meridian::load {

// What the generator remembers of an order that it wrote.
struct WrittenOrder {
    CommandId command;
    bool isDeclined = false;  // its payment will be
};

// Not thread-safe.
class OrderWriter {
  public:
    OrderWriter(const std::vector<Market>& markets, const Options& options);

    // Replaces `bytes` by the next order, an encoded PlaceOrderRequest.
    WrittenOrder write(CommandId command, std::string& bytes);

  private:
    struct Stall {  // a market, ready to sell
        People people;
        WeightedDraw wanted;
        std::vector<std::string> lines;  // encoded: kQuantities for each SKU
    };
    static constexpr std::uint32_t kQuantities = 3;

    std::uint64_t nextCustomer();
    void appendLines(const Stall& stall, std::string& bytes);

    const Options m_options;
    Dice m_dice;
    WeightedDraw m_marketDraw;
    WeightedDraw m_lineCount;
    WeightedDraw m_quantity;
    std::vector<Stall> m_stalls;
    std::string m_header;  // encoded, its last 16 bytes are the command id
    std::string m_approve;
    std::string m_declineSoft;
    std::string m_declineHard;
    std::uint64_t m_customers = 0;  // who have bought so far
};

}  // namespace meridian::load

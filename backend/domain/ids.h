// Strong identifiers: an order number cannot be passed where a customer is meant.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <cstring>
#include <functional>
#include <string>
#include <utility>

namespace meridian {

template <class Tag, class Rep>
struct Id {
    Rep value{};

    friend constexpr auto operator<=>(const Id&, const Id&) = default;
    template <typename H>
    friend H AbslHashValue(H h, const Id& id) {
        return H::combine(std::move(h), id.value);
    }
    constexpr explicit operator bool() const { return value != Rep{}; }
};

using CustomerId = Id<struct CustomerTag, std::uint64_t>;
using SkuId = Id<struct SkuTag, std::uint32_t>;            // dense index into the cell's catalogue, from 1; 0 is "none"
using LocationId = Id<struct LocationTag, std::uint16_t>;  // dense index, from 1; 0 is "none"
using CellId = Id<struct CellTag, std::uint16_t>;          // region and cell within it, see order_number.h
using OrderId = Id<struct OrderTag, std::uint64_t>;        // cell in the top 16 bits, running number below
using BatchNumber = Id<struct BatchTag, std::uint64_t>;    // dense from 1 within a cell
using Epoch = Id<struct EpochTag, std::uint64_t>;          // rises each time a writer takes over the cell

// Made by the caller (UUIDv7, RFC 9562 section 5.7): the same id with the same body is carried out once.
struct CommandId {
    std::array<std::uint8_t, 16> bytes{};

    friend constexpr auto operator<=>(const CommandId&, const CommandId&) = default;
    template <typename H>
    friend H AbslHashValue(H h, const CommandId& id) {
        std::uint64_t low;  // the random tail is hash enough
        std::memcpy(&low, id.bytes.data() + 8, sizeof low);
        return H::combine(std::move(h), low);
    }
    constexpr bool empty() const { return bytes == std::array<std::uint8_t, 16>{}; }
    // Milliseconds since 1970 that a UUIDv7 carries in its first 48 bits.
    constexpr std::int64_t unixMilliseconds() const {
        std::int64_t result = 0;
        for (std::size_t i = 0; i < 6; ++i)
            result = (result << 8) | bytes[i];
        return result;
    }
    std::string toString() const;  // 8-4-4-4-12 lower-case hexadecimal
    // False and untouched `out` unless `text` is a UUID in the form above.
    static bool parse(std::string_view text, CommandId& out);
    // `random` supplies the 74 random bits.
    static CommandId make(std::int64_t unixMilliseconds, std::uint64_t randomHigh, std::uint64_t randomLow);
};

}  // namespace meridian

// Order numbers as people read them: EU-1048217. The letters name the region, the first digit the cell within it, the
// middle digits run, the last one is a check digit, so that a mistyped number is caught without asking a server.
//
// The check digit is Damm's (H. M. Damm, "Total anti-symmetrische Quasigruppen", 2004): it finds every single wrong
// digit and every swap of neighbours. Each region starts from a state of its own, so that EU-… typed as AP-… is found
// too.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "backend/domain/ids.h"

namespace meridian {

enum class Region : std::uint8_t { kUs = 1, kEu = 2, kAp = 3 };

std::string_view regionCode(Region region);                        // "us"
std::optional<Region> regionFromCode(std::string_view lowerCase);  // "us", "eu", "ap"

// `slot` is the cell within its region, 1 to 9.
constexpr CellId makeCell(Region region, std::uint16_t slot) {
    return {static_cast<std::uint16_t>((static_cast<std::uint16_t>(region) << 8) | slot)};
}
constexpr Region regionOf(CellId cell) {
    return static_cast<Region>(cell.value >> 8);
}
constexpr std::uint16_t slotOf(CellId cell) {
    return cell.value & 0xff;
}

constexpr OrderId makeOrderId(CellId cell, std::uint64_t running) {
    return {(static_cast<std::uint64_t>(cell.value) << 48) | running};
}
constexpr CellId cellOf(OrderId order) {
    return {static_cast<std::uint16_t>(order.value >> 48)};
}
constexpr std::uint64_t runningOf(OrderId order) {
    return order.value & 0xffff'ffff'ffffULL;
}

std::string formatOrderNumber(OrderId order);
// Empty when the text is not an order number or its check digit is wrong. Accepts lower case.
std::optional<OrderId> parseOrderNumber(std::string_view text);

}  // namespace meridian

// The shop's customers: made-up people of the market's countries, written into the form of a request once and then used
// again and again with a number of their own in the e-mail address, which is what a customer is known by.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "backend/tools/meridian_load/shop.h"

namespace meridian::load {

class People {
  public:
    People(const Market& market, std::uint64_t seed);

    // Appends currency, country, shipping method and person of this customer, as fields of a PlaceOrderRequest. The
    // same number is the same person.
    void append(std::uint64_t customer, std::string& request) const;

  private:
    struct Pattern {
        std::string bytes;
        std::size_t numberAt;
    };
    std::vector<Pattern> m_patterns;
};

}  // namespace meridian::load

#include "backend/tools/meridian_load/dice.h"

#include <cmath>

namespace meridian::load {

std::vector<double> zipfWeights(std::size_t count, double exponent) {
    std::vector<double> weights;
    weights.reserve(count);
    for (std::size_t rank = 1; rank <= count; ++rank)
        weights.push_back(std::pow(static_cast<double>(rank), -exponent));
    return weights;
}

}  // namespace meridian::load

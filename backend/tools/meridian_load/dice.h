// The generator's randomness: from the seed alone, and a nanosecond a throw.
#pragma once

#include <cstdint>
#include <vector>

#include "backend/domain/check.h"

namespace meridian::load {

// The finaliser of SplitMix64 (Steele, Lea, Flood, 2014): a number that looks random, the same for the same input.
constexpr std::uint64_t mixed(std::uint64_t value) {
    value += 0x9E37'79B9'7F4A'7C15ULL;
    value = (value ^ (value >> 30)) * 0xBF58'476D'1CE4'E5B9ULL;
    value = (value ^ (value >> 27)) * 0x94D0'49BB'1331'11EBULL;
    return value ^ (value >> 31);
}

class Dice {
  public:
    explicit Dice(std::uint64_t seed) : m_state(mixed(seed)) {}

    std::uint64_t next() { return mixed(m_state++); }
    double share() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }  // [0, 1)
    bool happens(double probability) { return share() < probability; }
    // [0, count), by Lemire's multiplication ("Fast random integer generation in an interval", 2019) without its
    // correction, which counts below 2^32 do not need here.
    std::uint32_t below(std::uint32_t count) { return static_cast<std::uint32_t>(((next() >> 32) * count) >> 32); }

  private:
    std::uint64_t m_state;
};

// Draws an index with given weights in constant time: Walker's alias table, built as M. D. Vose describes ("A linear
// algorithm for generating random numbers with a given distribution", 1991).
class WeightedDraw {
  public:
    explicit WeightedDraw(const std::vector<double>& weights) {
        MERIDIAN_CHECK(!weights.empty());
        double sum = 0;
        for (const double weight : weights)
            sum += weight;
        const auto count = static_cast<double>(weights.size());
        std::vector<double> scaled;
        std::vector<std::uint32_t> small;
        std::vector<std::uint32_t> large;
        for (const double weight : weights) {
            scaled.push_back(weight * count / sum);
            (scaled.back() < 1 ? small : large).push_back(static_cast<std::uint32_t>(scaled.size() - 1));
        }
        m_cells.assign(weights.size(), {1.0, 0});
        while (!small.empty() && !large.empty()) {
            const std::uint32_t low = small.back();
            const std::uint32_t high = large.back();
            small.pop_back();
            m_cells[low] = {scaled[low], high};
            scaled[high] -= 1 - scaled[low];
            if (scaled[high] >= 1) continue;
            large.pop_back();
            small.push_back(high);
        }
    }

    std::uint32_t draw(Dice& dice) const {
        const std::uint32_t index = dice.below(static_cast<std::uint32_t>(m_cells.size()));
        return dice.share() < m_cells[index].keep ? index : m_cells[index].alias;
    }

  private:
    struct Cell {
        double keep;
        std::uint32_t alias;
    };
    std::vector<Cell> m_cells;
};

// Zipf's law: the n-th most wanted of `count` is wanted 1/n^exponent as often as the first.
std::vector<double> zipfWeights(std::size_t count, double exponent);

}  // namespace meridian::load

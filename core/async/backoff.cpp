#include "core/async/backoff.h"

#include <QRandomGenerator>
#include <algorithm>
#include <cstdint>

namespace meridian::core {

namespace {

constexpr int kDoublingsMax = 20;  // beyond this the shift would say nothing new

}  // namespace

Random systemRandom() {
    return [] { return QRandomGenerator::global()->generateDouble(); };
}

std::chrono::milliseconds delayAfter(int failures, const Backoff& backoff, double random) {
    const int doublings = std::clamp(failures - 1, 0, kDoublingsMax);
    const std::chrono::milliseconds whole = std::min(backoff.first * (std::int64_t{1} << doublings), backoff.longest);
    const double share = 1.0 - std::clamp(backoff.spread, 0.0, 1.0) * std::clamp(random, 0.0, 1.0);
    return std::chrono::milliseconds(static_cast<std::int64_t>(static_cast<double>(whole.count()) * share));
}

}  // namespace meridian::core

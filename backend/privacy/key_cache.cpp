#include "backend/privacy/key_cache.h"

#include <algorithm>
#include <utility>

#include "absl/hash/hash.h"

namespace meridian::privacy {

KeyCache::KeyCache(std::size_t capacity) : m_slotsPerShard(std::max<std::size_t>(1, capacity / m_shards.size())) {}

KeyCache::Shard& KeyCache::shardOf(CustomerId customer) {
    // The upper bits, since the maps inside the shards use the lower ones.
    return m_shards[(absl::HashOf(customer) >> 40) % m_shards.size()];
}

SharedKey KeyCache::get(CustomerId customer) {
    Shard& shard = shardOf(customer);
    const std::lock_guard lock(shard.mutex);
    const auto found = shard.places.find(customer);
    if (found == shard.places.end()) return nullptr;
    Slot& slot = shard.slots[found->second];
    slot.used = true;
    return slot.key;
}

void KeyCache::put(CustomerId customer, SharedKey key) {
    Shard& shard = shardOf(customer);
    const std::lock_guard lock(shard.mutex);
    const auto found = shard.places.find(customer);
    const std::uint32_t place = found != shard.places.end() ? found->second : freePlace(shard);
    shard.slots[place] = {customer, std::move(key), false};  // counts as used when it is asked for again
    shard.places[customer] = place;
}

void KeyCache::remove(CustomerId customer) {
    Shard& shard = shardOf(customer);
    const std::lock_guard lock(shard.mutex);
    const auto found = shard.places.find(customer);
    if (found == shard.places.end()) return;
    // The place stays empty until the hand comes by and finds it unused.
    shard.slots[found->second] = Slot{};
    shard.places.erase(found);
}

std::size_t KeyCache::size() const {
    std::size_t total = 0;
    for (const Shard& shard : m_shards) {
        const std::lock_guard lock(shard.mutex);
        total += shard.places.size();
    }
    return total;
}

std::uint32_t KeyCache::freePlace(Shard& shard) {
    if (shard.slots.size() < m_slotsPerShard) {
        shard.slots.emplace_back();
        return static_cast<std::uint32_t>(shard.slots.size() - 1);
    }
    while (true) {
        const std::size_t place = shard.hand;
        shard.hand = (shard.hand + 1) % shard.slots.size();
        Slot& slot = shard.slots[place];
        if (std::exchange(slot.used, false)) continue;
        if (slot.key != nullptr) shard.places.erase(slot.customer);
        return static_cast<std::uint32_t>(place);
    }
}

}  // namespace meridian::privacy

// Unwrapped keys of the customers who order now, so that sealing an order costs no database read. Bounded, because
// unwrapped keys are what an attacker with access to the memory looks for, and because there are more customers than
// memory.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

#include "backend/domain/ids.h"
#include "backend/privacy/sealer.h"

#include "absl/container/flat_hash_map.h"

namespace meridian::privacy {

using SharedKey = std::shared_ptr<const SubjectKey>;

// Any thread; one short lock per call, on one of sixteen shards. Replacement is by clock (second chance): almost as
// good as least-recently-used, and a hit writes one flag instead of moving list nodes.
class KeyCache {
  public:
    explicit KeyCache(std::size_t capacity);

    SharedKey get(CustomerId customer);  // null when absent
    void put(CustomerId customer, SharedKey key);
    void remove(CustomerId customer);
    std::size_t size() const;

  private:
    struct Slot {
        CustomerId customer;
        SharedKey key;
        bool used = false;
    };
    struct Shard {
        mutable std::mutex mutex;  // guards the rest
        absl::flat_hash_map<CustomerId, std::uint32_t> places;
        std::vector<Slot> slots;
        std::size_t hand = 0;
    };

    Shard& shardOf(CustomerId customer);
    // The caller holds the shard's mutex.
    std::uint32_t freePlace(Shard& shard);

    std::size_t m_slotsPerShard;
    std::array<Shard, 16> m_shards;
};

}  // namespace meridian::privacy

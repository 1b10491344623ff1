// Batches whose whole content follows from their number, so that a test can tell what it reads back without keeping it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "backend/engine/ports/journal_store.h"

namespace meridian::stores {

inline bool sameBatch(const engine::JournalBatch& a, const engine::JournalBatch& b) {
    return a.number == b.number && a.epoch == b.epoch && a.time == b.time && a.records == b.records &&
           a.stateDigest == b.stateDigest && a.previousHash == b.previousHash && a.hash == b.hash &&
           a.payload == b.payload;
}

// Batch `number` of an imagined cell: everything in it follows from its number, so that a reader can check it alone.
inline engine::JournalBatch batchFor(std::uint64_t number, std::uint64_t epoch = 1, std::size_t payloadBytes = 500) {
    engine::JournalBatch batch;
    batch.number = BatchNumber{number};
    batch.epoch = Epoch{epoch};
    batch.time = CellTime{static_cast<std::int64_t>(number) * 1000};
    batch.records = static_cast<std::uint32_t>(number * 3);
    batch.stateDigest = number * 0x9e3779b97f4a7c15ULL;
    const auto hashOf = [](std::uint64_t of) {
        engine::BatchHash hash{};
        for (std::size_t i = 0; of != 0 && i < hash.size(); ++i)
            hash[i] = static_cast<std::uint8_t>(of * 7 + i);
        return hash;
    };
    batch.previousHash = hashOf(number - 1);
    batch.hash = hashOf(number);
    batch.payload = "payload-of-" + std::to_string(number) + ".";
    while (batch.payload.size() < payloadBytes)
        batch.payload += static_cast<char>(batch.payload.size() * 13 + number);
    return batch;
}

// Claims epoch 1 and appends batches 1 to `count`.
inline void fill(engine::JournalStore& store, std::uint64_t count, std::size_t payloadBytes = 500) {
    ASSERT_TRUE(store.claim(Epoch{1}).ok());
    for (std::uint64_t number = 1; number <= count; ++number) {
        const absl::Status status = store.append(batchFor(number, 1, payloadBytes));
        ASSERT_TRUE(status.ok()) << status;
    }
}

// The numbers that a read visits; every batch is compared with what batchFor() makes.
inline std::vector<std::uint64_t> numbersFrom(engine::JournalStore& store, std::uint64_t first, absl::Status& status) {
    std::vector<std::uint64_t> numbers;
    status = store.read(BatchNumber{first}, [&](const engine::JournalBatch& batch) {
        EXPECT_TRUE(sameBatch(batch, batchFor(batch.number.value, batch.epoch.value, batch.payload.size())));
        numbers.push_back(batch.number.value);
        return true;
    });
    return numbers;
}

}  // namespace meridian::stores

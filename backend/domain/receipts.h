// Remembers what came of each command, so that the same id sent again gets the same answer and is carried out once.
// Bounded by time: a command id carries its own time stamp, and one that is older than the window is refused instead.
#pragma once

#include <cstdint>
#include <deque>
#include <string>

#include <absl/container/flat_hash_map.h>

#include "backend/domain/ids.h"
#include "backend/domain/rejection.h"
#include "backend/domain/time.h"
#include "backend/domain/wire.h"

namespace meridian {

// What a caller is told. Accepted when reason is kNone.
struct Receipt {
    std::uint64_t bodyDigest = 0;
    OrderId order;
    BatchNumber batch;  // the commit token
    std::uint32_t version = 0;
    Reason reason = Reason::kNone;

    friend bool operator==(const Receipt&, const Receipt&) = default;
    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "body_digest", self.bodyDigest);
        visit(2, "order", self.order);
        visit(3, "batch", self.batch);
        visit(4, "version", self.version);
        visit(5, "reason", self.reason);
    }
};

class Receipts {
  public:
    enum class Keep : std::uint8_t { kShort = 0, kLong = 1 };  // limits::kCommandIdWindow, limits::kPersonCommandIdWindow

    // Null when the id is not remembered.
    const Receipt* find(const CommandId& id) const;
    // Empty unless the command was rejected with a detail.
    std::string detail(const CommandId& id) const;

    void remember(const CommandId& id, const Receipt& receipt, std::string detail, Keep keep, CellTime now);
    // Drops what was remembered before now - window.
    void forgetBefore(CellTime now);

    std::size_t size() const { return m_receipts.size(); }
    std::uint64_t digest() const { return m_digest; }

    // In the order in which they were remembered, for snapshots.
    template <class Visit>
    void forEach(Visit&& visit) const {
        for (const Keep keep : {Keep::kShort, Keep::kLong}) {
            for (const Aged& aged : m_queues[static_cast<std::size_t>(keep)]) {
                visit(aged.id, m_receipts.find(aged.id)->second, detail(aged.id), keep, aged.at);
            }
        }
    }

  private:
    struct Aged {
        CommandId id;
        CellTime at;
    };
    static std::uint64_t digestOfOne(const CommandId& id, const Receipt& receipt);

    absl::flat_hash_map<CommandId, Receipt> m_receipts;
    absl::flat_hash_map<CommandId, std::string> m_details;
    std::deque<Aged> m_queues[2];
    std::uint64_t m_digest = 0;
};

}  // namespace meridian

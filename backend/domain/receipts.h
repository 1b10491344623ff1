// Remembers what came of each command, so that the same id sent again gets the same answer and is carried out once.
// Bounded by time: a command id carries its own time stamp, and one that is older than the window is refused instead.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>

#include <absl/container/flat_hash_map.h>
#include <absl/container/flat_hash_set.h>

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

// One thread at a time.
class Receipts {
  public:
    enum class Keep : std::uint8_t {
        kShort = 0,
        kLong = 1
    };  // limits::kCommandIdWindow, limits::kPersonCommandIdWindow

    // Null when the id is not remembered. Valid until the next change.
    const Receipt* find(const CommandId& id) const;
    // Empty unless the command was rejected with a detail.
    std::string detail(const CommandId& id) const;

    void remember(const CommandId& id, const Receipt& receipt, std::string detail, Keep keep, CellTime now);
    // Drops what was remembered before now - window.
    void forgetBefore(CellTime now);

    std::size_t size() const;
    std::uint64_t digest() const { return m_digest; }

    // In the order in which they were remembered, for snapshots.
    template <class Visit>
    void forEach(Visit&& visit) const {
        for (const Keep keep : {Keep::kShort, Keep::kLong}) {
            for (const Aged& aged : *window(keep).queue)
                visit(aged.id, aged.receipt, detail(aged.id), keep, aged.at);
        }
    }

  private:
    struct Aged {
        CommandId id;
        Receipt receipt;
        CellTime at;
    };

    // The receipts stand in the queue, once; the index holds only where. A receipt's running number is 32 bits long and
    // may come round: what counts is how far it is from the oldest one's.
    struct Queue : std::deque<Aged> {
        std::uint32_t oldest = 0;
        const CommandId& idAt(std::uint32_t running) const { return (*this)[running - oldest].id; }
    };
    struct HashOfId {
        using is_transparent = void;
        const Queue* queue;
        std::size_t operator()(const CommandId& id) const { return absl::Hash<CommandId>()(id); }
        std::size_t operator()(std::uint32_t running) const { return (*this)(queue->idAt(running)); }
    };
    struct SameId {
        using is_transparent = void;
        const Queue* queue;
        bool operator()(std::uint32_t one, std::uint32_t other) const { return one == other; }
        bool operator()(std::uint32_t running, const CommandId& id) const { return queue->idAt(running) == id; }
        bool operator()(const CommandId& id, std::uint32_t running) const { return (*this)(running, id); }
    };
    // Can be moved and copied: the index follows its queue.
    struct Window {
        Window();
        Window(const Window& other);
        Window(Window&&) = default;
        Window& operator=(Window other) noexcept;

        std::unique_ptr<Queue> queue;
        absl::flat_hash_set<std::uint32_t, HashOfId, SameId> index;
    };

    const Window& window(Keep keep) const { return m_windows[static_cast<std::size_t>(keep)]; }
    static std::uint64_t digestOfOne(const CommandId& id, const Receipt& receipt);

    std::array<Window, 2> m_windows;
    absl::flat_hash_map<CommandId, std::string> m_details;
    std::uint64_t m_digest = 0;
};

}  // namespace meridian

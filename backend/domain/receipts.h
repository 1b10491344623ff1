// Remembers what came of each command, so that the same id sent again gets the same answer and is carried out once.
// Bounded by time: a command id carries its own time stamp, and one that is older than the window is refused instead.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <functional>
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
    Receipts() = default;
    Receipts(const Receipts& other)
        : m_windows(other.m_windows), m_details(other.m_details), m_digest(other.m_digest) {}
    Receipts(Receipts&&) = default;
    Receipts& operator=(Receipts other) noexcept;

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

    // One of them with all that belongs to it.
    struct Kept {
        const CommandId& id;
        const Receipt& receipt;
        std::string detail;
        Keep keep;
        CellTime at;
    };
    // A picture of all receipts as they are at begin, taken in portions while others are remembered and forgotten:
    // emit(kept) is given each once, those of one window in the order in which they were remembered, by takePortion()
    // and before one is forgotten that was not given yet. One picture at a time; a copy has none.
    void beginPicture(std::function<void(const Kept&)> emit);
    // Gives `count` or the rest; true when that was all, and the picture is over.
    bool takePortion(std::size_t count);
    void endPicture() { m_picture.reset(); }

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

    struct Picture {
        std::function<void(const Kept&)> emit;
        std::array<std::size_t, 2> next{};  // in each window's queue, the place of the next to be given
        std::array<std::size_t, 2> left{};  // to be given
    };

    void giveNext(std::size_t keep);
    static std::uint64_t digestOfOne(const CommandId& id, const Receipt& receipt);

    std::array<Window, 2> m_windows;
    absl::flat_hash_map<CommandId, std::string> m_details;
    std::uint64_t m_digest = 0;
    std::unique_ptr<Picture> m_picture;
};

}  // namespace meridian

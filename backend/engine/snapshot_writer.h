// Writes the picture of a state as it is when the writer is made, in portions between which the state goes on changing:
// what is about to change and was not written yet is written first. So nobody waits for a snapshot, however large.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "backend/domain/state.h"
#include "backend/engine/ports/journal_store.h"

namespace meridian::engine {

namespace snapshot {
enum class FrameKind : char;
}

// Takes the encoded bytes, in order, about a megabyte at a time.
using ByteSink = std::function<void(std::string_view)>;

// The state must outlive it and stay where it is. The same thread as the state's.
class SnapshotWriter {
  public:
    // `hash` is that of batch state.batch, which must be closed.
    SnapshotWriter(State& state, const BatchHash& hash, ByteSink sink);
    ~SnapshotWriter();
    SnapshotWriter(const SnapshotWriter&) = delete;
    SnapshotWriter& operator=(const SnapshotWriter&) = delete;

    // Writes about `bytes` more; true when the snapshot is whole. Not called again after that.
    bool writePortion(std::size_t bytes);

  private:
    enum class Stage { kOrders, kReceipts, kWhole };

    template <class T>
    void put(snapshot::FrameKind kind, const T& value);
    void putFrame();
    void putOrder(std::string_view bytes);
    void flush();

    State& m_state;
    const ByteSink m_sink;
    Stage m_stage = Stage::kOrders;
    std::string m_frame;
    std::string m_out;
};

}  // namespace meridian::engine

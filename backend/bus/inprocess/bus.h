// The bus of a single process: tells whoever listens that a batch was committed. It holds nothing of value: a listener
// that was away reads what it missed from the journal or the views.
#pragma once

#include <functional>
#include <map>
#include <mutex>

#include "backend/domain/ids.h"
#include "backend/domain/time.h"

namespace meridian::bus {

struct BatchCommitted {
    CellId cell;
    Epoch epoch;
    BatchNumber batch;
    CellTime time;
};

// Any thread may call any method.
class InProcessBus {
  public:
    using Listener = std::function<void(const BatchCommitted&)>;
    using Token = std::uint64_t;

    // `listener` is called on the publisher's thread and must not block. It may still be called once while
    // unsubscribe() runs, never after.
    Token subscribe(Listener listener) {
        const std::lock_guard lock(m_mutex);
        m_listeners.emplace(++m_last, std::move(listener));
        return m_last;
    }

    void unsubscribe(Token token) {
        const std::lock_guard lock(m_mutex);
        m_listeners.erase(token);
    }

    // A batch of an epoch that was overtaken is not passed on: its writer has lost the cell.
    void publish(const BatchCommitted& batch) {
        const std::lock_guard lock(m_mutex);
        Epoch& newest = m_epochs[batch.cell];
        if (batch.epoch < newest) return;
        newest = batch.epoch;
        for (const auto& [token, listener] : m_listeners)
            listener(batch);
    }

  private:
    std::mutex m_mutex;
    Token m_last = 0;
    std::map<Token, Listener> m_listeners;
    std::map<CellId, Epoch> m_epochs;
};

}  // namespace meridian::bus

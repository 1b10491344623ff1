// Something under way: where its outcome will come, and the handle that ends it early. Qt 6.4 cannot cancel a future's
// parent, so the handle stands beside the future.
#pragma once

#include <QFuture>
#include <functional>
#include <memory>
#include <mutex>

#include "core/async/outcome.h"

namespace meridian::core {

// Any thread. Copies are handles of the same call.
class Cancel {
  public:
    Cancel() : m_state(std::make_shared<State>()) {}
    // Asks the call to end; its outcome is then kCancelled unless it was already there. Never blocks.
    void request() const;
    bool isRequested() const;
    // `stop` is called once, at the request or at once when that was before; it must not block. Replaces the one
    // before.
    void onRequest(std::function<void()> stop) const;

  private:
    struct State {
        std::mutex mutex;  // guards both
        bool requested = false;
        std::function<void()> stop;
    };
    std::shared_ptr<State> m_state;
};

// One future, one consumer: deliver.h.
template <class T>
struct [[nodiscard]] Call {
    QFuture<Outcome<T>> future;
    Cancel cancel;
};

}  // namespace meridian::core

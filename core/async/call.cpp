#include "core/async/call.h"

namespace meridian::core {

void Cancel::request() const {
    std::function<void()> stop;
    {
        const std::lock_guard lock(m_state->mutex);
        if (m_state->requested) return;
        m_state->requested = true;
        stop = std::move(m_state->stop);
    }
    if (stop) stop();
}

bool Cancel::isRequested() const {
    const std::lock_guard lock(m_state->mutex);
    return m_state->requested;
}

void Cancel::onRequest(std::function<void()> stop) const {
    {
        const std::lock_guard lock(m_state->mutex);
        if (!m_state->requested) {
            m_state->stop = std::move(stop);
            return;
        }
    }
    if (stop) stop();
}

}  // namespace meridian::core

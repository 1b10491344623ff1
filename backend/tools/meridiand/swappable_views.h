// The views as the cell sees them, so that a rebuilt file can take the place of the live one between two deltas.
#pragma once

#include <functional>
#include <memory>
#include <mutex>

#include "backend/engine/ports/view_store.h"
#include "backend/stores/sqlite/view_store.h"

namespace meridian {

class SwappableViews final : public engine::ViewStore {
  public:
    explicit SwappableViews(std::unique_ptr<stores::SqliteViewStore> views) : m_views(std::move(views)) {}

    absl::StatusOr<BatchNumber> offset() override {
        const std::lock_guard lock(m_mutex);
        return m_views->offset();
    }
    absl::Status write(const engine::ViewDelta& delta) override {
        const std::lock_guard lock(m_mutex);
        return m_views->write(delta);
    }
    void maintain(bool idle) override {
        const std::lock_guard lock(m_mutex);
        m_views->maintain(idle);
    }

    // Runs `swap` while nothing is written: it is given the store's offset, closes over how to build its successor, and
    // returns it. On an error the old store stays.
    absl::Status replace(const std::function<absl::StatusOr<std::unique_ptr<stores::SqliteViewStore>>(
                             BatchNumber offset, std::unique_ptr<stores::SqliteViewStore>& old)>& swap) {
        const std::lock_guard lock(m_mutex);
        const absl::StatusOr<BatchNumber> offset = m_views->offset();
        if (!offset.ok()) return offset.status();
        auto next = swap(*offset, m_views);
        if (!next.ok()) return next.status();
        m_views = std::move(*next);
        return absl::OkStatus();
    }

  private:
    std::mutex m_mutex;
    std::unique_ptr<stores::SqliteViewStore> m_views;
};

}  // namespace meridian

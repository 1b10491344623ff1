// The one place that makes the parts of the console and puts them together.
#pragma once

#include <QString>
#include <functional>
#include <memory>

#include "core/orders/order_source.h"
#include "core/store/reader_thread.h"
#include "core/sync/sync_thread.h"
#include "ui/shell/services.h"

namespace meridian::app {

struct Options {
    QString serverDirectory;  // of the meridiand on this computer
    QString cacheDirectory;
    std::function<void(core::Language)> speak;
};

class Composition {
  public:
    explicit Composition(const Options& options);
    ~Composition();
    void start();
    // How numbers and times are written from now on.
    void setLanguage(core::Language language);
    // The server may be back: tries at once.
    void wake() { m_sync.wake(); }
    ui::Services& services() { return *m_services; }

  private:
    core::Format m_format;
    core::ReaderThread m_reader;
    core::SyncThread m_sync;
    core::CachedOrders m_orders;
    std::unique_ptr<ui::Services> m_services;
};

}  // namespace meridian::app

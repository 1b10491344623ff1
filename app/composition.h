// The one place that makes the parts of the console and puts them together.
#pragma once

#include <QString>
#include <functional>
#include <memory>

#include "app/server_access.h"
#include "core/catalogue/product_source.h"
#include "core/commands/outbox_drafts.h"
#include "core/commands/sent_commands.h"
#include "core/insights/server_insights.h"
#include "core/operations/server_operations.h"
#include "core/orders/order_records.h"
#include "core/orders/order_source.h"
#include "core/stock/stock_source.h"
#include "core/store/reader_thread.h"
#include "core/sync/sync_thread.h"
#include "core/views/server_views.h"
#include "ui/shell/services.h"

namespace meridian::app {

struct Options {
    QString directory;  // of the cache, the outbox and what else is kept for this server and account
    core::Settings* settings = nullptr;
    std::function<void(core::Language)> speak;
};

class Composition {
  public:
    // `access` outlives it.
    Composition(const Options& options, ServerAccess& access);
    ~Composition();
    void start();
    // How numbers and times are written from now on.
    void setLanguage(core::Language language);
    // The server may be back: tries at once.
    void wake();
    ui::Services& services() { return *m_services; }

  private:
    const std::function<qint64()> m_now;  // microseconds since 1970
    core::Format m_format;
    core::ReaderThread m_reader;
    core::ReaderThread m_counter;
    const core::Readers m_readers;
    core::SyncThread m_sync;
    core::SentCommands m_commands;
    core::OutboxDrafts m_drafts;
    core::CachedOrders m_orders;
    core::ServerInsights m_insights;
    const std::unique_ptr<core::OrderRecords> m_records;
    core::CachedStock m_stock;
    core::CachedProducts m_products;
    core::ServerViews m_views;
    core::ServerOperations m_operations;
    std::unique_ptr<ui::Services> m_services;
    QObject m_context;  // of connections; goes first
};

}  // namespace meridian::app

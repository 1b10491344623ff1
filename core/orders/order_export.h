// Orders into a file: every match of a query or those that were chosen, read from the cache by a thread of their own,
// while the list goes on being used.
#pragma once

#include <QString>
#include <QStringList>
#include <atomic>
#include <list>
#include <memory>
#include <thread>

#include "core/async/call.h"
#include "core/export/table_writer.h"
#include "core/orders/order_cache.h"
#include "core/orders/order_selection.h"

namespace meridian::core {

struct ExportWish {
    ChosenOrders orders;
    QString path;
    ExportFormat format = ExportFormat::kCsv;
    ByteOrderMark mark = ByteOrderMark::kWrite;
    QStringList columns;   // of exportColumns(); in this order
    QStringList headings;  // one for each column, for people
};

struct ExportSummary {
    qint64 rows = 0;
    qint64 bytes = 0;
};

// Written by the thread that exports, read by anyone.
struct ExportProgress {
    std::atomic<qint64> rows = 0;
};

// "number", "placed", "total", "currency" …: everything that an order of the cache can give.
QStringList exportColumns();

// Blocks. Ends with kCancelled soon after `cancel` is requested; then there is no file.
Outcome<ExportSummary> exportOrders(Database& cache, const ExportWish& wish, const AskedAt& asked,
                                    ExportProgress& progress, const Cancel& cancel);

// Runs exports side by side with everything else. GUI thread.
class OrderExports {
  public:
    explicit OrderExports(QString cacheDirectory) : m_directory(std::move(cacheDirectory)) {}
    // Cancels what runs, and waits for it.
    ~OrderExports();
    OrderExports(const OrderExports&) = delete;
    OrderExports& operator=(const OrderExports&) = delete;

    Call<ExportSummary> start(const ExportWish& wish, const AskedAt& asked, std::shared_ptr<ExportProgress> progress);

  private:
    struct Job {
        Cancel cancel;
        std::shared_ptr<std::atomic<bool>> over;
        std::thread thread;
    };
    void joinFinished();

    const QString m_directory;
    std::list<Job> m_jobs;
};

}  // namespace meridian::core

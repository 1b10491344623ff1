// The orders that were opened on this computer, as the server answered: its bytes, one row for each order, in a file of
// their own beside the cache. Disposable like the cache: what cannot be read is thrown away.
#pragma once

#include <QByteArray>
#include <QString>

#include "core/async/call.h"
#include "core/async/task_thread.h"
#include "core/store/database.h"

namespace meridian::core {

enum class ShelfPart : quint8 { kOrder, kTimeline, kPostings };

struct ShelfRow {
    QByteArray order, timeline, postings;  // empty: never answered
    qint64 readAt = 0;                     // microseconds since 1970
};

// Any thread; reads and writes on a thread of its own.
class OrderShelf {
  public:
    static constexpr int kKept = 500;
    static QString pathIn(const QString& directory);

    explicit OrderShelf(QString directory);

    // Errors are not told: what cannot be kept is asked of the server the next time.
    void put(const QString& number, ShelfPart part, const QByteArray& bytes, qint64 readAt);
    // kNotFound, kStorage, kDamagedData.
    QFuture<Outcome<ShelfRow>> find(const QString& number);

  private:
    Outcome<Database*> database();
    Outcome<Done> write(const QString& number, ShelfPart part, const QByteArray& bytes, qint64 readAt);
    Outcome<ShelfRow> read(const QString& number);

    const QString m_directory;
    std::unique_ptr<Database> m_database;  // the thread's
    TaskThread m_thread{"order shelf"};    // ends before what its tasks use goes
};

}  // namespace meridian::core

// Keeps the cache up to the server: one thread that reads the Sync stream and writes what comes, a piece and its cursor
// in one transaction, so that a stream that breaks anywhere goes on where it stopped. It is the cache's only writer.
//
// While the server is away it tries again, later and later up to 5 s. Signals are emitted on this thread; connect them
// to objects of the GUI thread and they arrive there.
#pragma once

#include <QObject>
#include <QString>
#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "core/async/outcome.h"

namespace grpc {
class ClientContext;
}
namespace meridian::client {
class Connection;
}

namespace meridian::core {

class CacheWriter;

// What one piece changed.
struct CacheChange {
    qint64 newOrders = 0;
    qint64 changedOrders = 0;
    qint64 ordersTotal = 0;  // in the cache now
    bool caughtUp = false;   // everything up to `asOf` is here
    qint64 asOf = 0;         // microseconds since 1970
};

class SyncThread : public QObject {
    Q_OBJECT

  public:
    enum class State { kStarting, kConnecting, kFilling, kLive, kAway, kRefused, kStopped };
    Q_ENUM(State)

    // Blocks in its own thread; gives the server, or an error when there is none now.
    using Connect = std::function<Outcome<std::shared_ptr<client::Connection>>()>;

    SyncThread(QString directory, Connect connect);
    // Ends the stream and waits for the piece that is being written.
    ~SyncThread() override;

    void start();
    // Tries again at once instead of when the wait is over. Any thread.
    void wake();

  Q_SIGNALS:
    void stateChanged(meridian::core::SyncThread::State state, const meridian::core::Error& why);
    void changed(const meridian::core::CacheChange& change);

  private:
    void run();
    // One stream from beginning to end; why it ended.
    Error follow(CacheWriter& writer);
    bool waitFor(std::chrono::milliseconds time);
    void report(State state, const Error& why = {});

    const QString m_directory;
    const Connect m_connect;
    std::mutex m_mutex;  // guards the next three
    std::condition_variable m_wake;
    bool m_ending = false;
    bool m_nudged = false;
    grpc::ClientContext* m_stream = nullptr;  // the one that is being read
    std::thread m_thread;
};

}  // namespace meridian::core

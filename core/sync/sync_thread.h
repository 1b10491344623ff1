// Keeps the cache up to the server: one thread that reads the Sync stream and writes what comes, a piece and its cursor
// in one transaction, so that a stream that breaks anywhere goes on where it stopped. It is the cache's only writer.
//
// While the server is away it tries again, later and later up to 5 s. Signals are emitted on this thread; connect them
// to objects of the GUI thread and they arrive there.
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "core/async/outcome.h"
#include "core/rpc/versions.h"
#include "core/sync/cache_scope.h"

namespace grpc {
class Channel;
class ClientContext;
}  // namespace grpc

namespace meridian::core {

class CacheWriter;

// What one piece changed; it is of one scope.
struct CacheChange {
    qint64 newOrders = 0;
    qint64 changedOrders = 0;
    qint64 ordersTotal = 0;  // in the cache now
    qint64 serverTotal = 0;  // on the server; 0 when it did not say, as it does while the cache is being filled
    bool caughtUp = false;   // everything up to `asOf` is here, of all scopes
    qint64 asOf = 0;         // microseconds since 1970
    quint32 cell = 0;        // with `batch`: up to where in its history
    quint64 batch = 0;
    CacheScope scope = CacheScope::kOrders;
    bool scopeCaughtUp = false;  // everything of this scope up to `asOf` is here
    qint64 changedStock = 0;     // new ones among them
    qint64 changedProducts = 0;  // the same
};

// What a stream goes over, and as whom.
struct SyncWay {
    std::shared_ptr<grpc::Channel> channel;
    std::function<Outcome<Done>(grpc::ClientContext&)> authorise;
    QStringList permissions;         // of the account: what it may not see is not asked for
    std::shared_ptr<void> keptWith;  // has to live as long as the stream
    Versions versions{};             // named where the server does not know the stream
};

class SyncThread : public QObject {
    Q_OBJECT

  public:
    enum class State { kStarting, kConnecting, kFilling, kLive, kAway, kRefused, kStopped };
    Q_ENUM(State)

    // Blocks in its own thread; gives the server, or an error when there is none now.
    using Connect = std::function<Outcome<SyncWay>()>;

    SyncThread(QString directory, Connect connect);
    // Ends the stream and waits for the piece that is being written.
    ~SyncThread() override;

    void start();
    // Tries again at once instead of when the wait is over. Any thread.
    void wake();
    // Empties the cache and fills it from the beginning; what waits to be sent is kept elsewhere and stays. Any thread.
    void fillAnew();
    // Somebody has found the cache damaged: puts it aside and fills another one, once the server can be reached. Until
    // then what can still be read is read. Any thread.
    void replaceDamaged();
    // How much of the disk the cache takes. Any thread.
    qint64 bytesOnDisk() const;

  Q_SIGNALS:
    void stateChanged(meridian::core::SyncThread::State state, const meridian::core::Error& why);
    void changed(const meridian::core::CacheChange& change);
    // The cache was damaged and is being filled anew; the old file has this name now.
    void damageReplaced(const QString& aside);

  private:
    void run();
    // One stream from beginning to end; why it ended.
    Error follow(CacheWriter& writer);
    bool waitFor(std::chrono::milliseconds time);
    // The cache as it is to be filled now: opened, emptied where that was asked for, replaced where it is damaged.
    Outcome<Done> prepare(std::optional<CacheWriter>& writer);
    Outcome<Done> open(std::optional<CacheWriter>& writer);
    bool isDamageToBeReplaced();
    void noteDamage(const Error& why);
    bool wasEndedHere();
    bool takeAnew();
    void report(State state, const Error& why = {});

    const QString m_directory;
    const Connect m_connect;
    std::mutex m_mutex;  // guards the next five
    std::condition_variable m_wake;
    bool m_ending = false;
    bool m_nudged = false;
    bool m_anew = false;
    bool m_damaged = false;
    grpc::ClientContext* m_stream = nullptr;  // the one that is being read
    std::thread m_thread;
};

}  // namespace meridian::core

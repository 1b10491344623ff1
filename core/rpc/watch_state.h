// What every watch does whatever it watches: connecting, waiting and connecting again, one renewal of the token, and
// handing over in one go what came meanwhile. watch.h adds the types.
#pragma once

#include <QByteArray>
#include <QString>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

#include <grpcpp/alarm.h>
#include <grpcpp/client_context.h>
#include <grpcpp/support/status.h>

#include "core/async/backoff.h"
#include "core/async/outcome.h"
#include "core/rpc/call_options.h"
#include "core/rpc/link.h"
#include "core/rpc/subscription.h"

namespace meridian::core {

enum class WatchPhase {
    kConnecting,
    kLive,     // the first message of this connection was handed over
    kWaiting,  // the connection broke; the next one comes by itself
    kEnded,    // for good: the server is done, or refuses
};

// Runs functions one after the other, in the order in which it gets them, and never within the call that gives it one.
using Executor = std::function<void(std::function<void()>)>;
Executor guiThread();

enum class AtEnd {
    kEnd,      // the server has sent everything
    kConnect,  // the server should not have ended; connect again
};

struct WatchOptions {
    Executor executor = guiThread();
    Backoff backoff;  // starts anew after the first message of a connection
    AtEnd atEnd = AtEnd::kConnect;
    Identity identity = Identity::kSignedIn;
};

// Once the subscription has ended, handlers are not called any more, except one that runs at that moment on another
// thread than the one that ends it.
class WatchState : public Endable, public std::enable_shared_from_this<WatchState> {
  public:
    WatchState(std::shared_ptr<LinkSlot> slot, WatchOptions options);

    void start();  // once
    void end() override;

  protected:
    static constexpr std::size_t kWaitingMax = 256;  // messages; beyond, the server is made to wait

    struct Stream {
        grpc::ClientContext context;
        QString requestId;
        QByteArray token;
    };
    struct StreamParts {
        Gate::Pass pass;  // first, so that it is given back last
        std::shared_ptr<Link> link;
        std::shared_ptr<Stream> stream;
    };

    // By the executor.
    virtual void open(StreamParts parts) = 0;
    virtual bool handOver() = 0;  // true when there was something
    virtual void tellPhase(WatchPhase phase, const std::optional<Error>& error) = 0;
    virtual void tellStartAnew() = 0;
    // Any thread: a reader that is held back goes on, to find its end.
    virtual void letGo() = 0;

    // gRPC's threads.
    void announce();  // something waits for handOver()
    void onEnd(const std::shared_ptr<Stream>& stream, const grpc::Status& status);
    std::mutex& mutex() { return m_mutex; }
    bool hasEnded() const { return m_ended; }  // with mutex() locked

  private:
    void post(std::function<void()> work);
    void connectNow();
    void deliverNow();
    void afterEnd(const std::shared_ptr<Stream>& stream, const grpc::Status& status);
    void renew(const std::shared_ptr<Stream>& stream);
    void connectLater(const Error& error);
    void finish(const std::optional<Error>& error);
    bool isEnded();

    const std::shared_ptr<LinkSlot> m_slot;
    const WatchOptions m_options;

    std::mutex m_mutex;  // guards all below but what only the executor touches
    std::shared_ptr<Stream> m_stream;
    std::unique_ptr<grpc::Alarm> m_alarm;
    int m_alarmNumber = 0;
    bool m_announced = false;
    bool m_ended = false;

    int m_failures = 0;      // executor only: since the last message
    bool m_live = false;     // executor only
    bool m_renewed = false;  // executor only: since the last message
};

}  // namespace meridian::core

// A console without windows: session, outbox and a shop with something in it, for tests of what is sent.
#pragma once

#include <QTest>
#include <memory>

#include "core/commands/sent_commands.h"
#include "core/rpc/unary.h"
#include "core/secrets/keychain.h"
#include "core/session/session.h"
#include "meridian/v1/stock.grpc.pb.h"
#include "tests/core/support/real_server.h"

namespace meridian::core {

qint64 deskNow();  // microseconds since 1970, by the system's clock

// A desktop without a keyring.
class NoService final : public SecretService {
  public:
    void read(const QString&, Done done) override { done(Result::kNoService, {}); }
    void write(const QString&, const QByteArray&, Done done) override { done(Result::kNoService, {}); }
    void remove(const QString&, Done done) override { done(Result::kNoService, {}); }
};

struct Desk {
    explicit Desk(const QString& directory, std::function<qint64()> now = deskNow);
    // As the server's own administrator, and waits until that is done. `through`: another way to it, such as a cable.
    bool signInTo(const RealServer& server) { return signInTo(server, server.profile()); }
    bool signInTo(const RealServer& server, const ServerProfile& through);
    // The same without waiting.
    void signIn(const ServerProfile& profile, const QByteArray& credential);
    // Waits; false when it did not happen within a minute.
    bool isOnline();
    // Waits until nothing is on its way any more.
    bool allAnswered();

    // Comes back at once, so that many partitions take little time.
    Transport transport{TransportOptions{.longestReconnect = std::chrono::milliseconds(50)}};
    Keychain keychain{std::make_unique<NoService>()};
    Session session{transport, keychain, SessionOptions{.offlineRetry = std::chrono::milliseconds(20)}};
    SentCommands commands;
};

// Waits for the outcome.
Outcome<CommandEntry> outcomeOf(Call<CommandEntry> call);

// A place and an article without stock, made by `desk`.
bool furnish(Desk& desk, const QString& sku, const QString& location);
DefineProduct productWith(const QString& sku);
// What the server says is on hand; -1 when it does not answer.
qint64 onHand(Desk& desk, const QString& sku);
// Commands that the server was given again after it had carried them out; -1 when it does not answer.
qint64 duplicatesSeen(Desk& desk);

}  // namespace meridian::core

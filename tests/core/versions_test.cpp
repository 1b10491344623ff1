// Claims about a console and a server of different versions: both are named, what helps is said, and what they have in
// common goes on working.
#include "core/rpc/versions.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "core/rpc/status_map.h"
#include "core/rpc/unary.h"
#include "core/sync/connect_session.h"
#include "core/sync/sync_thread.h"
#include "meridian/v1/identity.grpc.pb.h"
#include "tests/core/support/answer.h"
#include "tests/core/support/desk.h"
#include "tests/core/support/fake_server.h"

using namespace meridian;
using namespace meridian::core;

namespace {

constexpr auto kOwn = "0.3.1";

bool namesBoth(const QString& text, const QString& server) {
    return text.contains(server) && text.contains(QLatin1String(kOwn));
}

}  // namespace

class VersionsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationVersion(QLatin1String(kOwn)); }

    void aReleaseThatChangesNothingBetweenTheTwoIsTheSame() {
        QCOMPARE(fitOf({u"0.3.1"_qs, u"0.3.1"_qs}), Fit::kSame);
        QCOMPARE(fitOf({u"0.3.1"_qs, u"0.3.9-rc2"_qs}), Fit::kSame);
        QCOMPARE(fitOf({u"0.3.1"_qs, u"0.2.9"_qs}), Fit::kServerOlder);
        QCOMPARE(fitOf({u"0.9.0"_qs, u"0.10.0"_qs}), Fit::kServerNewer);
        QCOMPARE(fitOf({u"1.0.0"_qs, u"0.10.0"_qs}), Fit::kServerOlder);
        QCOMPARE(fitOf({u"0.3.1"_qs, QString()}), Fit::kUnknown);
        QCOMPARE(fitOf({u"0.3.1"_qs, u"nightly"_qs}), Fit::kUnknown);
    }
    void theSentenceNamesBothAndSaysWhatHelps() {
        QVERIFY(versionText(versionsWith(u"0.3.0"_qs)).isEmpty());
        const QString older = versionText(versionsWith(u"0.2.4"_qs));
        QVERIFY(namesBoth(older, u"0.2.4"_qs) && older.contains(u"whoever runs the server"));
        const QString newer = versionText(versionsWith(u"0.4.0"_qs));
        QVERIFY(namesBoth(newer, u"0.4.0"_qs) && newer.contains(u"Update this console"));
        QVERIFY(versionText(versionsWith({})).contains(u"does not say"));
    }
    void aRealServerSaysItsVersion() {
        RealServer server;
        QVERIFY(server.isReady());
        QTemporaryDir folder;
        Desk desk(folder.path());
        QVERIFY(desk.signInTo(server));
        QVERIFY(!desk.session.serverVersion().isEmpty());
        QVERIFY(fitOf(versionsWith(desk.session.serverVersion())) != Fit::kUnknown);
    }
    void whatBothKnowWorksAndWhatTheServerDoesNotKnowNamesBoth() {
        FakeServer server;
        server.version = "0.2.0";
        server.onUnlockUser = [](grpc::ServerContext&) { return grpc::Status(grpc::StatusCode::UNIMPLEMENTED, ""); };
        QTemporaryDir folder;
        Desk desk(folder.path());
        QSignalSpy told(&desk.session, &Session::serverChanged);
        desk.session.signIn(server.profile(), u"anna"_qs, u"password"_qs, KeepSignedIn::kNo);
        QVERIFY(desk.isOnline());
        QCOMPARE(desk.session.serverVersion(), u"0.2.0"_qs);
        QCOMPARE(told.size(), 1);
        const auto answer = answerOf(unary<v1::IdentityService>(
            desk.transport, &v1::IdentityService::Stub::async::UnlockUser, v1::UnlockUserRequest(), CallOptions{},
            [](const v1::UnlockUserResponse&) { return Done{}; }));
        QVERIFY(answer && !answer->ok());
        QCOMPARE(answer->error().fault, Fault::kOtherVersion);
        QVERIFY2(namesBoth(answer->error().text, u"0.2.0"_qs), qPrintable(answer->error().text));
    }
    void aServerThatDoesNotKnowTheStreamIsNotCalledUnreachable() {
        FakeServer server;
        server.version = "0.2.0";
        server.onSync = [](grpc::ServerContext&, const v1::SyncRequest&, FakeServer::SyncWriter&) {
            return grpc::Status(grpc::StatusCode::UNIMPLEMENTED, "");
        };
        QTemporaryDir folder;
        Desk desk(folder.path());
        desk.session.signIn(server.profile(), u"anna"_qs, u"password"_qs, KeepSignedIn::kNo);
        QVERIFY(desk.isOnline());
        SyncThread sync(folder.path(), connectOver(desk.transport, desk.session));
        auto state = SyncThread::State::kStarting;
        Error why;
        connect(&sync, &SyncThread::stateChanged, this, [&](SyncThread::State now, const Error& reason) {
            if (now == SyncThread::State::kConnecting) return;
            state = now;
            why = reason;
        });
        sync.start();
        QTRY_COMPARE_WITH_TIMEOUT(state, SyncThread::State::kRefused, 10'000);
        QCOMPARE(why.fault, Fault::kOtherVersion);
        QVERIFY2(namesBoth(why.text, u"0.2.0"_qs), qPrintable(why.text));
    }
};

QTEST_GUILESS_MAIN(VersionsTest)
#include "versions_test.moc"

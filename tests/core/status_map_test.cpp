// Claims about the sentences that a person reads when a call fails.
#include "core/rpc/status_map.h"

#include <QTest>

using namespace meridian::core;

class StatusMapTest : public QObject {
    Q_OBJECT

    static Fault faultOf(grpc::StatusCode code, const char* words = "") {
        return toError(grpc::Status(code, words), {}).fault;
    }

  private Q_SLOTS:
    void everyCodeHasASentenceAndAFault() {
        for (int code = 1; code <= 16; ++code) {
            const Error error = toError(grpc::Status(static_cast<grpc::StatusCode>(code), "words"), u"4711"_qs);
            QVERIFY(error.text.size() > 10);
            QVERIFY(error.text.endsWith(u'.') || error.text.endsWith(u"words") || error.text.endsWith(u"words”"));
            QVERIFY(error.detail.contains(u"4711"));
            QVERIFY(error.detail.contains(nameOf(static_cast<grpc::StatusCode>(code))));
        }
    }
    void faultsAreWhatTheContractSays() {
        QCOMPARE(faultOf(grpc::StatusCode::UNAVAILABLE), Fault::kOffline);
        QCOMPARE(faultOf(grpc::StatusCode::RESOURCE_EXHAUSTED), Fault::kBusy);
        QCOMPARE(faultOf(grpc::StatusCode::UNAUTHENTICATED), Fault::kSignedOut);
        QCOMPARE(faultOf(grpc::StatusCode::PERMISSION_DENIED), Fault::kForbidden);
        QCOMPARE(faultOf(grpc::StatusCode::NOT_FOUND), Fault::kNotFound);
        QCOMPARE(faultOf(grpc::StatusCode::DEADLINE_EXCEEDED), Fault::kDeadline);
        QCOMPARE(faultOf(grpc::StatusCode::INTERNAL), Fault::kServer);
        QCOMPARE(faultOf(grpc::StatusCode::INVALID_ARGUMENT, "lines[3].quantity: must be"), Fault::kInvalid);
    }
    void aServerOfAnotherVersionIsToldApart() {
        QCOMPARE(faultOf(grpc::StatusCode::UNIMPLEMENTED), Fault::kOtherVersion);
        QCOMPARE(
            faultOf(grpc::StatusCode::INVALID_ARGUMENT, "field 99 is not known to this server, so nothing was done"),
            Fault::kOtherVersion);
    }
    void refusedAndUnreachableHaveSentencesOfTheirOwn() {
        const auto text = [](const char* words) {
            return toError(grpc::Status(grpc::StatusCode::UNAVAILABLE, words), {}).text;
        };
        const QStringList texts{text("Connection refused"), text("Network is unreachable"), text("anything"),
                                text("DNS resolution failed for x")};
        QCOMPARE(QSet<QString>(texts.begin(), texts.end()).size(), 4);
    }
};

QTEST_GUILESS_MAIN(StatusMapTest)
#include "status_map_test.moc"

// Claims about one order, read from a real meridiand, as it is, as it was, and without the server.
#include "core/orders/order_records.h"

#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/commands/command_ids.h"
#include "core/orders/order_shelf.h"
#include "meridian/v1/orders.grpc.pb.h"
#include "tests/core/support/answer.h"
#include "tests/core/support/cable.h"
#include "tests/core/support/desk.h"

using namespace meridian::core;
namespace v1 = meridian::v1;

namespace {

const QString kSku = QStringLiteral("TRN-LMP-BRS");

// What can be compared of an order, in words.
QString digest(const OrderRecord& record) {
    QString text = QStringLiteral("%1 v%2 %3 held%4 pay%5 %6 tags:%7 inv%8 notes%9")
                       .arg(record.row.number)
                       .arg(record.row.version)
                       .arg(static_cast<int>(record.row.state))
                       .arg(record.row.held)
                       .arg(static_cast<int>(record.row.payment))
                       .arg(record.address.city, record.row.tags)
                       .arg(record.invoiced.minor)
                       .arg(record.notes.size());
    for (const OrderLine& line : record.lines)
        text += QStringLiteral(" %1:%2/%3/%4").arg(line.sku).arg(line.quantity).arg(line.shipped).arg(line.cancelled);
    for (const OrderParcel& parcel : record.parcels)
        text +=
            QStringLiteral(" P%1:%2:%3").arg(parcel.number).arg(static_cast<int>(parcel.state)).arg(parcel.tracking);
    for (const PaymentAttempt& payment : record.payments)
        text += QStringLiteral(" $%1:%2").arg(payment.authorised.minor).arg(payment.captured.minor);
    return text;
}

}  // namespace

class OrderRecordsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<RealServer> m_server;
    QTemporaryDir m_folder;
    int m_folders = 0;
    int m_orders = 0;
    std::unique_ptr<Desk> m_desk;

    QString freshFolder() { return m_folder.filePath(QString::number(++m_folders)); }

    std::unique_ptr<OrderRecords> recordsIn(const QString& folder, Desk& desk) {
        return makeOrderRecords(desk.transport, desk.session, {folder, deskNow});
    }

    template <class T>
    static T valueOf(const Call<T>& call) {
        const auto answer = answerOf(call);
        if (!answer || !answer->ok()) {
            QTest::qFail(answer ? qPrintable(answer->error().text) : "no answer", __FILE__, __LINE__);
            return T{};
        }
        return **answer;
    }

    // A confirmed order of 3 lamps.
    QString place(OrderRecords& records) {
        v1::PlaceOrderRequest request;
        request.mutable_header()->set_command_id(commandId(deskNow()).toStdString());
        request.set_currency("EUR");
        request.set_country("DE");
        request.set_payment_token("tok_approve");
        v1::PlaceOrderLine& line = *request.add_lines();
        line.set_sku(kSku.toStdString());
        line.set_quantity(3);
        request.mutable_person()->set_name("Erika Mustermann");
        // Many orders of one person would be reviewed.
        request.mutable_person()->set_email("erika" + std::to_string(++m_orders) + "@example.org");
        request.mutable_person()->set_city("Köln");
        using Orders = class v1::OrderService::Stub::async;
        const QString number = valueOf(unary<v1::OrderService>(
            m_desk->transport, &Orders::PlaceOrder, request, CallOptions{}, [](const v1::Receipt& receipt) {
                if (receipt.outcome() != v1::OUTCOME_ACCEPTED) qWarning("%s", receipt.rejection().code().c_str());
                return QString::fromStdString(receipt.order());
            }));
        const bool confirmed = QTest::qWaitFor(
            [&] {
                const auto read = answerOf(records.order(number));
                return read && read->ok() && (*read)->row.state == OrderState::kConfirmed;
            },
            20'000);
        return confirmed ? number : QString();
    }

    CommitPoint carryOut(const Wanted& wanted, const QString& reason = QStringLiteral("A test")) {
        const auto entry = outcomeOf(m_desk->commands.send({wanted, reason, 0}));
        if (!entry.ok() || entry->state != CommandState::kAccepted) {
            QTest::qFail(entry.ok() ? qPrintable(entry->receipt->text) : qPrintable(entry.error().text), __FILE__,
                         __LINE__);
            return {};
        }
        return {entry->receipt->cell, entry->receipt->batch};
    }

  private Q_SLOTS:
    void initTestCase() {
        m_server = std::make_unique<RealServer>();
        QVERIFY(m_server->isReady());
        m_desk = std::make_unique<Desk>(freshFolder());
        QVERIFY(m_desk->signInTo(*m_server));
        QVERIFY(furnish(*m_desk, kSku, QStringLiteral("BER-2")));
        DefineProduct forSale = productWith(kSku);
        forSale.before = forSale.after;
        forSale.after.published = true;
        carryOut(forSale);
        carryOut(
            MoveStock{kSku, QStringLiteral("BER-2"), StockAccount::kSupply, StockAccount::kAvailable, 1'000, {}, {}});
    }
    void cleanupTestCase() {
        m_desk.reset();
        m_server.reset();
    }

    void anOrderIsReadWithEverythingAboutIt() {
        const auto records = recordsIn(freshFolder(), *m_desk);
        const QString number = place(*records);
        QVERIFY(!number.isEmpty());
        carryOut(AddNote{number, QStringLiteral("Call before noon")});
        const CommitPoint after = carryOut(MoveParcel{number, ParcelStep::kShip, 0, {{1, 2}}, QStringLiteral("1Z999")});
        // Until what was shipped is paid for.
        QTRY_VERIFY_WITH_TIMEOUT(valueOf(records->order(number, after)).payments.at(0).captured.minor > 0, 20'000);
        const OrderRecord order = valueOf(records->order(number, after));
        QCOMPARE(order.row.number, number);
        QCOMPARE(order.row.state, OrderState::kPartlyFulfilled);
        QCOMPARE(order.row.shipped, 2);
        QVERIFY(order.addressKnown);
        QCOMPARE(order.address.city, QStringLiteral("Köln"));
        QCOMPARE(order.lines.size(), 1);
        QCOMPARE(order.lines[0].sku, kSku);
        QCOMPARE(order.lines[0].unassigned(), 1);
        QCOMPARE(order.lines[0].unitPrice, (Amount{4'250, 978}));
        QCOMPARE(order.parcels.size(), 1);
        QCOMPARE(order.parcels[0].state, ParcelState::kShipped);
        QCOMPARE(order.parcels[0].tracking, QStringLiteral("1Z999"));
        QCOMPARE(order.parcels[0].units, (QVector<ParcelUnits>{{1, 2}}));
        QCOMPARE(order.payments.size(), 1);
        QCOMPARE(order.payments[0].authorised, order.row.total);
        QCOMPARE(order.notes.size(), 1);
        QCOMPARE(order.notes[0].text, QStringLiteral("Call before noon"));

        const OrderTimeline timeline = valueOf(records->timeline(number, after));
        QVERIFY(timeline.size() >= 4);
        QCOMPARE(timeline.first().command, QStringLiteral("place_order"));
        QCOMPARE(timeline.first().events.first().kind, EventKind::kPlaced);
        QCOMPARE(timeline.first().events.first().amount, order.row.total);
        const auto shipped = std::find_if(timeline.cbegin(), timeline.cend(), [](const TimelineEntry& entry) {
            return entry.command == u"advance_parcel";
        });
        QVERIFY(shipped != timeline.cend());
        QCOMPARE(shipped->reason, QStringLiteral("A test"));
        QVERIFY(shipped->actor.contains(u"administrator"));
        const auto left = std::find_if(shipped->events.cbegin(), shipped->events.cend(),
                                       [](const OrderEvent& event) { return event.kind == EventKind::kParcel; });
        QVERIFY(left != shipped->events.cend());
        QCOMPARE(left->to, QStringLiteral("shipped"));
        QCOMPARE(left->tracking, QStringLiteral("1Z999"));

        const QVector<Posting> postings = valueOf(records->postings(number, after));
        QVERIFY(!postings.isEmpty());
        for (const Posting& posting : postings) {
            qint64 sum = 0;
            for (const PostingLine& line : posting.lines)
                sum += line.amount.minor;
            QCOMPARE(sum, 0);
            const bool isTold = std::any_of(timeline.cbegin(), timeline.cend(), [&](const TimelineEntry& entry) {
                return std::any_of(entry.events.cbegin(), entry.events.cend(),
                                   [&](const OrderEvent& event) { return event.entry == posting.number; });
            });
            QVERIFY2(isTold, qPrintable(posting.number));
        }
    }

    void everyMomentIsReadAsItWasThen() {
        const auto records = recordsIn(freshFolder(), *m_desk);
        const QString number = place(*records);
        QVERIFY(!number.isEmpty());
        QHash<quint32, QString> then;
        const auto keep = [&](const CommitPoint& after) {
            const OrderRecord now = valueOf(records->order(number, after));
            then.insert(now.row.version, digest(now));
        };
        keep({});
        keep(carryOut(HoldOrder{number}));
        keep(carryOut(ReleaseOrder{number}));
        Address moved;
        moved.name = QStringLiteral("Erika Mustermann");
        moved.city = QStringLiteral("Bonn");
        keep(carryOut(EditAddress{number, {}, moved}));
        keep(carryOut(ChangeTags{number, {QStringLiteral("vip")}, {}}));
        keep(carryOut(AddNote{number, QStringLiteral("Call before noon")}));
        keep(carryOut(MoveParcel{number, ParcelStep::kShip, 0, {{1, 1}}, QStringLiteral("1Z")}));
        keep(carryOut(MoveParcel{number, ParcelStep::kDeliver, 1, {}, {}}));
        keep(carryOut(CancelOrder{number}));
        QVERIFY(then.size() >= 8);
        for (auto moment = then.cbegin(); moment != then.cend(); ++moment)
            QCOMPARE(digest(valueOf(records->orderAt(number, moment.key()))), moment.value());
    }

    void aMomentThatNeverWasIsRefused() {
        const auto records = recordsIn(freshFolder(), *m_desk);
        const QString number = place(*records);
        const auto answer = answerOf(records->orderAt(number, 4'000));
        QVERIFY(answer && !answer->ok());
        QCOMPARE(answer->error().fault, Fault::kInvalid);
        const auto none = answerOf(records->order(QStringLiteral("EU-1999996")));
        QVERIFY(none && !none->ok());
    }

    void whatWasOpenedIsReadWithoutTheServer() {
        const QString folder = freshFolder();
        Cable cable(m_server->profile());
        QString number;
        QString unopened;
        QString now;
        {
            const auto makers = recordsIn(freshFolder(), *m_desk);
            number = place(*makers);
            unopened = place(*makers);
        }
        {
            Desk desk(freshFolder());
            QVERIFY(desk.signInTo(*m_server, cable.profile()));
            const auto records = recordsIn(folder, desk);
            now = digest(valueOf(records->order(number)));
            QVERIFY(!valueOf(records->timeline(number)).isEmpty());
            QVERIFY(!valueOf(records->postings(number)).isEmpty());
            cable.pull();
            QTRY_COMPARE_WITH_TIMEOUT(desk.session.state(), SessionState::kOffline, 30'000);
            const auto asked = answerOf(records->order(number));
            QVERIFY(asked && !asked->ok());
        }
        // The console was closed and started again meanwhile.
        Desk desk(freshFolder());
        const auto records = recordsIn(folder, desk);
        const KeptOrder kept = valueOf(records->kept(number));
        QCOMPARE(digest(kept.record), now);
        QVERIFY(!kept.timeline.isEmpty());
        QVERIFY(!kept.postings.isEmpty());
        QVERIFY(qAbs(kept.readAt - deskNow()) < qint64{60'000'000});
        const auto never = answerOf(records->kept(unopened));
        QVERIFY(never && !never->ok());
        QCOMPARE(never->error().fault, Fault::kNotFound);
    }

    void withoutThePermissionThePostingsAreNotEvenAskedFor() {
        Desk desk(freshFolder());  // nobody is signed in
        const auto records = recordsIn(freshFolder(), desk);
        const auto answer = answerOf(records->postings(QStringLiteral("EU-1048217")));
        QVERIFY(answer && !answer->ok());
        QCOMPARE(answer->error().fault, Fault::kForbidden);
    }

    void theShelfKeepsTheLastOnes() {
        OrderShelf shelf(freshFolder());
        for (int i = 0; i < OrderShelf::kKept + 20; ++i)
            shelf.put(QString::number(i), ShelfPart::kOrder, QByteArray("a\0b", 3), 1'000 + i);
        const auto find = [&](int number) { return answerOf(Call<ShelfRow>{shelf.find(QString::number(number)), {}}); };
        QVERIFY(!find(19)->ok());
        QVERIFY(find(20)->ok());
        QCOMPARE((**find(20)).order, QByteArray("a\0b", 3));
    }

    void aDamagedShelfIsMadeAnew() {
        const QString folder = freshFolder();
        QVERIFY(QDir().mkpath(folder));
        QFile file(OrderShelf::pathIn(folder));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(QByteArray(8'192, 'x'));
        file.close();
        OrderShelf shelf(folder);
        shelf.put(QStringLiteral("EU-1"), ShelfPart::kTimeline, "t", 1);
        const auto found = answerOf(Call<ShelfRow>{shelf.find(QStringLiteral("EU-1")), {}});
        QVERIFY(found && found->ok());
        QCOMPARE((**found).timeline, QByteArray("t"));
    }

    // The page asks for a moment at each step of the slider.
    void aMomentOfThirtyRecordsComesWithinAStep() {
        const auto records = recordsIn(freshFolder(), *m_desk);
        const QString number = place(*records);
        CommitPoint after;
        for (int i = 0; i < 30; ++i)
            after = carryOut(AddNote{number, QStringLiteral("Note %1").arg(i)});
        const OrderRecord now = valueOf(records->order(number, after));
        QVERIFY(now.notes.size() == 30);
        std::vector<qint64> times;
        for (int i = 0; i < 50; ++i) {
            QElapsedTimer timer;
            timer.start();
            const auto call = records->orderAt(number, now.row.version);
            auto future = call.future;
            future.waitForFinished();
            times.push_back(timer.nsecsElapsed() / 1'000);
        }
        std::sort(times.begin(), times.end());
        qInfo("an order of %d records as it was: %lld us median, %lld us worst of 50, call included",
              static_cast<int>(now.row.version), static_cast<long long>(times[25]),
              static_cast<long long>(times.back()));
        QVERIFY(times[25] < 50'000);
    }
};

QTEST_GUILESS_MAIN(OrderRecordsTest)
#include "order_records_test.moc"

// The page of an order over a source that answers at once: what can be done in which state and why not, time travel,
// what is different between two moments, keys, and what is shown without the server.
#include "ui/pages/order/order_page.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

#include "core/commands/commands.h"
#include "core/orders/order_records.h"
#include "tests/core/support/answered.h"
#include "tests/ui/support/accepting_commands.h"
#include "ui/forms/modal_panel.h"
#include "ui/pages/order/band.h"
#include "ui/pages/order/event_text.h"
#include "ui/pages/order/order_rules.h"
#include "ui/pages/order/order_steps.h"
#include "ui/pages/order/order_story.h"
#include "ui/pages/order/record_fields.h"
#include "ui/pages/order/time_slider.h"
#include "ui/shell/action.h"
#include "ui/shell/notices.h"
#include "ui/shell/undo.h"
#include "ui/theme/theme.h"
#include "ui/widgets/figure_label.h"
#include "ui/widgets/pill.h"

namespace meridian::ui {

namespace {

using namespace core;
using State = core::OrderState;

constexpr qint64 kNow = 1'795'000'000'000'000;
constexpr qint64 kMinute = 60'000'000;
const QString kNumber = QStringLiteral("EU-1048217");

// 3 lamps and 1 pack, confirmed and authorised, nothing shipped; each version is one step of its life.
OrderRecord orderAtVersion(quint32 version) {
    OrderRecord order;
    order.row.number = kNumber;
    order.row.version = version;
    order.row.state = version < 3 ? State::kAuthorising : version < 5 ? State::kConfirmed : State::kPartlyFulfilled;
    order.row.payment = version < 3 ? PaymentState::kAuthoriseSent : PaymentState::kAuthorised;
    order.row.placedAt = kNow - 60 * kMinute;
    order.row.changedAt = kNow;
    order.row.risk = 42;
    order.row.total = {31'650, 978};
    order.row.customer = QStringLiteral("CUS-4471902");
    order.row.name = QStringLiteral("Marta Kowalczyk");
    order.row.country = QStringLiteral("DE");
    order.row.lines = 2;
    order.row.units = 4;
    order.row.shipped = version < 5 ? 0 : 2;
    order.addressKnown = true;
    order.address = {order.row.name,
                     QStringLiteral("marta@mail.example"),
                     {},
                     {},
                     QStringLiteral("Torstraße 118"),
                     version < 4 ? QStringLiteral("Bonn") : QStringLiteral("Berlin"),
                     QStringLiteral("10119"),
                     {}};
    order.riskOutcome = RiskOutcome::kAllow;
    order.lines = {{1,
                    QStringLiteral("TRN-LMP-BRS"),
                    QStringLiteral("Tern folding lamp, brass"),
                    QStringLiteral("BER-2"),
                    3,
                    version < 5 ? 0 : 2,
                    0,
                    0,
                    {4'250, 978},
                    {10'714, 978},
                    {2'036, 978}},
                   {2,
                    QStringLiteral("KST-40L-MOS"),
                    QStringLiteral("Kestrel 40 L trail pack"),
                    QStringLiteral("LYS-1"),
                    1,
                    0,
                    0,
                    0,
                    {18'900, 978},
                    {15'882, 978},
                    {3'018, 978}}};
    if (version >= 5) {
        order.parcels = {{1,
                          ParcelState::kShipped,
                          QStringLiteral("BER-2"),
                          QStringLiteral("1Z999"),
                          {{1, 2}},
                          {7'142, 978},
                          {0, 978},
                          {1'357, 978},
                          {{ParcelState::kShipped, kNow - kMinute}}}};
    }
    order.payments = {{1,
                       order.row.payment,
                       order.row.total,
                       version < 3 ? Amount{0, 978} : order.row.total,
                       {0, 978},
                       {0, 978},
                       {0, 978},
                       {0, 978},
                       0,
                       {},
                       {}}};
    order.invoiced = {version < 5 ? 0 : 8'499, 978};
    order.asOf = kNow;
    return order;
}

OrderEvent happened(EventKind kind, const QString& trigger, const QString& to) {
    OrderEvent made;
    made.kind = kind;
    made.trigger = trigger;
    made.to = to;
    return made;
}

OrderTimeline lifeOf() {
    OrderEvent placed = happened(EventKind::kPlaced, {}, {});
    placed.amount = {31'650, 978};
    OrderEvent posted = happened(EventKind::kEntry, {}, {});
    posted.entry = QStringLiteral("JE-7");
    OrderEvent left = happened(EventKind::kParcel, QStringLiteral("ship"), QStringLiteral("shipped"));
    left.number = 1;
    const auto entry = [](int minutes, quint32 version, const char* command, QVector<OrderEvent> events) {
        return TimelineEntry{kNow - minutes * kMinute,     version,
                             QString::fromLatin1(command), QStringLiteral("person:anna"),
                             QStringLiteral("asked for"),  std::move(events)};
    };
    return {
        entry(60, 2, "place_order",
              {placed, happened(EventKind::kAdvanced, QStringLiteral("scored_allow"), QStringLiteral("authorising"))}),
        entry(50, 3, "report_payment",
              {happened(EventKind::kAdvanced, QStringLiteral("payment_authorised"), QStringLiteral("confirmed"))}),
        entry(40, 4, "edit_address", {happened(EventKind::kAddress, {}, {})}),
        entry(1, 5, "advance_parcel",
              {left, posted,
               happened(EventKind::kAdvanced, QStringLiteral("part_shipped"), QStringLiteral("partly_fulfilled"))})};
}

class OneOrder final : public OrderRecords {
  public:
    Call<OrderRecord> order(const QString&, const CommitPoint& after) override {
        asked.append(after.batch == 0 ? QStringLiteral("order") : QStringLiteral("order after %1").arg(after.batch));
        if (trouble) return answered<OrderRecord>(*trouble);
        return answered<OrderRecord>(present);
    }
    Call<OrderRecord> orderAt(const QString&, quint32 version) override {
        asked.append(QStringLiteral("at %1").arg(version));
        if (trouble) return answered<OrderRecord>(*trouble);
        return answered<OrderRecord>(orderAtVersion(version));
    }
    Call<OrderTimeline> timeline(const QString&, const CommitPoint&) override {
        if (trouble) return answered<OrderTimeline>(*trouble);
        return answered<OrderTimeline>(life);
    }
    Call<QVector<Posting>> postings(const QString&, const CommitPoint&) override {
        if (trouble) return answered<QVector<Posting>>(*trouble);
        return answered<QVector<Posting>>(QVector<Posting>{
            {QStringLiteral("JE-7"),
             kNow - kMinute,
             QStringLiteral("parcel_shipped"),
             {{1210, QStringLiteral("PSP clearing"), {8'499, 978}}, {4000, QStringLiteral("Sales"), {-8'499, 978}}}}});
    }
    Call<KeptOrder> kept(const QString&) override {
        if (!shelf) return answered<KeptOrder>(Error{Fault::kNotFound, QStringLiteral("Never opened."), {}});
        return answered<KeptOrder>(*shelf);
    }

    OrderRecord present = orderAtVersion(5);
    OrderTimeline life = lifeOf();
    std::optional<Error> trouble;
    std::optional<KeptOrder> shelf;
    QStringList asked;
};

class ListOfOne final : public OrderSource {
  public:
    Call<OrderFrame> frame(const OrderQuery&) override { return answered<OrderFrame>(OrderFrame{}); }
    Call<std::vector<OrderRow>> page(const OrderQuery&, const OrderKey&, int) override {
        return answered<std::vector<OrderRow>>(std::vector<OrderRow>{});
    }
    Call<std::vector<OrderStateCount>> counts() override {
        return answered<std::vector<OrderStateCount>>(std::vector<OrderStateCount>{});
    }
    Call<OrderRow> order(quint64) override {
        if (!row) return answered<OrderRow>(Error{Fault::kNotFound, QStringLiteral("Not here."), {}});
        return answered<OrderRow>(*row);
    }
    std::optional<OrderRow> row;
};

// Accepts everything, unless told to refuse.
const Error kAway{Fault::kOffline, QStringLiteral("The server cannot be reached."), {}};

}  // namespace

class OrderPageTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { Theme::current().install(*qobject_cast<QApplication*>(qApp)); }
    void init() {
        m_window = std::make_unique<QWidget>();
        m_window->resize(1'240, 820);
        m_orders = std::make_unique<ListOfOne>();
        m_records = std::make_unique<OneOrder>();
        m_commands = std::make_unique<AcceptingCommands>();
        m_sync = std::make_unique<SyncThread>(QString(), SyncThread::Connect());  // never started
        m_services.reset(new Services{*m_orders, *m_sync, m_format, [] { return kNow; }, [](core::Language) {}});
        m_actions = std::make_unique<Actions>(m_window.get());
        m_notices = std::make_unique<Notices>([] { return kNow; });
        m_undo = std::make_unique<UndoCentre>(*m_notices);
        m_services->records = m_records.get();
        m_services->commands = m_commands.get();
        m_services->actions = m_actions.get();
        m_services->notices = m_notices.get();
        m_services->undo = m_undo.get();
        m_page = new OrderPage(*m_services);
        m_page->setParent(m_window.get());
        m_page->setGeometry(m_window->rect());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->activateWindow();
        m_actions->setScope(QStringLiteral("order"));
    }
    void cleanup() {
        delete m_page;
        m_window.reset();
        m_actions.reset();
        m_undo.reset();
        m_notices.reset();
        m_services.reset();
        m_sync.reset();
        m_commands.reset();
        m_records.reset();
        m_orders.reset();
    }

    void theHeadShowsTheThreeStates() {
        open();
        QCOMPARE(find<FigureLabel>("order.number")->text(), kNumber);
        QCOMPARE(find<StatusPill>("order.state")->spec().state, QStringLiteral("partially_shipped"));
        QCOMPARE(find<StatusPill>("order.payment")->spec().state, QStringLiteral("authorised"));
        QCOMPARE(find<StatusPill>("order.fulfilment")->spec().state, QStringLiteral("partially_shipped"));
        QCOMPARE(rowsOf("order.lines"), 2);
        QCOMPARE(rowsOf("order.parcels"), 1);
        QCOMPARE(rowsOf("order.postings"), 2);
        QCOMPARE(rowsOf("order.timeline"), 4);
        QCOMPARE(textIn("order.lines", 0, 7), QStringLiteral("127.50"));
    }

    void whatCanBeDoneInAState_data() {
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("held");
        QTest::addColumn<QString>("can");  // of ship, deliver, cancel, hold, release, edit address, add note: 1 or 0
        QTest::addColumn<QString>("whyNotShip");
        const auto row = [](const char* name, State state, bool held, const char* can, const char* why) {
            QTest::newRow(name) << static_cast<int>(state) << held << QString::fromLatin1(can)
                                << QString::fromLatin1(why);
        };
        row("reserved", State::kReserved, false, "0011011", "fraud score");
        row("in review", State::kFraudReview, false, "0011011", "analyst");
        row("authorising", State::kAuthorising, false, "0011011", "not authorised yet");
        row("payment failed", State::kPaymentFailed, false, "0011011", "another attempt");
        row("confirmed", State::kConfirmed, false, "1011011", "");
        row("confirmed, held", State::kConfirmed, true, "0010111", "Release it first");
        row("partly shipped", State::kPartlyFulfilled, false, "1111011", "");
        row("partly shipped, held", State::kPartlyFulfilled, true, "0110111", "Release it first");
        row("shipped", State::kFulfilled, false, "0100001", "Everything has left");
        row("delivered", State::kDelivered, false, "0000001", "Everything has left");
        row("completed", State::kCompleted, false, "0000000", "Everything has left");
        row("cancelling", State::kCancelPending, false, "0000001", "new order");
        row("cancelled", State::kCancelled, false, "0000001", "new order");
        row("archived", State::kArchived, false, "0000000", "new order");
    }
    void whatCanBeDoneInAState() {
        QFETCH(int, state);
        QFETCH(bool, held);
        QFETCH(QString, can);
        QFETCH(QString, whyNotShip);
        OrderRecord order = orderAtVersion(5);
        order.row.state = static_cast<State>(state);
        order.row.held = held;
        if (order.row.state < State::kPartlyFulfilled || order.row.state >= State::kCancelPending)
            order.parcels.clear();
        if (order.row.state == State::kDelivered || order.row.state == State::kCompleted)
            order.parcels[0].state = ParcelState::kDelivered;
        m_records->present = order;
        m_records->life.clear();
        open();
        const char* const ids[] = {"order.ship",    "order.deliver",     "order.cancel", "",
                                   "order.release", "order.editAddress", "order.note"};
        for (int deed = 0; deed < kOrderDeeds; ++deed) {
            const QString why = whyNot(static_cast<OrderDeed>(deed), {&order, false, true});
            QVERIFY2(why.isEmpty() == (can[deed] == u'1'), qPrintable(QStringLiteral("%1: %2").arg(deed).arg(why)));
            QVERIFY2(why.isEmpty() || why.endsWith(u'.'), qPrintable(why));
            if (*ids[deed] != '\0') QCOMPARE(m_actions->whyNot(QString::fromLatin1(ids[deed])), why);
        }
        QVERIFY(whyNot(OrderDeed::kShip, {&order, false, true}).contains(whyNotShip));
        auto* ship = find<QPushButton>("order.ship");
        QCOMPARE(ship->isEnabled(), can[0] == u'1');
        QVERIFY(ship->toolTip().contains(whyNotShip));
        // The same key holds and releases.
        const QString held01 = m_actions->whyNot(QStringLiteral("order.hold"));
        QCOMPARE(held01.isEmpty(), (held ? can[4] : can[3]) == u'1');
    }

    void withoutTheServerOnlyWhatMayWaitCanBeDone() {
        const OrderRecord order = orderAtVersion(5);
        const OrderKnowledge away{&order, false, false};
        for (const OrderDeed deed : {OrderDeed::kShip, OrderDeed::kDeliver, OrderDeed::kCancel})
            QVERIFY(whyNot(deed, away).contains(QStringLiteral("connection")));
        for (const OrderDeed deed : {OrderDeed::kHold, OrderDeed::kEditAddress, OrderDeed::kAddNote})
            QVERIFY2(whyNot(deed, away).isEmpty(), qPrintable(whyNot(deed, away)));
    }

    void travellingMovesEverythingAndNothingCanBeDoneThere() {
        open();
        auto* slider = find<TimeSlider>("order.slider");
        QCOMPARE(slider->maximum(), 3);
        QCOMPARE(slider->value(), 3);
        slider->setValue(1);
        QTRY_COMPARE(find<StatusPill>("order.state")->spec().state, QStringLiteral("confirmed"));
        QCOMPARE(find<StatusPill>("order.fulfilment")->spec().state, QStringLiteral("reserved"));
        QCOMPARE(rowsOf("order.parcels"), 0);
        QCOMPARE(rowsOf("order.postings"), 0);
        QCOMPARE(textIn("order.lines", 0, 4), QStringLiteral("–"));
        QVERIFY(tipIn("order.lines", 0, 4).contains(QStringLiteral("Now: 2")));
        QVERIFY(find<Band>("order.past")->isVisible());
        QVERIFY(find<Band>("order.past")->accessibleName().contains(kNumber));
        for (const char* id : {"order.ship", "order.cancel", "order.hold", "order.editAddress", "order.note"})
            QVERIFY(m_actions->whyNot(QString::fromLatin1(id)).contains(QStringLiteral("as it was")));
        QTRY_VERIFY(!find<QPushButton>("order.ship")->isEnabled());
        QVERIFY(!find<QLineEdit>("order.note")->isEnabled());
        find<QPushButton>("order.now")->click();
        QTRY_COMPARE(find<StatusPill>("order.state")->spec().state, QStringLiteral("partially_shipped"));
        QVERIFY(!find<Band>("order.past")->isVisible());
        QTRY_VERIFY(find<QPushButton>("order.ship")->isEnabled());
    }

    void aRouteMayBeginInThePast() {
        m_page->visit({QStringLiteral("order"),
                       {{QStringLiteral("number"), kNumber}, {QStringLiteral("at"), QStringLiteral("3")}}});
        QTRY_COMPARE(m_page->story().moment(), 1);
        QTRY_COMPARE(find<StatusPill>("order.state")->spec().state, QStringLiteral("confirmed"));
    }

    void whoReadsThePastStaysThereWhenSomethingHappens() {
        open();
        m_page->story().goTo(1);
        QTRY_VERIFY(m_page->story().record()->row.version == 3);
        m_records->life.append({kNow, 6, QStringLiteral("add_note"), QStringLiteral("person:tom"), {}, {}});
        m_records->present.row.version = 6;
        m_page->story().refresh();
        QTRY_COMPARE(m_page->story().moments(), 5);
        QCOMPARE(m_page->story().moment(), 1);
        m_page->story().goNow();
        QCOMPARE(m_page->story().moment(), 4);
    }

    void eachMomentIsAskedForOnce() {
        open();
        m_records->asked.clear();
        m_page->story().goTo(1);
        QTRY_COMPARE(m_page->story().record()->row.version, 3U);
        m_page->story().goNow();
        m_page->story().goTo(1);
        QTest::qWait(20);
        QCOMPARE(m_records->asked.count(QStringLiteral("at 3")), 1);
    }

    void twoMomentsAreComparedFieldByField() {
        const QVector<FieldChange> changes = differences(orderAtVersion(3), orderAtVersion(5), m_format, kNow);
        QStringList keys;
        for (const FieldChange& change : changes)
            keys.append(change.key);
        QCOMPARE(keys, QStringList({QStringLiteral("state"), QStringLiteral("fulfilment"), QStringLiteral("invoiced"),
                                    QStringLiteral("line.1.shipped"), QStringLiteral("parcel.1.state"),
                                    QStringLiteral("parcel.1.tracking"), QStringLiteral("city")}));
        QCOMPARE(changes[3].before, QStringLiteral("0"));
        QCOMPARE(changes[3].after, QStringLiteral("2"));
        QVERIFY(changes[4].before.isEmpty());
        QVERIFY(differences(orderAtVersion(5), orderAtVersion(5), m_format, kNow).isEmpty());
    }

    void theChangesOfTheLastEventAreShownAndAnyTwoMomentsCanBe() {
        open();
        QTest::keyClick(m_page, Qt::Key_C);
        auto* changes = find<QTableView>("order.changes");
        QTRY_VERIFY(changes->isVisible());  // from the event before to now
        QCOMPARE(changes->model()->rowCount(), 6);
        m_page->story().chooseBase(0);
        QTRY_VERIFY(changes->model()->rowCount() > 6);  // also the payment and the city
        m_page->story().goTo(2);
        m_page->story().chooseBase(2);
        QTRY_VERIFY(find<QLabel>("order.noChanges")->isVisible());
    }

    void commaAndPointStepThroughTheEventsAndEscapeReturns() {
        open();
        QTest::keyClick(m_page, Qt::Key_Comma);
        QCOMPARE(m_page->story().moment(), 2);
        QTest::keyClick(m_page, Qt::Key_Comma);
        QTest::keyClick(m_page, Qt::Key_Period);
        QCOMPARE(m_page->story().moment(), 2);
        QTest::keyClick(m_page, Qt::Key_Escape);
        QCOMPARE(m_page->story().moment(), 3);
        QSignalSpy left(m_page, &Page::wanted);
        QTest::keyClick(m_page, Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
    }

    void partOfAnOrderIsShippedWithValidationInPlace() {
        open();
        QTest::keyClick(m_page, Qt::Key_S);
        auto* action = modalAction();
        auto* lamps = m_window->findChild<QSpinBox*>(QStringLiteral("ship.units.1"));
        auto* pack = m_window->findChild<QSpinBox*>(QStringLiteral("ship.units.2"));
        QVERIFY(lamps != nullptr && pack != nullptr);
        QCOMPARE(lamps->maximum(), 1);  // two of three have left
        lamps->setValue(0);
        pack->setValue(0);
        QVERIFY(!action->isEnabled());
        QVERIFY(m_window->findChild<QLabel*>(QStringLiteral("ship.effect"))
                    ->text()
                    .contains(QStringLiteral("at least one")));
        pack->setValue(1);
        QVERIFY(action->isEnabled());
        m_window->findChild<QLineEdit*>(QStringLiteral("ship.tracking"))->setText(QStringLiteral(" 1Z7 "));
        action->click();
        QTRY_COMPARE(m_commands->sent.size(), 1U);
        const auto& wanted = std::get<MoveParcel>(m_commands->sent[0].wanted);
        QCOMPARE(wanted.units, (QVector<ParcelUnits>{{2, 1}}));
        QCOMPARE(wanted.tracking, QStringLiteral("1Z7"));
        QCOMPARE(m_commands->sent[0].expectedVersion, 5U);
        QTRY_VERIFY(m_records->asked.contains(QStringLiteral("order after 77")));  // its own change is seen at once
        QCOMPARE(m_notices->history().size(), 1U);
    }

    void cancellingAndHoldingNeedAReason() {
        open();
        QTest::keyClick(m_page, Qt::Key_X);
        auto* action = modalAction();
        QVERIFY(!action->isEnabled());
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(m_window->findChild<ModalPanel*>() == nullptr);
        QVERIFY(m_commands->sent.empty());
        QTest::keyClick(m_page, Qt::Key_H);
        action = modalAction();
        QTest::keyClicks(m_window->focusWidget(), QStringLiteral("Address is unclear"));
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(m_commands->sent.size(), 1U);
        QVERIFY(std::holds_alternative<HoldOrder>(m_commands->sent[0].wanted));
        QCOMPARE(m_commands->sent[0].reason, QStringLiteral("Address is unclear"));
        QTRY_COMPARE(m_undo->recent().size(), 1U);
        m_undo->undo();
        QTRY_COMPARE(m_commands->sent.size(), 2U);
        QVERIFY(std::holds_alternative<ReleaseOrder>(m_commands->sent[1].wanted));
    }

    void theKeysOfTheDialogStayInIt() {
        open();
        QTest::keyClick(m_page, Qt::Key_H);
        for (int i = 0; i < 20; ++i) {
            QTest::keyClick(m_window->focusWidget(), Qt::Key_Tab);
            QVERIFY(m_window->findChild<ModalPanel*>()->isAncestorOf(m_window->focusWidget()));
        }
        QTest::keyClick(m_window->findChild<QPushButton*>(QStringLiteral("modal.wayOut")), Qt::Key_Comma);
        QCOMPARE(m_page->story().moment(), 3);
    }

    void aRefusalSaysWhy() {
        m_commands->state = CommandState::kRejected;
        open();
        QTest::keyClick(m_page, Qt::Key_N);
        QTRY_VERIFY(find<QLineEdit>("order.note")->hasFocus());
        QTest::keyClicks(m_window->focusWidget(), QStringLiteral("Call first"));
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(m_notices->history().size(), 1U);
        QVERIFY(m_notices->history()[0].notice.text.contains(QStringLiteral("on hold")));
        QCOMPARE(find<QLineEdit>("order.note")->text(), QStringLiteral("Call first"));  // nothing is lost
    }

    void onlyAChangedAddressIsSentWhole() {
        open();
        QTest::keyClick(m_page, Qt::Key_E);
        auto* action = modalAction();
        QVERIFY(!action->isEnabled());
        m_window->findChild<QLineEdit*>(QStringLiteral("address.email"))->setText(QStringLiteral("wrong"));
        QVERIFY(!action->isEnabled());
        m_window->findChild<QLineEdit*>(QStringLiteral("address.email"))->setText(QStringLiteral("m@mail.example"));
        action->click();
        QTRY_COMPARE(m_commands->sent.size(), 1U);
        const auto& wanted = std::get<EditAddress>(m_commands->sent[0].wanted);
        QCOMPARE(wanted.before, orderAtVersion(5).address);
        QCOMPARE(wanted.after.email, QStringLiteral("m@mail.example"));
        QCOMPARE(wanted.after.city, QStringLiteral("Berlin"));
    }

    void withoutTheServerWhatWasKeptIsShownWithItsAge() {
        m_records->trouble = kAway;
        m_records->shelf = KeptOrder{orderAtVersion(5), lifeOf(), {}, kNow - 30 * kMinute};
        open();
        QTRY_VERIFY(find<Band>("order.source")->isVisible());
        QVERIFY(find<Band>("order.source")->accessibleName().contains(QStringLiteral("cannot be reached")));
        QCOMPARE(rowsOf("order.lines"), 2);
        QVERIFY(m_actions->whyNot(QStringLiteral("order.ship")).contains(QStringLiteral("connection")));
        QVERIFY(m_actions->whyNot(QStringLiteral("order.note")).isEmpty());
        // The past is not on this computer, and that is said instead of shown wrongly.
        m_page->story().goTo(0);
        QTRY_VERIFY(find<Band>("order.past")->accessibleName().contains(QStringLiteral("cannot be shown")));
    }

    void anOrderThatWasNeverOpenedShowsItsLineOfTheListAndSaysWhatIsMissing() {
        m_records->trouble = kAway;
        m_orders->row = orderAtVersion(5).row;
        open();
        QTRY_VERIFY(find<Band>("order.source")->isVisible());
        QVERIFY(find<Band>("order.source")->accessibleName().contains(QStringLiteral("Only the line of the list")));
        QCOMPARE(find<StatusPill>("order.state")->spec().state, QStringLiteral("partially_shipped"));
        QVERIFY(m_actions->whyNot(QStringLiteral("order.ship")).contains(QStringLiteral("not opened")));
    }

    void anOrderThatDoesNotExistIsSaidSo() {
        m_records->trouble = Error{Fault::kNotFound, QStringLiteral("There is no such order."), {}};
        m_page->visit({QStringLiteral("order"), {{QStringLiteral("number"), kNumber}}});
        QTRY_VERIFY(labelWith(QStringLiteral("There is no order")) != nullptr);
    }

    void aCancelledOrdersWayEndsWhereItLeft() {
        OrderRecord order = orderAtVersion(3);
        order.row.state = State::kCancelled;
        OrderTimeline life = lifeOf().mid(0, 2);
        life.append({kNow,
                     4,
                     QStringLiteral("cancel_order"),
                     {},
                     {},
                     {happened(EventKind::kAdvanced, {}, QStringLiteral("cancelled"))}});
        const QVector<OrderStep> steps = stepsOf(order.row, &order, life, m_format, kNow);
        QCOMPARE(steps.last().mark, StepMark::kStopped);
        QVERIFY(steps.size() < 7);
        QCOMPARE(stepsOf(orderAtVersion(5).row, nullptr, lifeOf(), m_format, kNow).size(), 7);
    }

    void aCommandsTitleIsItsMostTellingEvent() {
        const OrderTimeline life = lifeOf();
        QVERIFY(wordsOf(life[0], m_format).text.contains(m_format.money({31'650, 978})));
        QCOMPARE(wordsOf(life[3], m_format).text, QStringLiteral("P1 has left."));
        QCOMPARE(wordsOf(life[3], m_format).more.size(), 2);
        QCOMPARE(actorText(QStringLiteral("person:anna")), QStringLiteral("Anna"));
    }

    void whateverTakesTheFocusHasAName() {
        open();
        for (const QWidget* widget : m_page->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()) continue;
            if (widget->inherits("QScrollBar") || widget->inherits("QHeaderView")) continue;
            if (widget->parentWidget()->inherits("QComboBox")) continue;
            QVERIFY2(!widget->accessibleName().isEmpty() || widget->property("text").isValid(),
                     widget->metaObject()->className());
        }
    }

  private:
    void open() {
        m_page->visit({QStringLiteral("order"), {{QStringLiteral("number"), kNumber}}});
        QTRY_VERIFY(!m_page->story().isReading());
        QTest::qWait(5);  // the page paints what it has at the return to the event loop
    }
    template <class T>
    T* find(const char* name) const {
        T* found = m_window->findChild<T*>(QString::fromLatin1(name));
        if (found == nullptr) qFatal("there is no %s", name);
        return found;
    }
    int rowsOf(const char* name) const {
        const auto* view = find<QAbstractItemView>(name);
        return view->isVisible() ? view->model()->rowCount() : 0;
    }
    QString textIn(const char* name, int row, int column) const {
        const auto* model = find<QAbstractItemView>(name)->model();
        return model->index(row, column).data().toString();
    }
    QString tipIn(const char* name, int row, int column) const {
        const auto* model = find<QAbstractItemView>(name)->model();
        return model->index(row, column).data(Qt::ToolTipRole).toString();
    }
    QLabel* labelWith(const QString& text) const {
        for (QLabel* label : m_window->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(text)) return label;
        }
        return nullptr;
    }
    QPushButton* modalAction() const { return find<QPushButton>("modal.action"); }

    Format m_format;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<ListOfOne> m_orders;
    std::unique_ptr<OneOrder> m_records;
    std::unique_ptr<AcceptingCommands> m_commands;
    std::unique_ptr<SyncThread> m_sync;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<Notices> m_notices;
    std::unique_ptr<UndoCentre> m_undo;
    OrderPage* m_page = nullptr;
};

}  // namespace meridian::ui

QTEST_MAIN(meridian::ui::OrderPageTest)
#include "order_page_test.moc"

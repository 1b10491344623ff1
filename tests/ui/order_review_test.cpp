// Decisions on the page of an order: its review, another attempt to pay, and its tags.
#include <QLineEdit>
#include <QSignalSpy>

#include "tests/ui/support/order_desk.h"
#include "ui/widgets/chip.h"

namespace meridian::ui {

class OrderReviewTest : public QObject, private OrderDesk {
    Q_OBJECT

    void openIn(State state, const char* tags = "") {
        m_records->present.row.state = state;
        m_records->present.row.tags = QString::fromLatin1(tags);
        open();
    }
    void giveReason() {
        QVERIFY(!modalAction()->isEnabled());
        QTest::keyClicks(m_window->focusWidget(), QStringLiteral("Confirmed by phone"));
        modalAction()->click();
        QTRY_COMPARE(m_commands->sent.size(), 1U);
        QCOMPARE(m_commands->sent[0].reason, QStringLiteral("Confirmed by phone"));
    }
    Chip* tag(const char* name) const {
        return m_page->findChild<Chip*>(QStringLiteral("order.tag.") + QLatin1String(name));
    }
    const ChangeTags& tagsSent(std::size_t at) const { return std::get<ChangeTags>(m_commands->sent.at(at).wanted); }

  private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void anOrderInReviewIsApprovedWithAReason() {
        openIn(State::kFraudReview);
        QVERIFY(find<QWidget>("order.decision")->isVisible());
        QTest::keyClick(m_page, Qt::Key_A);
        giveReason();
        const auto& wanted = std::get<DecideReview>(m_commands->sent[0].wanted);
        QCOMPARE(wanted.decision, DecideReview::Decision::kAllow);
        QCOMPARE(m_commands->sent[0].expectedVersion, 5U);
    }

    void anOrderInReviewIsDeclinedWithAReason() {
        openIn(State::kFraudReview);
        find<QPushButton>("order.decline")->click();
        QVERIFY(labelWith(QStringLiteral("cannot be undone")) != nullptr);
        giveReason();
        QCOMPARE(std::get<DecideReview>(m_commands->sent[0].wanted).decision, DecideReview::Decision::kDeny);
    }

    void whoMayNotDecideSeesWhy() {
        m_actions->setMay([](const QString& permission) { return permission != u"decideReview"; });
        openIn(State::kFraudReview);
        QTRY_VERIFY(!find<QPushButton>("order.approve")->isEnabled());
        QVERIFY(find<QPushButton>("order.approve")->toolTip().contains(QStringLiteral("role")));
    }

    void outsideAReviewThereIsNothingToDecide() {
        openIn(State::kConfirmed);
        QVERIFY(!find<QWidget>("order.decision")->isVisible());
        QVERIFY(m_actions->whyNot(QStringLiteral("order.approve")).contains(QStringLiteral("not in review")));
    }

    void aFailedPaymentIsTriedAgainAsLongAsThereIsTime() {
        m_records->present.row.deadline = kNow + kMinute;
        openIn(State::kPaymentFailed);
        find<QPushButton>("order.retryPayment")->click();
        QTRY_COMPARE(m_commands->sent.size(), 1U);
        QVERIFY(std::holds_alternative<RetryPayment>(m_commands->sent[0].wanted));
        m_records->present.row.deadline = kNow - kMinute;
        m_page->story().refresh();
        QTRY_VERIFY(m_actions->whyNot(QStringLiteral("order.retryPayment")).contains(QStringLiteral("time to pay")));
    }

    void tagsAreShownAndLeadToTheOrdersThatHaveThem() {
        openIn(State::kConfirmed, "vip,gift wrap");
        QVERIFY(tag("vip") != nullptr && tag("gift wrap") != nullptr);
        QVERIFY(!tag("vip")->accessibleName().isEmpty());
        QTRY_VERIFY(tag("vip")->width() > 20);
        QVERIFY2(!tag("vip")->geometry().intersects(tag("gift wrap")->geometry()), "each has a place of its own");
        QSignalSpy wanted(m_page, &Page::wanted);
        QTest::keyClick(tag("gift wrap"), Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].value<Route>().arguments.value(QStringLiteral("query")),
                 QStringLiteral("tag:\"gift wrap\""));
    }

    void aTagIsTakenAwayAndTakenBack() {
        openIn(State::kConfirmed, "vip,gift");
        QTest::keyClick(tag("vip"), Qt::Key_Delete);
        QTRY_COMPARE(m_commands->sent.size(), 1U);
        QCOMPARE(tagsSent(0).remove, QStringList{QStringLiteral("vip")});
        QVERIFY(tagsSent(0).add.isEmpty());
        QTRY_COMPARE(m_undo->recent().size(), 1U);
        m_undo->undo();
        QTRY_COMPARE(m_commands->sent.size(), 2U);
        QCOMPARE(tagsSent(1).add, QStringList{QStringLiteral("vip")});
    }

    void newTagsAreWrittenInPlaceAndJudgedAtOnce() {
        openIn(State::kConfirmed, "vip");
        QTest::keyClick(m_page, Qt::Key_T);
        auto* field = find<QLineEdit>("order.newTag");
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("vip"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(m_commands->sent.empty());
        QVERIFY(labelWith(QStringLiteral("already")) != nullptr);
        field->setText(QStringLiteral(" call first , gift "));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(m_commands->sent.size(), 1U);
        QCOMPARE(tagsSent(0).add, QStringList({QStringLiteral("call first"), QStringLiteral("gift")}));
        QTRY_VERIFY(field->text().isEmpty());
    }

    void tagsOfThePastCannotBeChanged() {
        openIn(State::kConfirmed, "vip");
        m_page->story().goTo(1);
        QTRY_VERIFY(!find<QLineEdit>("order.newTag")->isEnabled());
        QVERIFY(find<QLineEdit>("order.newTag")->toolTip().contains(QStringLiteral("as it was")));
        QTRY_VERIFY(tag("vip") == nullptr);  // it had none then
        QVERIFY(labelWith(QStringLiteral("Now: vip")) != nullptr);
    }
};

}  // namespace meridian::ui

QTEST_MAIN(meridian::ui::OrderReviewTest)
#include "order_review_test.moc"

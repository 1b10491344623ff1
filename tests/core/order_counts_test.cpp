// Sums of the counts that the cache keeps: which queries they answer, and with what.
#include "core/orders/order_counts.h"

#include <QTest>

namespace meridian::core {

class OrderCountsTest : public QObject {
    Q_OBJECT

    const std::vector<OrderStateCount> m_counts = {{OrderState::kConfirmed, false, 100, QStringLiteral("eu")},
                                                   {OrderState::kConfirmed, true, 3, QStringLiteral("eu")},
                                                   {OrderState::kConfirmed, false, 20, QStringLiteral("us")},
                                                   {OrderState::kFraudReview, true, 1, QStringLiteral("us")},
                                                   {OrderState::kDelivered, false, 1'000, QStringLiteral("ap")}};

  private Q_SLOTS:
    void aQueryForStatesIsAnswered_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("region");
        QTest::addColumn<qint64>("orders");
        QTest::addRow("all") << QString() << QString() << qint64{1'124};
        QTest::addRow("all of a region") << QString() << u"us"_qs << qint64{21};
        QTest::addRow("a state") << u"status:confirmed"_qs << QString() << qint64{123};
        QTest::addRow("a state by another name") << u"status:in_review"_qs << QString() << qint64{1};
        QTest::addRow("a state of a region") << u"status:confirmed"_qs << u"eu"_qs << qint64{103};
        QTest::addRow("several states") << u"status:fraud_review,delivered"_qs << QString() << qint64{1'001};
        QTest::addRow("what is open") << u"status:open"_qs << QString() << qint64{124};
        QTest::addRow("what is not") << u"-status:open"_qs << QString() << qint64{1'000};
        QTest::addRow("held is no state") << u"status:held"_qs << QString() << qint64{4};
        QTest::addRow("both at once") << u"status:confirmed hold:held"_qs << QString() << qint64{3};
        QTest::addRow("free ones") << u"hold:free"_qs << u"eu"_qs << qint64{100};
        QTest::addRow("none") << u"status:cancelled"_qs << QString() << qint64{0};
    }
    void aQueryForStatesIsAnswered() {
        QFETCH(QString, query);
        QFETCH(QString, region);
        QFETCH(qint64, orders);
        QCOMPARE(ordersIn(m_counts, query, region), std::optional(orders));
    }

    void aQueryForAnythingElseIsNot() {
        for (const char* query :
             {"status:open country:PL", "kowalczyk", "total:>100eur", "placed:today", "status:nonsense", "status:"})
            QVERIFY2(!ordersIn(m_counts, QString::fromLatin1(query)), query);
    }
};

}  // namespace meridian::core

QTEST_GUILESS_MAIN(meridian::core::OrderCountsTest)
#include "order_counts_test.moc"

// Why the server refused a command, in the person's words: every code has some, in every state that it may tell, and
// what a newer server says is left as it is.
#include "core/commands/refusal.h"

#include <QTest>
#include <QTranslator>

#include "backend/domain/order_state.h"
#include "backend/domain/parcel_state.h"
#include "backend/domain/rejection.h"

#include "core/commands/refusal_detail.h"

namespace meridian::core {

namespace {

QString of(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// Another language, in which every text says that it was translated.
class Marked final : public QTranslator {
  public:
    QString translate(const char* context, const char* source, const char*, int) const override {
        return qstrcmp(context, "Refusal") == 0 ? QStringLiteral("⟦%1⟧").arg(QString::fromUtf8(source)) : QString();
    }
    bool isEmpty() const override { return false; }
};

Receipt refusedWith(Reason reason, const QString& detail = {}) {
    Receipt receipt;
    receipt.settled = Settled::kRejected;
    receipt.code = of(codeOf(reason));
    receipt.text = of(textOf(reason));
    receipt.detail = detail;
    receipt.remedy = of(remedyOf(reason));
    return receipt;
}

}  // namespace

class RefusalTest : public QObject {
    Q_OBJECT

    Marked m_language;

  private Q_SLOTS:
    void init() { QCoreApplication::installTranslator(&m_language); }
    void cleanup() { QCoreApplication::removeTranslator(&m_language); }

    void everyCodeOfTheServerHasWordsInThePersonsLanguage_data() {
        QTest::addColumn<int>("reason");
        for (std::size_t reason = 1; reason < kReasons; ++reason)
            QTest::newRow(std::string(codeOf(static_cast<Reason>(reason))).c_str()) << static_cast<int>(reason);
    }
    void everyCodeOfTheServerHasWordsInThePersonsLanguage() {
        QFETCH(int, reason);
        const Refusal refusal = refusalOf(refusedWith(static_cast<Reason>(reason)));
        QVERIFY2(refusal.text.startsWith(u'⟦') && refusal.text.endsWith(QStringLiteral(".⟧")),
                 qPrintable(refusal.text));
        QVERIFY2(refusal.remedy.startsWith(u'⟦') && refusal.remedy.endsWith(QStringLiteral(".⟧")),
                 qPrintable(refusal.remedy));
        QVERIFY(refusal.detail.isEmpty());
    }

    void everyStateOfAnOrderAndOfAParcelIsTold() {
        for (std::size_t state = 1; state < kOrderStates; ++state) {
            const QString name = of(nameOf(static_cast<meridian::OrderState>(state)));
            for (const QString& said : {name, QStringLiteral("the order is ") + name}) {
                const QString detail = refusalOf(refusedWith(Reason::kIllegalState, said)).detail;
                QVERIFY2(detail.startsWith(QStringLiteral("⟦The order's state is")), qPrintable(detail));
                QVERIFY2(!detail.contains(u'_') && !detail.contains(u'%'), qPrintable(detail));
            }
        }
        for (std::size_t state = 1; state < kParcelStates; ++state) {
            const QString said = QStringLiteral("P12 is ") + of(nameOf(static_cast<meridian::ParcelState>(state)));
            const QString detail = refusalOf(refusedWith(Reason::kIllegalState, said)).detail;
            QVERIFY2(detail.contains(QStringLiteral("P12")) && detail.count(u'⟦') == 2, qPrintable(detail));
        }
    }

    void whatTheServerAddsIsASentence_data() {
        QTest::addColumn<int>("reason");
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("told");
        const auto row = [](Reason reason, const char* said, const char* told) {
            QTest::newRow(said) << static_cast<int>(reason) << QString::fromUtf8(said) << QString::fromUtf8(told);
        };
        row(Reason::kIllegalState, "the order is on hold already", "⟦It is on hold already.⟧");
        row(Reason::kIllegalState, "the order is not on hold", "⟦It is not on hold.⟧");
        row(Reason::kIllegalState, "the time to pay is over", "⟦The time to pay is over.⟧");
        row(Reason::kNothingToShip, "position 3 has 2 left", "⟦Line 3 has 2 units left.⟧");
        row(Reason::kNothingToShip, "position 3", "⟦It is about line 3.⟧");
        row(Reason::kInsufficientStock, "at most 5", "⟦At most 5 can be taken.⟧");
        row(Reason::kOutOfStock, "line 2: MUG-RED", "⟦Line 2, MUG-RED.⟧");
        row(Reason::kPriceChanged, "line 2: MUG-RED, now 12.00 EUR", "⟦Line 2 costs 12.00 EUR now.⟧");
        row(Reason::kTooMany, "parcels of one order", "⟦The order has as many parcels as it can have.⟧");
        row(Reason::kInvalidText, "SKU 'MUG%1'", "⟦It is about the SKU MUG%1.⟧");
        // Names and numbers are the same in every language; a version helps nobody.
        row(Reason::kUnknownSku, "MUG-RED", "MUG-RED");
        row(Reason::kUnknownParcel, "P4", "P4");
        row(Reason::kVersionConflict, "7", "");
        row(Reason::kTooMany, "something that a newer server counts", "something that a newer server counts");
    }
    void whatTheServerAddsIsASentence() {
        QFETCH(int, reason);
        QFETCH(QString, said);
        QFETCH(QString, told);
        QCOMPARE(refusalOf(refusedWith(static_cast<Reason>(reason), said)).detail, told);
    }

    void aCodeOfANewerServerIsToldInTheServersOwnWords() {
        Receipt receipt = refusedWith(Reason::kOnHold, QStringLiteral("Tuesday"));
        receipt.code = QStringLiteral("CLOSED_FOR_STOCKTAKING");
        receipt.text = QStringLiteral("The site counts its stock.");
        receipt.remedy = QStringLiteral("Wait until tomorrow.");
        const Refusal refusal = refusalOf(receipt);
        QCOMPARE(refusal.text, receipt.text);
        QCOMPARE(refusal.detail, receipt.detail);
        QCOMPARE(refusal.remedy, receipt.remedy);
        QCOMPARE(refusalText(receipt), QStringLiteral("The site counts its stock. Tuesday. Wait until tomorrow."));
        QCOMPARE(refusalTitle(receipt.code), receipt.code);
    }

    void inOnePieceItIsSentencesAndNothingForDevelopers() {
        QCoreApplication::removeTranslator(&m_language);
        QCOMPARE(refusalText(refusedWith(Reason::kInsufficientStock, QStringLiteral("at most 3"))),
                 QStringLiteral("There are not that many units. At most 3 can be taken. Check the stock at this "
                                "location."));
        QCOMPARE(refusalText(refusedWith(Reason::kOnHold)), QStringLiteral("The order is on hold. Release it first."));
        Receipt ofCall;
        ofCall.code = QStringLiteral("REFUSED");
        ofCall.text = QStringLiteral("Your role does not allow this.");
        ofCall.detail = QStringLiteral("PERMISSION_DENIED, request 7");
        QCOMPARE(refusalText(ofCall), ofCall.text);
        QCOMPARE(refusalOf(ofCall).detail, ofCall.detail);  // for the activity tray, where support looks
    }
};

}  // namespace meridian::core

QTEST_GUILESS_MAIN(meridian::core::RefusalTest)
#include "refusal_test.moc"

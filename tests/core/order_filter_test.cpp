// Queries as chips and completion: the parts of a text, back into the same text, and what may be written next.
#include "core/orders/order_filter.h"

#include <QTest>

#include "backend/query/fields.h"

#include "core/orders/order_schema.h"
#include "core/orders/order_words.h"

namespace meridian::core {

namespace {

QStringList textsOf(const CompletionList& list) {
    QStringList texts;
    for (const CompletionOffer& offer : list.offers)
        texts << offer.text;
    return texts;
}

CompletionList at(const QString& text, const KnownValues& known = {}) {
    return completionsAt(text, static_cast<int>(text.size()), known);
}

}  // namespace

class OrderFilterTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aQueryComesApartIntoItsConditions() {
        const auto terms = termsOf(QStringLiteral("state:review,held -tag:vip marta total:>=100eur"));
        QVERIFY(terms.has_value());
        QCOMPARE(terms->size(), 4U);
        QCOMPARE(terms->at(0).field, QStringLiteral("status"));
        QCOMPARE(terms->at(0).values, QStringList({QStringLiteral("fraud_review"), QStringLiteral("held")}));
        QVERIFY(terms->at(1).negated);
        QCOMPARE(terms->at(2).field, QString());
        QCOMPARE(terms->at(2).text, QStringLiteral("marta"));
        QCOMPARE(terms->at(3).text, QStringLiteral("total:>=100eur"));
        QCOMPARE(queryOf(*terms), QStringLiteral("status:fraud_review,held -tag:vip marta total:>=100eur"));
    }

    void whatCannotBeReadHasNoParts() { QVERIFY(!termsOf(QStringLiteral("status:nonsense")).has_value()); }

    void chipsSpeakThePersonsLanguage() {
        const auto terms = termsOf(QStringLiteral("status:fraud_review,held -country:de risk:*"));
        QCOMPARE(fieldTitle(terms->at(0).field), QStringLiteral("Order state"));
        QCOMPARE(valuesText(terms->at(0)), QStringLiteral("In review, On hold"));
        QCOMPARE(valuesText(terms->at(1)), QStringLiteral("not DE"));
        QCOMPARE(valuesText(terms->at(2)), QStringLiteral("any"));
        const auto amounts = termsOf(QStringLiteral("total:>=100eur,5usd..10usd age:<2h"));
        QCOMPARE(valuesText(amounts->at(0)), QStringLiteral("≥ 100 EUR, 5 USD – 10 USD"));
        QCOMPARE(valuesText(amounts->at(1)), QStringLiteral("< 2h"));
    }

    void aValueIsAddedAndTakenOut() {
        const QString one = withValueToggled({}, QStringLiteral("status"), QStringLiteral("held"));
        QCOMPARE(one, QStringLiteral("status:held"));
        const QString two = withValueToggled(one, QStringLiteral("status"), QStringLiteral("confirmed"));
        QCOMPARE(two, QStringLiteral("status:held,confirmed"));
        QVERIFY(hasValue(*termsOf(two), QStringLiteral("status"), QStringLiteral("held")));
        QCOMPARE(withValueToggled(two, QStringLiteral("status"), QStringLiteral("held")),
                 QStringLiteral("status:confirmed"));
        QCOMPARE(withValueToggled(one, QStringLiteral("status"), QStringLiteral("held")), QString());
        QCOMPARE(withValueToggled(QStringLiteral("marta"), QStringLiteral("tag"), QStringLiteral("gift wrap")),
                 QStringLiteral("marta tag:\"gift wrap\""));
    }

    void valuesOfCountriesMatchWhateverTheirCase() {
        const QString one = withValueToggled({}, QStringLiteral("country"), QStringLiteral("de"));
        QVERIFY(hasValue(*termsOf(one), QStringLiteral("country"), QStringLiteral("de")));
        QCOMPARE(withValueToggled(one, QStringLiteral("country"), QStringLiteral("de")), QString());
    }

    void fieldsAreOfferedWhereAConditionBegins() {
        const CompletionList list = at(QStringLiteral("marta sta"));
        QCOMPARE(list.from, 6);
        QCOMPARE(list.until, 9);
        QCOMPARE(textsOf(list).front(), QStringLiteral("status:"));
        QCOMPARE(list.offers.front().title, QStringLiteral("Order state"));
        QVERIFY(!list.offers.front().help.isEmpty());
    }

    void onlyWhatThisComputerCanAnswerIsOffered() {
        const QStringList offered = textsOf(at(QString()));
        QVERIFY(offered.contains(QStringLiteral("tag:")));
        QVERIFY2(!offered.contains(QStringLiteral("sku:")), "the cache has no lines");
        for (const QString& field : filterFields())
            QVERIFY(offered.contains(field + u':'));
    }

    void valuesAreOfferedBehindTheColonWithTheirWords() {
        const CompletionList list = at(QStringLiteral("status:held,fra"));
        QCOMPARE(textsOf(list), QStringList{QStringLiteral("fraud_review")});
        QCOMPARE(list.offers.front().title, QStringLiteral("In review"));
        QCOMPARE(list.from, 12);
    }

    void tagsAndCountriesComeFromTheOrders() {
        const KnownValues known{{QStringLiteral("vip"), QStringLiteral("gift wrap")}, {QStringLiteral("pl")}, {}};
        QCOMPARE(textsOf(at(QStringLiteral("tag:"), known)),
                 QStringList({QStringLiteral("vip"), QStringLiteral("\"gift wrap\"")}));
        QCOMPARE(textsOf(at(QStringLiteral("-tag:g"), known)), QStringList{QStringLiteral("\"gift wrap\"")});
        QCOMPARE(textsOf(at(QStringLiteral("country:"), known)), QStringList{QStringLiteral("pl")});
    }

    void theCursorCountsCharactersAndNotBytes() {
        const CompletionList list = at(QStringLiteral("Zoë sta"));
        QCOMPARE(list.from, 4);
        QCOMPARE(list.until, 7);
    }

    // The language's own table is in English only: a field or value that is added to it needs its words here, too.
    void everyFieldAndValueOfTheCacheHasWords() {
        for (const query::FieldInfo& field : query::orderFields()) {
            if (field.name.empty() || !isCached(field.field)) continue;
            const QString name = QString::fromStdString(std::string(field.name));
            const QString help = QString::fromStdString(std::string(field.help));
            QVERIFY2(fieldTitle(name) != name, qPrintable(name));
            QCOMPARE(fieldHelp(name), help);
            for (const query::EnumValue& value : field.values) {
                const QString one = QString::fromStdString(std::string(value.name));
                QVERIFY2(valueTitle(name, one) != one, qPrintable(name + u':' + one));
            }
        }
    }
};

}  // namespace meridian::core

QTEST_GUILESS_MAIN(meridian::core::OrderFilterTest)
#include "order_filter_test.moc"

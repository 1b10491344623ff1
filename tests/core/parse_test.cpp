// Numbers as people type them.
#include "core/text/parse.h"

#include <QTest>

namespace meridian::core {

using Trouble = ParsedNumber::Trouble;

class ParseTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aNumberIsReadAsItIsMeant_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("digits");
        QTest::addColumn<int>("language");
        QTest::addColumn<int>("trouble");
        QTest::addColumn<qint64>("scaled");
        const auto row = [](const char16_t* text, int digits, Language language, Trouble trouble, qint64 scaled) {
            const QString typed = QString::fromUtf16(text);
            QTest::addRow("%s, %d digits, language %d", qPrintable(typed), digits, static_cast<int>(language))
                << typed << digits << static_cast<int>(language) << static_cast<int>(trouble) << scaled;
        };
        constexpr auto kEnglish = Language::kEnglish;
        constexpr auto kVietnamese = Language::kVietnamese;
        row(u"338.90", 2, kEnglish, Trouble::kNone, 33'890);
        row(u"338,9", 2, kEnglish, Trouble::kNone, 33'890);
        row(u" 1,120.50 EUR", 2, kEnglish, Trouble::kNone, 112'050);
        row(u"€1,120", 2, kEnglish, Trouble::kNone, 112'000);
        row(u"1,125", 2, kVietnamese, Trouble::kTooPrecise, 0);
        row(u"1,120", 2, kVietnamese, Trouble::kNone, 112);
        row(u"1.120", 2, kVietnamese, Trouble::kNone, 112'000);
        row(u"1.120,5", 2, kVietnamese, Trouble::kNone, 112'050);
        row(u"1,234,567", 0, kEnglish, Trouble::kNone, 1'234'567);
        row(u"12.000", 2, kEnglish, Trouble::kNone, 1'200);
        row(u"12.005", 2, kEnglish, Trouble::kTooPrecise, 0);
        row(u"1500.5", 0, kEnglish, Trouble::kTooPrecise, 0);
        row(u".5", 2, kEnglish, Trouble::kNone, 50);
        row(u"\u22123", 0, kEnglish, Trouble::kNone, -3);
        row(u"", 2, kEnglish, Trouble::kNoNumber, 0);
        row(u"abc", 2, kEnglish, Trouble::kNoNumber, 0);
        row(u"12a3", 2, kEnglish, Trouble::kNoNumber, 0);
        row(u"1,12,3", 2, kEnglish, Trouble::kNoNumber, 0);
        row(u"--3", 2, kEnglish, Trouble::kNoNumber, 0);
        row(u"99999999999999999999", 2, kEnglish, Trouble::kTooLarge, 0);
    }
    void aNumberIsReadAsItIsMeant() {
        QFETCH(QString, text);
        QFETCH(int, digits);
        QFETCH(int, language);
        QFETCH(int, trouble);
        QFETCH(qint64, scaled);
        const ParsedNumber parsed = parseNumber(text, digits, static_cast<Language>(language));
        QCOMPARE(static_cast<int>(parsed.trouble), trouble);
        QCOMPARE(parsed.scaled, scaled);
    }

    void whatIsWrittenIsReadBack() {
        for (const Language language : {Language::kEnglish, Language::kChinese, Language::kVietnamese}) {
            const Format format(language);
            for (const qint64 minor : {0LL, 1LL, 99LL, 100LL, 112'050LL, 1'234'567'890LL, -4'299LL}) {
                for (const int digits : {0, 2, 3}) {
                    const ParsedNumber parsed = parseNumber(format.decimal(minor, digits), digits, language);
                    QVERIFY2(parsed.trouble == Trouble::kNone && parsed.scaled == minor,
                             qPrintable(format.decimal(minor, digits)));
                }
            }
        }
    }
};

}  // namespace meridian::core

QTEST_GUILESS_MAIN(meridian::core::ParseTest)
#include "parse_test.moc"

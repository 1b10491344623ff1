// Every page in a language that nobody speaks, whose texts are about 40 % longer: what is seen in plain letters was
// never given to the translators, or is not said anew when the language is switched; what is cut has too little room.
#include "tests/app/support/pseudo_locale.h"

#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

#include "tests/app/support/drawn_text.h"
#include "tests/app/support/fit.h"
#include "tests/app/support/pictures.h"
#include "tests/app/support/program.h"
#include "ui/pages/about/libraries.h"
#include "ui/widgets/elided_label.h"

namespace meridian::app {

namespace {

constexpr QSize kSmall(1280, 720);

// What stands on the pages in letters that are the same in every language, or come from a server that is not the cache.
struct Data {
    const char* pattern;  // of the whole text
    const char* reason;
};
constexpr Data kData[] = {
    {R"([A-Z]{2,3}( [0-9.,]+)?)", "a region, a country, a currency, and its figure"},
    {R"([A-Z0-9]+(-[A-Z0-9]+)+|[a-z]+-[0-9]|I[0-9]+|[A-Z][0-9]+|v[0-9.]+)",
     "a code: of an order, a SKU, a location, a check"},
    {R"([0-9.,+−-]+\s?[A-Z]{0,3})", "an amount"},
    {R"(\p{Lu}[\p{L}' ]+ [0-9]+[A-Za-z]?|[0-9A-Z -]+ \p{Lu}[\p{L}' -]+|[0-9]+ \p{Lu}[\p{L}' -]+)",
     "a line of an address"},
    {R"([0-9]{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)( [0-9]{4})?( [0-9]{2}:[0-9]{2}(:[0-9]{2})?)?)",
     "a time, as Format writes it; Format has tests of its own"},
    {R"((Ctrl|Alt|Shift|Enter|Esc|Space|Delete|Home|End|Tab|[A-Z?/←→\\])( .*)?)", "keys, as they stand on keyboards"},
    {R"([a-z]+(_[a-z]+)+|chain|pay_\w+)", "a command, a check or a payment, as the contract and the provider call it"},
    {R"(local-administrator|purchase order|safety stock|opening stock|carla)", "people, and what they wrote"},
    {R"(English|Tiếng Việt|Meridian)", "a language in itself, the name of the program"},
};
// Parts of the pages that speak English on purpose.
constexpr const char* kEnglishParts[] = {
    "about.facts",     // read by support
    "letter.payload",  // as it came in
    "form.body",       // a product's description, in the shop's own words
};

}  // namespace

class PseudoLocaleTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        m_program = openedProgram(kSmall);
        QVERIFY(m_program);
        // Every page is there before the language is switched.
        for (const ui::PageSpec& spec : ui::pageTable())
            QVERIFY(m_program->visit(QString::fromLatin1(spec.id)));
        QCoreApplication::installTranslator(&m_words);
        m_program->settle();
    }
    void cleanupTestCase() { m_program.reset(); }

    void thePseudoLocaleKeepsWhatProgramsNeed() {
        const QString text = pseudo(QStringLiteral("%1 of %L2 <b>&Orders</b>"));
        for (const char* kept : {"%1", "%L2", "<b>", "</b>", "&"})
            QVERIFY2(text.contains(QLatin1String(kept)), qPrintable(text));
        QVERIFY(text.startsWith(u'[') && text.endsWith(u']'));
        QCOMPARE_GE(pseudo(QStringLiteral("Connection")).size(), 14);
        QVERIFY(!pseudo(QStringLiteral("Orders")).contains(m_plain));
    }

    void theEyesSeeWhatIsWrong() {
        QWidget window;
        window.resize(300, 200);
        const auto put = [&](QWidget* widget, const QRect& place) {
            widget->setParent(&window);
            widget->setGeometry(place);
        };
        put(new QLabel(QStringLiteral("a sentence without room")), {10, 10, 40, 20});
        put(new QPushButton(QStringLiteral("beyond the edge")), {250, 40, 160, 28});
        put(new QLabel(QStringLiteral("one over")), {10, 100, 200, 20});
        put(new QLabel(QStringLiteral("the other")), {14, 104, 200, 20});
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCOMPARE(cutTexts(window).size(), 1);
        QCOMPARE(unreachable(window).size(), 1);
        QCOMPARE(overlaps(window).size(), 1);
        QCOMPARE(drawnIn(window).size(), 4u);
    }

    void theEyesSeeWhatHasNoRoom() {
        QWidget window;
        window.resize(300, 200);
        auto* sheet = new QLabel(QStringLiteral("wide"));
        sheet->setFixedWidth(400);
        auto* sideways = new QScrollArea(&window);
        sideways->setWidget(sheet);
        sideways->setGeometry(0, 0, 300, 60);
        QStandardItemModel model(1, 3);
        auto* table = new QTableView(&window);
        table->setModel(&model);
        table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        table->setGeometry(0, 60, 200, 80);
        auto* stump = new ui::ElidedLabel(QStringLiteral("Variants and prices"), {}, &window);
        stump->setGeometry(0, 150, 24, 20);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCOMPARE(unreachable(window).filter(QStringLiteral("scrolls sideways by 1")).size(), 1);
        QCOMPARE(unreachable(window).filter(QStringLiteral("the columns of QTableView")).size(), 1);
        QCOMPARE(cutTexts(window).filter(QStringLiteral("is all that is left")).size(), 1);
        table->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
        QCOMPARE(unreachable(window).size(), 1);
    }

    void everyTextIsTranslated_data() { pages(); }
    void everyTextIsTranslated() {
        show();
        QStringList faults;
        const auto check = [&](const QString& text, const QWidget* widget, const char* what) {
            for (const QString& piece : untranslated(text)) {
                if (!isData(piece) && !isEnglishPart(widget))
                    faults << QStringLiteral("%1 \"%2\" of \"%3\": %4")
                                  .arg(QLatin1String(what), piece, text.left(60), described(widget));
            }
        };
        for (const DrawnText& drawn : drawnIn(m_program->window()))
            check(drawn.text, drawn.owner, "painted");
        for (const QWidget* widget : m_program->window().findChildren<QWidget*>()) {
            if (!widget->isVisible()) continue;
            check(widget->accessibleName(), widget, "name");
            check(widget->accessibleDescription(), widget, "description");
            check(widget->toolTip(), widget, "tip");
        }
        faults.removeDuplicates();
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    // A text that is marked in one context and asked for in another is found in no language.
    void whatWasAskedForIsInEveryLanguage_data() {
        QTest::addColumn<QString>("file");
        QTest::newRow("Chinese") << QStringLiteral(":/translations/meridian_zh_CN.qm");
        QTest::newRow("Vietnamese") << QStringLiteral(":/translations/meridian_vi.qm");
    }
    void whatWasAskedForIsInEveryLanguage() {
        QFETCH(QString, file);
        QTranslator words;
        QVERIFY(words.load(file));
        const QStringList missing = m_words.missingIn(words);
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

    void noTextIsCut_data() { pages(); }
    void noTextIsCut() {
        show();
        QVERIFY(keepPicture(m_program->window().grab(), QString::fromLatin1(QTest::currentDataTag())));
        QStringList faults = cutTexts(m_program->window());
        faults << overlaps(m_program->window()) << unreachable(m_program->window());
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

  private:
    // What is left of a text without what stands between brackets, cut where texts are put together.
    QStringList untranslated(const QString& text) const {
        static const QRegularExpression kTags(QStringLiteral("<[^>]*>"));
        static const QRegularExpression kJoints(QStringLiteral("[·›;…\n]|[,:] |  +| [-/] "));
        QString left;
        int depth = 0;
        const QString plain = QString(text).replace(kTags, QStringLiteral("\n"));
        for (const QChar letter : plain) {
            if (letter == u'[') ++depth;
            if (depth == 0) left += letter;
            if (letter == u']' && depth > 0) --depth;
        }
        QStringList pieces;
        for (const QString& piece : left.split(kJoints, Qt::SkipEmptyParts)) {
            if (piece.contains(m_plain)) pieces << piece.trimmed();
        }
        return pieces;
    }
    bool isData(const QString& text) const {
        if (m_words.isOurs(text)) return false;
        for (const Data& data : kData) {
            const QString whole = QRegularExpression::anchoredPattern(QString::fromUtf8(data.pattern));
            if (QRegularExpression(whole, QRegularExpression::UseUnicodePropertiesOption).match(text).hasMatch())
                return true;
        }
        for (const ui::Library& library : ui::libraries()) {
            for (const char* word : {library.name, library.licence, library.link}) {
                if (QString::fromUtf8(word).contains(text)) return true;
            }
        }
        return m_program->isCached(text);
    }
    static bool isEnglishPart(const QWidget* widget) {
        for (; widget != nullptr; widget = widget->parentWidget()) {
            for (const char* name : kEnglishParts) {
                if (widget->objectName() == QLatin1String(name)) return true;
            }
        }
        return false;
    }
    static void pages() {
        QTest::addColumn<QString>("page");
        for (const ui::PageSpec& spec : ui::pageTable())
            QTest::newRow(qPrintable(QLatin1String(spec.id) + QStringLiteral("-pseudo-1280")))
                << QString::fromLatin1(spec.id);
    }
    void show() {
        QFETCH(QString, page);
        QVERIFY(m_program->visit(page));
        m_program->settle();
    }

    const QRegularExpression m_plain{QStringLiteral("[A-Za-z]")};
    PseudoLocale m_words;
    std::unique_ptr<Program> m_program;
};

}  // namespace meridian::app

QTEST_MAIN(meridian::app::PseudoLocaleTest)
#include "pseudo_locale_test.moc"

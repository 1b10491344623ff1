// Whoever compares words without the index finds what the index finds.
#include "core/store/word_splitter.h"

#include <QTemporaryDir>
#include <QTest>
#include <random>

namespace meridian::core {

namespace {

constexpr const char* kParts[] = {"Nimbus",  "nimbus", "down", "Downs", "Größe", "grosse", "café", "CAFE",    "L'Été",
                                  "NMB",     "4711",   "47",   "ß",     "中文",  "中",     "Å",    "🚲",       "_",
                                  "Đà Nẵng", "Da",     "x",    "-",     "/",     "'",      "i̇",    "İSTANBUL"};
constexpr const char* kBetween[] = {" ", "-", "", " / ", ".", "\t"};

std::string textFrom(std::mt19937& random, std::size_t parts) {
    std::string text;
    for (std::size_t i = 0; i < parts; ++i) {
        text += kParts[random() % std::size(kParts)];
        text += kBetween[random() % std::size(kBetween)];
    }
    return text;
}

// As the conditions of lists write it.
std::string matchOf(const std::string& phrase) {
    return '"' + phrase + "\" *";
}

}  // namespace

class WordSplitterTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        auto opened = Database::open(m_folder.filePath(QStringLiteral("words.db")), Database::Access::kReadWrite);
        QVERIFY(opened.ok());
        m_database = std::move(opened.value());
        QVERIFY(m_database
                    .execute("DROP TABLE IF EXISTS t; CREATE VIRTUAL TABLE t USING "
                             "fts5(x, tokenize='unicode61 remove_diacritics 2')")
                    .ok());
        m_splitter.emplace(std::move(WordSplitter::open(m_database).value()));
    }
    void cleanup() { m_splitter.reset(); }

    void wordsAreFoldedAndInOrder() {
        QCOMPARE(wordsOf("Café-Größe 47/ÅNGSTRÖM"), (std::vector<std::string>{"cafe", "große", "47", "angstrom"}));
        QVERIFY(wordsOf(" - / ").empty());
        QVERIFY(wordsOf("").empty());
    }

    void whatIsTypedStandsTogetherAndEndsWithABeginning() {
        QVERIFY(has("Nimbus down jacket", "down jac"));
        QVERIFY(has("Nimbus down jacket", "down"));
        QVERIFY(!has("Nimbus down jacket", "dow jacket"));     // only the last one is a beginning
        QVERIFY(!has("Nimbus down jacket", "nimbus jacket"));  // not together
        QVERIFY(has("down down jacket", "down jacket"));       // not the first place where it begins
        QVERIFY(!has("jacket", "down jacket"));
        QVERIFY(!has("jacket", "-"));
    }

    void itFindsWhatTheIndexFinds() {
        std::mt19937 random(20'261'122);
        auto insert = m_database.prepare("INSERT INTO t (rowid, x) VALUES (?, ?)");
        QVERIFY(insert.ok());
        std::vector<std::string> texts;
        for (qint64 row = 0; row < 400; ++row) {
            texts.push_back(textFrom(random, 1 + random() % 6));
            QVERIFY(insert.value().bind(1, row).bind(2, std::string_view(texts.back())).run().ok());
        }
        int found = 0;
        for (int asked = 0; asked < 400; ++asked) {
            const std::string phrase = textFrom(random, 1 + random() % 2);
            const std::vector<qint64> expected = rowsOf(phrase);
            std::vector<qint64> rows;
            for (std::size_t row = 0; row < texts.size(); ++row) {
                if (has(texts[row], phrase)) rows.push_back(static_cast<qint64>(row));
            }
            QVERIFY2(rows == expected, phrase.c_str());
            found += static_cast<int>(rows.size());
        }
        QVERIFY(found > 1'000);
    }

  private:
    std::vector<std::string> wordsOf(std::string_view text) {
        std::vector<std::string> words{"of before", "too"};
        if (!m_splitter->split(text, words).ok()) return {"?"};
        return words;
    }
    bool has(std::string_view text, std::string_view phrase) { return hasPhrase(wordsOf(text), wordsOf(phrase)); }
    std::vector<qint64> rowsOf(const std::string& phrase) {
        auto matching = m_database.prepare("SELECT rowid FROM t WHERE t MATCH ? ORDER BY rowid");
        const std::string match = matchOf(phrase);
        matching.value().bind(1, std::string_view(match));
        std::vector<qint64> rows;
        while (*matching.value().step() == Statement::Step::kRow)
            rows.push_back(matching.value().integer(0));
        return rows;
    }

    QTemporaryDir m_folder;
    Database m_database;
    std::optional<WordSplitter> m_splitter;
};

}  // namespace meridian::core

QTEST_GUILESS_MAIN(meridian::core::WordSplitterTest)
#include "word_splitter_test.moc"

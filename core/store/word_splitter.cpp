#include "core/store/word_splitter.h"

#include <algorithm>

#include <sqlite3.h>

namespace meridian::core {

namespace {

struct Collected {
    std::vector<std::string>& words;
    std::size_t used = 0;
};

int collect(void* context, int /*flags*/, const char* word, int length, int /*start*/, int /*end*/) {
    auto& into = *static_cast<Collected*>(context);
    if (into.used == into.words.size()) into.words.emplace_back();
    into.words[into.used++].assign(word, static_cast<std::size_t>(length));
    return SQLITE_OK;
}

// https://www.sqlite.org/fts5.html, section 7: a connection hands its interface to whoever binds a pointer of this
// type.
fts5_api* interfaceOf(sqlite3* raw) {
    fts5_api* found = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(raw, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void*>(&found), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return found;
}

}  // namespace

Outcome<WordSplitter> WordSplitter::open(Database& database) {
    fts5_api* const fts = interfaceOf(database.m_raw.get());
    if (fts == nullptr) return database.lastError();
    void* context = nullptr;
    fts5_tokenizer tokenizer{};
    Fts5Tokenizer* made = nullptr;
    const char* arguments[] = {"remove_diacritics", "2"};  // as the tables say (stock_tables.h)
    if (fts->xFindTokenizer(fts, "unicode61", &context, &tokenizer) != SQLITE_OK ||
        tokenizer.xCreate(context, arguments, 2, &made) != SQLITE_OK) {
        return database.lastError();
    }
    return WordSplitter(tokenizer.xTokenize, made, Close{tokenizer.xDelete});
}

Outcome<Done> WordSplitter::split(std::string_view text, std::vector<std::string>& words) {
    Collected collected{words};
    const int code = m_tokenize(m_raw.get(), &collected, FTS5_TOKENIZE_DOCUMENT, text.data(),
                                static_cast<int>(text.size()), &collect);
    if (code != SQLITE_OK) return Error{Fault::kStorage, QString::fromUtf8(sqlite3_errstr(code)), {}};
    words.resize(collected.used);
    return Done{};
}

bool hasPhrase(const std::vector<std::string>& words, const std::vector<std::string>& phrase) {
    if (phrase.empty() || words.size() < phrase.size()) return false;
    const auto last = static_cast<std::ptrdiff_t>(phrase.size()) - 1;
    for (auto from = words.begin(); words.end() - from > last; ++from) {
        if (std::equal(phrase.begin(), phrase.begin() + last, from) && from[last].starts_with(phrase.back()))
            return true;
    }
    return false;
}

}  // namespace meridian::core

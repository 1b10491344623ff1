// Cuts texts into words just as the full-text indexes of the cache do, by their own tokenizer, for whoever compares the
// words of a few rows and does not want to ask an index about all of them. A capital is its small letter and an accent
// is none.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/store/database.h"

struct Fts5Tokenizer;

namespace meridian::core {

// The thread of its database, which outlives it.
class WordSplitter {
  public:
    // Fault::kStorage when SQLite has no such tokenizer.
    static Outcome<WordSplitter> open(Database& database);

    // The words in their order, instead of what was in `words`, whose memory is used again.
    Outcome<Done> split(std::string_view text, std::vector<std::string>& words);

  private:
    struct Close {
        void (*destroy)(Fts5Tokenizer*);
        void operator()(Fts5Tokenizer* raw) const { destroy(raw); }
    };
    using Tokenize = int (*)(Fts5Tokenizer*, void*, int, const char*, int,
                             int (*)(void*, int, const char*, int, int, int));

    WordSplitter(Tokenize tokenize, Fts5Tokenizer* raw, Close close) : m_tokenize(tokenize), m_raw(raw, close) {}

    Tokenize m_tokenize;
    std::unique_ptr<Fts5Tokenizer, Close> m_raw;
};

// What a person typed, as the index reads it: its words stand together in this order, the last one may be a beginning.
// `phrase` and `words` come from split().
bool hasPhrase(const std::vector<std::string>& words, const std::vector<std::string>& phrase);

}  // namespace meridian::core

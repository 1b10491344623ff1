#include "core/stock/stock_walk.h"

#include <algorithm>

#include "core/store/word_splitter.h"

namespace meridian::core {

namespace {

using Step = Statement::Step;
using Found = std::optional<std::vector<qint64>>;

const std::string kWithWords = "SELECT s.id, s.sku, s.title, s.location, s.location_name FROM ";

bool hasIndex(StockSort sort) {
    return sort == StockSort::kSku || sort == StockSort::kScarcest;
}

// Counts no further than `limit`.
Outcome<bool> areFewer(Statement counting, qint64 limit) {
    const auto step = counting.step();
    if (!step.ok()) return step.error();
    return counting.integer(0) < limit;
}

Outcome<bool> areWordsRare(Database& cache, const StockCondition& condition, int limit) {
    auto counting = cache.prepare("SELECT count(*) FROM (SELECT 1 FROM stock_text WHERE stock_text MATCH ? LIMIT " +
                                  std::to_string(limit) + ")");
    if (!counting.ok()) return counting.error();
    counting.value().bind(1, std::string_view(condition.match));
    return areFewer(std::move(counting.value()), limit);
}

Outcome<bool> areFiltersNarrow(Database& cache, const StockCondition& condition, int limit) {
    if (!condition.isNarrow) return false;
    auto counting = cache.prepare("SELECT count(*) FROM (SELECT 1 FROM stock s WHERE " + condition.sql + " LIMIT " +
                                  std::to_string(limit) + ")");
    if (!counting.ok()) return counting.error();
    bindCondition(counting.value(), condition);
    return areFewer(std::move(counting.value()), limit);
}

// Compares the words of rows with those that are looked for.
class WordFilter {
  public:
    static Outcome<WordFilter> make(Database& cache, const QStringList& words) {
        auto splitter = WordSplitter::open(cache);
        if (!splitter.ok()) return splitter.error();
        WordFilter filter(std::move(splitter.value()));
        for (const QString& word : words) {
            if (auto split = filter.m_splitter.split(word.toStdString(), filter.m_phrases.emplace_back()); !split.ok())
                return split.error();
        }
        return filter;
    }

    // `row` of kWithWords.
    Outcome<bool> passes(const Statement& row) {
        for (int column = 1; column <= kColumns; ++column) {
            auto split = m_splitter.split(row.utf8(column), m_words[column - 1]);
            if (!split.ok()) return split.error();
        }
        return std::all_of(m_phrases.begin(), m_phrases.end(), [this](const auto& phrase) {
            return std::any_of(std::begin(m_words), std::end(m_words),
                               [&phrase](const auto& words) { return hasPhrase(words, phrase); });
        });
    }

  private:
    static constexpr int kColumns = 4;

    explicit WordFilter(WordSplitter splitter) : m_splitter(std::move(splitter)) {}

    WordSplitter m_splitter;
    std::vector<std::vector<std::string>> m_phrases;
    std::vector<std::string> m_words[kColumns];
};

// Of the rows that come, the first `wanted` that have the words.
Outcome<std::vector<qint64>> compareAll(Database& cache, const std::string& sql, const StockCondition& condition,
                                        std::size_t wanted) {
    auto filter = WordFilter::make(cache, condition.words);
    if (!filter.ok()) return filter.error();
    auto rows = cache.prepare(sql);
    if (!rows.ok()) return rows.error();
    bindCondition(rows.value(), condition);
    std::vector<qint64> found;
    while (found.size() < wanted) {
        const auto step = rows.value().step();
        if (!step.ok()) return step.error();
        if (*step == Step::kDone) break;
        const auto passes = filter.value().passes(rows.value());
        if (!passes.ok()) return passes.error();
        if (*passes) found.push_back(rows.value().integer(0));
    }
    return found;
}

}  // namespace

Outcome<Found> walkStock(Database& cache, const StockQuery& query, int wanted, const StockWalkLimits& limits) {
    const auto condition = stockConditionOf(query.text, StockWords::kCompared);
    if (!condition.ok()) return condition.error();
    if (condition->words.isEmpty()) return Found();
    const auto areRare = areWordsRare(cache, *condition, limits.fewMatches);
    if (!areRare.ok()) return areRare.error();
    if (*areRare) return Found();
    const std::string where = " WHERE " + condition->sql;
    const auto isNarrow = areFiltersNarrow(cache, *condition, limits.fewPassing);
    if (!isNarrow.ok()) return isNarrow.error();
    if (!*isNarrow && !hasIndex(query.sort)) return Found();
    const auto asked = static_cast<std::size_t>(wanted);
    const std::string order = stockOrder(query.sort);
    // SQLite meets the inner rows one by one, in their order, and no more of them than are asked for.
    const std::string sql = kWithWords + (*isNarrow ? "stock s" + where + order
                                                    : "(SELECT * FROM stock s" + order + " LIMIT " +
                                                          std::to_string(limits.rowsMet) + ") s" + where);
    auto found = compareAll(cache, sql, *condition, asked);
    if (!found.ok()) return found.error();
    if (!*isNarrow && found->size() < asked) return Found();
    return Found(std::move(found.value()));
}

std::string stockOrder(StockSort sort) {
    switch (sort) {
        case StockSort::kScarcest: return " ORDER BY s.available, s.sku, s.location";
        case StockSort::kMostOnHand: return " ORDER BY s.on_hand DESC, s.sku, s.location";
        case StockSort::kMostCommitted: return " ORDER BY s.committed DESC, s.sku, s.location";
        case StockSort::kMostIncoming: return " ORDER BY s.incoming DESC, s.sku, s.location";
        case StockSort::kSku: break;
    }
    return " ORDER BY s.sku, s.location";
}

void bindCondition(Statement& statement, const StockCondition& condition) {
    int index = 1;
    for (const auto& parameter : condition.parameters) {
        if (const auto* number = std::get_if<qint64>(&parameter)) {
            statement.bind(index++, *number);
        } else {
            statement.bind(index++, std::string_view(std::get<std::string>(parameter)));
        }
    }
}

}  // namespace meridian::core

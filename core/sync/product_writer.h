// Puts products that the server sent into the cache, with their variants and the words that a search finds them by.
// Part of the synchroniser's transaction; see sync_thread.h.
#pragma once

#include <string>
#include <vector>

#include "core/store/database.h"

namespace meridian::v1 {
class Product;
}

namespace meridian::core {

class ProductWriter {
  public:
    static Outcome<ProductWriter> prepare(Database& cache);

    enum class Written { kNew, kChanged, kOlder };
    // Replaces the product of the same number unless that is newer. kInvalid for a number that is none.
    Outcome<Written> write(const v1::Product& product);

  private:
    // What the index is told about a product, column by column.
    using Words = std::vector<std::string>;
    // The words of the product that m_find stands on; empty when the cache does not know it.
    Outcome<Words> wordsKept(qint64 id);
    Outcome<Done> writeProduct(qint64 id, const v1::Product& product);
    Outcome<Done> writeVariants(qint64 id, const v1::Product& product);
    static Outcome<Done> tell(Statement& statement, qint64 id, const Words& words);

    Statement m_find, m_findVariants, m_put, m_dropVariants, m_putVariant, m_index, m_unindex;
};

// "PRD-20417" -> 20417; 0 when it is none.
qint64 productIdOf(std::string_view number);

}  // namespace meridian::core

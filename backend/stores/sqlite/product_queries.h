// Reads the catalogue with its texts, pictures and prices.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include "backend/domain/event.h"
#include "backend/domain/limits.h"
#include "backend/stores/sqlite/view_page.h"
#include "backend/stores/sqlite/view_readers.h"

namespace meridian::stores {

enum class ProductBody { kInclude, kLeaveOut };  // bodyHtml, which may be long

struct ProductView {
    ProductDefined product;  // with the variants of its last definition, in their order
    BatchNumber changedBatch;
    ViewPosition asOf;
};

// Where a reader of changes stands: behind all products that changed last in `batch` up to this one.
struct ProductCursor {
    BatchNumber batch;
    std::uint32_t product = 0;
};

struct ProductChanges {
    std::vector<ProductView> rows;  // oldest change first, without bodies
    ProductCursor next;
    bool more = false;
    ViewPosition asOf;
};

// Any thread. The readers outlive it.
class ProductQueries {
  public:
    explicit ProductQueries(ViewReaders& readers) : m_readers(readers) {}

    // NotFound when there is none.
    absl::StatusOr<ProductView> byNumber(std::uint32_t product);
    absl::StatusOr<ProductView> byHandle(std::string_view handle);
    absl::StatusOr<ProductView> bySku(std::string_view skuCode);

    // By number, without bodies; those of whose title, handle, vendor, type, tags, SKUs or bar codes every word of
    // `text` is a part. Empty text for all. InvalidArgument when a word has less than two characters.
    absl::StatusOr<ViewPage<ProductView>> list(std::string_view text, const PageRequest& page);

    // Up to `limit` products (at most limits::kChangesMax of order_queries.h) that changed after the cursor.
    absl::StatusOr<ProductChanges> changes(const ProductCursor& after, std::size_t limit);

  private:
    absl::StatusOr<ProductView> one(std::string_view condition, const query::Bound& value, std::string_view what);

    ViewReaders& m_readers;
};

}  // namespace meridian::stores

// Where products come from. The pages know this interface only, and not whether the cache, a server or a test answers.
#pragma once

#include <vector>

#include "core/async/call.h"
#include "core/catalogue/product_types.h"
#include "core/store/reader_thread.h"

namespace meridian::core {

class ProductDrafts;
class Transport;

// The GUI thread. Outcomes come through deliver.h.
class ProductSource {
  public:
    virtual ~ProductSource() = default;

    // From this computer. Faults: kInvalid for words that cannot be looked for, kNotFound, kStorage.
    virtual Call<ProductFrame> frame(const ProductQuery& query) = 0;
    // `limit` rows from the key on, it included; the first ones when `from` is the default.
    virtual Call<std::vector<ProductRow>> page(const ProductQuery& query, const ProductKey& from, int limit) = 0;
    virtual Call<ProductRecord> product(const ProductRef& which) = 0;

    // From the server, with the description. Faults: kNotFound and those of any call (kOffline …).
    virtual Call<ProductRecord> whole(const ProductRef& which) = 0;

    // Who keeps edits that were not saved; null: they last as long as the program.
    virtual ProductDrafts* drafts() { return nullptr; }
};

class CachedProducts final : public ProductSource {
  public:
    // All of them outlive it.
    CachedProducts(const Readers& readers, Transport& transport, ProductDrafts* drafts = nullptr)
        : m_readers(readers), m_transport(transport), m_drafts(drafts) {}
    Call<ProductFrame> frame(const ProductQuery& query) override;
    Call<std::vector<ProductRow>> page(const ProductQuery& query, const ProductKey& from, int limit) override;
    Call<ProductRecord> product(const ProductRef& which) override;
    Call<ProductRecord> whole(const ProductRef& which) override;
    ProductDrafts* drafts() override { return m_drafts; }

  private:
    const Readers m_readers;
    Transport& m_transport;
    ProductDrafts* const m_drafts;
};

}  // namespace meridian::core

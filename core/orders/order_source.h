// Where lists of orders come from. The pages know this interface only, and not whether the cache, a server or a test
// answers.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "core/async/call.h"
#include "core/orders/order_types.h"
#include "core/store/reader_thread.h"

namespace meridian::core {

struct AskedAt;
struct ExportProgress;
struct ExportSummary;
struct ExportWish;
struct FacetCounts;
class OrderExports;

// The GUI thread. Outcomes come through deliver.h. Faults: kInvalid for a query that cannot be read, kNotFound,
// kStorage.
class OrderSource {
  public:
    virtual ~OrderSource() = default;
    virtual Call<OrderFrame> frame(const OrderQuery& query) = 0;
    // `limit` rows from the key on, it included; the first ones when `from` is the default.
    virtual Call<std::vector<OrderRow>> page(const OrderQuery& query, const OrderKey& from, int limit) = 0;
    virtual Call<std::vector<OrderStateCount>> counts() = 0;
    virtual Call<OrderRow> order(quint64 id) = 0;
    // How up to `limit` matches from each of the keys on divide (order_facets.h).
    virtual Call<FacetCounts> facets(const OrderQuery& query, const std::vector<OrderKey>& from, int limit);
    // Into a file (order_export.h). A source that has no orders of its own says kInvalid.
    virtual Call<ExportSummary> exportTo(const ExportWish& wish, std::shared_ptr<ExportProgress> progress);
};

// The cache's. `now` says when a query is asked. Rows come from one reader, frames, counts and facets from the other.
class CachedOrders final : public OrderSource {
  public:
    CachedOrders(const Readers& readers, std::function<AskedAt()> now);
    ~CachedOrders() override;  // ends the exports that still run
    Call<OrderFrame> frame(const OrderQuery& query) override;
    Call<std::vector<OrderRow>> page(const OrderQuery& query, const OrderKey& from, int limit) override;
    Call<std::vector<OrderStateCount>> counts() override;
    Call<OrderRow> order(quint64 id) override;
    Call<FacetCounts> facets(const OrderQuery& query, const std::vector<OrderKey>& from, int limit) override;
    Call<ExportSummary> exportTo(const ExportWish& wish, std::shared_ptr<ExportProgress> progress) override;

  private:
    const Readers m_readers;
    const std::function<AskedAt()> m_now;
    const std::unique_ptr<OrderExports> m_exports;
};

}  // namespace meridian::core

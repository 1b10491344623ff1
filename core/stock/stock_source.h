// Where stock comes from. The pages know this interface only, and not whether the cache, a server or a test answers.
#pragma once

#include <vector>

#include "core/async/call.h"
#include "core/stock/stock_types.h"
#include "core/store/reader_thread.h"

namespace meridian::core {

class Transport;

// The GUI thread. Outcomes come through deliver.h.
class StockSource {
  public:
    virtual ~StockSource() = default;

    // From this computer. Faults: kInvalid for a query that cannot be read, kNotFound before there is a cache,
    // kStorage.
    virtual Call<StockList> list(const StockQuery& query) = 0;
    // Its beginning, as soon as it is known; a source that is quick gives all of it.
    virtual Call<StockList> first(const StockQuery& query) { return list(query); }
    // In the order of `ids`; those that are not there (any more) are left out.
    virtual Call<std::vector<StockRow>> rows(const std::vector<qint64>& ids) = 0;
    // One SKU at all its locations.
    virtual Call<std::vector<StockRow>> ofSku(const QString& sku) = 0;
    virtual Call<StockCounts> counts() = 0;

    // From the server. Faults: those of any call (kOffline …).
    // `location` may be empty; `from` is the `next` of the page before.
    virtual Call<StockMovements> movements(const QString& sku, const QString& location, const QString& from) = 0;
    // Nothing short: no orders.
    virtual Call<StockShortage> shortage(const QString& sku, const QString& location) = 0;
};

class CachedStock final : public StockSource {
  public:
    CachedStock(const Readers& readers, Transport& transport) : m_readers(readers), m_transport(transport) {}
    Call<StockList> list(const StockQuery& query) override;
    Call<StockList> first(const StockQuery& query) override;
    Call<std::vector<StockRow>> rows(const std::vector<qint64>& ids) override;
    Call<std::vector<StockRow>> ofSku(const QString& sku) override;
    Call<StockCounts> counts() override;
    Call<StockMovements> movements(const QString& sku, const QString& location, const QString& from) override;
    Call<StockShortage> shortage(const QString& sku, const QString& location) override;

  private:
    const Readers m_readers;
    Transport& m_transport;
};

}  // namespace meridian::core

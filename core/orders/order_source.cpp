#include "core/orders/order_source.h"

#include <QCoreApplication>
#include <QPromise>

#include "core/orders/order_cache.h"
#include "core/orders/order_export.h"
#include "core/orders/order_facets.h"

namespace meridian::core {

namespace {

template <class T>
Call<T> answeredWith(Outcome<T> outcome) {
    QPromise<Outcome<T>> promise;
    promise.start();
    promise.addResult(std::move(outcome));
    promise.finish();
    return {promise.future(), {}};
}

}  // namespace

Call<FacetCounts> OrderSource::facets(const OrderQuery&, const std::vector<OrderKey>&, int) {
    return answeredWith<FacetCounts>(FacetCounts{});
}

Call<ExportSummary> OrderSource::exportTo(const ExportWish&, std::shared_ptr<ExportProgress>) {
    return answeredWith<ExportSummary>(
        Error{Fault::kInvalid,
              QCoreApplication::translate("Export", "There are no orders here that could be exported."),
              {}});
}

CachedOrders::CachedOrders(const Readers& readers, std::function<AskedAt()> now)
    : m_readers(readers), m_now(std::move(now)), m_exports(std::make_unique<OrderExports>(readers.rows.directory())) {}

CachedOrders::~CachedOrders() = default;

Call<OrderFrame> CachedOrders::frame(const OrderQuery& query) {
    return m_readers.counts.run<OrderFrame>(
        [query, asked = m_now()](Database& cache) { return readFrame(cache, query, asked); });
}

Call<std::vector<OrderRow>> CachedOrders::page(const OrderQuery& query, const OrderKey& from, int limit) {
    return m_readers.rows.run<std::vector<OrderRow>>(
        [query, from, limit, asked = m_now()](Database& cache) { return readPage(cache, query, from, limit, asked); });
}

Call<std::vector<OrderStateCount>> CachedOrders::counts() {
    return m_readers.rows.run<std::vector<OrderStateCount>>([](Database& cache) { return countByState(cache); });
}

Call<OrderRow> CachedOrders::order(quint64 id) {
    return m_readers.rows.run<OrderRow>([id](Database& cache) { return readOrder(cache, id); });
}

Call<FacetCounts> CachedOrders::facets(const OrderQuery& query, const std::vector<OrderKey>& from, int limit) {
    return m_readers.counts.run<FacetCounts>([query, from, limit, asked = m_now()](Database& cache) {
        return countFacets(cache, query, from, limit, asked);
    });
}

Call<ExportSummary> CachedOrders::exportTo(const ExportWish& wish, std::shared_ptr<ExportProgress> progress) {
    return m_exports->start(wish, m_now(), std::move(progress));
}

}  // namespace meridian::core

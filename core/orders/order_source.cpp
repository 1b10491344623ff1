#include "core/orders/order_source.h"

#include "core/orders/order_cache.h"
#include "core/store/reader_thread.h"

namespace meridian::core {

CachedOrders::CachedOrders(ReaderThread& reader, std::function<AskedAt()> now)
    : m_reader(reader), m_now(std::move(now)) {}

Call<OrderFrame> CachedOrders::frame(const OrderQuery& query) {
    return m_reader.run<OrderFrame>(
        [query, asked = m_now()](Database& cache) { return readFrame(cache, query, asked); });
}

Call<std::vector<OrderRow>> CachedOrders::page(const OrderQuery& query, const OrderKey& from, int limit) {
    return m_reader.run<std::vector<OrderRow>>(
        [query, from, limit, asked = m_now()](Database& cache) { return readPage(cache, query, from, limit, asked); });
}

Call<std::vector<OrderStateCount>> CachedOrders::counts() {
    return m_reader.run<std::vector<OrderStateCount>>([](Database& cache) { return countByState(cache); });
}

Call<OrderRow> CachedOrders::order(quint64 id) {
    return m_reader.run<OrderRow>([id](Database& cache) { return readOrder(cache, id); });
}

}  // namespace meridian::core

#include "core/sync/cache_writer.h"

#include "core/store/cache_file.h"
#include "meridian/v1/sync.pb.h"

namespace meridian::core {

namespace {

constexpr qint64 kRowsPerCheckpoint = 50'000;

std::string cursorKey(int scope) {
    return "cursor " + std::to_string(scope);
}

}  // namespace

Outcome<CacheWriter> CacheWriter::open(const QString& directory) {
    auto opened = CacheFile::openForWriting(directory);
    if (!opened.ok()) return opened.error();
    auto database = std::make_unique<Database>(std::move(opened.value().database));
    auto orders = OrderWriter::prepare(*database);
    if (!orders.ok()) return orders.error();
    auto putMeta =
        database->prepare("INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value");
    if (!putMeta.ok()) return putMeta.error();
    const auto total = database->integer("SELECT value FROM meta WHERE key = 'orders'");
    if (!total.ok()) return total.error();
    CacheWriter writer(std::move(database), std::move(orders.value()));
    writer.m_putMeta = std::move(putMeta.value());
    writer.m_total = *total;
    return writer;
}

std::string CacheWriter::cursor(int scope) {
    auto statement = m_database->prepare("SELECT value FROM meta WHERE key = ?");
    if (!statement.ok()) return {};
    const std::string key = cursorKey(scope);
    const auto step = statement.value().bind(1, std::string_view(key)).step();
    if (!step.ok() || *step == Statement::Step::kDone) return {};
    return std::string(statement.value().utf8(0));
}

Outcome<CacheChange> CacheWriter::write(const v1::SyncResponse& piece) {
    if (auto begun = m_database->execute("BEGIN IMMEDIATE"); !begun.ok()) return begun.error();
    auto change = writeRows(piece);
    if (change.ok()) {
        if (auto committed = m_database->execute("COMMIT"); !committed.ok()) change = committed.error();
    }
    if (!change.ok()) {
        const Error why = change.error();
        static_cast<void>(m_database->execute("ROLLBACK"));
        m_orders.forgetCounts();
        return why;
    }
    m_total = change->ordersTotal;
    ++m_pieces;
    m_rowsSinceCheckpoint += piece.orders_size();
    if (auto done = checkpointIfDue(); !done.ok()) return done.error();
    return change;
}

Outcome<CacheChange> CacheWriter::writeRows(const v1::SyncResponse& piece) {
    CacheChange change;
    for (const v1::OrderSummary& order : piece.orders()) {
        const auto written = m_orders.write(order);
        if (!written.ok()) return written.error();
        change.newOrders += *written == OrderWriter::Written::kNew;
        change.changedOrders += *written == OrderWriter::Written::kChanged;
    }
    if (auto counted = m_orders.writeCounts(); !counted.ok()) return counted.error();
    change.ordersTotal = m_total + change.newOrders;
    change.caughtUp = piece.caught_up();
    change.asOf = piece.as_of().time_us();
    const std::string key = cursorKey(piece.scope());
    if (auto put = m_putMeta.bind(1, std::string_view(key)).bind(2, std::string_view(piece.cursor())).run(); !put.ok())
        return put.error();
    for (const auto& [name, value] : {std::pair{std::string_view("orders"), change.ordersTotal},
                                      std::pair{std::string_view("as of"), change.asOf}}) {
        if (auto put = m_putMeta.bind(1, name).bind(2, value).run(); !put.ok()) return put.error();
    }
    return change;
}

// This is the only connection that may: see CacheFile. Truncating waits for readers, who take a fraction of a second;
// without it a reader at every moment would let the log grow for ever.
Outcome<Done> CacheWriter::checkpointIfDue() {
    if (m_rowsSinceCheckpoint < kRowsPerCheckpoint) return Done{};
    m_rowsSinceCheckpoint = 0;
    return m_database->execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

Outcome<Done> CacheWriter::forgetCursors() {
    return m_database->execute("DELETE FROM meta WHERE key LIKE 'cursor %'");
}

}  // namespace meridian::core

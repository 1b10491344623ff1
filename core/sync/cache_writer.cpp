#include "core/sync/cache_writer.h"

#include "meridian/v1/sync.pb.h"

namespace meridian::core {

namespace {

constexpr qint64 kRowsPerCheckpoint = 50'000;     // while the cache is being filled
constexpr qint64 kRowsPerLiveCheckpoint = 1'000;  // while it follows
constexpr qint64 kLogPages = 16'384;              // 64 MB: then it has to become short again

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
    auto stock = StockWriter::prepare(*database);
    if (!stock.ok()) return stock.error();
    auto products = ProductWriter::prepare(*database);
    if (!products.ok()) return products.error();
    auto putMeta =
        database->prepare("INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value");
    if (!putMeta.ok()) return putMeta.error();
    const auto total = database->integer("SELECT value FROM meta WHERE key = 'orders'");
    if (!total.ok()) return total.error();
    CacheWriter writer(std::move(database),
                       {std::move(orders.value()), std::move(stock.value()), std::move(products.value())});
    writer.m_putMeta = std::move(putMeta.value());
    writer.m_total = *total;
    writer.m_found = opened->found;
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
    auto change = writePiece(piece);
    if (change.ok()) {
        if (auto committed = m_database->execute("COMMIT"); !committed.ok()) change = committed.error();
    }
    if (!change.ok()) {
        const Error why = change.error();
        static_cast<void>(m_database->execute("ROLLBACK"));
        m_writers.orders.forgetCounts();
        return why;
    }
    m_total = change->ordersTotal;
    ++m_pieces;
    m_rowsSinceCheckpoint += piece.orders_size() + piece.stock_size() + piece.products_size();
    if (auto done = checkpointIfDue(piece.caught_up()); !done.ok()) return done.error();
    return change;
}

Outcome<Done> CacheWriter::writeRows(const v1::SyncResponse& piece, CacheChange& change) {
    for (const v1::OrderSummary& order : piece.orders()) {
        const auto written = m_writers.orders.write(order);
        if (!written.ok()) return written.error();
        change.newOrders += *written == OrderWriter::Written::kNew;
        change.changedOrders += *written == OrderWriter::Written::kChanged;
    }
    if (auto counted = m_writers.orders.writeCounts(); !counted.ok()) return counted.error();
    for (const v1::StockLevel& level : piece.stock()) {
        const auto written = m_writers.stock.write(level);
        if (!written.ok()) return written.error();
        change.changedStock += *written != StockWriter::Written::kOlder;
    }
    for (const v1::Product& product : piece.products()) {
        const auto written = m_writers.products.write(product);
        if (!written.ok()) return written.error();
        change.changedProducts += *written != ProductWriter::Written::kOlder;
    }
    return Done{};
}

Outcome<CacheChange> CacheWriter::writePiece(const v1::SyncResponse& piece) {
    CacheChange change;
    if (auto written = writeRows(piece, change); !written.ok()) return written.error();
    change.scope = static_cast<CacheScope>(piece.scope());
    change.ordersTotal = m_total + change.newOrders;
    change.serverTotal = static_cast<qint64>(piece.orders_total());
    change.scopeCaughtUp = change.caughtUp = piece.caught_up();
    change.asOf = piece.as_of().time_us();
    change.cell = piece.as_of().token().cell();
    change.batch = piece.as_of().token().batch();
    const std::string key = cursorKey(piece.scope());
    if (auto put = m_putMeta.bind(1, std::string_view(key)).bind(2, std::string_view(piece.cursor())).run(); !put.ok())
        return put.error();
    for (const auto& [name, value] : {std::pair{std::string_view("orders"), change.ordersTotal},
                                      std::pair{std::string_view("as of"), change.asOf}}) {
        if (auto put = m_putMeta.bind(1, name).bind(2, value).run(); !put.ok()) return put.error();
    }
    return change;
}

// This is the only connection that may: see CacheFile. While pieces are small the log is copied often and little of it
// at once, without waiting for anybody, because the next order waits for it: what 50,000 rows leave in the log took
// seconds. Truncating waits for readers, who take a fraction of a second; without it a reader at every moment would let
// the log grow for ever.
Outcome<Done> CacheWriter::checkpointIfDue(bool caughtUp) {
    if (m_rowsSinceCheckpoint < (caughtUp ? kRowsPerLiveCheckpoint : kRowsPerCheckpoint)) return Done{};
    m_rowsSinceCheckpoint = 0;
    if (caughtUp) {
        auto copied = m_database->prepare("PRAGMA wal_checkpoint(PASSIVE)");
        if (!copied.ok()) return copied.error();
        const auto step = copied.value().step();
        if (!step.ok()) return step.error();
        if (copied.value().integer(1) < kLogPages) return Done{};
    }
    return m_database->execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

Outcome<Done> CacheWriter::forgetCursors() {
    return m_database->execute("DELETE FROM meta WHERE key LIKE 'cursor %'");
}

// By what the file itself says is in it, so that no table is forgotten. The word indexes have no rows of their own:
// they are told to forget, and the tables that they keep themselves in are left alone.
Outcome<Done> CacheWriter::empty() {
    auto tables = m_database->prepare(
        "SELECT name, sql LIKE 'CREATE VIRTUAL%' FROM sqlite_master AS t WHERE type = 'table' AND name NOT LIKE "
        "'sqlite_%'"
        " AND NOT EXISTS (SELECT 1 FROM sqlite_master AS words WHERE words.sql LIKE 'CREATE VIRTUAL%'"
        " AND t.name LIKE words.name || '_%' AND t.name <> words.name)");
    if (!tables.ok()) return tables.error();
    std::string statements = "BEGIN IMMEDIATE;";
    for (;;) {
        const auto step = tables.value().step();
        if (!step.ok()) return step.error();
        if (*step == Statement::Step::kDone) break;
        const std::string name(tables.value().utf8(0));
        const bool isIndex = tables.value().integer(1) != 0;
        statements +=
            isIndex ? "INSERT INTO " + name + "(" + name + ") VALUES ('delete-all');" : "DELETE FROM " + name + ";";
    }
    if (auto emptied = m_database->execute(statements + "COMMIT;"); !emptied.ok()) {
        static_cast<void>(m_database->execute("ROLLBACK"));
        return emptied.error();
    }
    m_total = 0;
    return Done{};
}

}  // namespace meridian::core

#include "core/sync/stock_writer.h"

#include <QCoreApplication>

#include "meridian/v1/stock.pb.h"

namespace meridian::core {

namespace {

using Step = Statement::Step;

// Of m_find.
enum Found { kId, kBatch, kSku, kTitle, kLocation, kLocationName };

}  // namespace

Outcome<StockWriter> StockWriter::prepare(Database& cache) {
    StockWriter writer;
    const struct {
        Statement* statement;
        std::string_view sql;
    } statements[] = {
        {&writer.m_find,
         "SELECT id, changed_batch, sku, title, location, location_name FROM stock WHERE sku = ? AND location = ?"},
        {&writer.m_last, "SELECT ifnull(max(id), 0) FROM stock"},
        {&writer.m_insert, "INSERT INTO stock VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"},
        {&writer.m_update,
         "UPDATE stock SET sku = ?2, location = ?3, location_name = ?4, region = ?5, title = ?6, on_hand = ?7, "
         "committed = ?8, available = ?9, unavailable = ?10, incoming = ?11, changed_batch = ?12 WHERE id = ?1"},
        {&writer.m_index, "INSERT INTO stock_text (rowid, sku, title, location, location_name) VALUES (?, ?, ?, ?, ?)"},
        {&writer.m_unindex,
         "INSERT INTO stock_text (stock_text, rowid, sku, title, location, location_name) "
         "VALUES ('delete', ?, ?, ?, ?, ?)"},
    };
    for (const auto& [statement, sql] : statements) {
        auto prepared = cache.prepare(sql);
        if (!prepared.ok()) return prepared.error();
        *statement = std::move(prepared.value());
    }
    return writer;
}

Outcome<StockWriter::Written> StockWriter::write(const v1::StockLevel& level) {
    if (level.sku().empty() || level.location().empty()) {
        return Error{Fault::kInvalid,
                     QCoreApplication::translate("Sync", "The server sent stock without a SKU or a location."),
                     QString::fromStdString(level.sku())};
    }
    const std::string_view sku = level.sku();
    const std::string_view location = level.location();
    const auto found = m_find.bind(1, sku).bind(2, location).step();
    if (!found.ok()) return found.error();
    if (*found == Step::kDone) {
        m_find.reset();
        const auto last = m_last.step();
        if (!last.ok()) return last.error();
        const qint64 id = m_last.integer(0) + 1;
        m_last.reset();
        if (auto done = put(m_insert, id, level); !done.ok()) return done.error();
        if (auto done = index(id, level); !done.ok()) return done.error();
        return Written::kNew;
    }
    if (m_find.integer(kBatch) > static_cast<qint64>(level.changed_batch())) {
        m_find.reset();
        return Written::kOlder;
    }
    const qint64 id = m_find.integer(kId);
    const bool wordsChanged = m_find.utf8(kSku) != sku || m_find.utf8(kTitle) != level.title() ||
                              m_find.utf8(kLocation) != location || m_find.utf8(kLocationName) != level.location_name();
    if (wordsChanged) {
        if (auto done = unindex(id); !done.ok()) return done.error();
    }
    m_find.reset();
    if (auto done = put(m_update, id, level); !done.ok()) return done.error();
    if (wordsChanged) {
        if (auto done = index(id, level); !done.ok()) return done.error();
    }
    return Written::kChanged;
}

// `into` is m_insert or m_update, whose parameters are numbered alike.
Outcome<Done> StockWriter::put(Statement& into, qint64 id, const v1::StockLevel& level) {
    into.bind(1, id).bind(2, std::string_view(level.sku())).bind(3, std::string_view(level.location()));
    into.bind(4, std::string_view(level.location_name())).bind(5, std::string_view(level.region()));
    into.bind(6, std::string_view(level.title())).bind(7, qint64{level.on_hand()});
    into.bind(8, qint64{level.committed()}).bind(9, qint64{level.available()});
    into.bind(10, qint64{level.unavailable()}).bind(11, qint64{level.incoming()});
    into.bind(12, static_cast<qint64>(level.changed_batch()));
    return into.run();
}

Outcome<Done> StockWriter::index(qint64 id, const v1::StockLevel& level) {
    m_index.bind(1, id).bind(2, std::string_view(level.sku())).bind(3, std::string_view(level.title()));
    m_index.bind(4, std::string_view(level.location())).bind(5, std::string_view(level.location_name()));
    return m_index.run();
}

// With m_find on the row: the index has to be told the very words that it was given.
Outcome<Done> StockWriter::unindex(qint64 id) {
    m_unindex.bind(1, id).bind(2, m_find.utf8(kSku)).bind(3, m_find.utf8(kTitle));
    m_unindex.bind(4, m_find.utf8(kLocation)).bind(5, m_find.utf8(kLocationName));
    return m_unindex.run();
}

}  // namespace meridian::core

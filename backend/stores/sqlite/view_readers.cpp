#include "backend/stores/sqlite/view_readers.h"

#include <sqlite3.h>

#include "backend/domain/order_number.h"
#include "backend/domain/text.h"
#include "backend/stores/sqlite/view_schema.h"
#include "backend/stores/sqlite/view_search_text.h"

namespace meridian::stores {

namespace {

constexpr std::size_t kStatementsKept = 64;  // of one connection; lists of people's own making each need one
constexpr int kStepsBetweenLooks = 10'000;

std::string_view textOf(sqlite3_value* value) {
    if (sqlite3_value_type(value) != SQLITE_TEXT) return {};  // erased texts are BLOBs
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return {text, static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

// field_holds(field, needle): fieldHolds() for SQL.
void fieldHoldsSql(sqlite3_context* context, int, sqlite3_value** values) {
    sqlite3_result_int(context, fieldHolds(textOf(values[0]), textOf(values[1])) ? 1 : 0);
}

// phone_holds(field, needle): the same for the digits of the field.
void phoneHoldsSql(sqlite3_context* context, int, sqlite3_value** values) {
    sqlite3_result_int(context, fieldHolds(digitsOf(textOf(values[0])), textOf(values[1])) ? 1 : 0);
}

// order_number(cell, running)
void orderNumberSql(sqlite3_context* context, int, sqlite3_value** values) {
    const CellId cell{static_cast<std::uint16_t>(sqlite3_value_int64(values[0]))};
    const std::string number =
        formatOrderNumber(makeOrderId(cell, static_cast<std::uint64_t>(sqlite3_value_int64(values[1]))));
    sqlite3_result_text(context, number.data(), static_cast<int>(number.size()), SQLITE_TRANSIENT);
}

absl::Status defineFunctions(sqlite3* connection) {
    constexpr int kFlags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
    int code = sqlite3_create_function(connection, "field_holds", 2, kFlags, nullptr, &fieldHoldsSql, nullptr, nullptr);
    if (code == SQLITE_OK) {
        code = sqlite3_create_function(connection, "phone_holds", 2, kFlags, nullptr, &phoneHoldsSql, nullptr, nullptr);
    }
    if (code == SQLITE_OK) {
        code =
            sqlite3_create_function(connection, "order_number", 2, kFlags, nullptr, &orderNumberSql, nullptr, nullptr);
    }
    return statusFromSqlite(connection, code);
}

}  // namespace

absl::StatusOr<ViewReader::Kept*> ViewReader::keep(std::string_view sql) {
    const std::string key(sql);
    if (const auto found = m_statements.find(key); found != m_statements.end()) {
        found->second->statement.reset();
        return found->second.get();
    }
    sqlite3_stmt* raw = nullptr;
    sqlite3* connection = m_database.handle();
    const int code = sqlite3_prepare_v3(connection, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                        &raw, nullptr);
    if (code != SQLITE_OK) return during("preparing a question to the views", statusFromSqlite(connection, code));
    auto& kept = m_statements[key];
    kept = std::make_unique<Kept>(Kept{raw, Statement(raw)});
    return kept.get();
}

absl::StatusOr<Statement*> ViewReader::prepare(std::string_view sql) {
    const auto kept = keep(sql);
    if (!kept.ok()) return kept.status();
    return &(*kept)->statement;
}

absl::StatusOr<Statement*> ViewReader::prepare(std::string_view sql, std::span<const query::Bound> parameters) {
    const auto kept = keep(sql);
    if (!kept.ok()) return kept.status();
    int index = 0;
    for (const query::Bound& parameter : parameters) {
        ++index;
        const auto* text = std::get_if<std::string>(&parameter);
        const int code = text != nullptr ? sqlite3_bind_text64((*kept)->raw, index, text->data(), text->size(),
                                                               SQLITE_TRANSIENT, SQLITE_UTF8)
                                         : sqlite3_bind_int64((*kept)->raw, index, std::get<std::int64_t>(parameter));
        if (code != SQLITE_OK) return during("asking the views", statusFromSqlite(m_database.handle(), code));
    }
    return &(*kept)->statement;
}

absl::Status ViewReader::readMeta() {
    m_cell = {};
    m_position = {};
    const auto rows = prepare("SELECT key, value FROM meta");
    if (!rows.ok()) return rows.status();
    while ((*rows)->step() == Step::kRow) {
        const std::int64_t value = (*rows)->integer(1);
        switch ((*rows)->integer(0)) {
            case view_meta::kBatch: m_position.batch.value = static_cast<std::uint64_t>(value); break;
            case view_meta::kTime: m_position.time.micros = value; break;
            case view_meta::kCell: m_cell.value = static_cast<std::uint16_t>(value); break;
            default: break;
        }
    }
    return (*rows)->status();
}

absl::StatusOr<std::unique_ptr<ViewReader>> ViewReaders::connect() const {
    Database::Options options;
    options.path = m_options.path;
    options.vfs = m_options.vfs;
    options.mode = Database::Mode::kReadOnly;
    options.cacheKib = m_options.cacheKib;
    auto database = Database::open(options);
    if (!database.ok()) return database.status();
    if (absl::Status status = checkSchema(*database, viewSchema()); !status.ok()) return status;
    if (absl::Status status = defineFunctions(database->handle()); !status.ok()) return status;
    auto reader = std::unique_ptr<ViewReader>(new ViewReader(*std::move(database)));
    reader->m_stepsMax = m_options.stepsMax;
    const auto look = [](void* argument) {
        auto& asked = *static_cast<ViewReader*>(argument);
        asked.m_steps += kStepsBetweenLooks;
        return asked.m_steps > asked.m_stepsMax ? 1 : 0;
    };
    sqlite3_progress_handler(reader->m_database.handle(), kStepsBetweenLooks, look, reader.get());
    return reader;
}

absl::StatusOr<std::unique_ptr<ViewReader>> ViewReaders::take() {
    std::uint64_t generation = 0;
    {
        std::unique_lock lock(m_mutex);
        m_returned.wait(lock, [this] { return !m_held && m_lent < m_options.connections; });
        ++m_lent;
        generation = m_generation;
        if (!m_idle.empty()) {
            auto reader = std::move(m_idle.back());
            m_idle.pop_back();
            return reader;
        }
    }
    auto reader = connect();
    if (!reader.ok()) {
        giveBack(nullptr);
    } else {
        (*reader)->m_generation = generation;
    }
    return reader;
}

void ViewReaders::hold() {
    std::vector<std::unique_ptr<ViewReader>> old;
    std::unique_lock lock(m_mutex);
    m_held = true;
    ++m_generation;
    old.swap(m_idle);
    m_returned.wait(lock, [this] { return m_lent == 0; });
}

void ViewReaders::reopen() {
    std::vector<std::unique_ptr<ViewReader>> old;
    {
        const std::lock_guard lock(m_mutex);
        m_held = false;
        ++m_generation;
        old.swap(m_idle);
    }
    m_returned.notify_all();
}

void ViewReaders::giveBack(std::unique_ptr<ViewReader> reader) {
    {
        const std::lock_guard lock(m_mutex);
        --m_lent;
        if (reader != nullptr && reader->m_generation == m_generation) m_idle.push_back(std::move(reader));
    }
    m_returned.notify_all();
}

absl::Status ViewReaders::readInSnapshot(ViewReader& reader, const std::function<absl::Status(ViewReader&)>& body) {
    reader.m_steps = 0;
    if (reader.m_statements.size() > kStatementsKept) reader.m_statements.clear();
    auto snapshot = Transaction::begin(reader.m_database, Transaction::Kind::kRead);
    if (!snapshot.ok()) return snapshot.status();
    absl::Status status = reader.readMeta();
    if (status.ok()) status = body(reader);
    for (auto& [sql, kept] : reader.m_statements)
        kept->statement.reset();  // one that is not at its end would hold the snapshot
    if (!status.ok()) return status;
    return snapshot->commit();
}

absl::Status ViewReaders::refusedFor(const absl::Status& damage) const {
    if (!m_options.onDamage) return damage;
    m_options.onDamage(damage);
    return absl::UnavailableError(
        "the views are damaged and are being made anew from the journal; ask again in a moment");
}

absl::Status ViewReaders::read(const std::function<absl::Status(ViewReader&)>& body) {
    auto reader = take();
    if (isDamage(reader.status())) return refusedFor(reader.status());
    if (!reader.ok()) return during(concat("opening the views ", m_options.path), reader.status());
    absl::Status status = readInSnapshot(**reader, body);
    if (absl::IsDataLoss(status) || absl::IsUnavailable(status))
        reader->reset();  // the next one gets a fresh connection
    giveBack(*std::move(reader));
    if (isDamage(status)) return refusedFor(status);
    if (absl::IsCancelled(status)) {
        return absl::DeadlineExceededError(
            "the question would take too long; narrow it down, for example by a date or a state");
    }
    return status;
}

}  // namespace meridian::stores

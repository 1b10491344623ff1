#include "core/commands/command_rows.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <string>

#include "backend/domain/crc32c.h"

#include "core/commands/command_json.h"
#include "core/commands/outbox.h"

namespace meridian::core::command_rows {

namespace {

constexpr std::string_view kCreate = R"sql(
CREATE TABLE IF NOT EXISTS commands (
  id BLOB PRIMARY KEY, made_at INTEGER NOT NULL, state INTEGER NOT NULL, entry TEXT NOT NULL,
  sum INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS commands_by_time ON commands (made_at);
)sql";
constexpr std::string_view kPut =
    "INSERT INTO commands VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (id) DO UPDATE SET state = excluded.state, "
    "entry = excluded.entry, sum = excluded.sum";
constexpr std::string_view kForgetOld =
    "DELETE FROM commands WHERE state NOT IN (1, 2, 5) AND id NOT IN "
    "(SELECT id FROM commands WHERE state NOT IN (1, 2, 5) ORDER BY made_at DESC, id DESC LIMIT 500)";
static_assert(Outbox::kKept == 500, "stands in the statement above");
static_assert(static_cast<int>(CommandState::kQueued) == 1 && static_cast<int>(CommandState::kSending) == 2 &&
                  static_cast<int>(CommandState::kConflict) == 5,
              "stand in the statement above");

std::string_view viewOf(const QByteArray& bytes) {
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

qint64 sumOf(std::string_view id, qint64 madeAt, qint64 state, std::string_view entry) {
    const std::string between = '|' + std::to_string(madeAt) + '|' + std::to_string(state) + '|';
    return crc32c(entry, crc32c(between, crc32c(id)));
}

bool isWhole(const Statement& row) {
    return sumOf(row.utf8(0), row.integer(1), row.integer(2), row.utf8(3)) == row.integer(4);
}

std::optional<CommandEntry> understood(const Statement& row) {
    const std::string_view text = row.utf8(3);
    const QByteArray bytes(text.data(), static_cast<qsizetype>(text.size()));
    return entryFromJson(QJsonDocument::fromJson(bytes).object());
}

// Calls visit(row) for each row until it returns an error.
template <class Visit>
Outcome<Done> eachRow(Database& database, std::string_view order, Visit&& visit) {
    auto all = database.prepare("SELECT " + std::string(kColumns) + " FROM commands " + std::string(order));
    if (!all.ok()) return all.error();
    while (true) {
        const auto step = all.value().step();
        if (!step.ok()) return step.error();
        if (*step == Statement::Step::kDone) return Done{};
        if (Outcome<Done> visited = visit(all.value()); !visited.ok()) return visited;
    }
}

Outcome<Done> addSums(Database& database) {
    if (auto added = database.execute("ALTER TABLE commands ADD COLUMN sum INTEGER NOT NULL DEFAULT 0"); !added.ok())
        return added;
    std::vector<std::pair<QByteArray, qint64>> sums;
    const auto read = eachRow(database, {}, [&](const Statement& row) -> Outcome<Done> {
        const std::string_view id = row.utf8(0);
        sums.emplace_back(QByteArray(id.data(), static_cast<qsizetype>(id.size())),
                          sumOf(id, row.integer(1), row.integer(2), row.utf8(3)));
        return Done{};
    });
    if (!read.ok()) return read;
    auto set = database.prepare("UPDATE commands SET sum = ?2 WHERE id = ?1");
    if (!set.ok()) return set.error();
    for (const auto& [id, sum] : sums) {
        if (auto done = set.value().bind(1, viewOf(id)).bind(2, sum).run(); !done.ok()) return done;
    }
    return Done{};
}

}  // namespace

Outcome<Done> prepare(Database& database) {
    if (auto made = database.execute(kCreate); !made.ok()) return made;
    const auto sums = database.integer("SELECT count(*) FROM pragma_table_info('commands') WHERE name = 'sum'");
    if (!sums.ok()) return sums.error();
    return *sums == 0 ? addSums(database) : Outcome<Done>(Done{});
}

Outcome<Done> check(Database& database) {
    return eachRow(database, {}, [](const Statement& row) -> Outcome<Done> {
        return isWhole(row) ? Outcome<Done>(Done{}) : Error{Fault::kDamagedData, {}, {}};
    });
}

Outcome<Statement> preparePut(Database& database) {
    return database.prepare(kPut);
}

Outcome<Done> put(Statement& prepared, const CommandEntry& entry) {
    const QByteArray json = QJsonDocument(toJson(entry)).toJson(QJsonDocument::Compact);
    const auto state = static_cast<qint64>(entry.state);
    return prepared.bind(1, viewOf(entry.id))
        .bind(2, entry.madeAt)
        .bind(3, state)
        .bind(4, viewOf(json))
        .bind(5, sumOf(viewOf(entry.id), entry.madeAt, state, viewOf(json)))
        .run();
}

Outcome<Done> remove(Database& database, const QByteArray& id) {
    auto gone = database.prepare("DELETE FROM commands WHERE id = ?");
    return gone.ok() ? gone.value().bind(1, viewOf(id)).run() : Outcome<Done>(gone.error());
}

Outcome<Done> forgetOld(Database& database) {
    return database.execute(kForgetOld);
}

Outcome<std::vector<CommandEntry>> load(Database& database) {
    std::vector<CommandEntry> entries;
    const auto read = eachRow(database, "ORDER BY made_at, id", [&](const Statement& row) -> Outcome<Done> {
        auto entry = understood(row);
        if (!entry) {
            return Error{Fault::kNewerData,
                         QCoreApplication::translate("Outbox", "A pending change on this computer cannot be read."),
                         row.text(3).left(80)};
        }
        entries.push_back(std::move(*entry));
        return Done{};
    });
    if (!read.ok()) return read.error();
    return entries;
}

std::optional<CommandEntry> entryIn(const Statement& row) {
    return isWhole(row) ? understood(row) : std::nullopt;
}

}  // namespace meridian::core::command_rows

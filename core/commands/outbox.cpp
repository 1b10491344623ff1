#include "core/commands/outbox.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include "core/commands/command_json.h"
#include "core/store/folder.h"

namespace meridian::core {

namespace {

constexpr qint64 kLayout = 1;
constexpr std::string_view kSettings =
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA locking_mode=NORMAL; PRAGMA busy_timeout=2000;";
constexpr std::string_view kCreate = R"sql(
CREATE TABLE IF NOT EXISTS commands (
  id BLOB PRIMARY KEY, made_at INTEGER NOT NULL, state INTEGER NOT NULL, entry TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS commands_by_time ON commands (made_at);
)sql";
constexpr std::string_view kPut =
    "INSERT INTO commands VALUES (?1, ?2, ?3, ?4) ON CONFLICT (id) DO UPDATE SET state = excluded.state, "
    "entry = excluded.entry";
// Settled ones beyond the last kKept are not needed any more.
constexpr std::string_view kForgetOld =
    "DELETE FROM commands WHERE state NOT IN (1, 2, 5) AND id NOT IN "
    "(SELECT id FROM commands WHERE state NOT IN (1, 2, 5) ORDER BY made_at DESC, id DESC LIMIT 500)";
static_assert(Outbox::kKept == 500, "stands in the statement above");
static_assert(static_cast<int>(CommandState::kQueued) == 1 && static_cast<int>(CommandState::kSending) == 2 &&
                  static_cast<int>(CommandState::kConflict) == 5,
              "stand in the statement above");

std::string_view bytesOf(const QByteArray& bytes) {
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

Outcome<Done> prepareFile(Database& database) {
    if (auto set = database.execute(kSettings); !set.ok()) return set.error();
    const auto layout = database.integer("PRAGMA user_version");
    if (!layout.ok()) return layout.error();
    if (*layout > kLayout) {
        return Error{Fault::kNewerData,
                     QCoreApplication::translate("Outbox",
                                                 "A newer version of Meridian keeps its pending changes here. Start "
                                                 "that version, or update this one."),
                     {}};
    }
    if (auto made = database.execute(kCreate); !made.ok()) return made.error();
    const auto check = database.integer("SELECT count(*) FROM pragma_quick_check WHERE quick_check <> 'ok'");
    if (!check.ok()) return check.error();
    if (*check > 0) return Error{Fault::kDamagedData, {}, {}};
    return database.execute("PRAGMA user_version = 1");
}

void putAside(const QString& path) {
    for (const char* suffix : {"", "-wal", "-shm"}) {
        const QString file = path + QLatin1String(suffix);
        QFile::remove(file + QStringLiteral(".damaged"));
        QFile::rename(file, file + QStringLiteral(".damaged"));
    }
}

}  // namespace

Outbox::Outbox(Database database, Found found)
    : m_database(std::make_unique<Database>(std::move(database))), m_found(found) {}

QString Outbox::pathIn(const QString& directory) {
    return QDir(directory).filePath(QStringLiteral("journal.sqlite"));
}

Outcome<Outbox> Outbox::open(const QString& directory) {
    if (const auto folder = prepareFolder(directory); !folder.ok()) return folder.error();
    const QString path = pathIn(directory);
    Found found = QFile::exists(path) ? Found::kKept : Found::kNew;
    for (int attempt = 0;; ++attempt) {
        auto opened = Database::open(path, Database::Access::kReadWrite);
        const Outcome<Done> usable = opened.ok() ? prepareFile(opened.value()) : Outcome<Done>(opened.error());
        if (usable.ok()) {
            // Addresses and notes may stand in it.
            QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
            return Outbox(std::move(opened.value()), found);
        }
        if (usable.error().fault != Fault::kDamagedData || attempt > 0) return usable.error();
        putAside(path);
        found = Found::kReplacedDamaged;
    }
}

Outcome<Done> Outbox::inTransaction(const std::function<Outcome<Done>()>& work) {
    if (auto begun = m_database->execute("BEGIN IMMEDIATE"); !begun.ok()) return begun;
    Outcome<Done> done = work();
    if (done.ok()) done = m_database->execute("COMMIT");
    if (!done.ok()) static_cast<void>(m_database->execute("ROLLBACK"));
    return done;
}

Outcome<Done> Outbox::write(Statement& put, const CommandEntry& entry) {
    const QByteArray json = QJsonDocument(toJson(entry)).toJson(QJsonDocument::Compact);
    return put.bind(1, bytesOf(entry.id))
        .bind(2, entry.madeAt)
        .bind(3, static_cast<qint64>(entry.state))
        .bind(4, bytesOf(json))
        .run();
}

Outcome<Done> Outbox::put(const CommandEntry& entry) {
    return putAll({entry});
}

Outcome<Done> Outbox::putAll(const std::vector<CommandEntry>& entries) {
    return inTransaction([&]() -> Outcome<Done> {
        auto put = m_database->prepare(kPut);
        if (!put.ok()) return put.error();
        for (const CommandEntry& entry : entries) {
            if (auto written = write(put.value(), entry); !written.ok()) return written;
        }
        return Done{};
    });
}

Outcome<Done> Outbox::rename(const QByteArray& oldId, const CommandEntry& entry) {
    return inTransaction([&]() -> Outcome<Done> {
        auto gone = m_database->prepare("DELETE FROM commands WHERE id = ?");
        if (!gone.ok()) return gone.error();
        if (auto done = gone.value().bind(1, bytesOf(oldId)).run(); !done.ok()) return done;
        auto put = m_database->prepare(kPut);
        return put.ok() ? write(put.value(), entry) : Outcome<Done>(put.error());
    });
}

Outcome<std::vector<CommandEntry>> Outbox::load() {
    if (auto forgotten = m_database->execute(kForgetOld); !forgotten.ok()) return forgotten.error();
    auto all = m_database->prepare("SELECT entry FROM commands ORDER BY made_at, id");
    if (!all.ok()) return all.error();
    std::vector<CommandEntry> entries;
    while (true) {
        const auto step = all.value().step();
        if (!step.ok()) return step.error();
        if (*step == Statement::Step::kDone) return entries;
        const std::string_view text = all.value().utf8(0);
        const auto document = QJsonDocument::fromJson(QByteArray(text.data(), static_cast<qsizetype>(text.size())));
        const auto entry = entryFromJson(document.object());
        if (!entry) {
            return Error{
                Fault::kNewerData,
                QCoreApplication::translate("Outbox", "A pending change on this computer cannot be read."),
                QString::fromUtf8(text.data(), static_cast<qsizetype>(std::min<std::size_t>(text.size(), 80)))};
        }
        entries.push_back(*entry);
    }
}

}  // namespace meridian::core

#include "core/commands/outbox.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include "core/commands/command_rows.h"
#include "core/commands/draft_rows.h"
#include "core/store/folder.h"

namespace meridian::core {

namespace {

// 2: with drafts; 3: with checksums. A program that does not know drafts would leave one there whose product it saves,
// and one that does not know checksums would leave wrong ones.
constexpr qint64 kLayout = 3;
constexpr std::string_view kSettings =
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA locking_mode=NORMAL; PRAGMA busy_timeout=2000;";

Outcome<Done> makeTables(Database& database) {
    if (auto begun = database.execute("BEGIN IMMEDIATE"); !begun.ok()) return begun;
    Outcome<Done> made = command_rows::prepare(database);
    if (made.ok()) made = draft_rows::prepare(database);
    if (made.ok()) made = database.execute("PRAGMA user_version = 3; COMMIT");
    if (!made.ok()) static_cast<void>(database.execute("ROLLBACK"));
    return made;
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
    // With the index: a page that has lost a row makes sense, too.
    const auto check = database.integer("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'");
    if (!check.ok()) return check.error();
    if (*check > 0) return Error{Fault::kDamagedData, {}, {}};
    if (*layout < kLayout) {
        if (auto made = makeTables(database); !made.ok()) return made;
    }
    return command_rows::check(database);
}

// SQLite gives its other files the rights of this one. Addresses, notes and drafts may stand in them.
void makePrivate(const QString& path) {
    if (QFile file(path); !file.exists() && file.open(QIODevice::WriteOnly)) file.close();
    for (const char* suffix : {"", "-wal", "-shm"})
        QFile::setPermissions(path + QLatin1String(suffix), QFile::ReadOwner | QFile::WriteOwner);
}

Outcome<Database> openFile(const QString& path) {
    makePrivate(path);
    auto opened = Database::open(path, Database::Access::kReadWrite);
    if (!opened.ok()) return opened;
    if (const auto usable = prepareFile(opened.value()); !usable.ok()) return usable.error();
    return opened;
}

}  // namespace

Outbox::Outbox(Database database, Found found, std::optional<Salvage> salvage)
    : m_database(std::make_unique<Database>(std::move(database))),
      m_found(salvage ? Found::kReplacedDamaged : found),
      m_salvage(salvage) {}

QString Outbox::pathIn(const QString& directory) {
    return QDir(directory).filePath(QStringLiteral("journal.sqlite"));
}

Outcome<Outbox> Outbox::open(const QString& directory) {
    if (const auto folder = prepareFolder(directory); !folder.ok()) return folder.error();
    const QString path = pathIn(directory);
    if (const auto finished = outbox_mending::finish(path); !finished.ok()) return finished.error();
    const Found found = QFile::exists(path) ? Found::kKept : Found::kNew;
    for (int attempt = 0;; ++attempt) {
        auto opened = openFile(path);
        if (opened.ok()) {
            auto salvage = outbox_mending::takeReport(opened.value());
            if (!salvage.ok()) return salvage.error();
            return Outbox(std::move(opened.value()), found, *salvage);
        }
        if (opened.error().fault != Fault::kDamagedData || attempt > 0) return opened.error();
        if (const auto mended = outbox_mending::mend(path); !mended.ok()) return mended.error();
    }
}

Outcome<Done> Outbox::inTransaction(const std::function<Outcome<Done>()>& work) {
    if (auto begun = m_database->execute("BEGIN IMMEDIATE"); !begun.ok()) return begun;
    Outcome<Done> done = work();
    if (done.ok()) done = m_database->execute("COMMIT");
    if (!done.ok()) static_cast<void>(m_database->execute("ROLLBACK"));
    return done;
}

Outcome<Done> Outbox::put(const CommandEntry& entry) {
    return putAll({entry});
}

Outcome<Done> Outbox::putAll(const std::vector<CommandEntry>& entries) {
    return inTransaction([&]() -> Outcome<Done> {
        auto put = command_rows::preparePut(*m_database);
        if (!put.ok()) return put.error();
        for (const CommandEntry& entry : entries) {
            if (auto written = command_rows::put(put.value(), entry); !written.ok()) return written;
            if (entry.state != CommandState::kQueued) continue;
            if (auto saved = draft_rows::removeSaved(*m_database, entry.command); !saved.ok()) return saved;
        }
        return Done{};
    });
}

Outcome<Done> Outbox::rename(const QByteArray& oldId, const CommandEntry& entry) {
    return inTransaction([&]() -> Outcome<Done> {
        if (auto gone = command_rows::remove(*m_database, oldId); !gone.ok()) return gone;
        auto put = command_rows::preparePut(*m_database);
        return put.ok() ? command_rows::put(put.value(), entry) : Outcome<Done>(put.error());
    });
}

Outcome<Done> Outbox::keepDraft(const KeptDraft& draft) {
    return inTransaction([&] { return draft_rows::put(*m_database, draft); });
}

Outcome<Done> Outbox::forgetDraft(const QString& id) {
    return inTransaction([&] { return draft_rows::remove(*m_database, id); });
}

Outcome<KeptDrafts> Outbox::loadDrafts() {
    KeptDrafts kept;
    const auto done = inTransaction([&]() -> Outcome<Done> {
        auto loaded = draft_rows::load(*m_database);
        if (!loaded.ok()) return loaded.error();
        kept = std::move(loaded.value());
        return Done{};
    });
    return done.ok() ? Outcome<KeptDrafts>(std::move(kept)) : Outcome<KeptDrafts>(done.error());
}

Outcome<qint64> Outbox::countDrafts() {
    return m_database->integer("SELECT count(*) FROM drafts");
}

Outcome<std::vector<CommandEntry>> Outbox::load() {
    if (auto forgotten = command_rows::forgetOld(*m_database); !forgotten.ok()) return forgotten.error();
    return command_rows::load(*m_database);
}

}  // namespace meridian::core

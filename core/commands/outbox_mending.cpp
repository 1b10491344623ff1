#include "core/commands/outbox_mending.h"

#include <QCoreApplication>
#include <QFile>

#include "core/commands/command_rows.h"
#include "core/commands/draft_rows.h"
#include "core/commands/outbox_reading.h"

namespace meridian::core::outbox_mending {

namespace {

constexpr std::string_view kReport = "CREATE TABLE mended (kept INTEGER, lost INTEGER, all_seen INTEGER)";

QString mendingOf(const QString& path) {
    return path + QStringLiteral(".mending");
}
QString mendedOf(const QString& path) {
    return path + QStringLiteral(".mended");
}

Error cannotReplace(const QString& path) {
    return {Fault::kStorage,
            QCoreApplication::translate("Outbox", "Meridian cannot write to its folder on this computer."), path};
}

Outcome<Done> write(Database& database, const ReadOutbox& read) {
    auto put = command_rows::preparePut(database);
    if (!put.ok()) return put.error();
    for (const CommandEntry& entry : read.commands) {
        if (auto done = command_rows::put(put.value(), entry); !done.ok()) return done;
    }
    for (const draft_rows::Raw& draft : read.drafts) {
        if (auto done = draft_rows::putRaw(database, draft); !done.ok()) return done;
    }
    auto report = database.prepare("INSERT INTO mended VALUES (?1, ?2, ?3)");
    if (!report.ok()) return report.error();
    return report.value()
        .bind(1, static_cast<qint64>(read.salvage.kept))
        .bind(2, static_cast<qint64>(read.salvage.lost))
        .bind(3, static_cast<qint64>(read.salvage.isAllSeen))
        .run();
}

Outcome<Done> make(const QString& path, const ReadOutbox& read) {
    for (const char* suffix : {"", "-journal"})
        QFile::remove(path + QLatin1String(suffix));
    if (QFile file(path); file.open(QIODevice::WriteOnly)) file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    auto database = Database::open(path, Database::Access::kReadWrite);
    if (!database.ok()) return database.error();
    Database& fresh = database.value();
    for (const std::string_view sql : {std::string_view("PRAGMA synchronous=FULL"), std::string_view("BEGIN"), kReport})
        if (auto done = fresh.execute(sql); !done.ok()) return done;
    if (auto made = command_rows::prepare(fresh); !made.ok()) return made;
    if (auto made = draft_rows::prepare(fresh); !made.ok()) return made;
    if (auto written = write(fresh, read); !written.ok()) return written;
    return fresh.execute("COMMIT");
}

// The log first: a new file beside an old log would be filled from it.
Outcome<Done> putAside(const QString& path) {
    const QString aside = path + QStringLiteral(".damaged");
    for (const char* suffix : {"-wal", ""}) {
        const QString from = path + QLatin1String(suffix);
        const QString to = aside + QLatin1String(suffix);
        if (!QFile::exists(from)) continue;
        QFile::remove(to);
        if (!QFile::rename(from, to)) return cannotReplace(from);
    }
    QFile::remove(path + QStringLiteral("-shm"));
    return Done{};
}

}  // namespace

Outcome<Done> mend(const QString& path) {
    const ReadOutbox read = readDamagedOutbox(path);
    if (auto made = make(mendingOf(path), read); !made.ok()) return made;
    if (!QFile::rename(mendingOf(path), mendedOf(path))) return cannotReplace(path);
    return finish(path);
}

Outcome<Done> finish(const QString& path) {
    if (!QFile::exists(mendedOf(path))) return Done{};
    if (auto aside = putAside(path); !aside.ok()) return aside;
    return QFile::rename(mendedOf(path), path) ? Outcome<Done>(Done{}) : cannotReplace(path);
}

Outcome<std::optional<Salvage>> takeReport(Database& database) {
    const auto there = database.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'mended'");
    if (!there.ok()) return there.error();
    if (*there == 0) return std::optional<Salvage>();
    Salvage salvage;
    {
        auto report = database.prepare("SELECT kept, lost, all_seen FROM mended");
        if (!report.ok()) return report.error();
        if (const auto step = report.value().step(); !step.ok()) return step.error();
        salvage.kept = static_cast<int>(report.value().integer(0));
        salvage.lost = static_cast<int>(report.value().integer(1));
        salvage.isAllSeen = report.value().integer(2) != 0;
    }
    if (auto gone = database.execute("DROP TABLE mended"); !gone.ok()) return gone.error();
    return std::optional(salvage);
}

}  // namespace meridian::core::outbox_mending

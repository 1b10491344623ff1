#include "core/store/cache_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <optional>

#include "core/store/folder.h"
#include "core/store/order_tables.h"
#include "core/store/product_tables.h"
#include "core/store/stock_tables.h"

namespace meridian::core {

namespace {

constexpr std::string_view kCreateMeta = "CREATE TABLE meta (key TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID;";

constexpr std::string_view kWriterSettings =
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA wal_autocheckpoint=0; PRAGMA cache_size=-65536;"
    "PRAGMA temp_store=MEMORY;";

Error newerData(const QString& detail) {
    return {Fault::kNewerData,
            QCoreApplication::translate("Store",
                                        "A newer version of Meridian has used this folder. Start that version, or "
                                        "update this one. Nothing in it was changed."),
            detail};
}

Outcome<Done> checkLayout(Database& database) {
    const auto layout = database.integer("PRAGMA user_version");
    if (!layout.ok()) return layout.error();
    if (*layout > CacheFile::kLayout) return newerData(QStringLiteral("layout %1").arg(*layout));
    return Done{};
}

Outcome<Done> create(Database& database) {
    const std::string layout = "PRAGMA user_version=" + std::to_string(CacheFile::kLayout);
    for (const std::string_view sql : {std::string_view("BEGIN"), kCreateMeta, kCreateOrderTables, kCreateStockTables,
                                       kCreateProductTables, std::string_view(layout), std::string_view("COMMIT")}) {
        if (auto made = database.execute(sql); !made.ok()) return made.error();
    }
    return Done{};
}

Outcome<Done> createOrCheck(Database& database) {
    if (auto known = checkLayout(database); !known.ok()) return known.error();
    if (auto set = database.execute(kWriterSettings); !set.ok()) return set.error();
    const auto mode = database.prepare("PRAGMA journal_mode");
    if (!mode.ok()) return mode.error();
    const auto tables = database.integer("SELECT count(*) FROM sqlite_master");
    if (!tables.ok()) return tables.error();
    if (*tables == 0) return create(database);
    // Reads the root of every table; deeper damage shows when a page is used.
    for (const char* table : {"orders", "stock", "products"}) {
        const auto rows = database.integer("SELECT count(*) FROM (SELECT id FROM " + std::string(table) + " LIMIT 1)");
        if (!rows.ok()) return rows.error();
    }
    return Done{};
}

// The caches of all layouts in the directory: their numbers.
QList<int> layoutsIn(const QString& directory) {
    QList<int> layouts;
    const QStringList files =
        QDir(directory).entryList({QStringLiteral("cache_*.sqlite")}, QDir::Files | QDir::Hidden | QDir::System);
    for (const QString& file : files) {
        bool isNumber = false;
        const int layout = file.mid(6, file.size() - 13).toInt(&isNumber);
        if (isNumber) layouts.append(layout);
    }
    return layouts;
}

std::optional<Error> newerCacheIn(const QString& directory) {
    for (const int layout : layoutsIn(directory)) {
        if (layout > CacheFile::kLayout) return newerData(QStringLiteral("layout %1").arg(layout));
    }
    return std::nullopt;
}

// At once, and not when the new one is filled: both of them may be more than the disk holds.
void removeOlderCachesIn(const QString& directory) {
    for (const int layout : layoutsIn(directory)) {
        if (layout >= CacheFile::kLayout) continue;
        for (const char* suffix : {"", "-wal", "-shm", ".damaged", "-wal.damaged", "-shm.damaged"})
            QFile::remove(CacheFile::pathIn(directory, layout) + QLatin1String(suffix));
    }
}

}  // namespace

QString CacheFile::pathIn(const QString& directory, int layout) {
    return QDir(directory).filePath(QStringLiteral("cache_%1.sqlite").arg(layout));
}

QString CacheFile::putAside(const QString& directory) {
    const QString path = pathIn(directory);
    const QString ending = QStringLiteral(".damaged");
    for (const char* suffix : {"", "-wal", "-shm"}) {
        const QString file = path + QLatin1String(suffix);
        QFile::remove(file + ending);
        QFile::rename(file, file + ending);
    }
    return path + ending;
}

Outcome<CacheFile::Opened> CacheFile::openForWriting(const QString& directory) {
    const QString path = pathIn(directory);
    if (const auto folder = prepareFolder(directory); !folder.ok()) return folder.error();
    if (const auto newer = newerCacheIn(directory)) return *newer;
    removeOlderCachesIn(directory);
    Found found = QFile::exists(path) ? Found::kKept : Found::kNew;
    for (int attempt = 0;; ++attempt) {
        auto opened = Database::open(path, Database::Access::kReadWrite);
        Outcome<Done> usable = opened.ok() ? createOrCheck(opened.value()) : Outcome<Done>(opened.error());
        if (usable.ok()) return Opened{std::move(opened.value()), found};
        // Busy is not broken, and a full disk is not helped by deleting.
        if (usable.error().fault != Fault::kDamagedData || attempt > 0) return usable.error();
        putAside(directory);
        found = Found::kReplacedDamaged;
    }
}

Outcome<Database> CacheFile::openForReading(const QString& directory) {
    const QString path = pathIn(directory);
    if (const auto newer = newerCacheIn(directory)) return *newer;
    if (!QFile::exists(path)) {
        return Error{Fault::kNotFound, QCoreApplication::translate("Store", "Nothing is kept on this computer yet."),
                     path};
    }
    auto opened = Database::open(path, Database::Access::kReadOnly);
    if (!opened.ok()) return opened.error();
    if (auto known = checkLayout(opened.value()); !known.ok()) return known.error();
    if (auto set = opened.value().execute("PRAGMA query_only=1; PRAGMA cache_size=-32768;"); !set.ok()) {
        return set.error();
    }
    return std::move(opened.value());
}

}  // namespace meridian::core

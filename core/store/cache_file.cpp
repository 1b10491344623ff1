#include "core/store/cache_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace meridian::core {

namespace {

// orders: named as the query language's columns; risk is NULL when unknown. order_text: what a search by words sees,
// one document for each order, which has to be taken back with its old words when they change. Anchors of the list come
// from the two indexes.
constexpr std::string_view kCreate = R"sql(
CREATE TABLE meta (key TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID;
CREATE TABLE orders (
  id INTEGER PRIMARY KEY, version INTEGER NOT NULL, state INTEGER NOT NULL, hold INTEGER NOT NULL,
  payment INTEGER NOT NULL, risk INTEGER, placed_at INTEGER NOT NULL, changed_at INTEGER NOT NULL,
  deadline INTEGER NOT NULL, currency INTEGER NOT NULL, total INTEGER NOT NULL, lines INTEGER NOT NULL,
  units INTEGER NOT NULL, shipped INTEGER NOT NULL, cancelled INTEGER NOT NULL, number TEXT NOT NULL,
  customer TEXT NOT NULL, name TEXT NOT NULL, email TEXT NOT NULL, city TEXT NOT NULL, country TEXT NOT NULL,
  reference TEXT NOT NULL, tags TEXT NOT NULL);
CREATE INDEX orders_by_placed ON orders (placed_at);
CREATE INDEX orders_by_total ON orders (total);
CREATE INDEX orders_by_state ON orders (state, placed_at);
CREATE INDEX orders_held ON orders (placed_at) WHERE hold = 1;
CREATE TABLE order_counts (state INTEGER, hold INTEGER, orders INTEGER NOT NULL, PRIMARY KEY (state, hold)) WITHOUT ROWID;
CREATE VIRTUAL TABLE order_text USING fts5(
  number, name, email, city, customer, reference, content='', columnsize=0,
  tokenize="unicode61 remove_diacritics 2", prefix='2 3');
)sql";

constexpr std::string_view kWriterSettings =
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA wal_autocheckpoint=0; PRAGMA cache_size=-65536;"
    "PRAGMA temp_store=MEMORY;";

Outcome<Done> createOrCheck(Database& database) {
    if (auto set = database.execute(kWriterSettings); !set.ok()) return set.error();
    const auto mode = database.prepare("PRAGMA journal_mode");
    if (!mode.ok()) return mode.error();
    const auto tables = database.integer("SELECT count(*) FROM sqlite_master");
    if (!tables.ok()) return tables.error();
    if (*tables == 0) {
        if (auto made = database.execute("BEGIN"); !made.ok()) return made.error();
        if (auto made = database.execute(kCreate); !made.ok()) return made.error();
        return database.execute("COMMIT");
    }
    // Reads the root of every table; deeper damage shows when a page is used.
    const auto orders = database.integer("SELECT count(*) FROM (SELECT id FROM orders LIMIT 1)");
    if (!orders.ok()) return orders.error();
    return Done{};
}

void putAside(const QString& path) {
    for (const char* suffix : {"", "-wal", "-shm"}) {
        const QString file = path + QLatin1String(suffix);
        QFile::remove(file + QStringLiteral(".damaged"));
        QFile::rename(file, file + QStringLiteral(".damaged"));
    }
}

}  // namespace

QString CacheFile::pathIn(const QString& directory) {
    return QDir(directory).filePath(QStringLiteral("cache_%1.sqlite").arg(kLayout));
}

Outcome<CacheFile::Opened> CacheFile::openForWriting(const QString& directory) {
    const QString path = pathIn(directory);
    if (!QDir().mkpath(directory)) {
        return Error{Fault::kStorage,
                     QCoreApplication::translate("Store", "Meridian cannot make its folder on this computer."),
                     directory};
    }
    Found found = QFile::exists(path) ? Found::kKept : Found::kNew;
    for (int attempt = 0;; ++attempt) {
        auto opened = Database::open(path, Database::Access::kReadWrite);
        Outcome<Done> usable = opened.ok() ? createOrCheck(opened.value()) : Outcome<Done>(opened.error());
        if (usable.ok()) return Opened{std::move(opened.value()), found};
        // Busy is not broken, and a full disk is not helped by deleting.
        if (usable.error().fault != Fault::kDamagedData || attempt > 0) return usable.error();
        putAside(path);
        found = Found::kReplacedDamaged;
    }
}

Outcome<Database> CacheFile::openForReading(const QString& directory) {
    const QString path = pathIn(directory);
    if (!QFile::exists(path)) {
        return Error{Fault::kNotFound, QCoreApplication::translate("Store", "Nothing is kept on this computer yet."),
                     path};
    }
    auto opened = Database::open(path, Database::Access::kReadOnly);
    if (!opened.ok()) return opened.error();
    if (auto set = opened.value().execute("PRAGMA query_only=1; PRAGMA cache_size=-32768;"); !set.ok()) {
        return set.error();
    }
    return std::move(opened.value());
}

}  // namespace meridian::core

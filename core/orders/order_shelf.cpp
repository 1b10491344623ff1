#include "core/orders/order_shelf.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace meridian::core {

namespace {

constexpr qint64 kLayout = 1;
constexpr std::string_view kCreate = R"sql(
PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;
CREATE TABLE IF NOT EXISTS records (
  number TEXT PRIMARY KEY, read_at INTEGER NOT NULL, order_bytes BLOB, timeline_bytes BLOB, postings_bytes BLOB);
CREATE INDEX IF NOT EXISTS records_by_time ON records (read_at);
)sql";
constexpr std::string_view kForgetOld =
    "DELETE FROM records WHERE rowid IN (SELECT rowid FROM records ORDER BY read_at DESC LIMIT -1 OFFSET 500)";
static_assert(OrderShelf::kKept == 500, "stands in the statement above");

const char* columnOf(ShelfPart part) {
    switch (part) {
        case ShelfPart::kTimeline: return "timeline_bytes";
        case ShelfPart::kPostings: return "postings_bytes";
        default: return "order_bytes";
    }
}

Outcome<Done> prepareFile(Database& database) {
    const auto layout = database.integer("PRAGMA user_version");
    if (!layout.ok()) return layout.error();
    if (*layout > kLayout) return Error{Fault::kNewerData, {}, {}};
    if (auto made = database.execute(kCreate); !made.ok()) return made.error();
    return database.execute("PRAGMA user_version = 1");
}

void removeFile(const QString& path) {
    for (const char* suffix : {"", "-wal", "-shm"})
        QFile::remove(path + QLatin1String(suffix));
}

QByteArray bytesOf(const Statement& row, int column) {
    const std::string_view bytes = row.utf8(column);
    return QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

}  // namespace

QString OrderShelf::pathIn(const QString& directory) {
    return QDir(directory).filePath(QStringLiteral("records_1.sqlite"));
}

OrderShelf::OrderShelf(QString directory) : m_directory(std::move(directory)) {}

Outcome<Database*> OrderShelf::database() {
    if (m_database) return m_database.get();
    const QString path = pathIn(m_directory);
    QDir().mkpath(m_directory);
    for (int attempt = 0;; ++attempt) {
        auto opened = Database::open(path, Database::Access::kReadWrite);
        const Outcome<Done> usable = opened.ok() ? prepareFile(opened.value()) : Outcome<Done>(opened.error());
        if (usable.ok()) {
            QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);  // names and addresses stand in it
            m_database = std::make_unique<Database>(std::move(opened.value()));
            return m_database.get();
        }
        if (usable.error().fault != Fault::kDamagedData || attempt > 0) return usable.error();
        removeFile(path);
    }
}

void OrderShelf::put(const QString& number, ShelfPart part, const QByteArray& bytes, qint64 readAt) {
    static_cast<void>(
        m_thread.run<Done>([this, number, part, bytes, readAt] { return write(number, part, bytes, readAt); }));
}

QFuture<Outcome<ShelfRow>> OrderShelf::find(const QString& number) {
    return m_thread.run<ShelfRow>([this, number] { return read(number); });
}

Outcome<Done> OrderShelf::write(const QString& number, ShelfPart part, const QByteArray& bytes, qint64 readAt) {
    const auto open = database();
    if (!open.ok()) return open.error();
    const std::string column = columnOf(part);
    auto put = (*open)->prepare("INSERT INTO records (number, read_at, " + column +
                                ") VALUES (?1, ?2, ?3) ON CONFLICT (number) DO UPDATE SET read_at = "
                                "excluded.read_at, " +
                                column + " = excluded." + column);
    if (!put.ok()) return put.error();
    const auto done = put.value()
                          .bind(1, number)
                          .bind(2, readAt)
                          .bind(3, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())))
                          .run();
    if (!done.ok()) {
        if (done.error().fault == Fault::kDamagedData) m_database.reset();  // made anew at the next use
        return done;
    }
    return (*open)->execute(kForgetOld);
}

Outcome<ShelfRow> OrderShelf::read(const QString& number) {
    const auto open = database();
    if (!open.ok()) return open.error();
    auto find =
        (*open)->prepare("SELECT read_at, order_bytes, timeline_bytes, postings_bytes FROM records WHERE number = ?");
    if (!find.ok()) return find.error();
    const auto step = find.value().bind(1, number).step();
    if (!step.ok()) {
        if (step.error().fault == Fault::kDamagedData) m_database.reset();
        return step.error();
    }
    if (*step == Statement::Step::kDone) {
        return Error{Fault::kNotFound,
                     QCoreApplication::translate("Orders", "This order was not opened on this computer before."),
                     {}};
    }
    return ShelfRow{bytesOf(find.value(), 1), bytesOf(find.value(), 2), bytesOf(find.value(), 3),
                    find.value().integer(0)};
}

}  // namespace meridian::core

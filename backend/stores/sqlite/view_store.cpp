#include "backend/stores/sqlite/view_store.h"

#include <cerrno>
#include <cstdio>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "backend/domain/order_number.h"
#include "backend/domain/planted.h"
#include "backend/domain/text.h"
#include "backend/stores/sqlite/schema.h"
#include "backend/stores/sqlite/view_schema.h"
#include "backend/stores/sqlite/view_statements.h"
#include "backend/stores/sqlite/wal_inspection.h"

namespace meridian::stores {

using engine::ViewDelta;
using Scrub = ViewPersons::Scrub;

namespace {

// SQLite gives the WAL and its index the mode of the database file, so that one must be private from the start.
absl::Status makePrivateFile(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0) return absl::ErrnoToStatus(errno, concat("opening ", path));
    const int changed = ::fchmod(file, S_IRUSR | S_IWUSR);
    const int error = errno;
    ::close(file);
    if (changed != 0) return absl::ErrnoToStatus(error, concat("making ", path, " private"));
    return absl::OkStatus();
}

// An older or newer views database of ours; anybody else's file is left to createOrCheckSchema().
absl::StatusOr<bool> isOtherVersion(Database& database) {
    const auto application = database.queryInteger("PRAGMA application_id");
    if (!application.ok()) return application.status();
    const auto version = database.queryInteger("PRAGMA user_version");
    if (!version.ok()) return version.status();
    return *application == viewSchema().applicationId && *version != viewSchema().version;
}

}  // namespace

absl::StatusOr<std::unique_ptr<SqliteViewStore>> SqliteViewStore::open(Options options, engine::PersonalVault& vault) {
    auto lock = FileLock::take(options.path + ".lock");
    if (!lock.ok()) return lock.status();
    auto store = std::unique_ptr<SqliteViewStore>(new SqliteViewStore(std::move(options), vault, *std::move(lock)));
    if (absl::Status status = store->ensureWriter(); !status.ok()) return status;
    // A process that stopped between the end of an erasure and the WAL's truncation left copies there.
    if (absl::Status status = store->checkpoint(Database::Checkpoint::kTruncate); !status.ok()) return status;
    return store;
}

absl::Status SqliteViewStore::remove(const std::string& path) {
    for (const char* suffix : {"", "-wal", "-shm"}) {
        const std::string file = path + suffix;
        if (std::remove(file.c_str()) != 0 && errno != ENOENT) {
            return absl::ErrnoToStatus(errno, concat("removing ", file));
        }
    }
    return absl::OkStatus();
}

absl::StatusOr<Database> SqliteViewStore::openDatabase() const {
    for (;;) {
        if (absl::Status status = makePrivateFile(m_options.path); !status.ok()) return status;
        if (absl::Status status = checkWal(); !status.ok()) return status;
        Database::Options options;
        options.path = m_options.path;
        options.vfs = m_options.vfs;
        options.synchronous = Database::Synchronous::kNormal;
        options.cacheKib = m_options.cacheKib;
        auto database = Database::open(options);
        if (!database.ok()) return database.status();
        const auto other = isOtherVersion(*database);
        if (!other.ok()) return during(concat("reading ", m_options.path), other.status());
        if (!*other) {
            if (absl::Status status = createOrCheckSchema(*database, viewSchema()); !status.ok()) return status;
            // What is deleted must be gone from the page, not only from the tree; see https://sqlite.org/pragma.html.
            if (absl::Status status = database->execute("PRAGMA secure_delete=ON"); !status.ok()) return status;
            return database;
        }
        database = absl::CancelledError();  // closes it
        if (absl::Status status = remove(m_options.path); !status.ok()) return status;
    }
}

// Before SQLite recovers the WAL. What stands in front of the damage may be older than what a checkpoint has moved into
// the file already, so that the two together would be no state that ever was.
absl::Status SqliteViewStore::checkWal() const {
    if (planted(Defect::kDamageNotChecked)) return absl::OkStatus();
    const auto report = inspectWal(m_options.vfs, m_options.path, WalCommits::kUnsynced);
    if (!report.ok()) return report.status();
    return report->damage ? absl::DataLossError(*report->damage) : absl::OkStatus();
}

absl::Status SqliteViewStore::ensureWriter() {
    if (m_writer != nullptr) return absl::OkStatus();
    auto opened = openDatabase();
    if (!opened.ok()) return opened.status();
    auto database = std::make_unique<Database>(*std::move(opened));
    StatementMaker make(*database);
    Statement getMeta = make("SELECT value FROM meta WHERE key = ?1");
    Statement setMeta = make("INSERT OR REPLACE INTO meta (key, value) VALUES (?1, ?2)");
    if (!make.status().ok()) return make.status();
    auto orders = ViewOrders::prepare(*database);
    if (!orders.ok()) return orders.status();
    auto remarks = ViewRemarks::prepare(*database, m_vault);
    if (!remarks.ok()) return remarks.status();
    auto catalogue = ViewCatalogue::prepare(*database);
    if (!catalogue.ok()) return catalogue.status();
    auto books = ViewBooks::prepare(*database);
    if (!books.ok()) return books.status();
    auto figures = ViewFigures::prepare(*database);
    if (!figures.ok()) return figures.status();
    m_writer.reset(new Writer{std::move(database), std::move(getMeta), std::move(setMeta), std::nullopt,
                              *std::move(orders), *std::move(remarks), *std::move(catalogue), *std::move(books),
                              *std::move(figures)});
    m_movedPages = 0;
    const auto scrub = meta(view_meta::kScrub);
    if (!scrub.ok()) return scrub.status();
    m_scrub = static_cast<Scrub>(*scrub);
    return absl::OkStatus();
}

absl::Status SqliteViewStore::ensurePersons() {
    if (m_writer->persons) return absl::OkStatus();
    auto persons = ViewPersons::open(*m_writer->database);
    if (!persons.ok()) return persons.status();
    m_writer->persons = *std::move(persons);
    return absl::OkStatus();
}

absl::StatusOr<std::int64_t> SqliteViewStore::meta(int key) {
    m_writer->getMeta.bind(key);
    std::int64_t value = 0;
    if (m_writer->getMeta.step() == Step::kRow) value = m_writer->getMeta.integer(0);
    const absl::Status status = m_writer->getMeta.status();
    m_writer->getMeta.reset();
    if (!status.ok()) return during("reading the state of the views", status);
    return value;
}

absl::Status SqliteViewStore::setMeta(int key, std::int64_t value) {
    return during("writing the state of the views", m_writer->setMeta.run(key, value));
}

absl::StatusOr<BatchNumber> SqliteViewStore::offset() {
    if (absl::Status status = ensureWriter(); !status.ok()) return status;
    const auto batch = meta(view_meta::kBatch);
    if (!batch.ok()) return batch.status();
    return BatchNumber{static_cast<std::uint64_t>(*batch)};
}

absl::Status SqliteViewStore::write(const ViewDelta& delta) {
    absl::Status status = ensureWriter();
    if (status.ok()) status = ensurePersons();
    if (!status.ok()) return status;
    status = checkRange(delta);
    if (!status.ok()) return status;  // nothing was touched
    status = writeRows(delta);
    if (!status.ok()) {
        m_writer.reset();  // what it remembers of customers may have been rolled back
        return during(concat("writing batches ", delta.from.value, " to ", delta.to.value, " to the views"), status);
    }
    if (!delta.erased.empty()) {
        m_scrub = Scrub::kMergeBegins;
        // The rows are gone from the file at once; the search index follows in maintain().
        checkpoint(Database::Checkpoint::kTruncate).IgnoreError();
    }
    return absl::OkStatus();
}

absl::Status SqliteViewStore::checkRange(const ViewDelta& delta) {
    const auto batch = meta(view_meta::kBatch);
    if (!batch.ok()) return batch.status();
    const auto next = static_cast<std::uint64_t>(*batch) + 1;
    if (delta.from.value == next && delta.to >= delta.from) return checkCell(delta);
    return absl::FailedPreconditionError(concat("the views continue with batch ", next,
                                                ", but the delta covers batches ", delta.from.value, " to ",
                                                delta.to.value));
}

absl::Status SqliteViewStore::checkCell(const ViewDelta& delta) {
    const auto known = meta(view_meta::kCell);
    if (!known.ok()) return known.status();
    CellId cell{static_cast<std::uint16_t>(*known)};
    for (const auto& [id, row] : delta.orders) {
        if (!cell) cell = cellOf(id);
        if (cellOf(id) == cell) continue;
        return absl::FailedPreconditionError(concat("the views hold the orders of cell ", cell.value, ", but order ",
                                                    id.value, " is of cell ", cellOf(id).value));
    }
    return absl::OkStatus();
}

absl::Status SqliteViewStore::writeRows(const ViewDelta& delta) {
    Writer& writer = *m_writer;
    auto transaction = Transaction::begin(*writer.database, Transaction::Kind::kWrite);
    if (!transaction.ok()) return transaction.status();
    const auto persons = writePersons(delta);
    if (!persons.ok()) return persons.status();
    absl::Status status = writer.orders.write(delta, *persons);
    if (status.ok()) status = writer.remarks.write(delta);
    if (status.ok()) status = writer.catalogue.write(delta);
    if (status.ok()) status = writer.books.write(delta);
    if (status.ok()) status = writer.figures.write(delta);
    if (status.ok() && !delta.erased.empty()) {
        status = writer.persons->erase(delta.erased);
        if (status.ok()) status = setMeta(view_meta::kScrub, static_cast<std::int64_t>(Scrub::kMergeBegins));
    }
    if (status.ok() && !delta.orders.empty())
        status = setMeta(view_meta::kCell, cellOf(delta.orders.begin()->first).value);
    if (status.ok()) status = setMeta(view_meta::kTime, delta.time.micros);
    if (status.ok()) status = setMeta(view_meta::kBatch, static_cast<std::int64_t>(delta.to.value));
    if (!status.ok()) return status;
    return transaction->commit();
}

absl::StatusOr<ViewOrders::PersonRows> SqliteViewStore::writePersons(const ViewDelta& delta) {
    ViewOrders::PersonRows rows;
    rows.reserve(delta.persons.size());
    for (const engine::PersonRow& person : delta.persons) {
        const auto row = m_writer->persons->rowFor(
            person.customer, m_vault.open(person.customer, person.sealed).value_or(PersonalData{}));
        if (!row.ok()) return row.status();
        rows[person.order] = *row;  // the last one is the order's
    }
    for (const auto& [id, order] : delta.orders) {
        if (!order.isNew || rows.contains(id)) continue;
        const auto row = m_writer->persons->rowFor(order.order.customer, {});
        if (!row.ok()) return row.status();
        rows[id] = *row;
    }
    return rows;
}

}  // namespace meridian::stores

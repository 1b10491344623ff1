#include "backend/audit/verifier.h"

#include <memory>

#include <absl/container/flat_hash_map.h>

#include "backend/audit/text_fields.h"
#include "backend/domain/history_checker.h"
#include "backend/domain/invariants.h"
#include "backend/engine/record_frame.h"
#include "backend/engine/shadow.h"
#include "backend/privacy/pan_scanner.h"
#include "backend/stores/sqlite/view_digest.h"
#include "backend/stores/sqlite/view_store.h"

namespace meridian::audit {

namespace {

constexpr std::size_t kFindingsKept = 100;
constexpr std::size_t kOrdersPerDelta = 20'000;

// Feeds the journal to a fresh shadow, a fresh views file and the checkers.
class Walk {
  public:
    Walk(CellId cell, Report& report) : m_report(report), m_shadow(empty(cell), {}, {}) {}

    // False when nothing after this batch can be judged any more.
    bool take(const engine::JournalBatch& batch) {
        checkRecords(batch);
        const absl::Status applied = m_shadow.apply(batch);
        m_report.checks += 3;  // chain, content, state
        if (!applied.ok()) {
            m_report.add("chain", std::string(applied.message()));
            return false;
        }
        m_report.records += batch.records;
        m_report.lastBatch = batch.number;
        return true;
    }

    void finish() {
        for (const Violation& violation : checkState(m_shadow.state()))
            m_report.add(violation.invariant, violation.what);
        m_report.checks += 8 * m_shadow.state().orders.size() + 8;
        for (const auto& [id, history] : m_histories)
            compare(id, *history);
    }

    engine::Shadow& shadow() { return m_shadow; }

  private:
    static State empty(CellId cell) {
        State state;
        state.cell = cell;
        return state;
    }

    void checkRecords(const engine::JournalBatch& batch) {
        engine::readRecords(batch.payload, [&](std::uint32_t index, const Record& record) {
            const std::string where =
                "batch " + std::to_string(batch.number.value) + ", record " + std::to_string(index);
            TextFields scan([&](std::string_view field, const std::string& text) {
                ++m_report.checks;
                if (privacy::looksLikeCardNumber(text)) m_report.add("I21", where + ", " + std::string(field));
            });
            Record::describe(record, scan);
            if (record.order) follow(record);
        }).IgnoreError();  // what cannot be read is found again, and reported, when it is applied
    }

    void follow(const Record& record) {
        auto& history = m_histories[record.order];
        if (!history) {
            history = std::make_unique<HistoryChecker>(record.order);
            ++m_report.orders;
        }
        history->consume(record);
        m_report.checks += record.events.size();
        if (!history->violations().empty() || history->isFinished()) {
            for (const Violation& violation : history->violations())
                m_report.add(violation.invariant, violation.what);
            if (history->isFinished()) m_histories.erase(record.order);
        }
    }

    // What its events made of the order is what the state holds.
    void compare(OrderId id, const HistoryChecker& history) {
        ++m_report.checks;
        const Order* order = m_shadow.state().order(id);
        if (order == nullptr || order->version != history.order().version || order->state != history.order().state) {
            m_report.add("I18", orderNumberForPeople(id) + " is not what its history makes it");
        }
    }

    Report& m_report;
    engine::Shadow m_shadow;
    absl::flat_hash_map<OrderId, std::unique_ptr<HistoryChecker>> m_histories;
};

// A views file beside the live ones, filled as the walk goes.
class Rebuild {
  public:
    static absl::StatusOr<std::unique_ptr<Rebuild>> start(const std::string& path, engine::PersonalVault& vault) {
        if (absl::Status status = stores::SqliteViewStore::remove(path); !status.ok()) return status;
        stores::SqliteViewStore::Options options;
        options.path = path;
        auto store = stores::SqliteViewStore::open(options, vault);
        if (!store.ok()) return store.status();
        return std::unique_ptr<Rebuild>(new Rebuild(path, std::move(*store)));
    }
    ~Rebuild() {
        m_store.reset();
        if (!m_keep) stores::SqliteViewStore::remove(m_path).IgnoreError();
    }

    absl::Status write(engine::Shadow& shadow) {
        if (shadow.delta().empty()) return absl::OkStatus();
        if (absl::Status status = m_store->write(*shadow.takeDelta()); !status.ok()) return status;
        m_store->maintain(false);
        return absl::OkStatus();
    }
    // All of it then is in the one file.
    absl::Status keep() {
        if (absl::Status status = m_store->gather(); !status.ok()) return status;
        m_keep = true;
        return absl::OkStatus();
    }

  private:
    Rebuild(std::string path, std::unique_ptr<stores::SqliteViewStore> store)
        : m_path(std::move(path)), m_store(std::move(store)) {}

    const std::string m_path;
    std::unique_ptr<stores::SqliteViewStore> m_store;
    bool m_keep = false;
};

absl::Status compareViews(const std::string& path, const stores::ViewDigest& live, Report& report) {
    const absl::StatusOr<stores::ViewDigest> rebuilt = stores::digestOfViews(path);
    if (!rebuilt.ok()) return rebuilt.status();
    for (std::size_t i = 0; i < live.tables.size(); ++i) {
        ++report.checks;
        const bool same = i < rebuilt->tables.size() && rebuilt->tables[i] == live.tables[i];
        if (!same)
            report.add("views", "table " + live.tables[i].name + " is not what a rebuild from the journal gives");
    }
    return absl::OkStatus();
}

}  // namespace

void Report::add(std::string check, std::string text) {
    ++findingsTotal;
    if (findings.size() < kFindingsKept) findings.push_back({std::move(check), std::move(text)});
}

absl::StatusOr<Report> verify(engine::JournalStore& journal, engine::PersonalVault& vault,
                              const VerifyOptions& options) {
    Report report;
    stores::ViewDigest live;
    std::unique_ptr<Rebuild> rebuild;
    if (!options.viewsPath.empty()) {
        auto digest = stores::digestOfViews(options.viewsPath);
        if (absl::IsDataLoss(digest.status())) report.add("views", std::string(digest.status().message()));
        if (!digest.ok() && !absl::IsDataLoss(digest.status())) return digest.status();
        if (digest.ok()) {
            live = std::move(*digest);
            auto started = Rebuild::start(options.scratchPath, vault);
            if (!started.ok()) return started.status();
            rebuild = std::move(*started);
        }
    }
    Walk walk(options.cell, report);
    absl::Status failed;
    const absl::Status read = journal.read({1}, [&](const engine::JournalBatch& batch) {
        if (batch.number > options.last && batch.number > live.offset) return false;
        if (options.onBatch && !options.onBatch(batch.number)) {
            failed = absl::CancelledError("the check was called off");
            return false;
        }
        if (!walk.take(batch)) return false;
        if (!rebuild) {
            walk.shadow().takeDelta();
        } else if (batch.number == live.offset) {
            failed = rebuild->write(walk.shadow());
            if (failed.ok()) failed = compareViews(options.scratchPath, live, report);
            rebuild.reset();
        } else if (walk.shadow().delta().orders() >= kOrdersPerDelta) {
            failed = rebuild->write(walk.shadow());
        }
        return failed.ok();
    });
    if (!failed.ok()) return failed;
    if (absl::IsDataLoss(read)) {
        report.add("journal", std::string(read.message()));
    } else if (!read.ok()) {
        return read;
    }
    if (report.findingsTotal == 0 && report.lastBatch < options.last) {
        report.add("chain", "the journal ends at batch " + std::to_string(report.lastBatch.value) + " instead of " +
                                std::to_string(options.last.value));
    }
    walk.finish();
    return report;
}

absl::StatusOr<Rebuilt> rebuildViews(engine::JournalStore& journal, engine::PersonalVault& vault, CellId cell,
                                     const std::string& path, BatchNumber last) {
    auto rebuild = Rebuild::start(path, vault);
    if (!rebuild.ok()) return rebuild.status();
    State state;
    state.cell = cell;
    engine::Shadow shadow(std::move(state), {}, {});
    Rebuilt rebuilt;
    absl::Status failed;
    const absl::Status read = journal.read({1}, [&](const engine::JournalBatch& batch) {
        if (batch.number > last) return false;
        failed = shadow.apply(batch);
        ++rebuilt.batches;
        rebuilt.records += batch.records;
        if (failed.ok() && shadow.delta().orders() >= kOrdersPerDelta) failed = (*rebuild)->write(shadow);
        return failed.ok();
    });
    if (failed.ok()) failed = read;
    if (failed.ok()) failed = (*rebuild)->write(shadow);
    if (failed.ok()) failed = (*rebuild)->keep();
    if (!failed.ok()) return failed;
    return rebuilt;
}

}  // namespace meridian::audit

#include "tests/rig/cell_examination.h"

#include <functional>

#include "backend/audit/rebuilding_views.h"
#include "backend/domain/crc32c.h"
#include "backend/domain/digest.h"
#include "backend/domain/order_number.h"
#include "backend/engine/recovery.h"
#include "backend/engine/snapshot_directory.h"
#include "backend/stores/sqlite/journal_store.h"
#include "backend/stores/sqlite/order_queries.h"
#include "backend/stores/sqlite/product_queries.h"

namespace meridian::rig {

namespace {

using audit::RebuildingViews;
using stores::SqliteJournalStore;

std::uint64_t joined(std::uint64_t digest, std::string_view text) {
    return mix64(digest ^ (static_cast<std::uint64_t>(crc32c(text)) << 32 | text.size()));
}

class Examiner {
  public:
    Examiner(const std::string& data, CellId cell, engine::PersonalVault& vault)
        : m_data(data), m_cell(cell), m_vault(vault), m_readers(readerOptions()) {}

    Examination run() {
        openStores() && recover() && readJournal() && readViews();
        return std::move(m_result);
    }

  private:
    stores::ViewReaders::Options readerOptions() {
        stores::ViewReaders::Options options;
        options.path = m_data + "/views.db";
        options.onDamage = [this](const absl::Status& status) { m_views->reportDamage(status); };
        return options;
    }

    bool openStores();
    bool recover();
    bool readJournal();
    bool readViews();
    absl::Status ask();
    // The first one who finds it counts.
    bool found(Found where, const std::string& said) {
        if (m_result.found == Found::kNowhere) {
            m_result.found = where;
            m_result.said = said;
        }
        return true;
    }
    bool fails(Found where, const absl::Status& status) {
        if (!absl::IsDataLoss(status)) m_result.wrong = "not reported as damage: " + status.ToString();
        found(where, std::string(status.message()));
        return false;
    }

    const std::string m_data;
    const CellId m_cell;
    engine::PersonalVault& m_vault;
    Examination m_result;
    Found m_stage = Found::kOpeningTheViews;  // for damage that the views meet
    std::unique_ptr<SqliteJournalStore> m_journal;
    std::unique_ptr<RebuildingViews> m_views;
    stores::ViewReaders m_readers;
};

bool Examiner::openStores() {
    SqliteJournalStore::Options options;
    options.path = m_data + "/journal.db";
    auto journal = SqliteJournalStore::open(options);
    if (!journal.ok()) return fails(Found::kAtTheStart, journal.status());
    m_journal = std::move(*journal);
    RebuildingViews::Options viewOptions;
    viewOptions.path = m_data + "/views.db";
    viewOptions.cell = m_cell;
    viewOptions.note = [this](const std::string& sentence) { found(m_stage, sentence); };
    auto views = RebuildingViews::open(viewOptions, *m_journal, m_vault);
    if (!views.ok()) return fails(Found::kAtTheStart, views.status());
    m_views = std::move(*views);
    m_views->onReplacing([this](RebuildingViews::Replacing step) {
        step == RebuildingViews::Replacing::kBegins ? m_readers.hold() : m_readers.reopen();
    });
    return true;
}

bool Examiner::recover() {
    const engine::SnapshotDirectory snapshots(m_data + "/snapshots");
    const auto recovered = engine::recover(m_cell, *m_journal, *m_views, [&](BatchNumber latest, auto& damaged) {
        return snapshots.load(latest, damaged);
    });
    if (!recovered.ok()) return fails(Found::kAtTheStart, recovered.status());
    for (const std::string& note : recovered->notes)
        found(Found::kInASnapshot, note);
    m_result.served.head = recovered->head;
    m_result.served.stateDigest = recovered->decided.digest();
    return true;
}

bool Examiner::readJournal() {
    Served& served = m_result.served;
    const absl::Status read = m_journal->read({1}, [&](const engine::JournalBatch& batch) {
        ++served.batches;
        served.journalDigest = joined(served.journalDigest, batch.payload);
        served.journalDigest = mix64(served.journalDigest ^ batch.number.value ^ batch.stateDigest ^ batch.epoch.value);
        return true;
    });
    return read.ok() || fails(Found::kReadingTheJournal, read);
}

// What people ask, by the tables and by every search index.
absl::Status Examiner::ask() {
    stores::OrderQueries orders(m_readers);
    const stores::ViewAccess access{stores::PersonalAccess::kVisible, stores::RiskAccess::kVisible};
    std::uint64_t& digest = m_result.served.searches;
    digest = 0;
    for (const char* text : {"an", "mar", "@example", "LOAD-", "EU-10", "12", "straße"}) {
        const auto answer = orders.find(text, 100, access);
        if (!answer.ok()) return answer.status();
        for (const auto& row : answer->rows)
            digest = mix64(digest ^ row.order.id.value ^ static_cast<std::uint64_t>(row.order.state));
    }
    stores::OrderListRequest request;
    request.clock.now = {1'780'000'000'000'000};
    request.access = access;
    for (const char* query : {"", "status:open", "status:held", "total:>10eur", "email:example"}) {
        request.query = query;
        const auto page = orders.list(request);
        if (!page.ok()) return page.status();
        for (const auto& row : page->rows)
            digest = mix64(digest ^ row.id.value);
    }
    return absl::OkStatus();
}

bool Examiner::readViews() {
    m_stage = Found::kReadingTheViews;
    for (const int attempt : {1, 2}) {
        absl::Status status = ask();
        auto digest = stores::digestOfViews(m_data + "/views.db");
        if (status.ok()) status = digest.status();
        if (status.ok()) {  // every page once more, those too that no question above needs
            auto database =
                stores::Database::open({.path = m_data + "/views.db", .mode = stores::Database::Mode::kReadOnly});
            status = database.ok() ? database->quickCheck() : database.status();
        }
        if (status.ok()) {
            m_result.served.views = std::move(*digest);
            return true;
        }
        if (attempt == 2 || !(absl::IsDataLoss(status) || absl::IsUnavailable(status))) {
            m_result.wrong = "the views were not healed: " + status.ToString();
            return false;
        }
        found(Found::kReadingTheViews, std::string(status.message()));
        m_views->reportDamage(status);
        m_views->maintain(true);
    }
    return false;
}

}  // namespace

Examination examine(const std::string& data, CellId cell, engine::PersonalVault& vault) {
    return Examiner(data, cell, vault).run();
}

}  // namespace meridian::rig

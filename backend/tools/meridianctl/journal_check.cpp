#include "backend/tools/meridianctl/journal_check.h"

#include <filesystem>
#include <fstream>

#include <fmt/format.h>

#include "backend/audit/verifier.h"
#include "backend/domain/order_number.h"
#include "backend/engine/record_frame.h"
#include "backend/stores/sqlite/journal_store.h"

namespace meridian::ctl {

namespace {

// The check compares sealed bytes, so no key is asked for.
class ClosedVault final : public engine::PersonalVault {
  public:
    absl::Status makeKeysDurable() override { return absl::OkStatus(); }
    std::optional<PersonalData> open(CustomerId, std::string_view) override { return std::nullopt; }
    std::optional<std::string> openText(CustomerId, std::string_view) override { return std::nullopt; }
};

// What opening the journal makes beside it.
class NeighboursRemoved {
  public:
    explicit NeighboursRemoved(std::string path) : m_path(std::move(path)) {}
    ~NeighboursRemoved() {
        for (const char* end : {"-wal", "-shm", "-mark", ".lock"}) {
            std::error_code error;
            std::filesystem::remove(m_path + end, error);
        }
    }
    NeighboursRemoved(const NeighboursRemoved&) = delete;
    NeighboursRemoved& operator=(const NeighboursRemoved&) = delete;

  private:
    const std::string m_path;
};

// The first bytes of every SQLite file (file format description, section 1.3).
absl::Status looksLikeJournal(const std::string& journal) {
    constexpr std::string_view kMagic{"SQLite format 3\0", 16};
    std::string beginning(kMagic.size(), ' ');
    std::ifstream(journal, std::ios::binary).read(beginning.data(), static_cast<std::streamsize>(beginning.size()));
    if (beginning == kMagic) return absl::OkStatus();
    return absl::DataLossError("The backup's journal.db is not a database.");
}

struct Skimmed {
    CellId cell;  // the journal does not name its cell; its orders do
    std::vector<CustomerId> erased;
};

absl::StatusOr<Skimmed> skim(engine::JournalStore& journal) {
    Skimmed skimmed;
    absl::Status damaged;
    const absl::Status read = journal.read({1}, [&](const engine::JournalBatch& batch) {
        damaged = engine::readRecords(batch.payload, [&](std::uint32_t, const Record& record) {
            if (record.order && !skimmed.cell) skimmed.cell = cellOf(record.order);
            for (const Event& event : record.events) {
                if (const auto* erased = std::get_if<CustomerErased>(&event))
                    skimmed.erased.push_back(erased->customer);
            }
        });
        return damaged.ok();
    });
    if (!damaged.ok()) return damaged;
    if (!read.ok()) return read;
    return skimmed;
}

}  // namespace

absl::StatusOr<JournalFacts> checkJournal(const std::string& path) {
    if (absl::Status status = looksLikeJournal(path); !status.ok()) return status;
    const NeighboursRemoved removed(path);
    stores::SqliteJournalStore::Options journalOptions;
    journalOptions.path = path;
    const auto journal = stores::SqliteJournalStore::open(journalOptions);
    if (!journal.ok()) return journal.status();
    const absl::StatusOr<engine::JournalHead> head = (*journal)->head();
    if (!head.ok()) return head.status();
    absl::StatusOr<Skimmed> skimmed = skim(**journal);
    if (!skimmed.ok()) return skimmed.status();
    ClosedVault vault;
    audit::VerifyOptions options;
    options.cell = skimmed->cell;
    options.last = head->batch;
    const absl::StatusOr<audit::Report> report = audit::verify(**journal, vault, options);
    if (!report.ok()) return report.status();
    if (report->findingsTotal > 0) {
        const audit::Finding& first = report->findings.front();
        return absl::DataLossError(fmt::format("{} of {} checks failed; the first: {}: {}.", report->findingsTotal,
                                               report->checks, first.check, first.text));
    }
    return JournalFacts{report->orders, report->checks, report->lastBatch, std::move(skimmed->erased)};
}

}  // namespace meridian::ctl

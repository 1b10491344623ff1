// What the views do between two deltas: checkpoints, and the rest of an erasure.
#include "backend/stores/sqlite/page_format.h"
#include "backend/stores/sqlite/view_schema.h"
#include "backend/stores/sqlite/view_store.h"

namespace meridian::stores {

using Scrub = ViewPersons::Scrub;

namespace {

constexpr auto kWalPageBytes = static_cast<std::int64_t>(kFrameBytes);

}  // namespace

void SqliteViewStore::maintain(bool idle) {
    m_maintenance = ensureWriter();
    if (m_maintenance.ok()) m_maintenance = scrubStep();
    if (!m_maintenance.ok()) return;
    const std::int64_t bytes = walBytes();
    if (m_movedPages > m_writer->database->walPages()) m_movedPages = 0;  // the WAL began anew
    if (idle && bytes > m_options.truncateBytes) {
        m_maintenance = checkpoint(Database::Checkpoint::kTruncate);
    } else if (bytes - m_movedPages * kWalPageBytes > m_options.passiveBytes) {
        m_maintenance = checkpoint(Database::Checkpoint::kPassive);
    }
}

absl::Status SqliteViewStore::scrubStep() {
    switch (m_scrub) {
        case Scrub::kNone: return absl::OkStatus();
        case Scrub::kMergeBegins:
        case Scrub::kMerging: {
            if (absl::Status status = ensurePersons(); !status.ok()) return status;
            const auto merged = m_writer->persons->mergeStep(m_scrub);
            if (!merged.ok()) return merged.status();
            return moveScrub(*merged && m_scrub == Scrub::kMerging ? Scrub::kWalHolds : Scrub::kMerging);
        }
        case Scrub::kWalHolds: break;
    }
    // The mark is taken back first, or its own commit would be what is left in the WAL.
    if (absl::Status status = moveScrub(Scrub::kNone); !status.ok()) return status;
    if (absl::Status status = checkpoint(Database::Checkpoint::kTruncate); !status.ok()) return status;
    return walBytes() == 0 ? absl::OkStatus() : moveScrub(Scrub::kWalHolds);  // a reader was in the way
}

absl::Status SqliteViewStore::moveScrub(Scrub next) {
    if (next == m_scrub) return absl::OkStatus();
    if (absl::Status status = setMeta(view_meta::kScrub, static_cast<std::int64_t>(next)); !status.ok()) return status;
    m_scrub = next;
    return absl::OkStatus();
}

absl::Status SqliteViewStore::checkpoint(Database::Checkpoint kind) {
    const auto result = m_writer->database->checkpoint(kind);
    if (!result.ok()) return result.status();
    m_movedPages = result->movedPages;
    return absl::OkStatus();
}

absl::Status SqliteViewStore::gather() {
    if (absl::Status status = ensureWriter(); !status.ok()) return status;
    if (absl::Status status = checkpoint(Database::Checkpoint::kTruncate); !status.ok()) return status;
    return walBytes() == 0 ? absl::OkStatus() : absl::AbortedError("somebody reads the views");
}

std::int64_t SqliteViewStore::walBytes() const {
    return m_writer == nullptr ? 0 : m_writer->database->walPages() * kWalPageBytes;
}

absl::Status SqliteViewStore::quickCheck() {
    if (absl::Status status = ensureWriter(); !status.ok()) return status;
    return m_writer->database->quickCheck();
}

}  // namespace meridian::stores

#include "tests/rig/journal_reader.h"

#include "backend/domain/command.h"
#include "backend/engine/batch_hash.h"
#include "backend/engine/record_frame.h"
#include "backend/stores/sqlite/journal_store.h"

namespace meridian::rig {

std::string JournalReader::readOn(const std::string& dataDirectory) {
    stores::SqliteJournalStore::Options options;
    options.path = dataDirectory + "/journal.db";
    auto store = stores::SqliteJournalStore::open(options);
    if (!store.ok()) return store.status().ToString();
    absl::Status failed;
    const absl::Status read = (*store)->read({m_batch.value + 1}, [&](const engine::JournalBatch& batch) {
        failed = engine::verifyLink(batch, m_batch, m_hash);
        if (!failed.ok()) return false;
        failed = engine::readRecords(batch.payload, [&](std::uint32_t, const Record& record) {
            if (record.command != PlaceOrder::kTag || record.rejection != Reason::kNone) return;
            Placed& placed = m_placed[CommandId{record.commandId}];
            placed.order = record.order;
            ++placed.times;
        });
        m_batch = batch.number;
        m_hash = batch.hash;
        return failed.ok();
    });
    if (!failed.ok()) return failed.ToString();
    return read.ok() ? "" : read.ToString();
}

}  // namespace meridian::rig

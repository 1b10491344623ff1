// The views as a cell has them. Nothing in them is worth keeping that the journal does not hold, so a file that turns
// out to be damaged is not repaired: it is made anew from the journal beside the live one and takes its place. Until
// then nothing of a damaged page is served, because no page is read without its checksum
// (stores/sqlite/checksum_vfs.h).
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <string>

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include "backend/audit/verifier.h"
#include "backend/engine/ports/view_store.h"
#include "backend/stores/sqlite/view_store.h"

namespace meridian::audit {

// reportDamage(), rebuild() and onReplacing(): any thread. The rest: one thread at a time, as the port says.
class RebuildingViews final : public engine::ViewStore {
  public:
    struct Options {
        std::string path;  // of views.db
        CellId cell;
        // Told what was found and what became of it, in sentences for the log.
        std::function<void(const std::string&)> note{};
    };
    // Readers let go of the old file when told kBegins and open the new one when told kEnded.
    enum class Replacing { kBegins, kEnded };

    // A damaged file is removed, and the views begin at batch 0. Other errors as SqliteViewStore::open(). Both ports
    // outlive it.
    static absl::StatusOr<std::unique_ptr<RebuildingViews>> open(Options options, engine::JournalStore& journal,
                                                                 engine::PersonalVault& vault);

    absl::StatusOr<BatchNumber> offset() override;
    // When the writer meets damage, rebuilds and then writes: a DataLoss is one that the rebuild met too.
    absl::Status write(const engine::ViewDelta& delta) override;
    // Also rebuilds what a reader reported as damaged.
    void maintain(bool idle) override;

    void reportDamage(const absl::Status& status);
    void onReplacing(std::function<void(Replacing)> tell);
    // Writing waits meanwhile and catches up afterwards; reading goes on. On an error the old file stays.
    absl::StatusOr<Rebuilt> rebuild();

  private:
    RebuildingViews(Options options, engine::JournalStore& journal, engine::PersonalVault& vault)
        : m_options(std::move(options)), m_journal(journal), m_vault(vault) {}
    // All with m_mutex held.
    absl::Status openStore();
    absl::Status startOver(const absl::Status& damage);
    absl::StatusOr<Rebuilt> rebuildTo(BatchNumber last);
    absl::Status replaceBy(const std::string& path);
    void heal();
    void say(const std::string& sentence) const;

    const Options m_options;
    engine::JournalStore& m_journal;
    engine::PersonalVault& m_vault;
    std::mutex m_mutex;
    std::unique_ptr<stores::SqliteViewStore> m_store;  // empty when the file could not be opened after a rebuild
    BatchNumber m_offset;                              // what the store holds, known without reading it
    std::function<void(Replacing)> m_tell;
    int m_callsUntilNextTry = 0;
    std::atomic<bool> m_damaged{false};
};

}  // namespace meridian::audit

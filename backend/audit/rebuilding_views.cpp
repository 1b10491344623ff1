#include "backend/audit/rebuilding_views.h"

#include <cerrno>
#include <cstdio>

#include "backend/domain/text.h"
#include "backend/stores/sqlite/sqlite_status.h"

namespace meridian::audit {

namespace {

// Calls of maintain() after a rebuild that failed, for example for want of space, until the next try: some ten seconds.
constexpr int kCallsBetweenTries = 50;

}  // namespace

absl::StatusOr<std::unique_ptr<RebuildingViews>> RebuildingViews::open(Options options, engine::JournalStore& journal,
                                                                       engine::PersonalVault& vault) {
    auto views = std::unique_ptr<RebuildingViews>(new RebuildingViews(std::move(options), journal, vault));
    const std::lock_guard lock(views->m_mutex);
    absl::Status status = views->openStore();
    if (absl::IsDataLoss(status)) status = views->startOver(status);
    if (!status.ok()) return status;
    return views;
}

absl::Status RebuildingViews::openStore() {
    if (m_store != nullptr) return absl::OkStatus();
    stores::SqliteViewStore::Options options;
    options.path = m_options.path;
    auto opened = stores::SqliteViewStore::open(options, m_vault);
    if (!opened.ok()) return opened.status();
    const absl::StatusOr<BatchNumber> offset = (*opened)->offset();
    if (!offset.ok()) return offset.status();
    m_store = std::move(*opened);
    m_offset = *offset;
    return absl::OkStatus();
}

// Where nothing can be saved and nobody reads yet: the one who recovers fills the new file from the journal.
absl::Status RebuildingViews::startOver(const absl::Status& damage) {
    say(concat("the views are damaged and are made anew from the journal: ", std::string(damage.message())));
    m_store.reset();
    if (absl::Status status = stores::SqliteViewStore::remove(m_options.path); !status.ok()) return status;
    return openStore();
}

absl::StatusOr<BatchNumber> RebuildingViews::offset() {
    const std::lock_guard lock(m_mutex);
    if (absl::Status status = openStore(); !status.ok()) return status;
    return m_offset;
}

absl::Status RebuildingViews::write(const engine::ViewDelta& delta) {
    const std::lock_guard lock(m_mutex);
    if (absl::Status status = openStore(); !status.ok()) return status;
    absl::Status status = m_store->write(delta);
    if (absl::IsDataLoss(status)) {
        say(concat("the views are damaged and are made anew from the journal: ", std::string(status.message())));
        if (const auto rebuilt = rebuildTo(m_offset); !rebuilt.ok()) return rebuilt.status();
        status = m_store->write(delta);
    }
    if (status.ok()) m_offset = delta.to;
    return status;
}

void RebuildingViews::maintain(bool idle) {
    const std::lock_guard lock(m_mutex);
    if (!openStore().ok()) return;
    m_store->maintain(idle);
    if (stores::isDamage(m_store->maintenanceStatus())) reportDamage(m_store->maintenanceStatus());
    if (m_damaged) heal();
}

void RebuildingViews::heal() {
    if (m_callsUntilNextTry > 0) {
        --m_callsUntilNextTry;
        return;
    }
    const auto rebuilt = rebuildTo(m_offset);
    if (!rebuilt.ok()) {
        m_callsUntilNextTry = kCallsBetweenTries;
        say(concat("the damaged views could not be made anew yet: ", std::string(rebuilt.status().message())));
    }
}

void RebuildingViews::reportDamage(const absl::Status& status) {
    if (m_damaged.exchange(true)) return;
    say(concat("the views are damaged and are made anew from the journal: ", std::string(status.message())));
}

void RebuildingViews::onReplacing(std::function<void(Replacing)> tell) {
    const std::lock_guard lock(m_mutex);
    m_tell = std::move(tell);
}

absl::StatusOr<Rebuilt> RebuildingViews::rebuild() {
    const std::lock_guard lock(m_mutex);
    return rebuildTo(m_offset);
}

absl::StatusOr<Rebuilt> RebuildingViews::rebuildTo(BatchNumber last) {
    const std::string beside = m_options.path + ".rebuild";
    const auto rebuilt = rebuildViews(m_journal, m_vault, m_options.cell, beside, last);
    if (!rebuilt.ok()) return rebuilt.status();
    if (m_tell) m_tell(Replacing::kBegins);
    absl::Status replaced = replaceBy(beside);
    if (m_tell) m_tell(Replacing::kEnded);
    if (!replaced.ok()) return replaced;
    m_damaged = false;
    say(concat("the views were made anew from ", rebuilt->batches, " batches of the journal"));
    return rebuilt;
}

absl::Status RebuildingViews::replaceBy(const std::string& path) {
    m_store.reset();
    if (absl::Status status = stores::SqliteViewStore::remove(m_options.path); !status.ok()) return status;
    if (std::rename(path.c_str(), m_options.path.c_str()) != 0) {
        return absl::ErrnoToStatus(errno, concat("renaming ", path));
    }
    return openStore();
}

void RebuildingViews::say(const std::string& sentence) const {
    if (m_options.note) m_options.note(sentence);
}

}  // namespace meridian::audit

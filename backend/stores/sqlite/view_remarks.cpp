#include "backend/stores/sqlite/view_remarks.h"

#include "backend/domain/order_number.h"
#include "backend/stores/sqlite/view_statements.h"

namespace meridian::stores {

absl::StatusOr<ViewRemarks> ViewRemarks::prepare(Database& database, engine::PersonalVault& vault) {
    ViewRemarks remarks(vault);
    StatementMaker make(database);
    remarks.m_insertNote = make("INSERT INTO notes (order_id, customer, at, actor, text) VALUES (?1, ?2, ?3, ?4, ?5)");
    remarks.m_insertTag = make("INSERT OR IGNORE INTO tags (order_id, tag) VALUES (?1, ?2)");
    remarks.m_deleteTag = make("DELETE FROM tags WHERE order_id = ?1 AND tag = ?2");
    if (!make.status().ok()) return make.status();
    return remarks;
}

absl::Status ViewRemarks::write(const engine::ViewDelta& delta) {
    for (const engine::NoteRow& note : delta.notes) {
        const std::string text = m_vault->openText(note.customer, note.sealed).value_or("");
        if (absl::Status status = m_insertNote.run(runningOf(note.order), note.customer, note.at, note.actor, text);
            !status.ok()) {
            return during("adding a note", status);
        }
    }
    for (const engine::TagRow& row : delta.tags) {
        for (const std::string& tag : row.added) {
            if (absl::Status status = m_insertTag.run(runningOf(row.order), tag); !status.ok()) {
                return during("adding a tag", status);
            }
        }
        for (const std::string& tag : row.removed) {
            if (absl::Status status = m_deleteTag.run(runningOf(row.order), tag); !status.ok()) {
                return during("removing a tag", status);
            }
        }
    }
    return absl::OkStatus();
}

}  // namespace meridian::stores

// Writes what people add to an order: notes, opened for reading, and tags.
#pragma once

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include "backend/engine/ports/personal_vault.h"
#include "backend/engine/ports/view_store.h"
#include "backend/stores/sqlite/database.h"

namespace meridian::stores {

// Used by the thread that owns the writing connection, inside its transactions. The vault outlives it.
class ViewRemarks {
  public:
    static absl::StatusOr<ViewRemarks> prepare(Database& database, engine::PersonalVault& vault);
    absl::Status write(const engine::ViewDelta& delta);

  private:
    explicit ViewRemarks(engine::PersonalVault& vault) : m_vault(&vault) {}

    engine::PersonalVault* m_vault;
    Statement m_insertNote;
    Statement m_insertTag;
    Statement m_deleteTag;
};

}  // namespace meridian::stores

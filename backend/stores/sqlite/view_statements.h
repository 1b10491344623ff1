// Prepares many statements with one check at the end.
#pragma once

#include <string_view>
#include <utility>

#include <absl/status/status.h>

#include "backend/stores/sqlite/database.h"

namespace meridian::stores {

// After the first failure it makes empty statements; status() then says which SQL failed.
class StatementMaker {
  public:
    explicit StatementMaker(Database& database) : m_database(database) {}

    Statement operator()(std::string_view sql) {
        if (!m_status.ok()) return {};
        auto prepared = m_database.prepare(sql);
        if (prepared.ok()) return *std::move(prepared);
        m_status = prepared.status();
        return {};
    }
    const absl::Status& status() const { return m_status; }

  private:
    Database& m_database;
    absl::Status m_status;
};

}  // namespace meridian::stores

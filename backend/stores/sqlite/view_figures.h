// Adds up the sums over minutes, hours and days, and what was sold of each SKU in a day.
#pragma once

#include <map>
#include <string>

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include "backend/engine/ports/view_store.h"
#include "backend/stores/sqlite/database.h"

namespace meridian::stores {

// The columns of `figures` behind its key, in the order of the enumeration: "placed, units, …".
std::string figureColumns();

// Used by the thread that owns the writing connection, inside its transactions. What is older than it is kept is
// removed once a day of the cell's time, with the delta that enters that day, so that a rebuild removes the same rows.
class ViewFigures {
  public:
    static absl::StatusOr<ViewFigures> prepare(Database& database);
    absl::Status write(const engine::ViewDelta& delta);

  private:
    ViewFigures() = default;
    absl::Status writeFigures(const engine::ViewDelta& delta);
    absl::Status writeSales(const engine::ViewDelta& delta);
    absl::Status forget(CellTime now);

    Statement m_figures;
    Statement m_sale;
    Statement m_forgetFigures;
    Statement m_forgetSales;
    std::map<FigureKey, Figures> m_rows;  // of the delta, kept for its memory
    CellTime m_forgotAt;                  // the day for which forget() was done
};

}  // namespace meridian::stores

// The table of a bulk: each order with what would happen to it, or why not and what would clear that; afterwards with
// what came of it.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "core/orders/bulk_run.h"

namespace meridian::core {
class Format;
}

namespace meridian::ui {

class BulkModel final : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { kNumber, kCustomer, kTotal, kState, kOutcome, kWhy, kRemedy, kColumns };
    enum class Shows { kAll, kPossible, kImpossible };

    BulkModel(const core::BulkRun& run, const core::Format& format, QObject* parent = nullptr);
    void setShows(Shows shows);
    void rebuild();
    void touch(int row);  // of the run
    // The row of the run that is shown at `row`.
    const core::BulkRow& at(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    QString textOf(const core::BulkRow& row, int column) const;

    const core::BulkRun& m_run;
    const core::Format& m_format;
    Shows m_shows = Shows::kAll;
    std::vector<std::size_t> m_shown;
};

// "Done", "Waits for the server": in the person's language.
QString outcomeText(const core::BulkRow& row);

}  // namespace meridian::ui

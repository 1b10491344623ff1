// The last records of the journal, newest at the bottom. Bounded: the oldest leave.
#pragma once

#include <QAbstractTableModel>
#include <deque>

#include "core/operations/operation_types.h"
#include "core/text/format.h"

namespace meridian::ui {

class TailModel final : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { kTime, kCommand, kOrder, kActor, kOutcome, kColumns };
    static constexpr int kRecordsMax = 3'000;

    explicit TailModel(const core::Format& format, QObject* parent = nullptr)
        : QAbstractTableModel(parent), m_format(format) {}
    void append(const QVector<core::TailRecord>& records);
    void clear();
    const core::TailRecord& record(int row) const { return m_records[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    QString text(const core::TailRecord& record, int column) const;

    const core::Format& m_format;
    std::deque<core::TailRecord> m_records;
};

}  // namespace meridian::ui

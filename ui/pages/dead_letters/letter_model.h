// The list of dead letters, newest first.
#pragma once

#include <QAbstractTableModel>
#include <functional>

#include "core/operations/operation_types.h"
#include "core/text/format.h"

namespace meridian::ui {

class LetterModel final : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { kWhen, kKind, kConcerns, kCause, kState, kColumns };

    LetterModel(const core::Format& format, std::function<qint64()> now, QObject* parent = nullptr);
    void setLetters(const QVector<core::DeadLetter>& letters);
    void append(const QVector<core::DeadLetter>& letters);
    const core::DeadLetter* letter(int row) const;  // null when there is no such row
    int rowOf(quint64 id) const;                    // -1: it is not there

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    const core::Format& m_format;
    const std::function<qint64()> m_now;
    QVector<core::DeadLetter> m_letters;
};

}  // namespace meridian::ui

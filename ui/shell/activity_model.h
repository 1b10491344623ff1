// Every command that was sent from here, as a list: what needs the person first, then what waits, then what is done.
#pragma once

#include <QAbstractListModel>
#include <QTimer>
#include <vector>

#include "core/commands/commands.h"
#include "core/text/format.h"

namespace meridian::ui {

// GUI thread. `commands` outlives it.
class ActivityModel final : public QAbstractListModel {
    Q_OBJECT

  public:
    enum class Section : quint8 { kNeedsYou, kWaiting, kDone };
    struct Row {
        Section section = Section::kDone;
        const core::CommandEntry* entry = nullptr;  // null: the section's heading
    };

    ActivityModel(core::Commands& commands, const core::Format& format, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    // Text and accessible text; everything else the delegate takes from row().
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    const Row* row(int row) const;
    int rowOf(const QByteArray& id) const;  // -1: not listed
    void refresh();
    // At once, and while much changes not more often than a person can read.
    void noteChange();
    // What was put off is shown now, to somebody who begins to look.
    void catchUp();

    static QString sectionText(Section section);
    // "Refused: not enough units are available." The second line of an entry.
    static QString stateText(const core::CommandEntry& entry);

  private:
    core::Commands& m_commands;
    const core::Format& m_format;
    std::vector<core::CommandEntry> m_entries;  // a copy: the list changes under the view otherwise
    std::vector<Row> m_rows;
    QTimer m_resting;  // since the last refresh
    bool m_isStale = false;
};

}  // namespace meridian::ui

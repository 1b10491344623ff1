// The rows of the palette: headings and entries in one list, of which only entries can be chosen. The keyboard stays in
// the field above; the field tells the list where to go.
#pragma once

#include <QAbstractListModel>
#include <QListView>

#include "ui/shell/palette_search.h"

namespace meridian::ui {

class PaletteModel final : public QAbstractListModel {
    Q_OBJECT

  public:
    explicit PaletteModel(PaletteSearch& search, QObject* parent = nullptr);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    // Null for a heading.
    const PaletteEntry* entry(int row) const;
    PaletteGroup group(int row) const;
    void take();  // what the search has now

  private:
    struct Row {
        PaletteGroup group;
        int entry;  // -1: the group's heading
    };
    PaletteSearch& m_search;
    std::vector<Row> m_rows;
};

class PaletteList final : public QListView {
    Q_OBJECT

  public:
    explicit PaletteList(PaletteSearch& search, QWidget* parent = nullptr);
    PaletteModel& entries() { return *m_model; }
    // The new results; the row that was marked stays marked, unless the person has not moved from the first one.
    void take();
    void move(int steps);  // past headings, round at the ends
    void begin();          // the mark goes to the first entry with the next results
    const PaletteEntry* marked() const;
    int wantedHeight() const;

  Q_SIGNALS:
    void chosen();

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

  private:
    QString keyOf(const PaletteEntry* entry) const;
    int firstEntry() const;

    PaletteModel* m_model;
    bool m_moved = false;
};

}  // namespace meridian::ui

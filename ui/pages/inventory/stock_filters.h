// What of the stock is shown, and in which order: ready-made views, words and filters, one location, the sorting. Says
// at its right what cannot be read of it.
#pragma once

#include <QWidget>
#include <vector>

#include "core/stock/stock_types.h"
#include "ui/shell/page.h"
#include "ui/shell/services.h"

class QComboBox;
class QLineEdit;

namespace meridian::ui {

class ElidedLabel;
class ViewTab;

class StockFilters final : public QWidget {
    Q_OBJECT

  public:
    explicit StockFilters(const Services& services, QWidget* parent = nullptr);

    // All of it together, with the region that the whole window shows.
    core::StockQuery query() const;
    int sortColumn() const;  // of StockListModel
    Qt::SortOrder sortOrder() const;

    // Arguments `query` and `sku` of the page's route; whatever else was set is cleared. Tells nobody.
    void take(const Route& route);
    void clear() { take({}); }
    // By the column of StockListModel; nothing happens when it is not sorted by.
    void sortBy(int column);
    void setCounts(const core::StockCounts& counts);
    // What cannot be read; empty: all of it can.
    void setFault(const QString& fault);
    QLineEdit* field() const { return m_field; }

  Q_SIGNALS:
    void changed();

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    QWidget* makeTabs();
    QWidget* makeBar();
    void mark();
    void showFigures();
    void showLocations();
    void translate();

    const Services& m_services;
    std::vector<ViewTab*> m_tabs;
    int m_tab = 0;
    QLineEdit* m_field = nullptr;
    QComboBox* m_location = nullptr;
    QComboBox* m_sort = nullptr;
    ElidedLabel* m_note = nullptr;
    QString m_fault;
    core::StockCounts m_counts;
};

}  // namespace meridian::ui

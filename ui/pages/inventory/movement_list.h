// What moved the stock of one place, newest first: what happened, how many units, when, who, and why.
#pragma once

#include <QListView>

#include "core/stock/stock_types.h"
#include "ui/shell/services.h"

namespace meridian::ui {

class MovementModel;

class MovementList final : public QListView {
    Q_OBJECT

  public:
    explicit MovementList(const Services& services, QWidget* parent = nullptr);
    void setMovements(const std::vector<core::StockMovement>& movements);
    void append(const std::vector<core::StockMovement>& movements);
    int count() const;
    void translate();

  Q_SIGNALS:
    void endReached();  // the last ones are seen

  private:
    void lookForEnd();

    MovementModel* m_model;
};

}  // namespace meridian::ui

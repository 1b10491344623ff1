// What can be done with the orders that are chosen, or with the one under the cursor: hold, release, tag, cancel,
// export. One entry each in the registry of actions; the dialogs of the work.
#pragma once

#include <QObject>
#include <functional>

#include "core/orders/bulk_plan.h"
#include "core/orders/order_selection.h"
#include "ui/shell/services.h"

namespace meridian::ui {

class Actions;

class OrderJobs final : public QObject {
    Q_OBJECT

  public:
    // All of it outlives the jobs.
    struct Parts {
        core::OrderListModel& model;
        core::OrderSelection& selection;
        std::function<int()> cursor;           // the row under it; -1: none
        std::function<QStringList()> columns;  // as they are seen
        std::function<QString()> viewName;     // for the name of a file
    };
    OrderJobs(const Services& services, Actions& actions, Parts parts, QWidget* over);

  private:
    void addActions(Actions& actions);
    void begin(core::BulkAction action);
    void closeOpen();
    void exportOrders(const core::ChosenOrders& orders, qint64 count);
    // The selection, or the order under the cursor when nothing is chosen.
    core::ChosenOrders subject() const;
    qint64 subjectCount() const;
    QString whyNotChange() const;
    QString about() const;
    QStringList exportedColumns() const;

    const Services& m_services;
    const Parts m_parts;
    QWidget* m_over;
};

}  // namespace meridian::ui

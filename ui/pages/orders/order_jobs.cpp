#include "ui/pages/orders/order_jobs.h"

#include <QLineEdit>
#include <QPushButton>

#include "core/orders/bulk_run.h"
#include "core/orders/order_list_model.h"
#include "ui/pages/orders/bulk_dialog.h"
#include "ui/pages/orders/export_dialog.h"
#include "ui/shell/action.h"
#include "ui/shell/notices.h"

namespace meridian::ui {

using core::BulkAction;

OrderJobs::OrderJobs(const Services& services, Actions& actions, Parts parts, QWidget* over)
    : QObject(over), m_services(services), m_parts(std::move(parts)), m_over(over) {
    addActions(actions);
}

void OrderJobs::addActions(Actions& actions) {
    const auto change = [this](BulkAction action) { return [this, action] { begin(action); }; };
    const auto whyNot = [this] { return whyNotChange(); };
    const auto what = [this] { return about(); };
    actions.add(
        this, "orders",
        {{.id = "orders.hold",
          .text = QT_TRANSLATE_NOOP("Action", "Hold the chosen orders"),
          .label = QT_TRANSLATE_NOOP("Action", "Hold"),
          .keys = "H",
          .icon = "pause",
          .permission = "holdOrder",
          .whyNot = whyNot,
          .about = what,
          .run = change(BulkAction::kHold)},
         {.id = "orders.release",
          .text = QT_TRANSLATE_NOOP("Action", "Release the chosen orders"),
          .label = QT_TRANSLATE_NOOP("Action", "Release"),
          .keys = "Shift H",
          .icon = "play",
          .permission = "releaseOrder",
          .whyNot = whyNot,
          .about = what,
          .run = change(BulkAction::kRelease)},
         {.id = "orders.tag",
          .text = QT_TRANSLATE_NOOP("Action", "Change the tags of the chosen orders"),
          .label = QT_TRANSLATE_NOOP("Action", "Tag"),
          .keys = "T",
          .icon = "pin",
          .permission = "tagOrder",
          .whyNot = whyNot,
          .about = what,
          .run = change(BulkAction::kTag)},
         {.id = "orders.cancel",
          .text = QT_TRANSLATE_NOOP("Action", "Cancel the chosen orders"),
          .label = QT_TRANSLATE_NOOP("Action", "Cancel"),
          .keys = "Shift Del",
          .icon = "x",
          .permission = "cancelOrder",
          .whyNot = whyNot,
          .about = what,
          .run = change(BulkAction::kCancel)},
         {.id = "orders.exportChosen",
          .text = QT_TRANSLATE_NOOP("Action", "Export the chosen orders"),
          .label = QT_TRANSLATE_NOOP("Action", "Export"),
          .keys = "Ctrl Shift E",
          .icon = "download",
          .permission = "exportOrders",
          .whyNot = [this] { return subjectCount() > 0 ? QString() : tr("Choose orders first."); },
          .about = what,
          .run = [this] { exportOrders(subject(), subjectCount()); }},
         {.id = "orders.export",
          .text = QT_TRANSLATE_NOOP("Action", "Export every match"),
          .label = QT_TRANSLATE_NOOP("Action", "Export"),
          .keys = "Ctrl E",
          .icon = "download",
          .permission = "exportOrders",
          .whyNot = [this] { return m_parts.model.rowCount() > 0 ? QString() : tr("There is nothing in the list."); },
          .run =
              [this] {
                  core::ChosenOrders every;
                  every.isEveryMatch = true;
                  every.query = m_parts.model.query();
                  exportOrders(every, m_parts.model.rowCount());
              }}});
}

core::ChosenOrders OrderJobs::subject() const {
    if (!m_parts.selection.isEmpty()) return m_parts.selection.chosen();
    core::ChosenOrders one;
    if (const core::OrderRow* order = m_parts.model.row(m_parts.cursor())) one.orders = {order->id};
    return one;
}

qint64 OrderJobs::subjectCount() const {
    if (!m_parts.selection.isEmpty()) return m_parts.selection.count();
    return m_parts.model.row(m_parts.cursor()) == nullptr ? 0 : 1;
}

QString OrderJobs::whyNotChange() const {
    if (m_services.commands == nullptr) return tr("This needs a server.");
    return subjectCount() > 0 ? QString() : tr("Choose orders first: X chooses one, Ctrl A every match.");
}

QString OrderJobs::about() const {
    if (m_parts.selection.isEmpty()) {
        const core::OrderRow* order = m_parts.model.row(m_parts.cursor());
        return order == nullptr ? QString() : order->number;
    }
    return m_parts.selection.count() == 1 ? tr("1 order")
                                          : tr("%1 orders").arg(m_services.format.integer(m_parts.selection.count()));
}

// The run belongs to the page, not to the dialog: closing the dialog ends nothing.
void OrderJobs::begin(BulkAction action) {
    auto* run = new core::BulkRun(m_services.orders, *m_services.commands, this);
    core::BulkWish wish;
    wish.action = action;
    run->read(subject(), subjectCount(), wish);
    closeOpen();
    auto* dialog = new BulkDialog(m_over, *run, m_services);
    const auto goWhenOver = [run] {
        const auto stage = run->stage();
        const bool isWorking = stage == core::BulkRun::Stage::kKeeping || stage == core::BulkRun::Stage::kSending;
        if (!isWorking) return run->deleteLater();
        connect(run, &core::BulkRun::stageChanged, run, [run] {
            if (run->stage() == core::BulkRun::Stage::kOver) run->deleteLater();
        });
    };
    connect(dialog, &QObject::destroyed, run, goWhenOver);
    const QString first =
        action == BulkAction::kTag ? QStringLiteral("bulkDialog.addTags") : QStringLiteral("bulkDialog.reason");
    dialog->open(dialog->findChild<QLineEdit*>(first));
}

// They float over the list, so that another one can be asked for meanwhile.
void OrderJobs::closeOpen() {
    for (auto* open : m_over->findChildren<DialogPanel*>(QString(), Qt::FindDirectChildrenOnly))
        open->close();
}

// An amount needs its currency beside it; a customer's number is no name.
QStringList OrderJobs::exportedColumns() const {
    QStringList columns;
    for (const QString& column : m_parts.columns()) {
        columns << column;
        if (column == u"total") columns << QStringLiteral("currency");
        if (column == u"status") columns << QStringLiteral("hold");
    }
    return columns;
}

void OrderJobs::exportOrders(const core::ChosenOrders& orders, qint64 count) {
    closeOpen();
    auto* dialog = new ExportDialog(m_over, {orders, count, exportedColumns(), m_parts.viewName()}, m_services);
    dialog->open(dialog->action());
}

}  // namespace meridian::ui

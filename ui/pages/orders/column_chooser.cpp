#include "ui/pages/orders/column_chooser.h"

#include <QHeaderView>
#include <QMenu>

#include "core/orders/order_list_model.h"
#include "ui/pages/orders/order_delegate.h"
#include "ui/theme/icons.h"

namespace meridian::ui {

namespace {

using Model = core::OrderListModel;

QSet<int> usuallyHidden() {
    QSet<int> hidden;
    for (int column = Model::kEmail + 1; column < Model::kColumns; ++column)
        hidden << column;
    return hidden;
}

QList<int> usualOrder() {
    QList<int> order;
    for (int column = 0; column < Model::kColumns; ++column)
        order << column;
    // Beside the name, where there is room for it.
    order.move(Model::kEmail, Model::kCustomer + 1);
    return order;
}

}  // namespace

ColumnChooser::ColumnChooser(DataTable& table, const OrderDelegate& delegate, QWidget* parent)
    : QToolButton(parent), m_table(table), m_delegate(delegate), m_menu(new QMenu(this)), m_hidden(usuallyHidden()) {
    setObjectName(QStringLiteral("orders.columns"));
    setIcon(ui::icon(QStringLiteral("columns")));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    setMenu(m_menu);
    m_table.horizontalHeader()->setSectionsMovable(true);
    m_table.horizontalHeader()->setFirstSectionMovable(false);
    connect(m_menu, &QMenu::aboutToShow, this, &ColumnChooser::fillMenu);
    connect(&m_table, &DataTable::columnsMoved, this, &ColumnChooser::columnsChanged);
    translate();
}

QStringList ColumnChooser::shown() const {
    QStringList names;
    for (const int column : m_table.columnOrder()) {
        if (!m_hidden.contains(column)) names << Model::columnName(column);
    }
    return names;
}

QStringList ColumnChooser::columns() const {
    const bool isUsual = m_hidden == usuallyHidden() && m_table.columnOrder() == usualOrder();
    return isUsual ? QStringList() : shown();
}

void ColumnChooser::setColumns(const QStringList& names) {
    QList<int> order;
    for (const QString& name : names) {
        const int column = Model::columnOf(name);  // one that a later console knows is left out
        if (column >= 0 && !order.contains(column)) order << column;
    }
    m_hidden = usuallyHidden();
    if (!order.isEmpty()) {
        order.removeAll(Model::kNumber);
        order.prepend(Model::kNumber);  // never hidden, always first
        m_hidden.clear();
        for (int column = 0; column < Model::kColumns; ++column) {
            if (!order.contains(column)) m_hidden << column;
        }
    }
    for (const int column : usualOrder()) {
        if (!order.contains(column)) order << column;
    }
    m_table.setColumnOrder(order);
    apply();
}

void ColumnChooser::apply() {
    QList<int> leaving = {Model::kFulfilment, Model::kCountry, Model::kPlaced,  Model::kReference, Model::kTags,
                          Model::kEmail,      Model::kCity,    Model::kChanged, Model::kShipped,   Model::kUnits,
                          Model::kRegion,     Model::kRisk,    Model::kPayment};
    // What nobody asked for goes first.
    if (m_hidden == usuallyHidden()) leaving.move(leaving.indexOf(Model::kEmail), 0);
    m_table.setColumns({m_delegate.columnWidths(), Model::kCustomer, leaving, m_hidden});
}

void ColumnChooser::fillMenu() {
    m_menu->clear();
    for (int column = 0; column < Model::kColumns; ++column) {
        const QString title = m_table.model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        QAction* action = m_menu->addAction(title, this, [this, column] { toggle(column); });
        action->setObjectName(QStringLiteral("column.") + Model::columnName(column));
        action->setCheckable(true);
        action->setChecked(!m_hidden.contains(column));
        action->setEnabled(column != Model::kNumber);
    }
    m_menu->addSeparator();
    m_menu->addAction(tr("As usual"), this, [this] {
        setColumns({});
        Q_EMIT columnsChanged();
    });
}

void ColumnChooser::toggle(int column) {
    if (!m_hidden.remove(column)) m_hidden.insert(column);
    apply();
    Q_EMIT columnsChanged();
}

void ColumnChooser::translate() {
    setText(tr("Columns"));
    setAccessibleName(tr("Columns"));
    setToolTip(tr("Choose the columns; drag a header to move its column"));
    apply();
}

}  // namespace meridian::ui

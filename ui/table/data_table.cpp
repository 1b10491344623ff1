#include "ui/table/data_table.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>
#include <numeric>

#include "ui/theme/theme.h"

namespace meridian::ui {

DataTable::DataTable(QWidget* parent) : QTableView(parent) {
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setTabKeyNavigation(false);  // a table is one stop; arrows move inside
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);  // columns give way instead
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(&Theme::current(), &Theme::changed, this, &DataTable::applyTheme);
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex& index) { Q_EMIT opened(index.row()); });
    applyTheme();
}

void DataTable::applyTheme() {
    verticalHeader()->setMinimumSectionSize(themeSize(Size::kRow));
    verticalHeader()->setDefaultSectionSize(themeSize(Size::kRow));
    horizontalHeader()->setFixedHeight(themeSize(Size::kHeader));
    horizontalHeader()->setFont(themeFont(TypeStyle::kTableHeader));
    verticalScrollBar()->setSingleStep(themeSize(Size::kRow));
    viewport()->update();
}

void DataTable::setModel(QAbstractItemModel* model) {
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &DataTable::tellVisible);
    connect(model, &QAbstractItemModel::rowsInserted, this, &DataTable::tellVisible);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &DataTable::tellVisible);
    fitColumns();
}

void DataTable::setColumns(const Columns& columns) {
    m_columns = columns;
    fitColumns();
}

void DataTable::fitColumns() {
    if (model() == nullptr || m_columns.widths.isEmpty()) return;
    int rest = viewport()->width() - std::accumulate(m_columns.widths.begin(), m_columns.widths.end(), 0);
    for (const int column : m_columns.leaveWhenNarrow) {
        const bool leaves = rest < 0;
        setColumnHidden(column, leaves);
        if (leaves) rest += m_columns.widths[column];
    }
    for (int column = 0; column < m_columns.widths.size(); ++column) {
        const int more = column == m_columns.stretch ? std::max(rest, 0) : 0;
        if (!isColumnHidden(column)) setColumnWidth(column, m_columns.widths[column] + more);
    }
}

void DataTable::tellVisible() {
    const int rows = model() == nullptr ? 0 : model()->rowCount();
    if (rows == 0) return;
    const int first = std::max(rowAt(0), 0);
    const int last = rowAt(viewport()->height() - 1);
    Q_EMIT visibleRowsChanged(first, last < 0 ? rows - 1 : last);
}

void DataTable::scrollContentsBy(int dx, int dy) {
    QTableView::scrollContentsBy(dx, dy);
    tellVisible();
}

void DataTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fitColumns();
    tellVisible();
}

void DataTable::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_J: return moveCursor(1);
        case Qt::Key_K: return moveCursor(-1);
        case Qt::Key_Home: return moveCursor(-model()->rowCount());
        case Qt::Key_End: return moveCursor(model()->rowCount());
        case Qt::Key_Space: Q_EMIT peeked(currentIndex().row()); return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (currentIndex().isValid()) Q_EMIT opened(currentIndex().row());
            return;
        default: QTableView::keyPressEvent(event);
    }
}

void DataTable::moveCursor(int rows) {
    const int count = model()->rowCount();
    if (count == 0) return;
    const int column = std::max(currentIndex().column(), 0);
    const int row = std::clamp(currentIndex().row() + rows, 0, count - 1);
    setCurrentIndex(model()->index(row, column));
}

void DataTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    // Input methods would swallow J, K and Space.
    setAttribute(Qt::WA_InputMethodEnabled, false);
    updateRow(previous.row());
    updateRow(current.row());
    Q_EMIT cursorMoved(current.row());
}

void DataTable::mouseMoveEvent(QMouseEvent* event) {
    hover(rowAt(event->position().toPoint().y()));
    QTableView::mouseMoveEvent(event);
}

void DataTable::leaveEvent(QEvent* event) {
    hover(-1);
    QTableView::leaveEvent(event);
}

void DataTable::hover(int row) {
    if (row == m_hovered) return;
    updateRow(std::exchange(m_hovered, row));
    updateRow(row);
}

void DataTable::updateRow(int row) {
    if (row < 0) return;
    viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
}

// The cursor is an outline around the whole row, above what the delegates painted.
void DataTable::paintEvent(QPaintEvent* event) {
    QTableView::paintEvent(event);
    const int row = currentIndex().row();
    if (row < 0 || !hasFocus()) return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(themeColor(Token::kFocus));
    pen.setWidthF(1.5);
    pen.setJoinStyle(Qt::MiterJoin);
    painter.setPen(pen);
    painter.drawRect(
        QRectF(0, rowViewportPosition(row), viewport()->width(), rowHeight(row)).adjusted(0.75, 0.75, -0.75, -0.75));
}

}  // namespace meridian::ui

#include "ui/table/data_table.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>
#include <numeric>

#include "ui/table/table_header.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

DataTable::DataTable(QWidget* parent) : QTableView(parent), m_header(new TableHeader(this)) {
    setHorizontalHeader(m_header);
    m_header->setMinimumSectionSize(kLeastColumn);
    addScrollBarWidget(new HeaderEnd(*m_header), Qt::AlignTop);
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
    connect(m_header, &TableHeader::sortWanted, this, &DataTable::sortWanted);
    connect(m_header, &QHeaderView::sectionMoved, this, &DataTable::columnsMoved);
    connect(m_header, &TableHeader::boxClicked, this, [this] {
        if (m_selection == nullptr) return;
        m_selection->extent() == RowSelection::Extent::kNone ? m_selection->chooseAll() : m_selection->clear();
    });
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
    int rest = viewport()->width();
    for (int column = 0; column < m_columns.widths.size(); ++column) {
        if (!m_columns.hidden.contains(column)) rest -= m_columns.widths[column];
    }
    QSet<int> hidden = m_columns.hidden;
    for (const int column : m_columns.leaveWhenNarrow) {
        if (rest >= 0) break;
        if (hidden.contains(column)) continue;
        hidden.insert(column);
        rest += m_columns.widths[column];
    }
    QList<int> widths = m_columns.widths;
    if (rest < 0) giveWay(widths, hidden, -rest);
    // Whoever hides the column that stretches gives its room to the last one that is left.
    int stretch = m_columns.stretch;
    for (int at = 0; hidden.contains(m_columns.stretch) && at < m_columns.widths.size(); ++at) {
        if (const int column = m_header->logicalIndex(at); !hidden.contains(column)) stretch = column;
    }
    for (int column = 0; column < m_columns.widths.size(); ++column) {
        const bool isHidden = hidden.contains(column);
        if (isColumnHidden(column) != isHidden) setColumnHidden(column, isHidden);
        const int more = column == stretch ? std::max(rest, 0) : 0;
        if (!isHidden) setColumnWidth(column, widths[column] + more);
    }
}

// Where nothing more may leave, the widest is cut instead of the last.
void DataTable::giveWay(QList<int>& widths, const QSet<int>& hidden, int missing) const {
    int widest = -1;
    for (int column = 0; column < widths.size(); ++column) {
        if (!hidden.contains(column) && (widest < 0 || widths[column] > widths[widest])) widest = column;
    }
    if (widest >= 0) widths[widest] = std::max(widths[widest] - missing, kLeastColumn);
}

QList<int> DataTable::columnOrder() const {
    QList<int> columns;
    for (int at = 0; at < m_header->count(); ++at)
        columns << m_header->logicalIndex(at);
    return columns;
}

void DataTable::setColumnOrder(const QList<int>& columns) {
    const QSignalBlocker quiet(m_header);
    for (int at = 0; at < columns.size() && at < m_header->count(); ++at)
        m_header->moveSection(m_header->visualIndex(columns[at]), at);
    viewport()->update();
    m_header->viewport()->update();
}

void DataTable::setSortable(const QSet<int>& columns) {
    m_header->setSortable(columns);
}

void DataTable::setSort(int column, Qt::SortOrder order) {
    m_header->setSort(column, order);
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
    if (m_selection != nullptr && chooseByKey(*event)) return;
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
    QPainter painter(viewport());
    if (m_selection != nullptr && event->rect().left() < kBoxRoom) paintBoxes(painter, event->rect());
    const int row = currentIndex().row();
    const bool isShown = hasFocus() || m_selection != nullptr;
    if (row < 0 || !isShown) return;
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(themeColor(hasFocus() ? Token::kFocus : Token::kBorderControl));
    pen.setWidthF(hasFocus() ? 1.5 : 1);
    pen.setJoinStyle(Qt::MiterJoin);
    painter.setPen(pen);
    painter.drawRect(
        QRectF(0, rowViewportPosition(row), viewport()->width(), rowHeight(row)).adjusted(0.75, 0.75, -0.75, -0.75));
}

}  // namespace meridian::ui

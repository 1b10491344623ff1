// How rows are chosen beside the cursor: boxes, X, Ctrl and Shift, Ctrl A.
#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

#include "ui/table/data_table.h"
#include "ui/table/table_header.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

void DataTable::setRowSelection(RowSelection* selection) {
    m_selection = selection;
    setSelectionMode(NoSelection);
    m_header->setBoxRoom(kBoxRoom);
    connect(selection, &RowSelection::changed, this, [this] {
        m_header->setExtent(m_selection->extent());
        viewport()->update();
    });
    viewport()->update();
}

int DataTable::boxRoom() const {
    return m_selection == nullptr ? 0 : kBoxRoom;
}

bool DataTable::chooseByKey(const QKeyEvent& event) {
    if (event.matches(QKeySequence::SelectAll)) {
        m_selection->chooseAll();
        return true;
    }
    const bool shift = event.modifiers() & Qt::ShiftModifier;
    switch (event.key()) {
        case Qt::Key_X:
            m_anchor = currentIndex().row();
            if (m_anchor >= 0) m_selection->toggle(m_anchor);
            return true;
        case Qt::Key_Down:
        case Qt::Key_J:
            if (shift) extendBy(1);
            return shift;
        case Qt::Key_Up:
        case Qt::Key_K:
            if (shift) extendBy(-1);
            return shift;
        case Qt::Key_PageDown:
        case Qt::Key_PageUp: {
            const int page = std::max(1, viewport()->height() / themeSize(Size::kRow) - 1);
            if (shift) extendBy(event.key() == Qt::Key_PageDown ? page : -page);
            return shift;
        }
        default: return false;
    }
}

void DataTable::extendBy(int rows) {
    if (currentIndex().row() < 0) return moveCursor(1);
    if (m_anchor < 0) m_anchor = currentIndex().row();
    const int anchor = m_anchor;
    moveCursor(rows);
    m_anchor = anchor;
    m_selection->choose(anchor, currentIndex().row());
}

// A click moves the cursor; the box, Ctrl and Shift choose.
bool DataTable::chooseByMouse(const QMouseEvent& event) {
    const int row = rowAt(static_cast<int>(event.position().y()));
    if (m_selection == nullptr || row < 0 || event.button() != Qt::LeftButton) return false;
    const bool isBox = event.position().x() < kBoxRoom;
    const bool shift = event.modifiers() & Qt::ShiftModifier;
    const bool control = event.modifiers() & Qt::ControlModifier;
    const int anchor = m_anchor < 0 ? std::max(currentIndex().row(), 0) : m_anchor;
    if (!isBox && !shift && !control) {
        m_anchor = row;
        return false;
    }
    setFocus(Qt::MouseFocusReason);
    setCurrentIndex(model()->index(row, std::max(columnAt(static_cast<int>(event.position().x())), 0)));
    if (shift) {
        m_selection->choose(anchor, row);
        m_anchor = anchor;
    } else {
        m_selection->toggle(row);
        m_anchor = row;
    }
    return true;
}

void DataTable::mousePressEvent(QMouseEvent* event) {
    if (!chooseByMouse(*event)) QTableView::mousePressEvent(event);
}

// Two quick clicks on a box are two clicks on a box.
void DataTable::mouseDoubleClickEvent(QMouseEvent* event) {
    if (m_selection != nullptr && event->position().x() < kBoxRoom) return mousePressEvent(event);
    QTableView::mouseDoubleClickEvent(event);
}

void DataTable::paintBoxes(QPainter& painter, const QRect& area) {
    if (model() == nullptr || model()->rowCount() == 0) return;
    const int first = std::max(rowAt(area.top()), 0);
    const int last = rowAt(area.bottom());
    for (int row = first; row <= (last < 0 ? model()->rowCount() - 1 : last); ++row) {
        const auto extent = m_selection->contains(row) ? RowSelection::Extent::kAll : RowSelection::Extent::kNone;
        paintRowBox(painter, QRect(0, rowViewportPosition(row), kBoxRoom + 4, rowHeight(row) - 1), extent, *this);
    }
}

}  // namespace meridian::ui

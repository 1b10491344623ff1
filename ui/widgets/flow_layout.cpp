#include "ui/widgets/flow_layout.h"

#include <QWidget>
#include <algorithm>

namespace meridian::ui {

FlowLayout::FlowLayout(QWidget* parent, FlowSpacing spacing) : QLayout(parent), m_spacing(spacing) {
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() {
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem* item) {
    m_items << item;
}

QLayoutItem* FlowLayout::takeAt(int index) {
    return index >= 0 && index < count() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const {
    const QMargins margins = contentsMargins();
    return plan(width - margins.left() - margins.right()).height + margins.top() + margins.bottom();
}

QSize FlowLayout::minimumSize() const {
    QSize least;
    for (const QLayoutItem* item : m_items) {
        if (!item->isEmpty()) least = least.expandedTo(item->minimumSize());
    }
    const QMargins margins = contentsMargins();
    return least + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

QSize FlowLayout::sizeHint() const {
    int width = 0;
    for (const QLayoutItem* item : m_items) {
        if (!item->isEmpty()) width += item->sizeHint().width() + m_spacing.across;
    }
    const QMargins margins = contentsMargins();
    width = std::max(0, width - m_spacing.across) + margins.left() + margins.right();
    return QSize(width, heightForWidth(width)).expandedTo(minimumSize());
}

void FlowLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    const QRect room = rect.marginsRemoved(contentsMargins());
    const Plan placed = plan(room.width());
    qsizetype next = 0;
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty()) continue;
        item->setGeometry(placed.places[next++].translated(room.topLeft()));
    }
}

FlowLayout::Plan FlowLayout::plan(int width) const {
    Plan result;
    int x = 0;
    int top = 0;
    int rowHeight = 0;
    for (const QLayoutItem* item : m_items) {
        if (item->isEmpty()) continue;
        const QSize size =
            item->sizeHint().boundedTo(QSize(std::max(width, item->minimumSize().width()), QWIDGETSIZE_MAX));
        if (x > 0 && x + size.width() > width) {
            x = 0;
            top += rowHeight + m_spacing.down;
            rowHeight = 0;
        }
        result.places << QRect(QPoint(x, top), size);
        x += size.width() + m_spacing.across;
        rowHeight = std::max(rowHeight, size.height());
    }
    result.height = top + rowHeight;
    return result;
}

}  // namespace meridian::ui

#include "ui/table/table_header.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPixmapCache>
#include <QStyleOption>

#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

QPixmap makeBox(RowSelection::Extent extent, int side, const QWidget& widget) {
    QPixmap pixmap(QSize(side, side) * widget.devicePixelRatioF());
    pixmap.setDevicePixelRatio(widget.devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    QStyleOptionButton box;
    box.initFrom(&widget);
    box.rect = QRect(0, 0, side, side);
    box.state = QStyle::State_Enabled;
    switch (extent) {
        case RowSelection::Extent::kNone: box.state |= QStyle::State_Off; break;
        case RowSelection::Extent::kSome: box.state |= QStyle::State_NoChange; break;
        case RowSelection::Extent::kAll: box.state |= QStyle::State_On; break;
    }
    QPainter painter(&pixmap);
    widget.style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, &painter, &widget);
    return pixmap;
}

}  // namespace

// Made once for each look and then copied: a full list shows thirty of them in every frame.
void paintRowBox(QPainter& painter, const QRect& area, RowSelection::Extent extent, const QWidget& widget) {
    const int side = widget.style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, &widget);
    const QString key = QStringLiteral("rowBox/%1/%2/%3/%4")
                            .arg(static_cast<int>(extent))
                            .arg(side)
                            .arg(widget.devicePixelRatioF())
                            .arg(themeColor(Token::kSurface).rgba());
    QPixmap box;
    if (!QPixmapCache::find(key, &box)) {
        box = makeBox(extent, side, widget);
        QPixmapCache::insert(key, box);
    }
    painter.drawPixmap(area.left() + (area.width() - side) / 2, area.top() + (area.height() - side) / 2, box);
}

TableHeader::TableHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
    setSectionResizeMode(QHeaderView::Interactive);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setSectionsClickable(false);
    setSortIndicatorShown(false);
    connect(this, &QHeaderView::sectionClicked, this, [this](int column) {
        if (m_sortable.contains(column)) Q_EMIT sortWanted(column);
    });
}

void TableHeader::setBoxRoom(int pixels) {
    m_boxRoom = pixels;
    viewport()->update();
}

void TableHeader::setExtent(RowSelection::Extent extent) {
    m_extent = extent;
    viewport()->update();
}

void TableHeader::setSortable(const QSet<int>& columns) {
    m_sortable = columns;
    setSectionsClickable(!columns.isEmpty());
}

void TableHeader::setSort(int column, Qt::SortOrder order) {
    m_sortColumn = column;
    m_sortOrder = order;
    viewport()->update();
}

// Qt would move its arrow at every click, also to columns that cannot be sorted by; so it is painted from here.
void TableHeader::paintSection(QPainter* painter, const QRect& rect, int column) const {
    if (!rect.isValid()) return;
    QStyleOptionHeader option;
    initStyleOption(&option);
    initStyleOptionForIndex(&option, column);
    option.rect = rect;
    option.sortIndicator = QStyleOptionHeader::None;
    if (column == m_sortColumn)
        option.sortIndicator =
            m_sortOrder == Qt::DescendingOrder ? QStyleOptionHeader::SortUp : QStyleOptionHeader::SortDown;
    const bool isFirst = rect.left() <= 0 && m_boxRoom > 0;
    if (isFirst) {
        QStyleOptionHeader ground = option;
        ground.text.clear();
        ground.sortIndicator = QStyleOptionHeader::None;
        style()->drawControl(QStyle::CE_Header, &ground, painter, this);
        option.rect.setLeft(rect.left() + m_boxRoom);
    }
    style()->drawControl(QStyle::CE_Header, &option, painter, this);
    if (isFirst) paintRowBox(*painter, QRect(rect.left(), rect.top(), m_boxRoom + 4, rect.height()), m_extent, *this);
}

bool TableHeader::isBox(const QMouseEvent& event) const {
    return m_boxRoom > 0 && event.position().x() < m_boxRoom;
}

void TableHeader::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !isBox(*event)) return QHeaderView::mousePressEvent(event);
    Q_EMIT boxClicked();
}

void TableHeader::mouseReleaseEvent(QMouseEvent* event) {
    if (!isBox(*event)) QHeaderView::mouseReleaseEvent(event);
}

HeaderEnd::HeaderEnd(TableHeader& header) : QWidget(&header), m_header(header) {
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

QSize HeaderEnd::sizeHint() const {
    return {0, m_header.height()};
}

void HeaderEnd::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    QStyleOptionHeader option;
    option.initFrom(&m_header);
    option.rect = rect();
    option.section = -1;
    style()->drawControl(QStyle::CE_HeaderEmptyArea, &option, &painter, &m_header);
}

void TableHeader::mouseMoveEvent(QMouseEvent* event) {
    QHeaderView::mouseMoveEvent(event);
    const int column = logicalIndexAt(event->position().toPoint());
    if (cursor().shape() != Qt::SplitHCursor)
        setCursor(isBox(*event) || m_sortable.contains(column) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

}  // namespace meridian::ui

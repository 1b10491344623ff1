#include "ui/pages/order/cell_table.h"

#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>

#include "ui/theme/figures.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kPad = 8;
constexpr int kStretchLeast = 60;

QFont fontOf(TableCell::Look look) {
    QFont font = themeFont(TypeStyle::kTable);
    if (look == TableCell::Look::kStrong) font.setWeight(QFont::DemiBold);
    return font;
}

QColor colorOf(TableCell::Look look) {
    if (look == TableCell::Look::kLink) return themeColor(Token::kAccentText);
    return themeColor(look == TableCell::Look::kMuted ? Token::kTextMuted : Token::kText);
}

int widthOf(const TableCell& cell) {
    if (cell.look == TableCell::Look::kPill) return pillSize(cell.pill).width();
    return figuresWidth(fontOf(cell.look), cell.text);
}

class CellDelegate final : public QStyledItemDelegate {
  public:
    CellDelegate(const CellModel& model, CellTable& table)
        : QStyledItemDelegate(&table), m_model(model), m_table(table) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const TableCell* cell = m_model.cell(index);
        if (cell == nullptr) return;
        if (index.row() > 0 && m_table.beginsGroup(index.row())) {
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1),
                              themeColor(Token::kBorderSubtle));
        }
        const QRect room = option.rect.adjusted(kPad, 0, -kPad, 0);
        double left = room.left();
        double right = room.right() + 1;
        if (cell->look == TableCell::Look::kPill) {
            paintPill(*painter, room, cell->pill);
            right = std::min<double>(right, left + widthOf(*cell));
        } else {
            const Qt::Alignment alignment = m_model.columns().at(index.column()).alignment;
            const QFont font = fontOf(cell->look);
            QString text = cell->text;
            const Qt::TextElideMode cut = m_model.columns().at(index.column()).cut;
            if (widthOf(*cell) > room.width()) text = QFontMetrics(font).elidedText(text, cut, room.width());
            drawFigures(*painter, room, alignment | Qt::AlignVCenter, text, font, colorOf(cell->look));
            const int width = figuresWidth(font, text);
            if ((alignment & Qt::AlignRight) != 0) left = right - width;
            right = left + width;
        }
        if (!cell->now.isEmpty()) drawNowMark(*painter, left, right, room.center().y() + 9);
        const bool isCursor = m_table.hasFocus() && m_table.currentIndex() == index;
        if (isCursor) drawFocusRing(*painter, option.rect.adjusted(1, 1, -1, -1), 3);
    }

  private:
    const CellModel& m_model;
    const CellTable& m_table;
};

}  // namespace

void drawNowMark(QPainter& painter, double left, double right, double bottom) {
    painter.save();
    QPen pen(themeColor(Tone::kInfo, TonePart::kSolid), 1, Qt::DotLine);
    painter.setPen(pen);
    painter.drawLine(QPointF(left, bottom), QPointF(right, bottom));
    painter.restore();
}

CellTable::CellTable(QWidget* parent) : QTableView(parent), m_model(new CellModel(this)) {
    setSelectionMode(NoSelection);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setFrameShape(NoFrame);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setMinimumSectionSize(20);
    setModel(m_model);
    setItemDelegate(new CellDelegate(*m_model, *this));
    const auto follow = [this](const QModelIndex& index) {
        const TableCell* cell = m_model->cell(index);
        if (cell != nullptr && cell->look == TableCell::Look::kLink) Q_EMIT followed(index.row(), index.column());
    };
    connect(this, &QTableView::clicked, this, follow);
    connect(this, &QTableView::activated, this, follow);
    connect(&Theme::current(), &Theme::changed, this, &CellTable::applyTheme);
    applyTheme();
}

void CellTable::applyTheme() {
    verticalHeader()->setMinimumSectionSize(themeSize(Size::kRowSmall));
    verticalHeader()->setDefaultSectionSize(themeSize(Size::kRowSmall));
    horizontalHeader()->setFixedHeight(themeSize(Size::kRowSmall));
    horizontalHeader()->setFont(themeFont(TypeStyle::kTableHeader));
    fit();
    updateGeometry();
}

void CellTable::setColumns(const QVector<TableColumn>& columns) {
    m_model->setColumns(columns);
    fit();
}

void CellTable::setRows(const QVector<QVector<TableCell>>& rows) {
    m_model->setRows(rows);
    setFocusPolicy(rows.isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
    fit();
    updateGeometry();
}

void CellTable::setGroups(const QVector<int>& firstRows) {
    m_groups = firstRows;
    viewport()->update();
}

QSize CellTable::sizeHint() const {
    const int rows = m_model->rowCount() * themeSize(Size::kRowSmall);
    return {320, horizontalHeader()->height() + rows + 2};
}

QSize CellTable::minimumSizeHint() const {
    return {160, sizeHint().height()};
}

// As wide as what stands in them; the one that stretches takes the rest and is cut when there is none.
void CellTable::fit() {
    const int columns = m_model->columnCount();
    int rest = viewport()->width();
    int stretch = -1;
    for (int column = 0; column < columns; ++column) {
        if (m_model->columns()[column].stretches) {
            stretch = column;
            continue;
        }
        setColumnHidden(column, false);
        setColumnWidth(column, neededBy(column));
        rest -= neededBy(column);
    }
    if (stretch < 0) return;
    for (int column = 0; column < columns; ++column) {
        if (rest >= neededBy(stretch) || !m_model->columns()[column].leaves || !isBlank(column)) continue;
        setColumnHidden(column, true);
        rest += neededBy(column);
    }
    setColumnWidth(stretch, std::max(rest, kStretchLeast));
}

// A dash says that there is nothing.
bool CellTable::isBlank(int column) const {
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const TableCell* cell = m_model->cell(m_model->index(row, column));
        const bool isNothing = cell == nullptr || cell->text.isEmpty() || cell->text == QStringLiteral("–");
        if (!isNothing || (cell != nullptr && !cell->now.isEmpty())) return false;
    }
    return true;
}

int CellTable::neededBy(int column) const {
    int width = figuresWidth(themeFont(TypeStyle::kTableHeader), m_model->columns()[column].title);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (const TableCell* cell = m_model->cell(m_model->index(row, column))) width = std::max(width, widthOf(*cell));
    }
    return width + 2 * kPad;
}

int CellTable::widthWith(int stretching) const {
    int width = 0;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const int needed = neededBy(column);
        width += m_model->columns()[column].stretches ? std::min(needed, stretching) : needed;
    }
    return width;
}

void CellTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fit();
}

void CellTable::mouseMoveEvent(QMouseEvent* event) {
    const TableCell* cell = m_model->cell(indexAt(event->position().toPoint()));
    const bool isLink = cell != nullptr && cell->look == TableCell::Look::kLink;
    viewport()->setCursor(isLink ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QTableView::mouseMoveEvent(event);
}

}  // namespace meridian::ui

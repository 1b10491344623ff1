#include "ui/pages/products/variant_table.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>

#include "ui/pages/products/variant_model.h"
#include "ui/theme/figures.h"
#include "ui/theme/icons.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kRowsMax = 14;  // before the table scrolls by itself
constexpr int kBox = 14;
constexpr int kTitleColumn = 1;

int widthOf(core::ProductPart part) {
    switch (part) {
        case core::ProductPart::kVariant: return 132;
        case core::ProductPart::kVariantTitle: return 132;
        case core::ProductPart::kBarcode: return 120;
        case core::ProductPart::kPrice: return 84;
        case core::ProductPart::kGrams: return 78;
        default: return 66;
    }
}

void paintCorner(QPainter& painter, const QRect& cell) {
    const QPointF corner(cell.left(), cell.top());
    const QPointF points[] = {corner, corner + QPointF(6, 0), corner + QPointF(0, 6)};
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeColor(Tone::kWarning, TonePart::kSolid));
    painter.drawPolygon(points, 3);
}

void paintCheck(QPainter& painter, const QRect& cell, bool on) {
    const QRectF box(cell.left() + 2, cell.top() + (cell.height() - kBox) / 2.0, kBox, kBox);
    drawBox(painter, box,
            {.fill = themeColor(on ? Token::kAccent : Token::kSurface),
             .edge = themeColor(on ? Token::kAccent : Token::kBorderControl),
             .radius = 3});
    if (on) paintIcon(painter, box.adjusted(1, 1, -1, -1), u"check", themeColor(Token::kOnAccent));
}

}  // namespace

VariantTable::VariantTable(VariantModel& model, QWidget* parent) : QTableView(parent), m_model(model) {
    setObjectName(QStringLiteral("products.variants"));
    setModel(&model);
    setItemDelegate(new VariantDelegate(this));
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(NoFrame);
    setCornerButtonEnabled(false);
    setSelectionBehavior(SelectItems);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    connect(&model, &QAbstractItemModel::modelReset, this, &VariantTable::fit);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &VariantTable::fit);
    connect(&Theme::current(), &Theme::changed, this, &VariantTable::applyTheme);
    applyTheme();
}

void VariantTable::applyTheme() {
    verticalHeader()->setMinimumSectionSize(themeSize(Size::kRow));
    verticalHeader()->setDefaultSectionSize(themeSize(Size::kRow));
    horizontalHeader()->setFixedHeight(themeSize(Size::kHeader));
    horizontalHeader()->setFont(themeFont(TypeStyle::kTableHeader));
    fit();
}

// The title gets what is left.
void VariantTable::fit() {
    if (m_model.rowCount() == 0) return;
    int rest = viewport()->width();
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const int width = widthOf(m_model.fieldOf(m_model.index(0, column)).part);
        setColumnWidth(column, width);
        rest -= width;
    }
    if (rest > 0) setColumnWidth(kTitleColumn, columnWidth(kTitleColumn) + rest);
    updateGeometry();
}

void VariantTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fit();
}

QSize VariantTable::sizeHint() const {
    const int rows = std::clamp(m_model.rowCount(), 1, kRowsMax);
    return {600, themeSize(Size::kHeader) + rows * themeSize(Size::kRow) + horizontalScrollBar()->sizeHint().height()};
}

QSet<int> VariantTable::selectedRows() const {
    QSet<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedIndexes())
        rows.insert(index.row());
    return rows;
}

void VariantTable::keyPressEvent(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && state() != EditingState && currentIndex().flags() & Qt::ItemIsEditable) return edit(currentIndex());
    if (event->key() == Qt::Key_D && event->modifiers() == Qt::ControlModifier) return fillDown();
    QTableView::keyPressEvent(event);
}

// Enter saves and goes down, Tab saves and goes right.
void VariantTable::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) {
    QTableView::closeEditor(editor, hint);
    if (hint == QAbstractItemDelegate::SubmitModelCache && currentIndex().row() + 1 < m_model.rowCount())
        setCurrentIndex(currentIndex().siblingAtRow(currentIndex().row() + 1));
}

// The uppermost cell of each column that is chosen gives its value to those below it.
void VariantTable::fillDown() {
    QHash<int, QModelIndex> tops;
    const QModelIndexList chosen = selectionModel()->selectedIndexes();
    for (const QModelIndex& index : chosen) {
        QModelIndex& top = tops[index.column()];
        if (!top.isValid() || index.row() < top.row()) top = index;
    }
    for (const QModelIndex& index : chosen) {
        const QModelIndex top = tops.value(index.column());
        const int role = index.flags() & Qt::ItemIsUserCheckable ? Qt::CheckStateRole : Qt::EditRole;
        if (index != top) m_model.setData(index, top.data(role), role);
    }
}

void VariantDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const bool selected = option.state & QStyle::State_Selected;
    const bool edited = index.data(VariantModel::kEditedRole).toBool();
    const bool wrong = !index.data(VariantModel::kProblemRole).toString().isEmpty();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect& rect = option.rect;
    QColor fill = themeColor(selected ? Token::kSelected : edited ? Token::kEdited : Token::kSurface);
    if (wrong) fill = themeColor(Tone::kDanger, TonePart::kBg);
    painter->fillRect(rect, fill);
    painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, themeColor(Token::kBorderSubtle));
    const int pad = themeSize(Size::kCellPadX);
    const QRect cell = rect.adjusted(pad, 0, -pad, -1);
    const QVariant check = index.data(Qt::CheckStateRole);
    const QColor ink = wrong ? themeColor(Tone::kDanger, TonePart::kFg) : themeColor(Token::kText);
    if (check.isValid()) {
        paintCheck(*painter, cell, check.toInt() == Qt::Checked);
    } else {
        const QString text = index.data().toString();
        const auto alignment = static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt());
        const QFont font = themeFont(TypeStyle::kTable);
        const bool fits = figuresWidth(font, text) <= cell.width();
        drawFigures(*painter, cell, alignment,
                    fits ? text : QFontMetrics(font).elidedText(text, Qt::ElideRight, cell.width()), font, ink);
    }
    if (edited) paintCorner(*painter, rect);
    if (wrong)
        drawBox(*painter, QRectF(rect).adjusted(0, 0, 0, -1), {.fill = {}, .edge = ink, .edgeWidth = 1.5, .radius = 2});
    if (option.state & QStyle::State_HasFocus) drawFocusRing(*painter, QRectF(rect).adjusted(0, 0, 0, -1), 0);
    painter->restore();
}

QWidget* VariantDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& /*option*/,
                                       const QModelIndex& index) const {
    auto* line = new QLineEdit(parent);
    line->setAlignment(static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt()));
    line->setFrame(true);
    line->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    return line;
}

}  // namespace meridian::ui

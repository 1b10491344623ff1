#include "ui/pages/products/product_list_view.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <algorithm>

#include "ui/pages/products/product_words.h"
#include "ui/theme/figures.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"
#include "ui/widgets/initials_badge.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/skeleton.h"

namespace meridian::ui {

namespace {

constexpr int kRow = 48;
constexpr int kPad = 12;
constexpr int kTile = 30;
constexpr int kLine = 18;
constexpr int kDot = 6;
constexpr int kBar = 2;
constexpr int kSlack = 4;  // widths differ a little where pixels are finer

// The handle gives the tone, because it never changes.
void paintTile(QPainter& painter, const QRectF& tile, const QString& title, const QString& handle) {
    const Tone tone = badgeTone(handle);
    drawBox(painter, tile, {.fill = themeColor(tone, TonePart::kBg), .edge = {}, .radius = 4});
    painter.setFont(themeFont(TypeStyle::kCardTitle));
    painter.setPen(themeColor(tone, TonePart::kFg));
    painter.drawText(tile, Qt::AlignCenter, title.left(1).toUpper());
}

void paintLine(QPainter& painter, const QRect& area, const QString& text, TypeStyle style, Token token) {
    painter.setFont(themeFont(style));
    painter.setPen(themeColor(token));
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
}

// As many of the parts as fit; the first two are cut rather than left out.
QString joinedIn(int width, const QStringList& parts) {
    const QFontMetrics metrics(themeFont(TypeStyle::kCaption));
    QString line = parts.mid(0, 2).join(QStringLiteral(" · "));
    for (const QString& part : parts.mid(2)) {
        const QString longer = line + QStringLiteral(" · ") + part;
        if (metrics.horizontalAdvance(longer) + kSlack > width) break;
        line = longer;
    }
    return line;
}

}  // namespace

ProductListView::ProductListView(core::ProductListModel& model, const core::Format& format,
                                 std::function<bool(quint64)> hasDraft, QWidget* parent)
    : QListView(parent), m_model(model) {
    setObjectName(QStringLiteral("products.list"));
    setFrameShape(NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setModel(&model);
    setItemDelegate(new ProductRowDelegate(model, format, std::move(hasDraft), this));
    connect(&model, &QAbstractItemModel::modelReset, this, &ProductListView::tellVisible);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &ProductListView::tellVisible);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &ProductListView::tellVisible);
    connect(&Theme::current(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QListView::doubleClicked, this, [this](const QModelIndex& index) { Q_EMIT opened(index.row()); });
}

void ProductListView::setCurrentRow(int row) {
    const QScopedValueRollback quiet(m_quiet, true);
    setCurrentIndex(row < 0 ? QModelIndex() : m_model.index(row));
}

// Rows of one height: what is seen follows from where the bar stands, without asking for the place of any item.
void ProductListView::tellVisible() {
    const int rows = m_model.rowCount();
    if (rows == 0) return;
    const int first = std::clamp(verticalOffset() / kRow, 0, rows - 1);
    Q_EMIT visibleRowsChanged(first, std::min(first + viewport()->height() / kRow + 1, rows - 1));
}

void ProductListView::scrollContentsBy(int dx, int dy) {
    QListView::scrollContentsBy(dx, dy);
    tellVisible();
}

void ProductListView::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    tellVisible();
}

void ProductListView::moveCursor(int rows) {
    const int count = m_model.rowCount();
    if (count != 0) setCurrentIndex(m_model.index(std::clamp(currentIndex().row() + rows, 0, count - 1)));
}

void ProductListView::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_J: return moveCursor(1);
        case Qt::Key_K: return moveCursor(-1);
        case Qt::Key_Home: return moveCursor(-m_model.rowCount());
        case Qt::Key_End: return moveCursor(m_model.rowCount());
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (currentIndex().isValid()) Q_EMIT opened(currentIndex().row());
            return;
        // Not a search of its own among the rows that happen to be there.
        default: event->text().trimmed().isEmpty() ? QListView::keyPressEvent(event) : event->ignore();
    }
}

// Qt would put the cursor on the first row, which opens it.
void ProductListView::focusInEvent(QFocusEvent* event) {
    const bool hadCursor = currentIndex().isValid();
    const QScopedValueRollback quiet(m_quiet, true);
    QListView::focusInEvent(event);
    if (!hadCursor) setCurrentIndex({});
}

void ProductListView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    setAttribute(Qt::WA_InputMethodEnabled, false);  // it would swallow J and K
    if (!m_quiet && current.isValid()) Q_EMIT cursorMoved(current.row());
}

QSize ProductRowDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const {
    return {200, kRow};
}

void ProductRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    const Token ground =
        selected ? (hovered ? Token::kSelectedHover : Token::kSelected) : (hovered ? Token::kHover : Token::kSurface);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect& rect = option.rect;
    painter->fillRect(rect, themeColor(ground));
    painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, themeColor(Token::kBorderSubtle));
    if (selected) painter->fillRect(rect.left(), rect.top(), kBar, rect.height(), themeColor(Token::kAccent));
    const QRect area = rect.adjusted(kPad, 0, -kPad, -1);
    if (const core::ProductRow* product = m_model.row(index.row())) {
        paintProduct(*painter, area, *product);
    } else {
        const auto seed = static_cast<unsigned>(index.row());
        paintSkeleton(*painter, QRectF(area.left() + kTile + 10, area.top() + 8, 180, 14), {.seed = seed});
        paintSkeleton(*painter, QRectF(area.left() + kTile + 10, area.top() + 26, 120, 14), {.seed = seed + 3});
    }
    if (option.state & QStyle::State_HasFocus) drawFocusRing(*painter, QRectF(rect).adjusted(0, 0, 0, -1), 0);
    painter->restore();
}

QStringList ProductRowDelegate::details(const core::ProductRow& product) const {
    QStringList parts = {product.variants == 1 ? tr("1 variant") : tr("%1 variants").arg(product.variants)};
    const QString& region = m_model.query().region;
    if (product.available >= 0) {
        const QString units = m_format.integer(product.available);
        parts.append(region.isEmpty() ? tr("%1 available").arg(units)
                                      : tr("%1 available in %2").arg(units, region.toUpper()));
    }
    parts << product.vendor << product.type << product.handle;
    parts.removeAll(QString());
    return parts;
}

void ProductRowDelegate::paintProduct(QPainter& painter, const QRect& area, const core::ProductRow& product) const {
    const int top = area.top() + (area.height() - 2 * kLine) / 2;
    paintTile(painter, QRectF(area.left(), area.top() + (area.height() - kTile) / 2.0, kTile, kTile), product.title,
              product.handle);
    const int left = area.left() + kTile + 10;
    int right = area.right() + 1;
    if (m_hasDraft(product.id)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(themeColor(Tone::kWarning, TonePart::kSolid));
        painter.drawEllipse(QRectF(right - kDot, top + (kLine - kDot) / 2.0, kDot, kDot));
        right -= kDot + 6;
    }
    const QString price = priceRangeText(product.lowest, product.highest, m_format);
    const QFont figures = themeFont(TypeStyle::kTable);
    const int priceWidth = figuresWidth(figures, price);
    drawFigures(painter, QRectF(right - priceWidth, top, priceWidth, kLine), Qt::AlignRight | Qt::AlignVCenter, price,
                figures, themeColor(Token::kText));
    paintLine(painter, QRect(left, top, right - priceWidth - 8 - left, kLine), product.title, TypeStyle::kLabel,
              Token::kText);
    const PillSpec pill{StateDomain::kProduct,
                        product.published ? QStringLiteral("published") : QStringLiteral("draft")};
    const QSize size = pillSize(pill);
    const int pillLeft = area.right() + 1 - size.width();
    paintPill(painter, QRect(pillLeft, top + kLine, size.width(), size.height()), pill);
    const QRect below(left, top + kLine, pillLeft - 8 - left, kLine);
    paintLine(painter, below, joinedIn(below.width(), details(product)), TypeStyle::kCaption, Token::kTextSecondary);
}

}  // namespace meridian::ui

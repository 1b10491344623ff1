#include "ui/pages/inventory/stock_delegate.h"

#include <QPainter>

#include "core/stock/stock_list_model.h"
#include "ui/table/data_table.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/region_mark.h"
#include "ui/widgets/skeleton.h"

namespace meridian::ui {

using Model = core::StockListModel;

namespace {

constexpr int kSkuWidth = 112;
constexpr int kLocationWidth = 140;
constexpr int kTitleWidth = 112;
constexpr int kUnitsWidth = 72;
constexpr int kSortArrow = 14;
constexpr int kMark = 10;  // before a value that is pending

void paintText(QPainter& painter, const QRect& area, const QString& text, Token token) {
    painter.setFont(themeFont(TypeStyle::kTable));
    painter.setPen(themeColor(token));
    painter.drawText(
        area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(text, Qt::ElideMiddle, area.width()));  // a variant is told apart by its end
}

}  // namespace

StockDelegate::StockDelegate(const Model& model, DataTable& table, const Services& services)
    : QStyledItemDelegate(&table), m_model(model), m_table(table), m_services(services) {}

// The state is never cut, and a header of figures is read whole.
QList<int> StockDelegate::columnWidths() const {
    const int pad = 2 * themeSize(Size::kCellPadX);
    int state = 0;
    for (const char* name : {"ok", "low", "out", "oversold"})
        state = std::max(state, pillSize({StateDomain::kStock, QString::fromLatin1(name)}).width());
    QList<int> widths{kSkuWidth, kLocationWidth, kTitleWidth};
    const QFontMetrics header(themeFont(TypeStyle::kTableHeader));
    for (int column = Model::kOnHand; column <= Model::kIncoming; ++column) {
        const QString title = m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int arrow = column == Model::kUnavailable ? 0 : kSortArrow;  // nobody sorts by that one
        widths.append(std::max(kUnitsWidth, header.horizontalAdvance(title) + pad + arrow + 1));
    }
    widths.append(state + pad);
    return widths;
}

void StockDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = m_table.hoveredRow() == index.row();
    const Token ground =
        selected ? (hovered ? Token::kSelectedHover : Token::kSelected) : (hovered ? Token::kHover : Token::kSurface);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(option.rect, themeColor(ground));
    const int pad = themeSize(Size::kCellPadX);
    const QRect cell = option.rect.adjusted(pad, 0, -pad, -1);
    if (const core::StockRow* row = m_model.row(index.row())) {
        paintCell(*painter, cell, index.column(), *row);
    } else {
        SkeletonLook look;
        look.seed = static_cast<unsigned>(index.row() * 31 + index.column() * 17);
        paintSkeleton(*painter, cell, look);
    }
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1,
                      themeColor(Token::kBorderSubtle));
    painter->restore();
}

void StockDelegate::paintCell(QPainter& painter, const QRect& cell, int column, const core::StockRow& row) const {
    const core::StockLevels levels = m_model.levelsOf(row);
    switch (column) {
        case Model::kSku:
            return drawFigures(painter, cell, Qt::AlignLeft | Qt::AlignVCenter,
                               painter.fontMetrics().elidedText(row.sku, Qt::ElideMiddle, cell.width()),
                               themeFont(TypeStyle::kTable), themeColor(Token::kAccentText));
        case Model::kLocation: return paintLocation(painter, cell, row);
        case Model::kTitle: return paintText(painter, cell, row.title, Token::kText);
        case Model::kOnHand:
            return paintUnits(painter, cell, column, {row.levels.onHand, levels.onHand - row.levels.onHand});
        case Model::kCommitted:
            return paintUnits(painter, cell, column, {row.levels.committed, levels.committed - row.levels.committed});
        case Model::kAvailable:
            return paintUnits(painter, cell, column, {row.levels.available, levels.available - row.levels.available});
        case Model::kUnavailable:
            return paintUnits(
                painter, cell, column,
                {row.levels.unavailable, levels.unavailable - row.levels.unavailable, Token::kTextSecondary});
        case Model::kIncoming:
            return paintUnits(painter, cell, column,
                              {row.levels.incoming, levels.incoming - row.levels.incoming, Token::kTextSecondary});
        case Model::kState: {
            const PillSpec pill{StateDomain::kStock, stockStateName(stockStateOf(levels))};
            const QSize size = pillSize(pill);
            return paintPill(
                painter, QRect(cell.left(), cell.center().y() - size.height() / 2, size.width(), size.height()), pill);
        }
        default: return;
    }
}

void StockDelegate::paintLocation(QPainter& painter, const QRect& cell, const core::StockRow& row) const {
    const double side = kRegionSign;
    paintRegionSign(painter, QRectF(cell.left(), cell.center().y() - side / 2 + 0.5, side, side), row.region);
    const int code = cell.left() + kRegionSign + 6;
    const QFont font = themeFont(TypeStyle::kTable);
    drawFigures(painter, QRect(code, cell.top(), cell.right() - code, cell.height()), Qt::AlignLeft | Qt::AlignVCenter,
                row.location, font, themeColor(Token::kText));
    const int name = code + figuresWidth(font, row.location) + 8;
    paintText(painter, QRect(name, cell.top(), cell.right() - name, cell.height()), row.locationName,
              Token::kTextMuted);
}

void StockDelegate::paintUnits(QPainter& painter, const QRect& cell, int column, const Units& units) const {
    const qint64 value = units.now + units.pending;
    const bool isPending = units.pending != 0;
    const bool isOwed = value < 0;
    const QColor color = isOwed ? themeColor(Tone::kDanger, TonePart::kFg) : themeColor(units.color);
    QString text = m_services.format.integer(value);
    if (column == Model::kIncoming) text = value == 0 ? QStringLiteral("–") : u'+' + text;
    const QFont font = themeFont(isPending || isOwed ? TypeStyle::kLabel : TypeStyle::kTable);
    if (isPending) {
        const int pad = themeSize(Size::kCellPadX);
        const QRect ground = cell.adjusted(-pad, 0, pad, 0);
        painter.fillRect(ground, themeColor(Token::kEdited));
        const QRectF mark(cell.right() - figuresWidth(font, text) - kMark - 5, cell.center().y() - kMark / 2.0 + 0.5,
                          kMark, kMark);
        paintGlyph(painter, mark, Glyph::kDash, themeColor(Tone::kInfo, TonePart::kSolid), themeColor(Token::kEdited));
    }
    drawFigures(painter, cell, Qt::AlignRight | Qt::AlignVCenter, text, font, color);
}

}  // namespace meridian::ui

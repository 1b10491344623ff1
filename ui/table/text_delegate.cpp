#include "ui/table/text_delegate.h"

#include <QFontMetrics>
#include <QPainter>

#include "ui/table/data_table.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

QColor colorOf(const QModelIndex& index) {
    const QVariant color = index.data(Qt::ForegroundRole);
    return color.isValid() ? color.value<QBrush>().color() : themeColor(Token::kText);
}

QFont fontOf(const QModelIndex& index) {
    const QVariant font = index.data(Qt::FontRole);
    return font.isValid() ? font.value<QFont>() : themeFont(TypeStyle::kTable);
}

}  // namespace

TextDelegate::TextDelegate(DataTable& table, QSet<int> figures)
    : QStyledItemDelegate(&table), m_table(table), m_figures(std::move(figures)) {}

void TextDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = m_table.hoveredRow() == index.row();
    const Token ground =
        selected ? (hovered ? Token::kSelectedHover : Token::kSelected) : (hovered ? Token::kHover : Token::kSurface);
    painter->save();
    painter->fillRect(option.rect, themeColor(ground));
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1,
                      themeColor(Token::kBorderSubtle));
    const int pad = themeSize(Size::kCellPadX);
    const QRect cell = option.rect.adjusted(pad, 0, -pad, -1);
    QString text = index.data(Qt::DisplayRole).toString();
    if (m_figures.contains(index.column())) {
        if (figuresWidth(fontOf(index), text) > cell.width())
            text = QFontMetrics(fontOf(index)).elidedText(text, Qt::ElideRight, cell.width());
        painter->setClipRect(cell);
        drawFigures(*painter, cell, Qt::AlignLeft | Qt::AlignVCenter, text, fontOf(index), colorOf(index));
    } else {
        painter->setFont(fontOf(index));
        painter->setPen(colorOf(index));
        painter->drawText(cell, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, cell.width()));
    }
    painter->restore();
}

}  // namespace meridian::ui

#include <QPainter>
#include <QStyleOption>

#include "ui/theme/icons.h"
#include "ui/theme/shapes.h"
#include "ui/theme/style_painters.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kSortArrow = 12;
constexpr int kTabInset = 7;
constexpr int kTabLine = 2;

void paintSortArrow(QPainter& painter, const QStyleOptionHeader& option, double x, double y) {
    if (option.sortIndicator == QStyleOptionHeader::None) return;
    // Qt calls the arrow of descending order "up".
    const QStringView name = option.sortIndicator == QStyleOptionHeader::SortUp ? u"down" : u"up";
    paintIcon(painter, QRectF(x, y, kSortArrow, kSortArrow), name, themeColor(Token::kTextSecondary));
}

}  // namespace

void paintItemBackground(QPainter& painter, const QStyleOptionViewItem& option) {
    const bool selected = option.state & QStyle::State_Selected;
    const bool hover = option.state & QStyle::State_MouseOver && option.state & QStyle::State_Enabled;
    if (option.backgroundBrush.style() != Qt::NoBrush && !selected) {
        painter.fillRect(option.rect, option.backgroundBrush);
    }
    if (selected) {
        painter.fillRect(option.rect, themeColor(hover ? Token::kSelectedHover : Token::kSelected));
    } else if (hover) {
        painter.fillRect(option.rect, themeColor(Token::kHover));
    }
}

// The arrow stands behind the text, wherever the text is aligned.
void paintHeader(QPainter& painter, const QStyleOptionHeader& option) {
    painter.save();
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool hover =
        option.state & QStyle::State_MouseOver && enabled && option.sortIndicator != QStyleOptionHeader::None;
    const QRect rect = option.rect;
    painter.fillRect(rect, themeColor(hover ? Token::kHover : Token::kSubtle));
    if (option.orientation == Qt::Horizontal) {
        drawHLine(painter, rect.left(), rect.right() + 1, rect.bottom(), themeColor(Token::kBorder));
    } else {
        drawVLine(painter, rect.right(), rect.top(), rect.bottom() + 1, themeColor(Token::kBorder));
    }
    const int padding = themeSize(Size::kCellPadX);
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    const int room = rect.width() - 2 * padding - (sorted ? kSortArrow + 2 : 0);
    const QString text = option.fontMetrics.elidedText(option.text, Qt::ElideRight, std::max(0, room));
    const int width = option.fontMetrics.horizontalAdvance(text);
    double x = rect.left() + padding;
    if (option.textAlignment & Qt::AlignRight) x += room - width;
    if (option.textAlignment & Qt::AlignHCenter) x += (room - width) / 2;
    painter.setPen(themeColor(enabled ? Token::kTextSecondary : Token::kTextDisabled));
    painter.drawText(QRectF(x, rect.top(), width + 1, rect.height() - 1),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text);
    paintSortArrow(painter, option, x + width + 2, rect.top() + (rect.height() - kSortArrow) / 2);
    painter.restore();
}

void paintTab(QPainter& painter, const QStyleOptionTab& option) {
    const bool selected = option.state & QStyle::State_Selected;
    const bool hover = option.state & QStyle::State_MouseOver && option.state & QStyle::State_Enabled;
    const QRect rect = option.rect;
    if (hover && !selected) {
        drawBox(painter, rect.adjusted(1, 4, -1, -4),
                {.fill = themeColor(Token::kHover), .edge = {}, .radius = double(themeSize(Size::kRadiusButton))});
    }
    if (selected) {
        const QRectF line(rect.left() + kTabInset, rect.bottom() + 1 - kTabLine, rect.width() - 2 * kTabInset,
                          kTabLine);
        drawBox(painter, line, {.fill = themeColor(Token::kAccent), .edge = {}, .radius = 1});
    }
}

}  // namespace meridian::ui

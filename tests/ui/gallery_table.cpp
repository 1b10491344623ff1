// The table of the component sheet: rows in their states, drawn as the table page's delegate does it.
#include <QApplication>
#include <QPainter>
#include <QStyle>

#include "tests/ui/gallery_parts.h"
#include "ui/theme/figures.h"
#include "ui/theme/shapes.h"
#include "ui/widgets/skeleton.h"

namespace meridian::ui::gallery {

namespace {

struct Row {
    const char16_t* number;
    const char16_t* total;
    const char16_t* currency;
    const char16_t* note;
    QStyle::State state;
};

constexpr int kCheck = 30;
constexpr int kNumber = 98;
constexpr int kTotal = 88;

void checkbox(QPainter& painter, const QRect& place, QStyle::State state) {
    QStyleOptionButton option;
    option.rect = place;
    option.state = QStyle::State_Enabled | state;
    QApplication::style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &option, &painter);
}

void tableRow(QPainter& painter, const QRect& rect, const Row& row) {
    QStyleOptionViewItem option;
    option.rect = rect;
    option.state = row.state;
    QApplication::style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, &painter);
    drawHLine(painter, rect.left(), rect.right() + 1, rect.bottom(), themeColor(Token::kBorderSubtle));
    checkbox(painter, QRect(rect.left(), rect.top(), kCheck, rect.height()),
             row.state & QStyle::State_Selected ? QStyle::State_On : QStyle::State_Off);
    const QFont font = themeFont(TypeStyle::kTable);
    QRect cell(rect.left() + kCheck + 8, rect.top(), kNumber - 16, rect.height() - 1);
    QFont link = font;
    link.setWeight(QFont::Medium);
    drawFigures(painter, cell, Qt::AlignLeft | Qt::AlignVCenter, QStringView(row.number), link,
                themeColor(Token::kAccentText));
    cell = QRect(rect.left() + kCheck + kNumber, rect.top(), kTotal - 8, rect.height() - 1);
    drawFigures(painter, cell.adjusted(0, 0, -30, 0), Qt::AlignRight | Qt::AlignVCenter, QStringView(row.total), font,
                themeColor(Token::kText));
    painter.setFont(themeFont(TypeStyle::kCaption));
    painter.setPen(themeColor(Token::kTextMuted));
    painter.drawText(cell, Qt::AlignRight | Qt::AlignVCenter, QString::fromUtf16(row.currency));
    painter.setFont(font);
    painter.setPen(themeColor(Token::kText));
    painter.drawText(rect.adjusted(kCheck + kNumber + kTotal + 8, 0, 0, -1), Qt::AlignLeft | Qt::AlignVCenter,
                     QString::fromUtf16(row.note));
    if (row.state & QStyle::State_HasFocus) {
        drawBox(painter, rect, {.fill = {}, .edge = themeColor(Token::kFocus), .edgeWidth = 1.5});
    }
}

void header(QPainter& painter, const QRect& rect) {
    const auto section = [&](int left, int width, const QString& text, Qt::Alignment alignment,
                             QStyleOptionHeader::SortIndicator sort) {
        QStyleOptionHeader option;
        option.rect = QRect(rect.left() + left, rect.top(), width, rect.height());
        option.text = text;
        option.textAlignment = alignment;
        option.sortIndicator = sort;
        option.state = QStyle::State_Enabled | QStyle::State_Horizontal;
        option.orientation = Qt::Horizontal;
        option.fontMetrics = QFontMetrics(themeFont(TypeStyle::kTableHeader));
        painter.setFont(themeFont(TypeStyle::kTableHeader));
        QApplication::style()->drawControl(QStyle::CE_Header, &option, &painter);
    };
    section(0, kCheck, {}, Qt::AlignLeft, QStyleOptionHeader::None);
    section(kCheck, kNumber, QStringLiteral("Order"), Qt::AlignLeft, QStyleOptionHeader::SortUp);
    section(kCheck + kNumber, kTotal, QStringLiteral("Total"), Qt::AlignRight, QStyleOptionHeader::None);
    section(kCheck + kNumber + kTotal, rect.width() - kCheck - kNumber - kTotal, QStringLiteral("Row state"),
            Qt::AlignLeft, QStyleOptionHeader::None);
    checkbox(painter, QRect(rect.left(), rect.top(), kCheck, rect.height()), QStyle::State_NoChange);
}

}  // namespace

QWidget* tableSample() {
    return new Painted({360, 28 + 6 * 24}, [](QPainter& painter, const QRect& rect) {
        constexpr QStyle::State kOn = QStyle::State_Enabled;
        const Row rows[] = {
            {u"EU-1048210", u"249.00", u"EUR", u"rest", kOn},
            {u"EU-1048211", u"280.40", u"EUR", u"hover", kOn | QStyle::State_MouseOver},
            {u"EU-1048212", u"311.80", u"EUR", u"selected", kOn | QStyle::State_Selected},
            {u"EU-1048213", u"343.20", u"EUR", u"keyboard cursor", kOn | QStyle::State_HasFocus},
            {u"EU-1048214", u"374.60", u"EUR", u"selected, cursor",
             kOn | QStyle::State_Selected | QStyle::State_HasFocus},
        };
        header(painter, QRect(rect.left(), rect.top(), rect.width(), 28));
        QRect row(rect.left(), rect.top() + 28, rect.width(), 24);
        for (const Row& each : rows) {
            tableRow(painter, row, each);
            row.translate(0, 24);
        }
        paintSkeleton(painter, QRectF(row.left() + kCheck + 8, row.top(), 82, 24), {.seed = 0});
        paintSkeleton(painter, QRectF(row.left() + kCheck + kNumber, row.top(), kTotal - 8, 24),
                      {.seed = 3, .pulse = 0, .alignment = Qt::AlignRight});
        paintSkeleton(painter, QRectF(row.left() + kCheck + kNumber + kTotal + 8, row.top(), 110, 24), {.seed = 2});
    });
}

}  // namespace meridian::ui::gallery

#include "ui/pages/orders/order_delegate.h"

#include <QPainter>

#include "core/orders/order_list_model.h"
#include "ui/table/data_table.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/risk_bars.h"

namespace meridian::ui {

using core::OrderListModel;

namespace {

constexpr int kCurrencySlot = 30;
constexpr int kPillColumnMax = 150;
constexpr qint64 kThreeDays = qint64{3} * 24 * 3600 * 1'000'000;  // microseconds

void paintText(QPainter& painter, const QRect& area, const QString& text, Token token) {
    painter.setFont(themeFont(TypeStyle::kTable));
    painter.setPen(themeColor(token));
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
}

void paintFigures(QPainter& painter, const QRect& area, Qt::Alignment side, const QString& text, Token token) {
    drawFigures(painter, area, side | Qt::AlignVCenter, text, themeFont(TypeStyle::kTable), themeColor(token));
}

void paintState(QPainter& painter, const QRect& area, StateDomain domain, const QString& state) {
    const PillSpec pill{domain, state};
    const QSize size = pillSize(pill);
    paintPill(painter, QRect(area.left(), area.center().y() - size.height() / 2, size.width(), size.height()), pill);
}

// Of the columns that are nothing but text.
QString textOf(const core::OrderRow& order, int column) {
    switch (column) {
        case OrderListModel::kEmail: return order.email;
        case OrderListModel::kCity: return order.city;
        case OrderListModel::kRegion: return order.number.section(u'-', 0, 0);
        case OrderListModel::kTags: return order.tags.split(u',', Qt::SkipEmptyParts).join(QStringLiteral(", "));
        case OrderListModel::kReference: return order.reference;
        default: return {};
    }
}

// Blocks of different widths, the same ones at each repaint.
void paintSkeleton(QPainter& painter, const QRect& area, int row, int column) {
    const int share = 45 + (row * 31 + column * 17) % 40;
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeColor(Token::kSkeleton));
    painter.drawRoundedRect(QRect(area.left(), area.center().y() - 4, area.width() * share / 100, 8), 2, 2);
}

}  // namespace

OrderDelegate::OrderDelegate(const OrderListModel& model, DataTable& table, const Services& services)
    : QStyledItemDelegate(&table), m_model(model), m_table(table), m_services(services) {}

// States and times are never cut: their columns are as wide as the widest of them in this language.
QList<int> OrderDelegate::columnWidths() const {
    const int pad = 2 * themeSize(Size::kCellPadX);
    const auto widest = [pad](StateDomain domain) {
        int width = 0;
        for (const StateRow& row : kStates) {
            if (row.domain == domain)
                width = std::max(width, pillSize(PillSpec{domain, QString::fromLatin1(row.state)}).width());
        }
        return width + pad;
    };
    const qint64 now = m_services.now();
    const QString earlier = m_services.format.moment(now - kThreeDays, now);
    const int placed = figuresWidth(themeFont(TypeStyle::kTable), earlier) + pad;
    return {100 + m_table.boxRoom(),
            std::max(placed, 76),
            112,
            42,
            112,
            std::min(widest(StateDomain::kOrder), kPillColumnMax),
            std::min(widest(StateDomain::kPayment), kPillColumnMax),
            std::min(widest(StateDomain::kFulfilment), kPillColumnMax),
            66,
            216,
            110,
            60,
            64,
            68,
            140,
            130,
            std::max(placed, 76)};
}

void OrderDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const bool selected = option.state & QStyle::State_Selected || m_table.isChosen(index.row());
    const bool hovered = m_table.hoveredRow() == index.row();
    const Token ground =
        selected ? (hovered ? Token::kSelectedHover : Token::kSelected) : (hovered ? Token::kHover : Token::kSurface);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(option.rect, themeColor(ground));
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1,
                      themeColor(Token::kBorderSubtle));
    const int pad = themeSize(Size::kCellPadX);
    const int lead = index.column() == OrderListModel::kNumber ? m_table.boxRoom() : 0;
    const QRect cell = option.rect.adjusted(pad + lead, 0, -pad, -1);
    if (const core::OrderRow* order = m_model.row(index.row())) {
        paintCell(*painter, cell, index.column(), *order);
    } else {
        paintSkeleton(*painter, cell, index.row(), index.column());
    }
    painter->restore();
}

void OrderDelegate::paintCell(QPainter& painter, const QRect& cell, int column, const core::OrderRow& order) const {
    switch (column) {
        case OrderListModel::kNumber:
            return paintFigures(painter, cell, Qt::AlignLeft, order.number, Token::kAccentText);
        case OrderListModel::kPlaced:
            return paintFigures(painter, cell, Qt::AlignLeft,
                                m_services.format.moment(order.placedAt, m_services.now()), Token::kText);
        case OrderListModel::kCustomer:
            return paintText(painter, cell, order.name.isEmpty() ? order.customer : order.name, Token::kText);
        case OrderListModel::kCountry: return paintText(painter, cell, order.country, Token::kTextSecondary);
        case OrderListModel::kTotal:
            paintFigures(painter, cell.adjusted(0, 0, -kCurrencySlot, 0), Qt::AlignRight,
                         m_services.format.amount(order.total), Token::kText);
            return paintText(painter, QRect(cell.right() - kCurrencySlot + 5, cell.top(), kCurrencySlot, cell.height()),
                             core::currencyLetters(order.total.currency), Token::kTextMuted);
        case OrderListModel::kState: return paintState(painter, cell, StateDomain::kOrder, orderStateName(order));
        case OrderListModel::kPayment: return paintState(painter, cell, StateDomain::kPayment, paymentStateName(order));
        case OrderListModel::kFulfilment:
            return paintState(painter, cell, StateDomain::kFulfilment, fulfilmentStateName(order));
        case OrderListModel::kRisk:
            if (order.risk < 0) return paintText(painter, cell, QStringLiteral("–"), Token::kTextMuted);
            return paintRisk(painter, cell, order.risk);
        case OrderListModel::kUnits:
        case OrderListModel::kShipped:
            return paintFigures(
                painter, cell, Qt::AlignRight,
                m_services.format.integer(column == OrderListModel::kUnits ? order.units : order.shipped),
                Token::kText);
        case OrderListModel::kChanged:
            return paintFigures(painter, cell, Qt::AlignLeft,
                                m_services.format.moment(order.changedAt, m_services.now()), Token::kTextSecondary);
        default: return paintText(painter, cell, textOf(order, column), Token::kTextSecondary);
    }
}

}  // namespace meridian::ui

#include "ui/pages/overview/products_total.h"

#include <QHeaderView>
#include <QPainter>

#include "ui/pages/overview/products_card.h"
#include "ui/table/data_table.h"
#include "ui/theme/figures.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

ProductsTotal::ProductsTotal(const DataTable& table, const core::Format& format, QWidget* parent)
    : QWidget(parent), m_table(table), m_format(format) {
    setObjectName(QStringLiteral("overview.products.total"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(table.horizontalHeader(), &QHeaderView::sectionResized, this, qOverload<>(&QWidget::update));
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize ProductsTotal::sizeHint() const {
    return {320, themeSize(Size::kRowSmall) + 1};
}

void ProductsTotal::show(const core::TopProductsAnswer& answer) {
    qint64 units = 0;
    core::Amount revenue{0, answer.revenueTotal.currency};
    for (const core::TopProduct& product : answer.products) {
        units += product.units;
        revenue.minor += product.revenue.minor;
    }
    const bool told = revenue.currency != 0;
    m_label = tr("Top %1 together").arg(m_format.integer(static_cast<qint64>(answer.products.size())));
    m_units = m_format.integer(units);
    m_revenue = told ? m_format.amount(revenue) : QString();
    m_share =
        told && answer.revenueTotal.minor > 0
            ? m_format.percent(static_cast<double>(revenue.minor) / static_cast<double>(answer.revenueTotal.minor))
            : QString();
    QStringList said{m_label, ProductsModel::tr("Units") + u' ' + m_units};
    if (told) said << m_format.money(revenue);
    if (!m_share.isEmpty()) said << m_share;
    setAccessibleName(said.join(QStringLiteral(", ")));
    setVisible(!answer.products.empty());
    updateGeometry();
    update();
}

void ProductsTotal::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::kSubtle));
    drawHLine(painter, 0, width(), 0, themeColor(Token::kBorder));
    QFont font = themeFont(TypeStyle::kTable);
    font.setWeight(QFont::DemiBold);
    const int pad = themeSize(Size::kCellPadX);
    const auto draw = [&](ProductsModel::Column column, const QString& text, Qt::Alignment side, Token color) {
        if (text.isEmpty() || m_table.isColumnHidden(column)) return;
        const int left = m_table.x() + m_table.columnViewportPosition(column);
        const QRect cell(left + pad, 1, m_table.columnWidth(column) - 2 * pad, height() - 1);
        drawFigures(painter, cell, side | Qt::AlignVCenter, text, font, themeColor(color));
    };
    draw(ProductsModel::kProduct, m_label, Qt::AlignLeft, Token::kText);
    draw(ProductsModel::kUnits, m_units, Qt::AlignRight, Token::kText);
    draw(ProductsModel::kRevenue, m_revenue, Qt::AlignRight, Token::kText);
    draw(ProductsModel::kShare, m_share, Qt::AlignRight, Token::kTextSecondary);
}

}  // namespace meridian::ui

#include "ui/pages/overview/products_card.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "ui/pages/overview/products_total.h"
#include "ui/table/data_table.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

class ProductDelegate final : public QStyledItemDelegate {
  public:
    explicit ProductDelegate(DataTable& table) : QStyledItemDelegate(&table), m_table(table) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const bool selected = option.state & QStyle::State_Selected;
        const bool hovered = m_table.hoveredRow() == index.row();
        painter->fillRect(option.rect, themeColor(selected  ? Token::kSelected
                                                  : hovered ? Token::kHover
                                                            : Token::kSurface));
        painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1,
                          themeColor(Token::kBorderSubtle));
        const int pad = themeSize(Size::kCellPadX);
        const QRect cell = option.rect.adjusted(pad, 0, -pad, -1);
        const QString text = index.data(Qt::DisplayRole).toString();
        const QFont font = themeFont(TypeStyle::kTable);
        if (index.column() == ProductsModel::kProduct) {
            painter->setFont(font);
            painter->setPen(themeColor(Token::kText));
            painter->drawText(cell, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                              painter->fontMetrics().elidedText(text, Qt::ElideRight, cell.width()));
            return;
        }
        const bool quiet = index.column() == ProductsModel::kRank || index.column() == ProductsModel::kShare;
        const bool left = index.column() == ProductsModel::kSku;
        painter->save();
        painter->setClipRect(option.rect);
        drawFigures(*painter, cell, (left ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, text, font,
                    themeColor(left    ? Token::kAccentText
                               : quiet ? Token::kTextSecondary
                                       : Token::kText));
        painter->restore();
    }

  private:
    DataTable& m_table;
};

}  // namespace

void ProductsModel::setProducts(const core::TopProductsAnswer& answer) {
    const bool sameRows = answer.products.size() == m_answer.products.size();
    if (!sameRows) beginResetModel();
    m_answer = answer;
    if (!sameRows) return endResetModel();
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

const core::TopProduct* ProductsModel::product(int row) const {
    const auto place = static_cast<std::size_t>(row);
    return row >= 0 && place < m_answer.products.size() ? &m_answer.products[place] : nullptr;
}

void ProductsModel::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

int ProductsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_answer.products.size());
}

QVariant ProductsModel::data(const QModelIndex& index, int role) const {
    const core::TopProduct* row = product(index.row());
    if (row == nullptr) return {};
    if (role == Qt::ToolTipRole && index.column() == kProduct) return row->title;
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    const bool told = row->revenue.currency != 0;
    switch (index.column()) {
        case kRank: return m_format.integer(index.row() + 1);
        case kProduct: return row->title;
        case kSku: return row->sku;
        case kUnits: return m_format.integer(row->units);
        case kRevenue: return told ? m_format.amount(row->revenue) : QStringLiteral("–");
        case kShare:
            if (!told || m_answer.revenueTotal.minor <= 0) return QStringLiteral("–");
            return m_format.percent(static_cast<double>(row->revenue.minor) /
                                    static_cast<double>(m_answer.revenueTotal.minor));
        default: return {};
    }
}

QVariant ProductsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) {
        const bool left = section == kProduct || section == kSku;
        return QVariant(Qt::AlignVCenter | (left ? Qt::AlignLeft : Qt::AlignRight));
    }
    if (role != Qt::DisplayRole) return {};
    const QString currency = core::currencyLetters(m_answer.revenueTotal.currency);
    switch (section) {
        case kRank: return QStringLiteral("#");
        case kProduct: return tr("Product");
        case kSku: return tr("SKU");
        case kUnits: return tr("Units");
        case kRevenue: return m_answer.revenueTotal.currency == 0 ? tr("Revenue") : tr("Revenue %1").arg(currency);
        case kShare: return tr("Of all");
        default: return {};
    }
}

ProductsCard::ProductsCard(const Services& services, QWidget* parent)
    : Card(tr("Top products"), parent),
      m_services(services),
      m_model(new ProductsModel(services.format, this)),
      m_table(new DataTable(this)),
      m_total(new ProductsTotal(*m_table, services.format, this)) {
    setObjectName(QStringLiteral("overview.products"));
    body()->setContentsMargins(0, 0, 0, 0);
    body()->setSpacing(0);
    body()->addWidget(m_table, 1);
    body()->addWidget(m_total);
    body()->addStretch(0);
    m_table->setItemDelegate(new ProductDelegate(*m_table));
    m_table->setModel(m_model);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_table, &DataTable::opened, this, [this](int row) {
        if (const core::TopProduct* product = m_model->product(row)) Q_EMIT opened(product->sku);
    });
    connect(m_table, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        const core::TopProduct* product = m_model->product(index.row());
        if (product != nullptr && index.column() == ProductsModel::kSku) Q_EMIT opened(product->sku);
    });
    connect(&Theme::current(), &Theme::changed, this, &ProductsCard::translate);
    translate();
}

void ProductsCard::setProducts(const core::TopProductsAnswer& answer) {
    m_answer = answer;
    m_model->setProducts(answer);
    translate();
}

void ProductsCard::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    Card::changeEvent(event);
}

void ProductsCard::translate() {
    setTitle(tr("Top products"));
    const bool byRevenue = m_answer.revenueTotal.currency != 0;
    setNote(byRevenue ? tr("by revenue without tax and shipping, whole days (UTC)") : tr("by units, whole days (UTC)"));
    m_table->setAccessibleName(tr("Top products"));
    const int pad = 2 * themeSize(Size::kCellPadX);
    const QFont font = themeFont(TypeStyle::kTable);
    int revenue = 84;
    int sku = 92;
    for (const core::TopProduct& product : m_answer.products) {
        revenue = std::max(revenue, figuresWidth(font, m_services.format.amount(product.revenue)) + pad);
        sku = std::max(sku, figuresWidth(font, product.sku) + pad);
    }
    m_table->setColumns({{48, 170, std::min(sku, 150), 64, std::max(revenue, 100), 68},
                         ProductsModel::kProduct,
                         {ProductsModel::kShare, ProductsModel::kSku}});
    m_model->retranslate();
    // As high as its rows where there is room for them, so that the sums stand right below.
    const int rows = m_table->verticalHeader()->defaultSectionSize() * m_model->rowCount();
    m_table->setMaximumHeight(m_answer.products.empty() ? QWIDGETSIZE_MAX
                                                        : m_table->horizontalHeader()->height() + rows);
    m_total->show(m_answer);
}

}  // namespace meridian::ui

#include "ui/pages/inventory/stock_filters.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "core/stock/stock_list_model.h"
#include "ui/shell/region.h"
#include "ui/theme/icons.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/view_tab.h"

namespace meridian::ui {

using core::StockSort;
using Model = core::StockListModel;

namespace {

struct Tab {
    const char* id;
    const char* title;
    const char* query;
};
constexpr Tab kTabs[] = {
    {"all", QT_TRANSLATE_NOOP("meridian::ui::StockFilters", "All stock"), ""},
    {"low", QT_TRANSLATE_NOOP("meridian::ui::StockFilters", "Low or oversold"), "available:<=10"},
    {"oversold", QT_TRANSLATE_NOOP("meridian::ui::StockFilters", "Oversold"), "available:<0"},
    {"incoming", QT_TRANSLATE_NOOP("meridian::ui::StockFilters", "Incoming"), "incoming:>0"},
};
static_assert(core::kLowStock == 10, "the query of the second tab says so, too");

struct Sort {
    StockSort sort;
    const char* title;
    int column;
};
constexpr Sort kSorts[] = {
    {StockSort::kSku, QT_TRANSLATE_NOOP("meridian::ui::StockFilters", "By SKU"), Model::kSku},
    {StockSort::kScarcest, QT_TRANSLATE_NOOP("meridian::ui::StockFilters", "Scarcest first"), Model::kAvailable},
    {StockSort::kMostOnHand, QT_TRANSLATE_NOOP("meridian::ui::StockFilters", "Most on hand"), Model::kOnHand},
    {StockSort::kMostCommitted, QT_TRANSLATE_NOOP("meridian::ui::StockFilters", "Most committed"), Model::kCommitted},
    {StockSort::kMostIncoming, QT_TRANSLATE_NOOP("meridian::ui::StockFilters", "Most incoming"), Model::kIncoming},
};

}  // namespace

StockFilters::StockFilters(const Services& services, QWidget* parent) : QWidget(parent), m_services(services) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTabs());
    column->addWidget(makeBar());
    // At every key: what was asked before is cancelled, and the cache answers within a frame or two.
    connect(m_field, &QLineEdit::textChanged, this, &StockFilters::changed);
    connect(m_location, qOverload<int>(&QComboBox::activated), this, &StockFilters::changed);
    connect(m_sort, qOverload<int>(&QComboBox::activated), this, &StockFilters::changed);
    if (services.region != nullptr) {
        connect(services.region, &RegionFilter::changed, this, &StockFilters::showFigures);
        connect(services.region, &RegionFilter::changed, this, &StockFilters::showLocations);
        connect(services.region, &RegionFilter::changed, this, &StockFilters::changed);
    }
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    translate();
    mark();
}

QWidget* StockFilters::makeTabs() {
    auto* bar = new QWidget(this);
    bar->setFixedHeight(ViewTab::kHeight);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(4, 0, 12, 0);
    row->setSpacing(2);
    for (std::size_t i = 0; i < std::size(kTabs); ++i) {
        auto* tab = new ViewTab(QString::fromLatin1(kTabs[i].id), bar);
        connect(tab, &QAbstractButton::clicked, this, [this, i] {
            m_tab = static_cast<int>(i);
            mark();
            Q_EMIT changed();
        });
        row->addWidget(tab);
        m_tabs.push_back(tab);
    }
    row->addStretch();
    return bar;
}

QWidget* StockFilters::makeBar() {
    auto* bar = new QWidget(this);
    bar->setFixedHeight(themeSize(Size::kToolbar));
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(8);
    m_field = new QLineEdit(bar);
    m_field->setObjectName(QStringLiteral("inventory.filter"));
    m_field->setClearButtonEnabled(true);
    m_field->addAction(icon(QStringLiteral("search"), Token::kTextMuted), QLineEdit::LeadingPosition);
    m_field->setMinimumWidth(260);
    m_field->setMaximumWidth(420);
    m_location = new QComboBox(bar);
    m_location->setObjectName(QStringLiteral("inventory.location"));
    m_location->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_sort = new QComboBox(bar);
    m_sort->setObjectName(QStringLiteral("inventory.sort"));
    m_sort->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_note = new ElidedLabel(bar);
    m_note->setObjectName(QStringLiteral("inventory.fault"));
    row->addWidget(m_field, 2);
    row->addWidget(m_location);
    row->addWidget(m_sort);
    row->addWidget(m_note, 3);
    return bar;
}

core::StockQuery StockFilters::query() const {
    QStringList parts{QString::fromLatin1(kTabs[m_tab].query)};
    const QString location = m_location->currentData().toString();
    if (!location.isEmpty()) parts.append(QStringLiteral("location:") + location);
    if (m_services.region != nullptr) parts.append(m_services.region->queryTerm());
    parts.append(m_field->text().trimmed());
    parts.removeAll(QString());
    return {parts.join(u' '), kSorts[std::max(m_sort->currentIndex(), 0)].sort};
}

int StockFilters::sortColumn() const {
    return kSorts[std::max(m_sort->currentIndex(), 0)].column;
}

Qt::SortOrder StockFilters::sortOrder() const {
    const StockSort sort = query().sort;
    return sort == StockSort::kSku || sort == StockSort::kScarcest ? Qt::AscendingOrder : Qt::DescendingOrder;
}

void StockFilters::sortBy(int column) {
    for (int i = 0; i < static_cast<int>(std::size(kSorts)); ++i) {
        if (kSorts[i].column != column) continue;
        m_sort->setCurrentIndex(i);
        Q_EMIT changed();
    }
}

// A query that is a tab's is that tab.
void StockFilters::take(const Route& route) {
    const QString sku = route.arguments.value(QStringLiteral("sku"));
    QString query = route.arguments.value(QStringLiteral("query"));
    m_tab = 0;
    for (int i = 1; i < static_cast<int>(std::size(kTabs)); ++i) {
        if (query != QLatin1String(kTabs[i].query)) continue;
        m_tab = i;
        query.clear();
    }
    if (!sku.isEmpty()) query = (QStringLiteral("sku:") + sku + u' ' + query).trimmed();
    m_location->setCurrentIndex(0);
    const QSignalBlocker quiet(m_field);
    m_field->setText(query);
    mark();
}

void StockFilters::mark() {
    for (int i = 0; i < static_cast<int>(m_tabs.size()); ++i)
        m_tabs[static_cast<std::size_t>(i)]->setChecked(i == m_tab);
}

void StockFilters::setCounts(const core::StockCounts& counts) {
    m_counts = counts;
    showFigures();
    showLocations();
}

// Those of the region that the window shows; one of another region is chosen no more.
void StockFilters::showLocations() {
    const QString region = m_services.region == nullptr ? QString() : m_services.region->code();
    const QString chosen = m_location->currentData().toString();
    m_location->clear();
    m_location->addItem(tr("All locations"), QString());
    for (const core::StockLocation& location : m_counts.locations) {
        if (!region.isEmpty() && location.region != region) continue;
        const QString name = location.name.isEmpty() ? QString() : QStringLiteral("  ") + location.name;
        m_location->addItem(location.code + name, location.code);
    }
    m_location->setCurrentIndex(std::max(m_location->findData(chosen), 0));
}

// Of the region that the window shows.
void StockFilters::showFigures() {
    const core::StockFigures here = m_counts.in(m_services.region == nullptr ? QString() : m_services.region->code());
    const qint64 figures[] = {here.rows, here.low, here.oversold, here.incoming};
    for (std::size_t i = 0; i < m_tabs.size(); ++i)
        m_tabs[i]->setCount(m_services.format.shortCount(figures[i]));
}

void StockFilters::setFault(const QString& fault) {
    m_fault = fault;
    const Qt::Alignment side = fault.isEmpty() ? Qt::AlignRight : Qt::AlignLeft;
    m_note->setShortage(fault.isEmpty() ? Shortage::kYield : Shortage::kCut);
    m_note->setLook({TypeStyle::kBody, fault.isEmpty() ? Token::kTextMuted : Token::kText, side | Qt::AlignVCenter});
    m_note->setText(fault.isEmpty() ? tr("Available = on hand − committed − unavailable") : fault);
}

void StockFilters::translate() {
    for (std::size_t i = 0; i < m_tabs.size(); ++i) {
        const QString title = tr(kTabs[i].title);
        m_tabs[i]->setText(title);
        m_tabs[i]->setAccessibleName(title);
        m_tabs[i]->updateGeometry();
    }
    m_tabs[1]->setToolTip(tr("Places where %1 units or fewer are available").arg(core::kLowStock));
    m_tabs[2]->setToolTip(tr("Places where more is promised to orders than is there"));
    m_field->setPlaceholderText(tr("SKU, product, location, or a filter such as available:<=5"));
    m_field->setAccessibleName(tr("Filter of the stock"));
    m_location->setAccessibleName(tr("Location"));
    m_sort->setAccessibleName(tr("Order of the list"));
    const int sort = std::max(m_sort->currentIndex(), 0);
    m_sort->clear();
    for (const Sort& known : kSorts)
        m_sort->addItem(tr(known.title));
    m_sort->setCurrentIndex(sort);
    setCounts(m_counts);
    setFault(m_fault);
}

void StockFilters::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

void StockFilters::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    drawHLine(painter, 0, width(), ViewTab::kHeight - 1, themeColor(Token::kBorderSubtle));
}

}  // namespace meridian::ui

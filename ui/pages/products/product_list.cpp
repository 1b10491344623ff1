#include "ui/pages/products/product_list.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/pages/products/price_currency.h"
#include "ui/pages/products/product_list_view.h"
#include "ui/shell/region.h"
#include "ui/theme/control_kinds.h"
#include "ui/theme/icons.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/segments.h"

namespace meridian::ui {

namespace {

constexpr int kRestMs = 120;  // the cursor, before a product is read

const QString kAll = QStringLiteral("all");
const QString kPublished = QStringLiteral("published");
const QString kDrafts = QStringLiteral("drafts");

core::ProductShown shownOf(const QString& id) {
    if (id == kPublished) return core::ProductShown::kPublished;
    return id == kDrafts ? core::ProductShown::kDrafts : core::ProductShown::kAll;
}

}  // namespace

ProductList::ProductList(Services& services, std::function<bool(quint64)> hasDraft, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_model(new core::ProductListModel(*services.products, this)),
      m_search(new QLineEdit(this)),
      m_add(new QPushButton(this)),
      m_shown(new Segments(QString(), this)),
      m_currency(new PriceCurrency(services, this)),
      m_view(new ProductListView(*m_model, services.format, std::move(hasDraft), this)),
      m_count(new ElidedLabel(QString(), {TypeStyle::kCaption, Token::kTextSecondary}, this)) {
    m_search->setObjectName(QStringLiteral("products.search"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search"), Token::kTextMuted), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_add->setObjectName(QStringLiteral("products.add"));
    m_add->setIcon(icon(QStringLiteral("plus")));
    m_count->setObjectName(QStringLiteral("products.count"));
    auto* top = new QHBoxLayout;
    top->setContentsMargins(12, 10, 12, 8);
    top->setSpacing(8);
    top->addWidget(m_search, 1);
    top->addWidget(m_add);
    auto* second = new QHBoxLayout;
    second->setContentsMargins(12, 0, 12, 8);
    second->setSpacing(8);
    second->addWidget(m_shown);
    second->addWidget(m_count, 1);
    second->addWidget(m_currency);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addLayout(second);
    column->addWidget(m_view, 1);
    m_resting.setSingleShot(true);
    m_resting.setInterval(kRestMs);
    connect(&m_resting, &QTimer::timeout, this, [this] {
        const core::ProductRow* row = m_model->row(m_view->currentIndex().row());
        if (row != nullptr) Q_EMIT chosen(row->id);
    });
    // At every key: what was asked before is cancelled, and the cache answers within a frame or two.
    connect(m_search, &QLineEdit::textChanged, this, &ProductList::ask);
    connect(m_shown, &Segments::chosen, this, &ProductList::ask);
    if (services.region != nullptr) connect(services.region, &RegionFilter::changed, this, &ProductList::ask);
    connect(m_currency, &PriceCurrency::wantedChanged, this, &ProductList::ask);
    connect(m_add, &QAbstractButton::clicked, this, &ProductList::added);
    connect(m_view, &ProductListView::visibleRowsChanged, m_model, &core::ProductListModel::setVisibleRows);
    connect(m_view, &ProductListView::cursorMoved, this, [this] { m_resting.start(); });
    connect(m_view, &ProductListView::opened, this, &ProductList::opened);
    connect(m_model, &core::ProductListModel::countChanged, this, &ProductList::showCount);
    connect(m_model, &core::ProductListModel::answered, this, [this] {
        offerCurrencies();
        point(m_pointed);
    });
    // Rows that change places take the cursor with them, unless the person is moving it.
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this] {
        if (!m_resting.isActive()) point(m_pointed);
    });
    connect(m_model, &core::ProductListModel::failed, this, [this](const core::Error& error) {
        m_fault = error.fault == core::Fault::kNotFound ? QString() : error.text;
        showCount();
    });
    translate();
}

void ProductList::setText(const QString& text) {
    m_search->text() == text ? ask() : m_search->setText(text);
}

void ProductList::ask() {
    m_fault.clear();
    m_resting.stop();
    const QString region = m_services.region == nullptr ? QString() : m_services.region->code();
    m_model->setQuery({m_search->text().trimmed(), shownOf(m_shown->current()), m_currency->wanted(), region});
}

void ProductList::point(quint64 id) {
    m_pointed = id;
    m_view->setCurrentRow(id == 0 ? -1 : m_model->rowOf(id));
}

void ProductList::noteChange() {
    m_model->noteChange();
}

void ProductList::repaintRows() {
    m_view->viewport()->update();
}

void ProductList::showCount() {
    TextLook look{TypeStyle::kCaption, Token::kTextSecondary, Qt::AlignRight | Qt::AlignVCenter};
    if (!m_fault.isEmpty()) look.tone = Tone::kDanger;
    m_count->setLook(look);
    m_count->setShortage(m_fault.isEmpty() ? Shortage::kYield : Shortage::kCut);
    const int rows = m_model->rowCount();
    const QString count = m_services.format.integer(rows);
    if (!m_fault.isEmpty()) return m_count->setText(m_fault);
    m_count->setText(m_model->isCounted() ? tr("%1 products").arg(count)
                                          : tr("more than %1 products").arg(m_services.format.integer(rows - 1)));
}

void ProductList::offerCurrencies() {
    QVector<quint16> currencies;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const core::ProductRow* row = m_model->row(i);
        if (row == nullptr) break;  // the first rows tell enough
        for (const quint16 currency : row->currencies) {
            if (!currencies.contains(currency)) currencies.append(currency);
        }
    }
    // What is found nowhere now is found again later.
    if (!currencies.isEmpty()) m_currency->offer(currencies);
}

bool ProductList::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        // From the search into its rows and back without the mouse.
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_view->setFocus();
            if (!m_view->currentIndex().isValid() && m_model->rowCount() != 0)
                m_view->setCurrentIndex(m_model->index(0));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ProductList::translate() {
    m_shown->setAccessibleName(tr("Which products"));
    m_search->setPlaceholderText(tr("Title, SKU, barcode, vendor, tag"));
    m_search->setAccessibleName(tr("Search in the products"));
    m_search->setToolTip(
        tr("Words are found by their beginning. sku:, vendor:, type:, tag:, handle: and barcode: say "
           "where to look."));
    m_add->setText(tr("New"));
    m_add->setToolTip(tr("New product"));
    m_add->setAccessibleName(tr("New product"));
    m_view->setAccessibleName(tr("Products"));
    m_shown->setChoices(
        {{kAll, tr("All"), {}, {}}, {kPublished, tr("Published"), {}, {}}, {kDrafts, tr("Drafts"), {}, {}}});
    m_currency->translate();
    showCount();
}

void ProductList::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::kSurface));
    painter.fillRect(width() - 1, 0, 1, height(), themeColor(Token::kBorder));
}

}  // namespace meridian::ui

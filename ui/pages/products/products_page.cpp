#include "ui/pages/products/products_page.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>

#include "core/async/deliver.h"
#include "ui/pages/products/price_currency.h"
#include "ui/pages/products/product_list.h"
#include "ui/pages/products/product_list_view.h"
#include "ui/pages/products/product_pane.h"
#include "ui/shell/action.h"
#include "ui/shell/notices.h"
#include "ui/theme/room.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kListWidth = 376;
constexpr int kListTight = 272;                  // where there is little room
constexpr std::chrono::seconds kFoundStays{20};  // whoever has just started the program looks elsewhere first

}  // namespace

ProductsPage::ProductsPage(Services& services)
    : m_services(services),
      m_desk(new core::ProductDesk(*services.products, services.commands, this)),
      m_list(new ProductList(
          services, [this](quint64 id) { return m_desk->hasDraft(id); }, this)),
      m_pane(new ProductPane(services, *m_desk, this)) {
    setObjectName(QStringLiteral("products"));
    setFocusProxy(&m_list->view());
    m_list->setFixedWidth(kListWidth);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addWidget(m_pane, 1);
    m_pane->setPriceLists(m_list->currency().wanted());
    connect(&m_list->currency(), &PriceCurrency::wantedChanged, m_pane,
            [this] { m_pane->setPriceLists(m_list->currency().wanted()); });
    connect(m_list, &ProductList::chosen, this, [this](quint64 id) { m_desk->open({id}); });
    connect(m_list, &ProductList::opened, m_pane, [this] { m_pane->setFocus(); });
    connect(m_list, &ProductList::added, m_desk, &core::ProductDesk::openNew);
    connect(m_pane, &ProductPane::discardedNew, m_desk, &core::ProductDesk::close);
    connect(m_desk, &core::ProductDesk::opened, this, &ProductsPage::showOpened);
    connect(m_desk, &core::ProductDesk::stateChanged, m_list, &ProductList::repaintRows);
    connect(m_desk, &core::ProductDesk::saved, this, &Page::pathChanged);
    connect(&services.sync, &core::SyncThread::changed, this, [this](const core::CacheChange& change) {
        if (change.changedProducts > 0 || change.changedStock > 0) m_list->noteChange();
        if (change.changedProducts > 0) m_desk->noteChange();
    });
    connect(&services.sync, &core::SyncThread::stateChanged, this, [this](core::SyncThread::State state) {
        // What could not be fetched while the server was away.
        if (state == core::SyncThread::State::kLive) m_desk->noteChange();
    });
    connect(&Theme::current(), &Theme::changed, m_list, &ProductList::translate);
    connectDrafts();
    addActions();
}

void ProductsPage::findWork(Services& services, QObject* context, const std::function<void()>& found) {
    core::ProductDrafts* drafts = services.products == nullptr ? nullptr : services.products->drafts();
    if (drafts == nullptr) return;
    core::deliver(drafts->count(), context, [found](const core::Outcome<qint64>& count) {
        if (count.ok() && *count > 0) found();
    });
}

void ProductsPage::connectDrafts() {
    connect(m_desk, &core::ProductDesk::draftsFound, this, &ProductsPage::tellFound);
    connect(m_desk, &core::ProductDesk::draftsTroubled, this, [this](const QString& text) {
        if (m_services.notices != nullptr) m_services.notices->show({Tone::kDanger, text});
    });
}

void ProductsPage::tellFound(const QStringList& titles) {
    if (m_services.notices == nullptr) return;
    const QString name = titles.front().trimmed().isEmpty() ? tr("a new product") : titles.front();
    m_services.notices->show({Tone::kInfo,
                              titles.size() == 1
                                  ? tr("Your unsaved changes to one product are here again: %1.").arg(name)
                                  : tr("Your unsaved changes to %1 products are here again.").arg(titles.size()),
                              tr("Open"),
                              [this] {
                                  Q_EMIT wanted({objectName(), {}});
                                  m_desk->openNextDraft();
                              },
                              kFoundStays});
}

void ProductsPage::addActions() {
    if (m_services.actions == nullptr) return;
    const auto isOpen = [this] {
        return m_desk->showing() == core::ProductDesk::Showing::kProduct ||
               m_desk->showing() == core::ProductDesk::Showing::kNew;
    };
    const auto about = [this] { return m_desk->base().draft.title; };
    m_services.actions->add(
        this, "products",
        {{.id = "products.search",
          .text = QT_TRANSLATE_NOOP("Action", "Search in the products"),
          .keys = "/",
          .icon = "search",
          .run = [this] { m_list->search().setFocus(); }},
         {.id = "products.new",
          .text = QT_TRANSLATE_NOOP("Action", "New product"),
          .keys = "N",
          .icon = "plus",
          .permission = "editCatalogue",
          .run = [this] { m_desk->openNew(); }},
         {.id = "products.save",
          .text = QT_TRANSLATE_NOOP("Action", "Save the product"),
          .keys = "Ctrl S",
          .icon = "check",
          .permission = "editCatalogue",
          .whyNot =
              [this, isOpen] {
                  if (!isOpen()) return tr("Open a product first.");
                  return m_desk->isDirty() ? QString() : tr("There is nothing to save.");
              },
          .about = about,
          .run = [this] { m_pane->save(); }},
         {.id = "products.nextDraft",
          .text = QT_TRANSLATE_NOOP("Action", "Next product with unsaved changes"),
          .keys = "U",
          .icon = "edit",
          .whyNot = [this] { return m_desk->drafts() == 0 ? tr("There are no unsaved changes.") : QString(); },
          .run = [this] { m_desk->openNextDraft(); }},
         {.id = "products.compare",
          .text = QT_TRANSLATE_NOOP("Action", "Compare with somebody else's change"),
          .icon = "split",
          .whyNot =
              [this] { return m_desk->theirs() ? QString() : tr("Nobody else has changed this product meanwhile."); },
          .about = about,
          .run = [this] { m_pane->compare(); }}});
    m_services.actions->addNotes("products", {{"J", QT_TRANSLATE_NOOP("Action", "Next product")},
                                              {"K", QT_TRANSLATE_NOOP("Action", "Previous product")},
                                              {"Ctrl D", QT_TRANSLATE_NOOP("Action", "Fill the variants down")}});
    connect(m_desk, &core::ProductDesk::stateChanged, m_services.actions, &Actions::refresh);
    connect(m_desk, &core::ProductDesk::opened, m_services.actions, &Actions::refresh);
}

void ProductsPage::visit(const Route& route) {
    m_list->setText(route.arguments.value(QStringLiteral("query")));
    const core::ProductRef which{core::productIdOf(route.arguments.value(QStringLiteral("number"))),
                                 route.arguments.value(QStringLiteral("handle")),
                                 route.arguments.value(QStringLiteral("sku"))};
    if (which.id != 0 || !which.handle.isEmpty() || !which.sku.isEmpty()) m_desk->open(which);
    m_list->view().setFocus();
}

QStringList ProductsPage::path() const {
    QStringList path = {QCoreApplication::translate("Rail", "Stock"), QCoreApplication::translate("Rail", "Products")};
    if (m_desk->showing() == core::ProductDesk::Showing::kProduct) path.append(m_desk->base().draft.title);
    if (m_desk->showing() == core::ProductDesk::Showing::kNew) path.append(tr("New product"));
    return path;
}

// What cannot be read is in no draft, and is work all the same.
QString ProductsPage::unsavedWork() const {
    QStringList titles = m_desk->draftTitles();
    if (titles.isEmpty() && m_pane->hasUnreadable()) titles.append(m_desk->draft().title);
    titles.replaceInStrings(QRegularExpression(QStringLiteral("^\\s*$")), tr("a new product"));
    if (titles.isEmpty()) return {};
    return titles.size() == 1 ? tr("Your changes to one product are not saved: %1.").arg(titles.front())
                              : tr("Your changes to %1 products are not saved.").arg(titles.size());
}

void ProductsPage::saveWork(const std::function<void(bool isKept)>& done) {
    const auto told = [this, done](bool isKept) {
        if (!isKept) m_pane->markProblems();
        done(isKept);
    };
    m_pane->hasUnreadable() ? told(false) : m_desk->saveAll(told);
}

// What cannot be read is in no draft, and so is nowhere but in the form.
bool ProductsPage::canKeepWork() const {
    return m_desk->canKeep() && !m_pane->hasUnreadable();
}

void ProductsPage::keepWork(const std::function<void(bool isKept)>& done) {
    m_desk->keepAll(done);
}

void ProductsPage::discardWork() {
    m_desk->discardAll();
}

void ProductsPage::showOpened() {
    m_list->point(m_desk->base().id);
    Q_EMIT pathChanged();
}

void ProductsPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && m_list->search().hasFocus()) return m_list->view().setFocus();
    Page::keyPressEvent(event);
}

// Drafts are kept; whoever leaves them is told that they wait, unless that is known.
void ProductsPage::hideEvent(QHideEvent* event) {
    Page::hideEvent(event);
    m_desk->keepNow();
    const auto drafts = m_desk->draftTitles().size();
    if (event->spontaneous() || drafts == 0 || m_services.notices == nullptr) return;
    m_services.notices->show(
        {Tone::kInfo, drafts == 1
                          ? tr("Your unsaved changes to a product are kept until you come back.")
                          : tr("Your unsaved changes to %1 products are kept until you come back.").arg(drafts)});
}

void ProductsPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    m_list->setFixedWidth(isTight(*this) ? kListTight : kListWidth);
}

void ProductsPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        m_list->translate();
        m_pane->translate();
    }
    Page::changeEvent(event);
}

}  // namespace meridian::ui

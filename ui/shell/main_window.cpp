#include "ui/shell/main_window.h"

#include <QApplication>
#include <QEvent>
#include <QStackedWidget>

#include "core/commands/commands.h"
#include "core/settings/keys.h"
#include "core/settings/settings.h"
#include "ui/shell/access.h"
#include "ui/shell/action.h"
#include "ui/shell/activity_tray.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/conflict_panel.h"
#include "ui/shell/connection.h"
#include "ui/shell/leave_guard.h"
#include "ui/shell/look.h"
#include "ui/shell/navigator.h"
#include "ui/shell/notice_history.h"
#include "ui/shell/notice_stack.h"
#include "ui/shell/notices.h"
#include "ui/shell/open_records.h"
#include "ui/shell/rail.h"
#include "ui/shell/rail_counts.h"
#include "ui/shell/region.h"
#include "ui/shell/shell_notices.h"
#include "ui/shell/shortcut_sheet.h"
#include "ui/shell/tab_walk.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/undo.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kWide = 1400;  // from here on the rail has words

}  // namespace

MainWindow::MainWindow(Services& services, const QString& firstPage)
    : m_services(services),
      m_actions(services.actions = new Actions(this, this)),
      m_notices(services.notices = new Notices(services.now, this)),
      m_undo(services.undo = new UndoCentre(*m_notices, this)),
      m_region(services.region = new RegionFilter(this)),
      m_connection(new Connection(services, this)),
      m_records(new OpenRecords(this)),
      m_top(new TopBar(services, *m_connection, this)),
      m_rail(new Rail(*m_records, this)),
      m_stack(new QStackedWidget(this)),
      m_navigator(new Navigator(services, *m_stack, this)),
      m_leaving(new LeaveGuard({[this] { return m_navigator->pages(); }, [this](Page& page) { showWork(page); }, this},
                               this)),
      m_shortcuts(new ShortcutSheet(*m_actions, this)) {
    setWindowTitle(QStringLiteral("Meridian"));
    setMinimumSize(720, 450);
    if (services.settings != nullptr) {
        m_folded = services.settings->get(core::keys::kRailCollapsed);
        m_notices->setSilenced(services.settings->get(core::keys::kSilencedNotices));
        keepLook(*services.settings, this);
    }
    layOut();
    m_palette = new CommandPalette(
        {services, *m_connection, *m_records, [this](const Route& route) { m_navigator->go(route); }}, this);
    new NoticeStack(*m_notices, this, themeSize(Size::kStatusbar));
    new RailCounts(services, *m_rail, this);
    new ShellNotices(
        services, *m_connection, [this] { m_actions->run(QStringLiteral("app.pending")); }, this);
    addActions();
    connectParts();
    offerPages();
    m_navigator->go({firstPage.isEmpty() ? homePage() : firstPage, {}});
    m_navigator->findWork();
}

// Whoever keeps the services must not find what went with the window.
MainWindow::~MainWindow() {
    delete m_stack;
    m_services.actions = nullptr;
    m_services.notices = nullptr;
    m_services.undo = nullptr;
    m_services.region = nullptr;
}

QString MainWindow::homePage() const {
    for (const PageSpec& spec : pageTable()) {
        if (spec.section != nullptr && mayOpen(m_services, spec)) return QString::fromLatin1(spec.id);
    }
    return QStringLiteral("settings");
}

void MainWindow::showWhere() {
    Page* page = m_navigator->page();
    m_actions->setScope(m_navigator->route().page);
    m_top->setPath(page->path());
    page->setAccessibleName(page->path().isEmpty() ? QString() : page->path().last());
    m_top->setHistory(m_navigator->canGoBack(), m_navigator->canGoForward());
    connect(page, &Page::pathChanged, this, &MainWindow::showWhere, Qt::UniqueConnection);
    keepRecord();
    m_rail->setCurrent(m_navigator->route());
}

void MainWindow::keepRecord() {
    const Route route = m_navigator->route();
    const QStringList path = m_navigator->page()->path();
    if (!OpenRecords::isRecord(route) || path.isEmpty()) return;
    for (const PageSpec& spec : pageTable()) {
        if (route.page == QLatin1String(spec.id))
            m_records->opened({route, path.last(), QString::fromLatin1(spec.icon == nullptr ? "orders" : spec.icon)});
    }
}

void MainWindow::showWork(Page& page) {
    if (m_navigator->page() != &page) m_navigator->go({page.objectName(), {}});
}

void MainWindow::shapeRail() {
    const bool words = width() >= kWide ? !m_folded : m_unfolded;
    m_rail->setShape(words ? Rail::Shape::kWords : Rail::Shape::kIcons);
}

void MainWindow::toggleRail() {
    if (width() >= kWide) {
        m_folded = !m_folded;
        if (m_services.settings != nullptr) m_services.settings->set(core::keys::kRailCollapsed, m_folded);
    } else {
        m_unfolded = !m_unfolded;
    }
    shapeRail();
}

void MainWindow::openNotices() {
    (new NoticeHistory(m_services, this))->openUnder(m_top->bell());
}

void MainWindow::toggleActivity() {
    if (m_tray == nullptr) return;
    m_tray->isVisible() ? m_tray->hide() : m_tray->open();
}

void MainWindow::resolve(const QByteArray& id) {
    for (auto* open : findChildren<ConflictPanel*>(QString(), Qt::FindDirectChildrenOnly))
        open->close();
    for (const core::CommandEntry& entry : m_services.commands->entries()) {
        if (entry.id != id) continue;
        auto* panel = new ConflictPanel(m_services, entry, this);
        panel->setArea(m_stack);
        return panel->ask();
    }
}

void MainWindow::moveArea(int step) {
    std::vector<QWidget*> areas = {m_top, m_rail, m_navigator->page()};
    if (m_tray != nullptr && m_tray->isVisible()) areas.push_back(m_tray);
    for (auto* panel : findChildren<DialogPanel*>()) {
        if (panel->isVisible()) areas.push_back(panel);
    }
    const int all = static_cast<int>(areas.size());
    QWidget* focus = QApplication::focusWidget();
    int here = 2;
    for (int i = 0; i < all; ++i) {
        if (focus != nullptr && areas[static_cast<std::size_t>(i)]->isAncestorOf(focus)) here = i;
    }
    for (int tried = 1; tried <= all; ++tried) {
        QWidget* area = areas[static_cast<std::size_t>(((here + tried * step) % all + all) % all)];
        QWidget* to = area->focusProxy() != nullptr ? area->focusProxy() : nextStop(*area, area, TabWay::kForward);
        if (to == nullptr) continue;
        return to->setFocus(step > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    }
}

bool MainWindow::focusNextPrevChild(bool next) {
    QWidget* from = QApplication::focusWidget();
    if (from == nullptr || !isAncestorOf(from)) from = this;
    QWidget* to = nextStop(*this, from, next ? TabWay::kForward : TabWay::kBackward);
    if (to == nullptr) return false;
    to->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

// Much here is painted and not set: all of it is painted again in the new words.
void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange && m_navigator->page() != nullptr) {
        m_actions->refresh();
        showWhere();
        for (QWidget* widget : findChildren<QWidget*>())
            widget->update();
    }
    QWidget::changeEvent(event);
}

// The keys go to the page, and not to the first button of the frame.
void MainWindow::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_navigator->page() != nullptr) m_navigator->page()->setFocus();
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    shapeRail();
    QWidget::resizeEvent(event);
}

}  // namespace meridian::ui

#include "ui/shell/main_window.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/shell/navigator.h"
#include "ui/shell/rail.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/top_bar.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kWide = 1400;  // from here on the rail has words

void toggleTheme() {
    Theme::current().setMode(Theme::current().isDark() ? ThemeMode::kLight : ThemeMode::kDark);
}

}  // namespace

MainWindow::MainWindow(Services& services)
    : m_rail(new Rail(this)),
      m_top(new TopBar(this)),
      m_stack(new QStackedWidget(this)),
      m_navigator(new Navigator(services, *m_stack, this)) {
    setWindowTitle(QStringLiteral("Meridian"));
    setMinimumSize(720, 450);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addWidget(m_stack, 1);
    column->addWidget(new StatusStrip(services, this));
    row->addLayout(column, 1);
    connect(m_rail, &Rail::chosen, this, [this](const QString& page) { m_navigator->go({page, {}}); });
    connect(m_top, &TopBar::back, m_navigator, &Navigator::back);
    connect(m_top, &TopBar::forward, m_navigator, &Navigator::forward);
    connect(m_top, &TopBar::themeToggled, this, toggleTheme);
    connect(m_top, &TopBar::languageChosen, this, services.speak);
    connect(m_navigator, &Navigator::moved, this, &MainWindow::showWhere);
    connect(&services.sync, &core::SyncThread::stateChanged, m_top,
            [this](core::SyncThread::State state, const core::Error& why) { m_top->setConnection(state, why.text); });
    addShortcuts();
    m_navigator->go({QString::fromLatin1(pageTable().front().id), {}});
}

void MainWindow::addShortcuts() {
    connect(new QShortcut(QKeySequence(QStringLiteral("Alt+Left")), this), &QShortcut::activated, m_navigator,
            &Navigator::back);
    connect(new QShortcut(QKeySequence(QStringLiteral("Alt+Right")), this), &QShortcut::activated, m_navigator,
            &Navigator::forward);
    connect(new QShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+L")), this), &QShortcut::activated, this,
            [] { Theme::current().setMode(Theme::current().isDark() ? ThemeMode::kLight : ThemeMode::kDark); });
}

void MainWindow::showWhere() {
    Page* page = m_navigator->page();
    m_top->setPath(page->path());
    m_top->setHistory(m_navigator->canGoBack(), m_navigator->canGoForward());
    connect(page, &Page::pathChanged, this, &MainWindow::showWhere, Qt::UniqueConnection);
    const auto& pages = pageTable();
    for (const PageSpec& spec : pages) {
        if (page->objectName() == QLatin1String(spec.id)) m_rail->setCurrent(page->objectName());
    }
}

// Much here is painted and not set: all of it is painted again in the new words.
void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange && m_navigator->page() != nullptr) {
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
    m_rail->setShape(width() >= kWide ? Rail::Shape::kWords : Rail::Shape::kIcons);
    QWidget::resizeEvent(event);
}

}  // namespace meridian::ui

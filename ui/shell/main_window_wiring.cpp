// What stands where in the frame, what listens to what, and what can be done there.
#include <QHBoxLayout>
#include <QMetaMethod>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "core/session/session.h"
#include "core/settings/keys.h"
#include "core/settings/settings.h"
#include "ui/shell/access.h"
#include "ui/shell/action.h"
#include "ui/shell/activity_tray.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/connection.h"
#include "ui/shell/leave_guard.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigator.h"
#include "ui/shell/notices.h"
#include "ui/shell/offline_band.h"
#include "ui/shell/open_records.h"
#include "ui/shell/rail.h"
#include "ui/shell/shell_actions.h"
#include "ui/shell/shortcut_sheet.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/undo.h"

namespace meridian::ui {

void MainWindow::layOut() {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addWidget(new OfflineBand(m_services, *m_connection, this));
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_stack, 1);
    if (m_services.commands != nullptr) {
        m_tray = new ActivityTray(m_services, this);
        middle->addWidget(m_tray);
    }
    column->addLayout(middle, 1);
    column->addWidget(new StatusStrip(m_services, this));
    row->addLayout(column, 1);
}

void MainWindow::connectParts() {
    const auto act = [this](const char* id) { return [this, id = QString::fromLatin1(id)] { m_actions->run(id); }; };
    connect(m_rail, &Rail::chosen, m_navigator, &Navigator::go);
    connect(m_top, &TopBar::back, this, act("app.back"));
    connect(m_top, &TopBar::forward, this, act("app.forward"));
    connect(m_top, &TopBar::paletteWanted, this, act("app.palette"));
    connect(m_top, &TopBar::noticesWanted, this, act("app.notices"));
    connect(m_top, &TopBar::activityWanted, this, act("app.pending"));
    connect(m_navigator, &Navigator::moved, this, &MainWindow::showWhere);
    connect(m_undo, &UndoCentre::changed, m_actions, &Actions::refresh);
    connect(m_connection, &Connection::changed, m_actions, &Actions::refresh);
    connect(m_actions, &Actions::refused, this, [this](const QString& /*id*/, const QString& why) {
        m_notices->show({Tone::kNeutral, why});
    });
    if (m_tray != nullptr) {
        connect(m_tray, &ActivityTray::wanted, m_navigator, &Navigator::go);
        connect(m_tray, &ActivityTray::resolveWanted, this, &MainWindow::resolve);
        connect(m_tray, &ActivityTray::closed, this, [this] { m_navigator->page()->setFocus(); });
    }
    if (m_services.session != nullptr)
        connect(m_services.session, &core::Session::accountChanged, this, &MainWindow::offerPages);
    if (m_services.settings != nullptr) {
        connect(m_services.settings, &core::Settings::changed, this,
                [this] { m_notices->setSilenced(m_services.settings->get(core::keys::kSilencedNotices)); });
    }
}

void MainWindow::addActions() {
    ShellDoings doings;
    doings.openPalette = [this] {
        const bool isRecord = OpenRecords::isRecord(m_navigator->route());
        m_palette->setContext(isRecord ? m_navigator->page()->path().last() : QString());
        m_palette->open();
    };
    doings.openShortcuts = [this] { m_shortcuts->open(); };
    doings.openNotices = [this] { openNotices(); };
    doings.toggleRail = [this] { toggleRail(); };
    doings.moveArea = [this](int step) { moveArea(step); };
    doings.openActivity = [this] { toggleActivity(); };
    doings.signOut = [this] { m_leaving->leave([this] { Q_EMIT signOutWanted(); }); };
    doings.maySignOut = [this] { return isSignalConnected(QMetaMethod::fromSignal(&MainWindow::signOutWanted)); };
    addShellActions(this, m_services, *m_navigator, *m_records, *m_connection, doings);
}

// What the role does not open is neither in the rail nor in the palette; its actions stay, and say why not.
void MainWindow::offerPages() {
    m_actions->setMay([this](const QString& permission) { return mayDo(m_services, permission); });
    m_rail->setMayOpen([this](const PageSpec& spec) { return mayOpen(m_services, spec); });
}

}  // namespace meridian::ui

// The frame of the program: rail, top bar, the page, the status strip, and what lies over them. Nothing else: pages and
// services are somebody else's.
#pragma once

#include <QWidget>

#include "ui/shell/services.h"

class QStackedWidget;

namespace meridian::ui {

class ActivityTray;
class CommandPalette;
class Connection;
class LeaveGuard;
class Navigator;
class OpenRecords;
class Page;
class Rail;
class ShortcutSheet;
class TopBar;

class MainWindow final : public QWidget {
    Q_OBJECT

  public:
    // Puts actions, notices, undo and region into the services; they are the window's. Begins with `firstPage`, and
    // without one with the first of the rail that the person may open.
    explicit MainWindow(Services& services, const QString& firstPage = {});
    ~MainWindow() override;
    Navigator& navigator() { return *m_navigator; }
    Connection& connection() { return *m_connection; }
    OpenRecords& records() { return *m_records; }
    Services& services() { return m_services; }
    // Whoever ends the window or what it works on asks here first (leave_guard.h).
    LeaveGuard& leaving() { return *m_leaving; }

  Q_SIGNALS:
    // Whoever works with an account on a server connects this; without anybody there is no account to leave. Comes when
    // nothing is unsaved any more.
    void signOutWanted();

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool focusNextPrevChild(bool next) override;

  private:
    void layOut();
    QString homePage() const;
    void connectParts();
    void addActions();
    void showWhere();
    void keepRecord();
    void showWork(Page& page);
    void shapeRail();
    void toggleRail();
    void offerPages();
    void moveArea(int step);
    void openNotices();
    void toggleActivity();
    void resolve(const QByteArray& id);

    Services& m_services;
    Actions* m_actions;  // first: pages and their buttons speak of it
    Notices* m_notices;
    UndoCentre* m_undo;
    RegionFilter* m_region;
    Connection* m_connection;
    OpenRecords* m_records;
    TopBar* m_top;
    Rail* m_rail;
    QStackedWidget* m_stack;
    Navigator* m_navigator;
    LeaveGuard* m_leaving;
    ShortcutSheet* m_shortcuts;
    ActivityTray* m_tray = nullptr;  // without commands there is none
    CommandPalette* m_palette = nullptr;
    bool m_unfolded = false;  // the rail, by the person, where there is little room
    bool m_folded = false;    // where there is enough
};

}  // namespace meridian::ui

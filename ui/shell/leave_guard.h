// What stands between a person's unsaved work and the end of the window: asks the pages what they have, and the person
// what becomes of it. Whoever ends the window or the session goes through here.
#pragma once

#include <QObject>
#include <QPointer>
#include <functional>
#include <vector>

#include "ui/shell/unsaved_panel.h"

namespace meridian::ui {

class Page;

// GUI thread.
class LeaveGuard final : public QObject {
    Q_OBJECT

  public:
    struct Parts {
        std::function<std::vector<Page*>()> pages;  // that were visited; others can have no work
        std::function<void(Page& page)> show;
        QWidget* over = nullptr;  // the window that asks
    };
    explicit LeaveGuard(Parts parts, QObject* parent = nullptr);

    bool hasUnsavedWork() const;
    // Calls `go` at once when nothing is unsaved; otherwise asks, and calls it when the person has saved, put off or
    // discarded everything. Never when the person keeps editing, or when something cannot be saved as it is: then its
    // page is shown. While it asks, another call changes nothing.
    void leave(std::function<void()> go);

  private:
    std::vector<Page*> pagesWithWork() const;
    bool mayWait() const;
    void finish(UnsavedPanel::Way way);
    void finishNext(UnsavedPanel::Way way);

    const Parts m_parts;
    QPointer<UnsavedPanel> m_panel;  // while it asks
    std::function<void()> m_go;
};

}  // namespace meridian::ui

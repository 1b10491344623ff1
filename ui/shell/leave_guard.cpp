#include "ui/shell/leave_guard.h"

#include "ui/shell/page.h"
#include "ui/shell/unsaved_panel.h"

namespace meridian::ui {

LeaveGuard::LeaveGuard(Parts parts, QObject* parent) : QObject(parent), m_parts(std::move(parts)) {}

std::vector<Page*> LeaveGuard::pagesWithWork() const {
    std::vector<Page*> pages = m_parts.pages();
    std::erase_if(pages, [](const Page* page) { return page->unsavedWork().isEmpty(); });
    return pages;
}

bool LeaveGuard::hasUnsavedWork() const {
    return !pagesWithWork().empty();
}

void LeaveGuard::leave(std::function<void()> go) {
    if (m_panel) return;
    if (!hasUnsavedWork()) return go();
    m_go = std::move(go);
    m_panel = new UnsavedPanel(m_parts.over, [this] {
        QStringList work;
        for (const Page* page : pagesWithWork())
            work.append(page->unsavedWork());
        return work;
    });
    connect(m_panel, &UnsavedPanel::saveWanted, this, &LeaveGuard::saveNext);
    connect(m_panel, &UnsavedPanel::discardWanted, this, [this] {
        m_panel->close();
        m_go();
    });
    m_panel->ask();
}

// One page after the other, so that the first one that cannot be saved is the one that is shown.
void LeaveGuard::saveNext() {
    const std::vector<Page*> pages = pagesWithWork();
    if (pages.empty()) {
        m_panel->close();
        return m_go();
    }
    m_panel->showSaving();
    QPointer<Page> page = pages.front();
    // The answer may come after the person went back to the work, and then it only says what the page shows itself.
    page->saveWork([guard = QPointer<LeaveGuard>(this), panel = m_panel, page](bool isKept) {
        if (!guard || !page || !panel || panel->isHidden()) return;
        if (isKept && page->unsavedWork().isEmpty()) return guard->saveNext();
        panel->close();
        guard->m_parts.show(*page);
    });
}

}  // namespace meridian::ui

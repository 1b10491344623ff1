#include "ui/shell/leave_guard.h"

#include <algorithm>

#include "ui/shell/page.h"

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

// One way for all of it, so it is only offered where every page can go it.
bool LeaveGuard::mayWait() const {
    const std::vector<Page*> pages = pagesWithWork();
    return std::all_of(pages.begin(), pages.end(), [](const Page* page) { return page->canKeepWork(); });
}

void LeaveGuard::leave(std::function<void()> go) {
    if (m_panel) return;
    if (!hasUnsavedWork()) return go();
    m_go = std::move(go);
    const auto work = [this] {
        QStringList sentences;
        for (const Page* page : pagesWithWork())
            sentences.append(page->unsavedWork());
        return sentences;
    };
    m_panel = new UnsavedPanel(m_parts.over, {work, mayWait()});
    connect(m_panel, &UnsavedPanel::chosen, this, &LeaveGuard::finish);
    m_panel->ask();
}

void LeaveGuard::finish(UnsavedPanel::Way way) {
    if (way != UnsavedPanel::Way::kDiscard) return finishNext(way);
    for (Page* page : pagesWithWork())
        page->discardWork();
    m_panel->close();
    m_go();
}

// One page after the other, so that the first one that cannot be saved is the one that is shown.
void LeaveGuard::finishNext(UnsavedPanel::Way way) {
    const std::vector<Page*> pages = pagesWithWork();
    if (pages.empty()) {
        m_panel->close();
        return m_go();
    }
    m_panel->showWorking(way);
    QPointer<Page> page = pages.front();
    // The answer may come after the person went back to the work, and then it only says what the page shows itself.
    const auto done = [guard = QPointer<LeaveGuard>(this), panel = m_panel, page, way](bool isKept) {
        if (!guard || !page || !panel || panel->isHidden()) return;
        if (isKept && page->unsavedWork().isEmpty()) return guard->finishNext(way);
        panel->close();
        guard->m_parts.show(*page);
    };
    way == UnsavedPanel::Way::kSave ? page->saveWork(done) : page->keepWork(done);
}

}  // namespace meridian::ui

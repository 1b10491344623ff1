#include "ui/shell/navigator.h"

#include "ui/shell/access.h"

namespace meridian::ui {

Navigator::Navigator(Services& services, QStackedWidget& stack, QObject* parent)
    : QObject(parent), m_services(services), m_stack(stack) {}

Page* Navigator::pageOf(const QString& id) {
    if (Page* known = m_pages.value(id)) return known;
    for (const PageSpec& spec : pageTable()) {
        if (id != QLatin1String(spec.id)) continue;
        Page* made = spec.make(m_services);
        made->setObjectName(id);  // the scope of its actions
        connect(made, &Page::wanted, this, &Navigator::go);
        m_stack.addWidget(made);
        m_pages.insert(id, made);
        return made;
    }
    return nullptr;
}

std::vector<Page*> Navigator::pages() const {
    std::vector<Page*> pages;
    for (const PageSpec& spec : pageTable()) {
        if (Page* made = m_pages.value(QString::fromLatin1(spec.id))) pages.push_back(made);
    }
    return pages;
}

void Navigator::go(const Route& route) {
    if (pageOf(route.page) == nullptr) return;
    if (m_position >= 0 && m_trail[static_cast<std::size_t>(m_position)] == route) return;
    m_trail.resize(static_cast<std::size_t>(m_position + 1));
    m_trail.push_back(route);
    ++m_position;
    show(route);
}

void Navigator::findWork() {
    for (const PageSpec& spec : pageTable()) {
        if (!spec.findWork) continue;
        spec.findWork(m_services, this, [this, &spec] {
            if (mayOpen(m_services, spec)) pageOf(QString::fromLatin1(spec.id));
        });
    }
}

void Navigator::back() {
    if (canGoBack()) show(m_trail[static_cast<std::size_t>(--m_position)]);
}

void Navigator::forward() {
    if (canGoForward()) show(m_trail[static_cast<std::size_t>(++m_position)]);
}

void Navigator::show(const Route& route) {
    m_page = pageOf(route.page);
    m_page->visit(route);
    m_stack.setCurrentWidget(m_page);
    Q_EMIT moved(route.page);
}

}  // namespace meridian::ui

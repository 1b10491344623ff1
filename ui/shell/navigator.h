// Which page is seen, and the way back. Pages are built when they are first visited, or when work
// waits on them from the last time, and kept.
#pragma once

#include <QObject>
#include <QStackedWidget>
#include <vector>

#include "ui/shell/page.h"

namespace meridian::ui {

class Navigator final : public QObject {
    Q_OBJECT

  public:
    Navigator(Services& services, QStackedWidget& stack, QObject* parent = nullptr);
    // Nothing happens for a page that is not in the page table.
    void go(const Route& route);
    // Makes the pages on which work waits from the last time, so that they tell it now and not when they are visited.
    void findWork();
    void back();
    void forward();
    bool canGoBack() const { return m_position > 0; }
    bool canGoForward() const { return m_position + 1 < static_cast<int>(m_trail.size()); }
    Page* page() const { return m_page; }
    // Those that are built, in the order of the page table.
    std::vector<Page*> pages() const;
    // Where one is; an empty page before the first visit.
    Route route() const { return m_position < 0 ? Route{} : m_trail[static_cast<std::size_t>(m_position)]; }

  Q_SIGNALS:
    void moved(const QString& page);

  private:
    void show(const Route& route);
    Page* pageOf(const QString& id);

    Services& m_services;
    QStackedWidget& m_stack;
    QHash<QString, Page*> m_pages;
    Page* m_page = nullptr;
    std::vector<Route> m_trail;
    int m_position = -1;
};

}  // namespace meridian::ui

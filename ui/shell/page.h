// A page of the console: one question that its user has, reached by a route, built when it is first visited.
#pragma once

#include <QHash>
#include <QString>
#include <QWidget>
#include <functional>

namespace meridian::ui {

struct Services;

// "orders", or "order" with {"number": "EU-1048217"}.
struct Route {
    QString page;
    QHash<QString, QString> arguments;

    friend bool operator==(const Route&, const Route&) = default;
};

class Page : public QWidget {
    Q_OBJECT

  public:
    using QWidget::QWidget;
    // Shows what the route asks for. Called at each visit, before the page is seen.
    virtual void visit(const Route& route) = 0;
    // The words of the path above the page, the last one for what it shows.
    virtual QStringList path() const = 0;

    // What is wanted here and was neither saved nor put off by the person, as a sentence; empty: nothing. The window
    // asks before it goes, and only then: on the way to another page it stays.
    virtual QString unsavedWork() const { return {}; }
    // The person wants it saved before the window goes. `done` is called once: with true when all of it is kept, with
    // false when something has to be put right first, which the page shows by then.
    virtual void saveWork(const std::function<void(bool isKept)>& done) { done(true); }
    // Whether the same work may also wait on this computer, to be here again at the next start.
    virtual bool canKeepWork() const { return false; }
    // The person wants it to wait. `done` as that of saveWork().
    virtual void keepWork(const std::function<void(bool isKept)>& done) { done(false); }
    // The person wants none of it, here or at the next start.
    virtual void discardWork() {}

  Q_SIGNALS:
    void pathChanged();
    void wanted(const meridian::ui::Route& route);  // the person follows a link
};

// One line of the page table (page_table.cpp).
struct PageSpec {
    const char* id;
    const char* section;  // of the rail, translated in the context "Rail"; null: not in the rail
    const char* title;    // translated in the context "Rail"
    const char* icon;
    const char* keys;  // that go there
    std::function<Page*(Services&)> make;
    const char* permission = nullptr;  // without which it is neither in the rail nor in the palette; null: everybody
    // Where work can wait from one start to the next: calls `found`, later, when some does. The page is made then, and
    // says what it is, without having been visited.
    std::function<void(Services&, QObject* context, const std::function<void()>& found)> findWork = nullptr;
    const char* under = nullptr;  // the page of the rail that leads to it, where it is not in the rail itself
};

const std::vector<PageSpec>& pageTable();

}  // namespace meridian::ui

// The program as people start it, over a real meridiand with the demonstration's shop, at the end of a cable that can
// be pulled; everything but main().
#pragma once

#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "app/composition.h"
#include "app/languages.h"
#include "app/server_access.h"
#include "core/commands/commands.h"
#include "core/settings/settings.h"
#include "tests/core/support/cable.h"
#include "tests/core/support/real_server.h"
#include "ui/shell/action.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigator.h"
#include "ui/shell/page.h"

namespace meridian::app {

class Program {
  public:
    // Starts the server and waits until it serves; then nothing is seen yet.
    Program();
    ~Program();
    bool isReady() const { return m_server.isReady(); }
    core::RealServer& server() { return m_server; }
    core::Cable& cable() { return *m_cable; }
    ServerAccess& access() { return *m_access; }
    ui::Services& services() { return m_composition->services(); }
    ui::MainWindow& window() { return *m_window; }
    ui::Actions& actions() { return *services().actions; }
    core::Commands& commands() { return *services().commands; }
    ui::Page* page() { return window().navigator().page(); }
    template <class T>
    T* child(const char* name) {
        return window().findChild<T*>(QString::fromLatin1(name));
    }

    // The window, signed in as the administrator of this server; waits until everything is in the cache.
    bool open(QSize size);
    // As after a crash: the window and what is behind it are gone, what is on the disk stays.
    void close();
    // Waits until `page` is shown and has come to rest.
    bool go(const ui::Route& route);
    // The same, with something to see: an order of which part is shipped, a product with variants.
    bool visit(const QString& page);
    // Whether `text` stands in the cache: then it came from the server.
    bool isCached(const QString& text) const;
    void settle(int milliseconds = 300);
    void speak(core::Language language);

  private:
    bool findOrder();

    QTemporaryDir m_folder;
    core::RealServer m_server;
    std::unique_ptr<core::Cable> m_cable;
    std::unique_ptr<core::Settings> m_settings;
    Languages m_languages;
    std::unique_ptr<ServerAccess> m_access;
    std::unique_ptr<Composition> m_composition;
    std::unique_ptr<ui::MainWindow> m_window;
    QString m_order;  // found once; it stays in the cache without the network
    bool m_caughtUp = false;
};

// One that is open, with the theme in place; null when the server or the window did not come.
std::unique_ptr<Program> openedProgram(QSize size);

}  // namespace meridian::app

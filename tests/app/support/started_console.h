// The console as a person starts it, first window and all, over a folder and settings of its own. Started again, it
// finds what the last one left there.
#pragma once

#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "app/console.h"
#include "core/settings/settings.h"
#include "ui/shell/main_window.h"

namespace meridian::app {

class StartedConsole {
  public:
    // Without a data directory it works in its own folder. Nothing is seen before start().
    explicit StartedConsole(Console::Options options = {});
    void start();
    // The first half of it: there is a console, which has not begun.
    void make();
    // As when the person ends the program.
    void close() { m_console.reset(); }

    // From the first page: wants to work on the server at `address`, and looks at what it shows.
    void lookAt(const QString& address);

    Console* get() const { return m_console.get(); }
    // Null before it has a server to work with.
    ui::MainWindow* window() const { return m_console->findChild<ui::MainWindow*>(); }
    template <class T>
    T* child(const char* name) const {
        return m_console->findChild<T*>(QString::fromLatin1(name));
    }

  private:
    QTemporaryDir m_folder;
    Console::Options m_options;
    core::Settings m_settings;
    Languages m_languages;
    std::unique_ptr<Console> m_console;
};

}  // namespace meridian::app

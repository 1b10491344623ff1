// The program from its first window to its last: asks where to work the first time, starts the server that this needs,
// shows the console over it, and stops the server with the window.
#pragma once

#include <QStackedWidget>
#include <memory>

#include "app/composition.h"
#include "app/languages.h"
#include "core/local/local_server.h"
#include "core/settings/settings.h"
#include "ui/pages/welcome/welcome_page.h"

namespace meridian::ui {
class MainWindow;
}

namespace meridian::app {

class Console final : public QStackedWidget {
    Q_OBJECT

  public:
    struct Options {
        QString program;        // meridiand
        QString dataDirectory;  // under it: a folder for each way to work
        QString runningServer;  // data directory of a meridiand that somebody else started; then nothing is asked
        QString start;          // "computer" or "demo", as if the person had chosen it; empty: what was chosen before
    };
    Console(const Options& options, core::Settings& settings, Languages& languages);
    ~Console() override;
    void begin();

  protected:
    void closeEvent(QCloseEvent* event) override;

  private:
    void askWhere();
    void startServer(ui::WelcomePage::Choice choice);
    void open(const QString& serverDirectory);

    const Options m_options;
    core::Settings& m_settings;
    Languages& m_languages;
    ui::WelcomePage* m_welcome = nullptr;
    std::unique_ptr<core::LocalServer> m_server;
    std::unique_ptr<Composition> m_composition;
    ui::MainWindow* m_main = nullptr;
};

}  // namespace meridian::app

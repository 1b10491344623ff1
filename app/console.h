// The program from its first window to its last: asks where to work the first time, starts the server that this needs,
// shows the console over it, and stops the server with the window.
#pragma once

#include <QStackedWidget>
#include <memory>

#include "app/composition.h"
#include "app/languages.h"
#include "app/local_sign_in.h"
#include "app/server_access.h"
#include "core/local/local_server.h"
#include "core/settings/settings.h"
#include "ui/pages/welcome/welcome_page.h"

namespace meridian::ui {
class MainWindow;
class SignInPage;
}  // namespace meridian::ui

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
    bool mayWork();
    void askWhere();
    void choose(ui::WelcomePage::Choice choice);
    void startServer(ui::WelcomePage::Choice choice);
    void openLocal(const QString& serverDirectory);
    void askServer();
    void showSignIn();
    void resumeServer();
    void onSession(core::SessionState state);
    void signedIn();
    void speak(core::Language language);
    void leave();
    void quit();
    void open(const QString& directory);
    QString serverDirectory() const;

    const Options m_options;
    core::Settings& m_settings;
    Languages& m_languages;
    ui::WelcomePage* m_welcome = nullptr;
    ui::SignInPage* m_signIn = nullptr;
    std::unique_ptr<core::LocalServer> m_server;
    ServerAccess m_access;
    std::unique_ptr<LocalSignIn> m_local;  // with a server on this computer
    std::unique_ptr<Composition> m_composition;
    QString m_openDirectory;
    ui::MainWindow* m_main = nullptr;
    bool m_isGoing = false;  // nothing is asked any more
};

}  // namespace meridian::app

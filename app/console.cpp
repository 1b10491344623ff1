#include "app/console.h"

#include <QApplication>
#include <QCloseEvent>
#include <QCryptographicHash>
#include <QDateTime>

#include "app/start_keys.h"
#include "core/settings/keys.h"
#include "core/store/folder.h"
#include "ui/pages/sign_in/sign_in_page.h"
#include "ui/shell/leave_guard.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notices.h"
#include "ui/theme/theme.h"

namespace meridian::app {

namespace {

using Choice = ui::WelcomePage::Choice;

ui::ThemeMode modeOf(core::keys::Appearance appearance) {
    switch (appearance) {
        case core::keys::Appearance::kLight: return ui::ThemeMode::kLight;
        case core::keys::Appearance::kDark: return ui::ThemeMode::kDark;
        case core::keys::Appearance::kSystem: break;
    }
    return ui::ThemeMode::kSystem;
}

core::keys::Appearance appearanceOf(ui::ThemeMode mode) {
    switch (mode) {
        case ui::ThemeMode::kLight: return core::keys::Appearance::kLight;
        case ui::ThemeMode::kDark: return core::keys::Appearance::kDark;
        case ui::ThemeMode::kSystem: break;
    }
    return core::keys::Appearance::kSystem;
}

const QString kComputer = QStringLiteral("computer");
const QString kDemo = QStringLiteral("demo");
const QString kServer = QStringLiteral("server");

// What the console keeps for a server on this computer.
QString consoleDirectory(const QString& serverDirectory) {
    return serverDirectory + QStringLiteral("/console");
}

}  // namespace

Console::Console(const Options& options, core::Settings& settings, Languages& languages)
    : m_options(options), m_settings(settings), m_languages(languages) {
    setWindowTitle(QStringLiteral("Meridian"));
    setMinimumSize(720, 450);
    ui::Theme& theme = ui::Theme::current();
    theme.setMode(modeOf(m_settings.get(core::keys::kAppearance)));
    connect(&theme, &ui::Theme::changed, this, [this] {
        const auto chosen = appearanceOf(ui::Theme::current().mode());
        if (chosen != m_settings.get(core::keys::kAppearance)) m_settings.set(core::keys::kAppearance, chosen);
    });
}

// The window shows what the composition owns, so it goes first.
Console::~Console() {
    delete m_main;
}

void Console::begin() {
    if (!mayWork()) return;
    if (!m_options.runningServer.isEmpty()) return openLocal(m_options.runningServer);
    const QString start = m_options.start.isEmpty() ? m_settings.get(kStartWith) : m_options.start;
    if (start == kComputer) return startServer(Choice::kThisComputer);
    if (start == kDemo) return startServer(Choice::kDemonstration);
    if (start == kServer) return resumeServer();
    askWhere();
}

void Console::askWhere() {
    if (m_welcome == nullptr) {
        m_welcome = new ui::WelcomePage(this);
        addWidget(m_welcome);
        connect(m_welcome, &ui::WelcomePage::chosen, this, &Console::choose);
        connect(m_welcome, &ui::FrontPage::languageChosen, this, &Console::speak);
    }
    setCurrentWidget(m_welcome);
}

// Without a folder there is no cache to show and no place for what is not sent yet: better said at once than found out
// by the first change.
bool Console::mayWork() {
    const bool isOthers = !m_options.runningServer.isEmpty();
    const auto folder =
        core::prepareFolder(isOthers ? consoleDirectory(m_options.runningServer) : m_options.dataDirectory);
    if (folder.ok()) return true;
    askWhere();
    m_welcome->showFailed(folder.error().text, {});
    return false;
}

void Console::choose(Choice choice) {
    if (!mayWork()) return;
    if (choice == Choice::kServer) return askServer();
    m_welcome->showStarting(choice);
    startServer(choice);
}

void Console::startServer(Choice choice) {
    const bool isDemo = choice == Choice::kDemonstration;
    core::LocalServerOptions options;
    options.program = m_options.program;
    options.dataDirectory = m_options.dataDirectory + u'/' + (isDemo ? kDemo : kComputer);
    options.content = isDemo ? core::Content::kDemonstration : core::Content::kEmpty;
    m_server = std::make_unique<core::LocalServer>(options);
    connect(m_server.get(), &core::LocalServer::ready, this, [this, isDemo](const core::LocalEndpoint& endpoint) {
        m_settings.set(kStartWith, isDemo ? kDemo : kComputer);
        openLocal(endpoint.dataDirectory);
        m_local->look();
    });
    connect(m_server.get(), &core::LocalServer::failed, this, [this](const core::Error& error) {
        // The console goes on with its cache, and its top bar says so; the reason is known only here.
        if (m_main != nullptr) {
            const QString why = error.text + u' ' + error.detail;
            return m_composition->services().notices->show({ui::Tone::kDanger, why.trimmed()});
        }
        askWhere();
        m_welcome->showFailed(error.text, error.detail);
    });
    // What is on this computer is there at once; the server may take its time.
    if (m_welcome == nullptr) openLocal(options.dataDirectory);
    m_server->start();
}

void Console::openLocal(const QString& serverDirectory) {
    if (m_local) return;
    open(consoleDirectory(serverDirectory));
    m_local = std::make_unique<LocalSignIn>(m_access.session, serverDirectory);
    m_local->look();
}

void Console::askServer() {
    showSignIn();
    m_signIn->offerOffline(m_main != nullptr);
}

void Console::showSignIn() {
    if (m_signIn == nullptr) {
        m_signIn = new ui::SignInPage(m_access.session, QDateTime::currentDateTimeUtc, this);
        addWidget(m_signIn);
        connect(m_signIn, &ui::SignInPage::cancelled, this, &Console::askWhere);
        connect(m_signIn, &ui::FrontPage::languageChosen, this, &Console::speak);
        connect(m_signIn, &ui::SignInPage::offlineWanted, this, [this] { setCurrentWidget(m_main); });
        connect(&m_access.session, &core::Session::stateChanged, this, &Console::onSession);
    }
    setCurrentWidget(m_signIn);
}

// The server of the last time: what is on this computer is shown at once, and the session goes on if it still may.
void Console::resumeServer() {
    core::ServerProfile profile;
    profile.address = m_settings.get(core::keys::kServerAddress);
    profile.fingerprint = m_settings.get(core::keys::kServerFingerprint);
    profile.trust = m_settings.get(core::keys::kServerTrust);
    core::Account account{m_settings.get(core::keys::kLastAccount), m_settings.get(core::keys::kLastRole),
                          m_settings.get(core::keys::kLastPermissions)};
    if (profile.address.isEmpty()) return askWhere();
    showSignIn();
    m_signIn->setServer(profile, account.name);
    open(serverDirectory());
    m_access.session.resume(profile, account);
}

void Console::onSession(core::SessionState state) {
    switch (state) {
        case core::SessionState::kOnline: return signedIn();
        case core::SessionState::kSignedOut:
        case core::SessionState::kExpired: m_signIn->offerOffline(m_main != nullptr); return setCurrentWidget(m_signIn);
        case core::SessionState::kSigningIn:
        case core::SessionState::kOffline: return;
    }
}

void Console::signedIn() {
    const core::Account& account = m_access.session.account();
    const core::ServerProfile& profile = m_access.session.profile();
    m_settings.set(kStartWith, kServer);
    m_settings.set(core::keys::kServerAddress, profile.address);
    m_settings.set(core::keys::kServerFingerprint, profile.fingerprint);
    m_settings.set(core::keys::kServerTrust, profile.trust);
    m_settings.set(core::keys::kLastAccount, account.name);
    m_settings.set(core::keys::kLastRole, account.role);
    m_settings.set(core::keys::kLastPermissions, account.permissions);
    const QString directory = serverDirectory();
    // Another account sees other things: what is shown belongs to one account of one server.
    if (m_composition && m_openDirectory != directory) {
        delete std::exchange(m_main, nullptr);
        m_composition.reset();
    }
    open(directory);
    setCurrentWidget(m_main);
}

// The person signs out, or wants to work elsewhere: what waits stays in the outbox of this account.
void Console::leave() {
    m_local.reset();
    m_access.session.signOut();
    m_access.transport.leave();
    delete std::exchange(m_main, nullptr);
    m_composition.reset();
    m_settings.set(kStartWith, QString());
    if (core::LocalServer* server = m_server.release()) {
        connect(server, &core::LocalServer::stopped, server, &QObject::deleteLater);
        server->stop();
    }
    if (m_signIn != nullptr) return setCurrentWidget(m_signIn);
    askWhere();
}

// A folder for each account of each server.
QString Console::serverDirectory() const {
    const QString key = m_settings.get(core::keys::kServerAddress) + u'/' + m_settings.get(core::keys::kLastAccount);
    const QByteArray name = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return m_options.dataDirectory + QStringLiteral("/servers/") + QString::fromLatin1(name);
}

void Console::open(const QString& directory) {
    if (m_composition) return;
    const auto speak = [this](core::Language language) { this->speak(language); };
    m_openDirectory = directory;
    m_composition = std::make_unique<Composition>(app::Options{directory, &m_settings, speak}, m_access);
    m_composition->setLanguage(m_languages.current());
    connect(&m_languages, &Languages::changed, this, [this](core::Language language) {
        if (m_composition) m_composition->setLanguage(language);
    });
    m_main = new ui::MainWindow(m_composition->services());
    connect(m_main, &ui::MainWindow::signOutWanted, this, &Console::leave, Qt::QueuedConnection);
    addWidget(m_main);
    setCurrentWidget(m_main);
    m_composition->start();
}

void Console::speak(core::Language language) {
    m_settings.set(core::keys::kLanguage, codeOf(language));
    m_languages.speak(language);
}

void Console::closeEvent(QCloseEvent* event) {
    if (m_isGoing) return event->accept();
    event->ignore();
    if (m_main == nullptr) return quit();
    // It may lie behind the page where one signs in again.
    if (m_main->leaving().hasUnsavedWork()) setCurrentWidget(m_main);
    m_main->leaving().leave([this] { quit(); });
}

// The server first finishes what it has acknowledged; the window is gone meanwhile.
void Console::quit() {
    m_isGoing = true;
    hide();
    if (!m_server) return QApplication::quit();
    connect(m_server.get(), &core::LocalServer::stopped, qApp, &QApplication::quit);
    m_server->stop();
}

}  // namespace meridian::app

#include "app/console.h"

#include <QApplication>
#include <QCloseEvent>

#include "app/start_keys.h"
#include "core/settings/keys.h"
#include "ui/shell/main_window.h"
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
    if (!m_options.runningServer.isEmpty()) return open(m_options.runningServer);
    const QString start = m_options.start.isEmpty() ? m_settings.get(kStartWith) : m_options.start;
    if (start == kComputer) return startServer(Choice::kThisComputer);
    if (start == kDemo) return startServer(Choice::kDemonstration);
    askWhere();
}

void Console::askWhere() {
    m_welcome = new ui::WelcomePage(this);
    addWidget(m_welcome);
    setCurrentWidget(m_welcome);
    connect(m_welcome, &ui::WelcomePage::chosen, this, [this](Choice choice) {
        m_welcome->showStarting(choice);
        startServer(choice);
    });
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
        if (m_composition) return m_composition->wake();
        open(endpoint.dataDirectory);
    });
    connect(m_server.get(), &core::LocalServer::failed, this, [this](const core::Error& error) {
        if (m_main != nullptr) return;  // the console goes on with its cache, and its top bar says so
        if (m_welcome == nullptr) askWhere();
        m_welcome->showFailed(error.text, error.detail);
    });
    // What is on this computer is there at once; the server may take its time.
    if (m_welcome == nullptr) open(options.dataDirectory);
    m_server->start();
}

void Console::open(const QString& serverDirectory) {
    if (m_composition) return;
    const auto speak = [this](core::Language language) {
        m_settings.set(core::keys::kLanguage, codeOf(language));
        m_languages.speak(language);
    };
    m_composition = std::make_unique<Composition>(
        app::Options{serverDirectory, serverDirectory + QStringLiteral("/console"), speak});
    m_composition->setLanguage(m_languages.current());
    connect(&m_languages, &Languages::changed, this,
            [this](core::Language language) { m_composition->setLanguage(language); });
    m_main = new ui::MainWindow(m_composition->services());
    addWidget(m_main);
    setCurrentWidget(m_main);
    m_composition->start();
}

// The server first finishes what it has acknowledged; the window is gone meanwhile.
void Console::closeEvent(QCloseEvent* event) {
    if (!m_server) {
        event->accept();
        return QApplication::quit();
    }
    event->ignore();
    hide();
    connect(m_server.get(), &core::LocalServer::stopped, qApp, &QApplication::quit);
    m_server->stop();
}

}  // namespace meridian::app

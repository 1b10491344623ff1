#include "tests/app/support/started_console.h"

#include <QLineEdit>
#include <QPushButton>

namespace meridian::app {

StartedConsole::StartedConsole(Console::Options options)
    : m_options(std::move(options)), m_settings({m_folder.filePath(QStringLiteral("settings.json"))}) {
    if (m_options.dataDirectory.isEmpty()) m_options.dataDirectory = m_folder.path();
}

void StartedConsole::start() {
    make();
    m_console->begin();
    m_console->show();
}

void StartedConsole::make() {
    m_console.reset();
    m_console = std::make_unique<Console>(m_options, m_settings, m_languages);
    m_console->resize(1'280, 720);
}

void StartedConsole::lookAt(const QString& address) {
    child<QPushButton>("welcome.server")->click();
    QTRY_VERIFY(child<QLineEdit>("sign_in.address") != nullptr);
    child<QLineEdit>("sign_in.address")->setText(address);
    child<QPushButton>("sign_in.check")->click();
}

}  // namespace meridian::app

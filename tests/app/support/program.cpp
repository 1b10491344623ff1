#include "tests/app/support/program.h"

#include <QApplication>
#include <QDirIterator>
#include <QSignalSpy>

#include "core/async/deliver.h"
#include "ui/theme/theme.h"

namespace meridian::app {

namespace {

constexpr int kPatienceMs = 90'000;

}  // namespace

Program::Program() : m_server({QStringLiteral("--demo"), QStringLiteral("--demo-live"), QStringLiteral("0")}) {
    QApplication::setApplicationVersion(QStringLiteral(MERIDIAN_VERSION));
    m_cable = std::make_unique<core::Cable>(m_server.profile());
    m_settings =
        std::make_unique<core::Settings>(core::SettingsOptions{m_folder.filePath(QStringLiteral("settings.json"))});
}

Program::~Program() {
    close();
}

bool Program::open(QSize size) {
    m_access = std::make_unique<ServerAccess>();
    m_composition =
        std::make_unique<Composition>(Options{m_folder.filePath(QStringLiteral("console")), m_settings.get(),
                                              [this](core::Language language) { speak(language); }},
                                      *m_access);
    m_window = std::make_unique<ui::MainWindow>(m_composition->services());
    m_window->resize(size);
    m_window->show();
    // There may be no window manager that does it.
    m_window->activateWindow();
    if (!QTest::qWaitForWindowActive(m_window.get())) return false;
    m_caughtUp = false;
    QObject::connect(&services().sync, &core::SyncThread::changed, m_window.get(),
                     [this](const core::CacheChange& change) { m_caughtUp |= change.caughtUp; });
    m_composition->start();
    if (!m_cable->isPlugged()) return true;
    m_access->session.signInWithCredential(m_cable->profile(), m_server.credential());
    const bool isThere = QTest::qWaitFor([&] { return m_caughtUp; }, kPatienceMs);
    settle();
    return isThere;
}

void Program::close() {
    m_window.reset();
    m_composition.reset();
    m_access.reset();
}

bool Program::go(const ui::Route& route) {
    m_window->navigator().go(route);
    settle();
    return m_window->navigator().route().page == route.page;
}

bool Program::visit(const QString& page) {
    ui::Route route{page, {}};
    if (page == u"order") {
        if (m_order.isEmpty() && !findOrder()) return false;
        route.arguments.insert(QStringLiteral("number"), m_order);
    }
    if (page == u"products") route.arguments.insert(QStringLiteral("sku"), QStringLiteral("NMB-DJM-NVY"));
    return go(route);
}

bool Program::findOrder() {
    bool isAnswered = false;
    core::deliver(
        services().orders.page({QStringLiteral("status:partly_fulfilled"), core::OrderSort::kOldest}, {}, 1).future,
        &window(), [this, &isAnswered](const core::Outcome<std::vector<core::OrderRow>>& rows) {
            isAnswered = true;
            if (rows.ok() && !rows->empty()) m_order = rows->front().number;
        });
    return QTest::qWaitFor([&] { return isAnswered; }) && !m_order.isEmpty();
}

bool Program::isCached(const QString& text) const {
    QDirIterator files(m_folder.filePath(QStringLiteral("console")), {QStringLiteral("cache*.sqlite*")}, QDir::Files);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text.toUtf8())) return true;
    }
    return false;
}

void Program::settle(int milliseconds) {
    QTest::qWait(milliseconds);
}

void Program::speak(core::Language language) {
    m_languages.speak(language);
    if (m_composition) m_composition->setLanguage(language);
}

std::unique_ptr<Program> openedProgram(QSize size) {
    ui::Theme::current().install(*qobject_cast<QApplication*>(qApp));
    auto program = std::make_unique<Program>();
    return program->isReady() && program->open(size) ? std::move(program) : nullptr;
}

}  // namespace meridian::app

// The window is closed, and the person signs out, while a product is being edited: asked first, and nothing is lost.
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include "app/console.h"
#include "core/commands/commands.h"
#include "tests/app/support/pictures.h"
#include "tests/core/support/real_server.h"
#include "ui/pages/products/products_page.h"
#include "ui/pages/products/variant_model.h"
#include "ui/shell/action.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigator.h"
#include "ui/shell/unsaved_panel.h"
#include "ui/theme/theme.h"

namespace meridian::app {

namespace {

constexpr int kPatienceMs = 30'000;

}  // namespace

class CloseTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        ui::Theme::current().install(*qobject_cast<QApplication*>(qApp));
        m_server = std::make_unique<core::RealServer>();
        QVERIFY(m_server->isReady());
    }
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<core::Settings>(core::SettingsOptions{m_folder->filePath(u"settings.json"_qs)});
        start();
        window()->navigator().go({u"products"_qs, {}});
        page()->desk().openNew();
        m_console->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_console.get()));
    }
    void cleanup() {
        m_console.reset();
        m_settings.reset();
    }
    void cleanupTestCase() { m_server.reset(); }

    void whoeverHasEverythingSavedIsNotAsked() {
        m_console->close();
        QVERIFY(!m_console->isVisible());
    }

    void escapeStaysAndDiscardGoes() {
        edit();
        m_console->close();
        QVERIFY(m_console->isVisible());
        QVERIFY(panel() != nullptr && panel()->isVisible());
        picture();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(panel() == nullptr);
        QVERIFY(m_console->isVisible());
        QCOMPARE(page()->desk().drafts(), 1);
        m_console->close();
        QTest::mouseClick(child<QPushButton>("unsaved.discard"), Qt::LeftButton);
        QTRY_VERIFY(!m_console->isVisible());
    }

    void whatCannotBeSavedYetKeepsTheWindow() {
        edit();
        child<QLineEdit>("form.title")->selectAll();
        QTest::keyClick(child<QLineEdit>("form.title"), Qt::Key_Delete);
        m_console->close();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(panel() == nullptr);
        QVERIFY(m_console->isVisible());
        QCOMPARE(page()->desk().drafts(), 1);
    }

    void signingOutAsksTheSame() {
        edit();
        QVERIFY(m_console->findChild<ui::MainWindow*>() != nullptr);
        services().actions->run(u"app.signOut"_qs);
        QTRY_VERIFY(panel() != nullptr && panel()->isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTest::qWait(100);
        QVERIFY(window() != nullptr);
        QCOMPARE(page()->desk().drafts(), 1);
    }

    void savingGoesOnceTheServerHasIt() {
        edit();
        m_console->close();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!m_console->isVisible(), kPatienceMs);
        // As the next start finds it.
        m_console.reset();
        start();
        QTRY_VERIFY_WITH_TIMEOUT(!commands().entries().empty(), kPatienceMs);
        const auto& entry = commands().entries().front();
        QCOMPARE(std::get<core::DefineProduct>(entry.command.wanted).after.title, u"Tern lamp"_qs);
        QTRY_COMPARE_WITH_TIMEOUT(commands().entries().front().state, core::CommandState::kAccepted, kPatienceMs);
    }

  private:
    void start() {
        Console::Options options;
        options.dataDirectory = m_folder->path();
        options.runningServer = m_server->dataDirectory();
        m_console = std::make_unique<Console>(options, *m_settings, m_languages);
        m_console->resize(1'280, 720);
        m_console->begin();
        m_console->show();
    }
    // A new product with all that it needs.
    void edit() {
        QTest::keyClicks(child<QLineEdit>("form.title"), u"Tern lamp"_qs);
        auto* variants = m_console->findChild<ui::VariantModel*>();
        QVERIFY(variants->setData(variants->index(0, 0), u"TRN-LMP"_qs, Qt::EditRole));
        QCOMPARE(page()->desk().drafts(), 1);
    }
    void picture() {
        QTest::qWait(100);
        QVERIFY(keepPicture(m_console->grab(), QStringLiteral("unsaved-light-1280")));
    }
    ui::MainWindow* window() { return m_console->findChild<ui::MainWindow*>(); }
    ui::ProductsPage* page() { return m_console->findChild<ui::ProductsPage*>(); }
    ui::UnsavedPanel* panel() { return m_console->findChild<ui::UnsavedPanel*>(); }
    ui::Services& services() { return window()->services(); }
    core::Commands& commands() { return *services().commands; }
    template <class T>
    T* child(const char* name) {
        return m_console->findChild<T*>(QString::fromLatin1(name));
    }

    std::unique_ptr<core::RealServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<core::Settings> m_settings;
    Languages m_languages;
    std::unique_ptr<Console> m_console;
};

}  // namespace meridian::app

QTEST_MAIN(meridian::app::CloseTest)
#include "close_test.moc"

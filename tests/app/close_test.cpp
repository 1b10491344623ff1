// The window is closed, and the person signs out, while a product is being edited: asked first, and nothing is lost.
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include "core/commands/commands.h"
#include "tests/app/support/started_console.h"
#include "tests/core/support/real_server.h"
#include "ui/pages/products/products_page.h"
#include "ui/pages/products/variant_model.h"
#include "ui/shell/action.h"
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
        Console::Options options;
        options.runningServer = m_server->dataDirectory();
        m_console = std::make_unique<StartedConsole>(options);
        m_console->start();
        window()->navigator().go({u"products"_qs, {}});
        page()->desk().openNew();
        QTRY_COMPARE(page()->desk().showing(), core::ProductDesk::Showing::kNew);
        QTRY_VERIFY_WITH_TIMEOUT(services().session->may(u"editCatalogue"_qs), kPatienceMs);
        console().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&console()));
    }
    // What a test leaves unsaved, the next one would find.
    void cleanup() {
        if (page() != nullptr) page()->desk().discardAll();
        m_console.reset();
    }
    void cleanupTestCase() { m_server.reset(); }

    void whoeverHasEverythingSavedIsNotAsked() {
        console().close();
        QVERIFY(!console().isVisible());
    }

    void escapeStaysAndDiscardGoes() {
        edit();
        console().close();
        QVERIFY(console().isVisible());
        QVERIFY(panel() != nullptr && panel()->isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(panel() == nullptr);
        QVERIFY(console().isVisible());
        QCOMPARE(page()->desk().drafts(), 1);
        console().close();
        QTest::mouseClick(child<QPushButton>("unsaved.discard"), Qt::LeftButton);
        QTRY_VERIFY(!console().isVisible());
    }

    void whatIsKeptForLaterIsHereAtTheNextStart() {
        edit();
        console().close();
        QTest::mouseClick(child<QPushButton>("unsaved.keep"), Qt::LeftButton);
        QTRY_VERIFY(!console().isVisible());
        m_console->start();
        window()->navigator().go({u"products"_qs, {}});
        QTRY_COMPARE_WITH_TIMEOUT(page()->desk().drafts(), 1, kPatienceMs);
        page()->desk().openNew();
        QCOMPARE(child<QLineEdit>("form.title")->text(), u"Tern lamp"_qs);
        // The person knows of it.
        console().close();
        QVERIFY(!console().isVisible());
        page()->desk().discard();
    }

    void whatCannotBeSavedYetKeepsTheWindow() {
        edit();
        child<QLineEdit>("form.title")->selectAll();
        QTest::keyClick(child<QLineEdit>("form.title"), Qt::Key_Delete);
        console().close();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(panel() == nullptr);
        QVERIFY(console().isVisible());
        QCOMPARE(page()->desk().drafts(), 1);
    }

    void signingOutAsksTheSame() {
        edit();
        QVERIFY(window() != nullptr);
        services().actions->run(u"app.signOut"_qs);
        QTRY_VERIFY(panel() != nullptr && panel()->isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTest::qWait(100);
        QVERIFY(window() != nullptr);
        QCOMPARE(page()->desk().drafts(), 1);
    }

    void savingGoesOnceTheServerHasIt() {
        edit();
        console().close();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!console().isVisible(), kPatienceMs);
        // As the next start finds it.
        m_console->start();
        QTRY_VERIFY_WITH_TIMEOUT(!commands().entries().empty(), kPatienceMs);
        const auto& entry = commands().entries().front();
        QCOMPARE(std::get<core::DefineProduct>(entry.command.wanted).after.title, u"Tern lamp"_qs);
        QTRY_COMPARE_WITH_TIMEOUT(commands().entries().front().state, core::CommandState::kAccepted, kPatienceMs);
    }

  private:
    // A new product with all that it needs.
    void edit() {
        QTest::keyClicks(child<QLineEdit>("form.title"), u"Tern lamp"_qs);
        auto* variants = console().findChild<ui::VariantModel*>();
        QVERIFY(variants->setData(variants->index(0, 0), u"TRN-LMP"_qs, Qt::EditRole));
        QCOMPARE(page()->desk().drafts(), 1);
    }
    Console& console() { return *m_console->get(); }
    ui::MainWindow* window() { return m_console->window(); }
    ui::ProductsPage* page() { return console().findChild<ui::ProductsPage*>(); }
    ui::UnsavedPanel* panel() { return console().findChild<ui::UnsavedPanel*>(); }
    ui::Services& services() { return window()->services(); }
    core::Commands& commands() { return *services().commands; }
    template <class T>
    T* child(const char* name) {
        return m_console->child<T>(name);
    }

    std::unique_ptr<core::RealServer> m_server;
    std::unique_ptr<StartedConsole> m_console;
};

}  // namespace meridian::app

QTEST_MAIN(meridian::app::CloseTest)
#include "close_test.moc"

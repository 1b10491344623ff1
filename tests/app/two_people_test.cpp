// Two people at one computer, one after the other, on the same server: what one of them was editing is kept for that
// person, and the other one finds nothing of it.
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include "meridian/v1/identity.grpc.pb.h"
#include "tests/app/support/started_console.h"
#include "tests/core/support/desk.h"
#include "ui/pages/products/products_page.h"
#include "ui/pages/sign_in/sign_in_page.h"
#include "ui/shell/action.h"
#include "ui/shell/navigator.h"
#include "ui/shell/unsaved_panel.h"
#include "ui/theme/theme.h"

namespace meridian::app {

namespace {

constexpr int kPatienceMs = 30'000;
const QString kPassword = QStringLiteral("a long enough password 1");

// Empty when it was done.
QString addManager(core::Desk& desk, const QString& name) {
    using Identity = class v1::IdentityService::Stub::async;
    v1::CreateUserRequest request;
    request.set_name(name.toStdString());
    request.set_display_name(name.toStdString());
    request.set_password(kPassword.toStdString());
    request.set_role(v1::ROLE_MANAGER);
    const auto call =
        core::unary<v1::IdentityService>(desk.transport, &Identity::CreateUser, request, core::CallOptions{},
                                         [](const v1::CreateUserResponse&) { return core::Done{}; });
    if (!QTest::qWaitFor([&] { return call.future.isFinished(); }, kPatienceMs)) return QStringLiteral("no answer");
    const auto outcome = call.future.result();
    return outcome.ok() ? QString() : outcome.error().text + u' ' + outcome.error().detail;
}

}  // namespace

class TwoPeopleTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        ui::Theme::current().install(*qobject_cast<QApplication*>(qApp));
        m_server = std::make_unique<core::RealServer>();
        QVERIFY(m_server->isReady());
        core::Desk desk(m_folder.filePath(u"desk"_qs));
        QVERIFY(desk.signInTo(*m_server));
        for (const QString& name : {u"jonas"_qs, u"mina"_qs})
            QCOMPARE(addManager(desk, name), QString());
        m_console = std::make_unique<StartedConsole>();
        m_console->start();
        m_console->lookAt(m_server->profile().address);
        QTRY_VERIFY_WITH_TIMEOUT(child<QCheckBox>("sign_in.trust")->isVisible(), kPatienceMs);
        child<QCheckBox>("sign_in.trust")->setChecked(true);
    }
    void cleanupTestCase() {
        m_console.reset();
        m_server.reset();
    }

    void whatOneIsEditingTheOtherDoesNotSee() {
        signIn(u"jonas"_qs);
        QTest::keyClicks(child<QLineEdit>("form.title"), u"Secret lamp"_qs);
        QCOMPARE(desk().drafts(), 1);
        signOut(u"unsaved.keep"_qs);

        signIn(u"mina"_qs);
        QCOMPARE(desk().drafts(), 0);
        QVERIFY(child<QLineEdit>("form.title")->text().isEmpty());
        QTest::keyClicks(child<QLineEdit>("form.title"), u"Mina's lamp"_qs);
        signOut(u"unsaved.keep"_qs);

        signIn(u"jonas"_qs);
        QCOMPARE(desk().drafts(), 1);
        QCOMPARE(child<QLineEdit>("form.title")->text(), u"Secret lamp"_qs);
    }

    void whoeverDiscardsFindsNothingTheNextTime() {
        QTest::keyClicks(child<QLineEdit>("form.title"), u"!"_qs);
        signOut(u"unsaved.discard"_qs);
        signIn(u"jonas"_qs);
        QCOMPARE(desk().drafts(), 0);
    }

  private:
    // Until the form of a new product is shown.
    void signIn(const QString& name) {
        child<QLineEdit>("sign_in.name")->setText(name);
        child<QLineEdit>("sign_in.password")->setText(kPassword);
        QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>("sign_in.enter")->isEnabled(), kPatienceMs);
        child<QPushButton>("sign_in.enter")->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_console->window() != nullptr && m_console->window()->isVisible(), kPatienceMs);
        m_console->window()->navigator().go({u"products"_qs, {}});
        desk().openNew();
        QTRY_COMPARE(desk().showing(), core::ProductDesk::Showing::kNew);
    }
    void signOut(const QString& way) {
        m_console->window()->services().actions->run(u"app.signOut"_qs);
        auto* panel = m_console->get()->findChild<ui::UnsavedPanel*>();
        QVERIFY(panel != nullptr);
        panel->findChild<QPushButton*>(way)->click();
        QTRY_VERIFY(m_console->window() == nullptr);
    }
    core::ProductDesk& desk() { return m_console->get()->findChild<ui::ProductsPage*>()->desk(); }
    template <class T>
    T* child(const char* name) {
        return m_console->child<T>(name);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<core::RealServer> m_server;
    std::unique_ptr<StartedConsole> m_console;
};

}  // namespace meridian::app

QTEST_MAIN(meridian::app::TwoPeopleTest)
#include "two_people_test.moc"

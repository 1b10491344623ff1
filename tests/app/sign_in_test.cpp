// The first minutes: the first page, a server that shows a certificate nobody knows, a wrong password, the right one,
// the next start, signing out.
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>

#include "tests/app/support/started_console.h"
#include "tests/core/support/cable.h"
#include "tests/core/support/real_server.h"
#include "ui/pages/sign_in/sign_in_page.h"
#include "ui/theme/theme.h"

namespace meridian::app {

namespace {

constexpr int kPatienceMs = 30'000;

}  // namespace

class SignInTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        ui::Theme::current().install(*qobject_cast<QApplication*>(qApp));
        m_server = std::make_unique<core::RealServer>();
        QVERIFY(m_server->isReady());
        m_cable = std::make_unique<core::Cable>(m_server->profile());
    }
    void init() {
        m_console = std::make_unique<StartedConsole>();
        m_console->start();
    }
    void cleanup() {
        m_console.reset();
        m_cable->plug();
    }
    void cleanupTestCase() {
        m_cable.reset();
        m_server.reset();
    }

    void languageAndAppearanceCanBeChosenBeforeAnythingElse() {
        auto* heading = m_console->get()->findChild<QLabel*>(QStringLiteral("welcome.heading"));
        QVERIFY(heading != nullptr);
        QCOMPARE(heading->text(), u"Welcome"_qs);
        auto* language = child<QPushButton>("front.language");
        QCOMPARE(language->text(), u"English"_qs);
        language->menu()->actions().at(1)->trigger();
        QTRY_COMPARE(language->text(), u"中文"_qs);
        QVERIFY(heading->text() != u"Welcome"_qs);
        QVERIFY(language->menu()->actions().at(1)->isChecked());
        const bool wasDark = ui::Theme::current().isDark();
        child<QPushButton>("front.theme")->click();
        QCOMPARE(ui::Theme::current().isDark(), !wasDark);
        // Both are there at the next start.
        m_console->start();
        QCOMPARE(child<QPushButton>("front.language")->text(), u"中文"_qs);
        QCOMPARE(ui::Theme::current().isDark(), !wasDark);
        child<QPushButton>("front.language")->menu()->actions().at(0)->trigger();
        child<QPushButton>("front.theme")->click();
        QTRY_COMPARE(child<QPushButton>("front.language")->text(), u"English"_qs);
    }
    void aPasswordCanBeLookedAtUntilItIsUsed() {
        m_console->lookAt(m_cable->profile().address);
        auto* password = child<QLineEdit>("sign_in.password");
        QCOMPARE(password->echoMode(), QLineEdit::Password);
        password->actions().front()->trigger();
        QCOMPARE(password->echoMode(), QLineEdit::Normal);
        QTRY_VERIFY_WITH_TIMEOUT(child<QCheckBox>("sign_in.trust")->isVisible(), kPatienceMs);
        child<QCheckBox>("sign_in.trust")->setChecked(true);
        enter(u"not the password"_qs);
        QCOMPARE(password->echoMode(), QLineEdit::Password);
    }
    void nothingIsSentBeforeTheCertificateIsTrusted() {
        m_console->lookAt(m_cable->profile().address);
        QTRY_VERIFY_WITH_TIMEOUT(child<QCheckBox>("sign_in.trust")->isVisible(), kPatienceMs);
        QString shown = child<QLabel>("sign_in.fingerprint")->text();
        QCOMPARE(shown.remove(u'\n').remove(u':').toLower(),
                 QString(m_server->profile().fingerprint).remove(u':').toLower());
        child<QLineEdit>("sign_in.name")->setText(u"administrator"_qs);
        child<QLineEdit>("sign_in.password")->setText(m_server->administratorPassword());
        QVERIFY(!child<QPushButton>("sign_in.enter")->isEnabled());
        child<QCheckBox>("sign_in.trust")->setChecked(true);
        QVERIFY(child<QPushButton>("sign_in.enter")->isEnabled());
        // Another address is another server: what was trusted does not count for it.
        child<QLineEdit>("sign_in.address")->setText(u"127.0.0.1:1"_qs);
        QVERIFY(!child<QPushButton>("sign_in.enter")->isEnabled());
    }
    void aWrongPasswordIsSaidAndTheRightOneOpensTheConsole() {
        m_console->lookAt(m_cable->profile().address);
        QTRY_VERIFY_WITH_TIMEOUT(child<QCheckBox>("sign_in.trust")->isVisible(), kPatienceMs);
        child<QCheckBox>("sign_in.trust")->setChecked(true);
        enter(u"not the password"_qs);
        QTRY_VERIFY_WITH_TIMEOUT(child<QLabel>("sign_in.trouble")->text().contains(u"wrong"), kPatienceMs);
        QVERIFY(child<QLineEdit>("sign_in.password")->text().isEmpty());
        enter(m_server->administratorPassword());
        QTRY_VERIFY_WITH_TIMEOUT(window() != nullptr && window()->isVisible(), kPatienceMs);
    }
    void theNextStartGoesOnAndWithoutAKeyringAsksForThePassword() {
        aWrongPasswordIsSaidAndTheRightOneOpensTheConsole();
        m_console->start();
        // What is on this computer is there at once; whoever has no keyring signs in again.
        QTRY_VERIFY_WITH_TIMEOUT(window() != nullptr, kPatienceMs);
        auto* page = m_console->get()->findChild<ui::SignInPage*>();
        QVERIFY(page != nullptr);
        if (QTest::qWaitFor([&] { return page->isVisible(); }, 3'000)) {
            QCOMPARE(child<QLineEdit>("sign_in.name")->text(), u"administrator"_qs);
            QTRY_VERIFY_WITH_TIMEOUT(child<QCheckBox>("sign_in.trust")->isChecked(), kPatienceMs);
            QVERIFY(child<QPushButton>("sign_in.offline")->isVisible());
            enter(m_server->administratorPassword());
        }
        QTRY_VERIFY_WITH_TIMEOUT(window()->isVisible(), kPatienceMs);
    }
    void noServerAndNonsenseAreSaidInPlace() {
        m_cable->pull();
        m_console->lookAt(m_cable->profile().address);
        QTRY_VERIFY_WITH_TIMEOUT(child<QLabel>("sign_in.finding")->text().contains(u"answer"), kPatienceMs);
        QVERIFY(!child<QCheckBox>("sign_in.trust")->isVisible());
        child<QLineEdit>("sign_in.address")->setText(u"no port"_qs);
        child<QPushButton>("sign_in.check")->click();
        QTRY_VERIFY_WITH_TIMEOUT(child<QLabel>("sign_in.finding")->isVisible(), kPatienceMs);
        QVERIFY(!child<QLabel>("sign_in.finding")->text().contains(u"was found"));
    }
    void aCertificateThatHasExpiredIsSaid() {
        ServerAccess access;
        ui::SignInPage page(access.session, [] { return QDateTime::currentDateTimeUtc().addYears(50); });
        page.show();
        page.findChild<QLineEdit*>(u"sign_in.address"_qs)->setText(m_cable->profile().address);
        page.findChild<QPushButton*>(u"sign_in.check"_qs)->click();
        auto* finding = page.findChild<QLabel*>(u"sign_in.finding"_qs);
        QTRY_VERIFY_WITH_TIMEOUT(finding->text().contains(u"expired"), kPatienceMs);
        QVERIFY(finding->text().contains(u"clock"));
        QVERIFY(!page.findChild<QCheckBox*>(u"sign_in.trust"_qs)->isChecked());
    }
    void signingOutLeadsBackAndTellsTheServer() {
        aWrongPasswordIsSaidAndTheRightOneOpensTheConsole();
        Q_EMIT window()->signOutWanted();
        auto* page = m_console->get()->findChild<ui::SignInPage*>();
        QTRY_VERIFY(page->isVisible());
        QVERIFY(window() == nullptr);
    }

  private:
    void enter(const QString& password) {
        child<QLineEdit>("sign_in.name")->setText(u"administrator"_qs);
        child<QLineEdit>("sign_in.password")->setText(password);
        QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>("sign_in.enter")->isEnabled(), kPatienceMs);
        child<QPushButton>("sign_in.enter")->click();
    }
    ui::MainWindow* window() { return m_console->window(); }
    template <class T>
    T* child(const char* name) {
        return m_console->child<T>(name);
    }

    std::unique_ptr<core::RealServer> m_server;
    std::unique_ptr<core::Cable> m_cable;
    std::unique_ptr<StartedConsole> m_console;
};

}  // namespace meridian::app

QTEST_MAIN(meridian::app::SignInTest)
#include "sign_in_test.moc"

// A shop at the end of a cable, and consoles in front of it as a person sees them: for tests of what goes wrong.
#pragma once

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>
#include <memory>

#include "app/composition.h"
#include "app/server_access.h"
#include "core/commands/commands.h"
#include "tests/core/support/cable.h"
#include "tests/core/support/desk.h"
#include "tests/core/support/real_server.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notices.h"
#include "ui/theme/theme.h"

namespace meridian::app {

inline constexpr int kPatienceMs = 30'000;
inline const QString kSku = QStringLiteral("TRN-1");
inline const QString kPlace = QStringLiteral("BER-2");

inline core::Command found(qint64 units) {
    return {core::MoveStock{kSku, kPlace, core::StockAccount::kAdjusted, core::StockAccount::kAvailable, units, {}, {}},
            QStringLiteral("Found"), 0};
}

// The console of one account of a server, window and all, without a keyring.
struct Window {
    explicit Window(const QString& folder, core::SessionOptions options = {})
        : access(std::make_unique<core::Keychain>(std::make_unique<core::NoService>()), std::move(options)),
          composition({folder, nullptr, [](core::Language) {}}, access),
          main(composition.services()) {
        main.resize(1'280, 720);
        main.show();
        composition.start();
    }
    bool signIn(const core::RealServer& server, const core::ServerProfile& profile) {
        access.session.signInWithCredential(profile, server.credential());
        return isOnline();
    }
    bool isOnline() {
        return QTest::qWaitFor([this] { return access.session.state() == core::SessionState::kOnline; }, kPatienceMs);
    }
    bool pillSays(const QString& words) {
        return QTest::qWaitFor([&] { return widget("top.connection")->accessibleName().contains(words); }, kPatienceMs);
    }
    bool bandSays(const QString& words) {
        const auto says = [&] {
            const QWidget* band = widget("offline");
            return band->isVisible() && band->accessibleName().contains(words);
        };
        return QTest::qWaitFor(says, kPatienceMs);
    }
    bool isTold(const QString& words) {
        const auto told = [&] {
            for (const ui::PastNotice& past : composition.services().notices->history())
                if (past.notice.text.contains(words)) return true;
            return false;
        };
        return QTest::qWaitFor(told, kPatienceMs);
    }
    QWidget* widget(const char* name) { return main.findChild<QWidget*>(QString::fromLatin1(name)); }
    core::Commands& commands() { return *composition.services().commands; }

    ServerAccess access;
    Composition composition;
    ui::MainWindow main;
};

class CabledShop {
  protected:
    void open() {
        QCoreApplication::setApplicationVersion(QStringLiteral("0.1.0"));
        ui::Theme::current().install(*qobject_cast<QApplication*>(qApp));
        m_server = std::make_unique<core::RealServer>();
        QVERIFY(m_server->isReady());
        m_cable = std::make_unique<core::Cable>(m_server->profile());
        m_desk = std::make_unique<core::Desk>(m_desks.path());
        QVERIFY(m_desk->signInTo(*m_server));
        QVERIFY(core::furnish(*m_desk, kSku, kPlace));
    }
    // Before each test: an empty folder, and the cable in its socket.
    void tidyUp() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_cable->plug();
    }
    void close() {
        m_desk.reset();
        m_cable.reset();
        m_server.reset();
    }

    QTemporaryDir m_desks;
    std::unique_ptr<core::RealServer> m_server;
    std::unique_ptr<core::Cable> m_cable;
    std::unique_ptr<core::Desk> m_desk;
    std::unique_ptr<QTemporaryDir> m_folder;
};

}  // namespace meridian::app

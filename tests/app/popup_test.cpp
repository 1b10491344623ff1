// Popups on a screen without a compositor: what a translucent window leaves free is black there.
#include <QGuiApplication>
#include <QMenu>
#include <QScreen>
#include <QTest>

#include <xcb/xcb.h>

#include "ui/theme/compositor.h"
#include "ui/theme/theme.h"

namespace meridian::app {

using namespace ui;

class PopupTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        Theme::current().install(*qobject_cast<QApplication*>(qApp));
        if (QGuiApplication::platformName() != u"xcb") QSKIP("There is no virtual screen here: xvfb is missing.");
        m_native = qApp->nativeInterface<QNativeInterface::QX11Application>();
        QVERIFY(m_native != nullptr);
    }

    void withoutACompositorAMenuFillsItsCorners() {
        QVERIFY2(!blendsWindows(), "the virtual screen has no compositor");
        QMenu menu;
        menu.addAction(u"Copy"_qs);
        menu.popup({200, 200});
        QVERIFY(QTest::qWaitForWindowExposed(&menu));
        const auto onScreen = [&] {
            const QRect place = menu.geometry();
            return menu.screen()->grabWindow(0, place.x(), place.y(), place.width(), place.height()).toImage();
        };
        QTRY_COMPARE(onScreen().pixelColor(0, 0), themeColor(Token::kBorder));
        const QImage picture = onScreen();
        QCOMPARE(picture.pixelColor(picture.width() - 1, picture.height() - 1), themeColor(Token::kBorder));
        QCOMPARE(picture.pixelColor(1, 1), themeColor(Token::kRaised));
    }

    void withOneItsCornersAreRound() {
        const Compositor compositor(m_native->connection());
        QVERIFY(blendsWindows());
        QMenu menu;
        menu.addAction(u"Copy"_qs);
        menu.ensurePolished();
        QVERIFY(menu.testAttribute(Qt::WA_TranslucentBackground));
        QCOMPARE(menu.grab().toImage().pixelColor(0, 0).alpha(), 0);
    }

    void thatItHasGoneIsSeenByTheNextMenu() { QVERIFY(!blendsWindows()); }

  private:
    // Owns what a compositor owns, as long as it lives.
    class Compositor {
      public:
        explicit Compositor(xcb_connection_t* server) : m_server(server), m_window(xcb_generate_id(server)) {
            const xcb_screen_t* screen = xcb_setup_roots_iterator(xcb_get_setup(server)).data;
            xcb_create_window(server, XCB_COPY_FROM_PARENT, m_window, screen->root, 0, 0, 1, 1, 0,
                              XCB_WINDOW_CLASS_INPUT_OUTPUT, screen->root_visual, 0, nullptr);
            const QByteArray name("_NET_WM_CM_S0");
            auto* atom = xcb_intern_atom_reply(
                server, xcb_intern_atom(server, 0, static_cast<uint16_t>(name.size()), name.constData()), nullptr);
            xcb_set_selection_owner(server, m_window, atom->atom, XCB_CURRENT_TIME);
            std::free(atom);
        }
        ~Compositor() {
            xcb_destroy_window(m_server, m_window);
            xcb_flush(m_server);
        }
        Compositor(const Compositor&) = delete;
        Compositor& operator=(const Compositor&) = delete;

      private:
        xcb_connection_t* m_server;
        xcb_window_t m_window;
    };

    QNativeInterface::QX11Application* m_native = nullptr;
};

}  // namespace meridian::app

QTEST_MAIN(meridian::app::PopupTest)
#include "popup_test.moc"

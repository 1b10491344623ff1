// Every component on one sheet, light and dark, for people to look at: gallery-light.png and gallery-dark.png beside
// this program's build files. The test itself only checks that the sheets are drawn and differ.
#include <QApplication>
#include <QLineEdit>
#include <QTest>

#include "tests/ui/gallery_parts.h"

using namespace meridian::ui;
using namespace meridian::ui::gallery;

class GalleryTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { Theme::current().install(*qApp); }

    void sheets() {
        QList<QImage> drawn;
        for (const ThemeMode mode : {ThemeMode::kLight, ThemeMode::kDark}) {
            Theme::current().setMode(mode);
            const std::unique_ptr<QWidget> window = sheet();
            window->show();
            window->activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(window.get()));
            window->findChild<QLineEdit*>(words(u"focus"))->setFocus();
            qApp->processEvents();
            const QImage image = window->grab().toImage();
            const QString name = mode == ThemeMode::kDark ? words(u"dark") : words(u"light");
            QVERIFY(image.save(QStringLiteral(MERIDIAN_TEST_OUTPUT "/gallery-%1.png").arg(name)));
            QCOMPARE(image.pixelColor(2, 2), themeColor(Token::kCanvas));
            drawn << image;
        }
        QVERIFY(drawn[0] != drawn[1]);
    }
};

QTEST_MAIN(GalleryTest)
#include "gallery_test.moc"

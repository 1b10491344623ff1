// Every page on a screen of 1440 x 900 at the scale that this program is started with (QT_SCALE_FACTOR): at 200 % there
// is room for 720 x 450. Pictures of them lie in the build folder (screens/) to be looked at.
#include <QTest>

#include "tests/app/support/fit.h"
#include "tests/app/support/pictures.h"
#include "tests/app/support/program.h"

namespace meridian::app {

namespace {

constexpr QSizeF kScreen(1440, 900);

}  // namespace

class ScaleTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        m_program = openedProgram((kScreen / qApp->devicePixelRatio()).toSize());
        QVERIFY(m_program);
        const QByteArray factor = qgetenv("QT_SCALE_FACTOR");
        QCOMPARE(m_program->window().devicePixelRatioF(), factor.isEmpty() ? 1 : factor.toDouble());
    }
    void cleanupTestCase() { m_program.reset(); }

    void everyPageHasRoom_data() {
        QTest::addColumn<QString>("page");
        for (const ui::PageSpec& spec : ui::pageTable())
            QTest::newRow(spec.id) << QString::fromLatin1(spec.id);
    }
    void everyPageHasRoom() {
        QFETCH(QString, page);
        QVERIFY(m_program->visit(page));
        m_program->settle(400);
        ui::MainWindow& window = m_program->window();
        const int percent = qRound(window.devicePixelRatioF() * 100);
        const QPixmap picture = window.grab();
        QCOMPARE(picture.size(), kScreen.toSize());
        QVERIFY(keepPicture(picture, QStringLiteral("%1-scale-%2").arg(page).arg(percent)));
        QStringList faults = unreachable(window);
        faults << cutTexts(window) << overlaps(window);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

  private:
    std::unique_ptr<Program> m_program;
};

}  // namespace meridian::app

QTEST_MAIN(meridian::app::ScaleTest)
#include "scale_test.moc"

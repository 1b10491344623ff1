// Pictures of every page: light, dark, in Chinese and without the network, at both sizes that people have. They lie in
// the build folder (screens/) to be looked at; small copies of them, kept with the tests, are what they must look like
// (support/golden.h). What lies over the pages and before them is in dialogs_screens_test.
#include <QTest>

#include "tests/app/support/golden.h"
#include "tests/app/support/looks.h"
#include "tests/app/support/program.h"
#include "ui/pages/overview/period_picker.h"

namespace meridian::app {

class ScreensTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        m_program = openedProgram(kLarge);
        QVERIFY(m_program);
    }
    void cleanupTestCase() { m_program.reset(); }

    void everyPageInEveryLook_data() {
        QStringList pages;
        for (const ui::PageSpec& spec : ui::pageTable())
            pages << QString::fromLatin1(spec.id);
        addPictureRows(pages);
    }
    void everyPageInEveryLook() {
        QFETCH(QString, subject);
        QFETCH(int, look);
        QFETCH(QSize, size);
        const Look& wanted = looks()[static_cast<std::size_t>(look)];
        QVERIFY(take(wanted, *m_program));
        m_program->window().resize(size);
        QVERIFY(m_program->visit(subject));
        chooseADay();
        m_program->settle(500);
        const QString fault = faultOf(m_program->window().grab(), QString::fromLatin1(QTest::currentDataTag()), wanted);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
    }

  private:
    // Today is short or long, depending on when the test runs; the last 24 hours look alike at any time.
    void chooseADay() {
        auto* period = m_program->window().findChild<ui::PeriodPicker*>();
        if (period == nullptr || period->choice().kind == core::PeriodKind::kDay) return;
        period->setChoice({.kind = core::PeriodKind::kDay});
        Q_EMIT period->chosen(period->choice());
    }

    std::unique_ptr<Program> m_program;
};

}  // namespace meridian::app

QTEST_MAIN(meridian::app::ScreensTest)
#include "screens_test.moc"

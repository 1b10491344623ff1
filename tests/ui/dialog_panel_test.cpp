// Dialogs within the window: one over a scrim keeps everything to itself, one over data leaves the data in use.
#include "ui/forms/dialog_panel.h"

#include <QApplication>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <memory>

#include "ui/theme/theme.h"

namespace meridian::ui {

class DialogPanelTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { Theme::current().install(*qobject_cast<QApplication*>(qApp)); }
    void init() {
        m_window = std::make_unique<QWidget>();
        m_window->resize(1'000, 700);
        m_page = new QWidget(m_window.get());
        m_page->setGeometry(100, 0, 900, 700);
        m_behind = new QPushButton(QStringLiteral("behind"), m_page);
        m_behind->setGeometry(10, 10, 80, 30);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void overAScrimNothingElseIsReached() {
        auto* dialog = new DialogPanel(m_page);
        dialog->open();
        QCOMPARE(dialog->geometry(), m_window->rect());
        QVERIFY(dialog->isAncestorOf(under(m_behind)) || under(m_behind) == dialog);
        for (int step = 0; step < 4; ++step) {
            QTest::keyClick(m_window->focusWidget(), Qt::Key_Tab);
            QVERIFY(dialog->isAncestorOf(m_window->focusWidget()));
        }
    }

    void overDataTheDataStayInUse() {
        DialogPanel* dialog = openOverData();
        QSignalSpy clicked(m_behind, &QAbstractButton::clicked);
        QCOMPARE(under(m_behind), m_behind);
        QTest::mouseClick(m_behind, Qt::LeftButton);
        QCOMPARE(clicked.size(), 1);
        QVERIFY2(dialog->isVisible(), "it is closed by its own ways only");
        QVERIFY(dialog->geometry().height() < m_page->height());
    }

    void itsShadowTakesNoClicks() {
        DialogPanel* dialog = openOverData();
        m_behind->setGeometry(dialog->x(), dialog->y() - 40, 80, 38);
        QCOMPARE(m_window->childAt(m_behind->mapTo(m_window.get(), m_behind->rect().center())), m_behind);
    }

    void itIsMovedOutOfTheWayAndNeverOutOfReach() {
        DialogPanel* dialog = openOverData();
        const QPoint before = dialog->pos();
        drag(dialog, {-60, -90});
        QCOMPARE(dialog->pos(), before + QPoint(-60, -90));
        drag(dialog, {5'000, 5'000});
        QVERIFY(m_page->rect().contains(dialog->pos()));
        QVERIFY(m_page->rect().intersected(dialog->geometry()).height() >= 40);
        drag(dialog, {-9'000, -9'000});
        QCOMPARE(dialog->y(), 0);
        QVERIFY(m_page->rect().intersected(dialog->geometry()).width() >= dialog->width() / 2 - 40);
    }

    void itComesAndGoesWithItsPage() {
        DialogPanel* dialog = openOverData();
        m_page->hide();
        QVERIFY(!dialog->isVisible());
        m_page->show();
        QVERIFY(dialog->isVisible());
    }

    void itOpensInTheMiddleOfItsArea() {
        auto* area = new QWidget(m_page);
        area->setGeometry(0, 0, 500, 700);
        auto* dialog = new DialogPanel(m_page, Size::kDialogSm, DialogPanel::Ground::kData);
        dialog->setArea(area);
        dialog->open();
        QVERIFY(std::abs(dialog->geometry().center().x() - area->geometry().center().x()) <= 1);
    }

    void escapeClosesItAndGivesTheFocusBack() {
        m_behind->setFocus();
        DialogPanel* dialog = openOverData();
        QVERIFY(dialog->isAncestorOf(m_window->focusWidget()));
        QSignalSpy closed(dialog, &DialogPanel::closed);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
        QCOMPARE(m_window->focusWidget(), m_behind);
    }

  private:
    DialogPanel* openOverData() {
        auto* dialog = new DialogPanel(m_page, Size::kDialogSm, DialogPanel::Ground::kData);
        dialog->setTitle(QStringLiteral("Export 1,500 orders"));
        dialog->body()->addWidget(new QLineEdit);
        dialog->open();
        return dialog;
    }
    // What the mouse would meet in the middle of `widget`.
    QWidget* under(const QWidget* widget) const {
        return m_window->childAt(widget->mapTo(m_window.get(), widget->rect().center()));
    }
    static void drag(QWidget* dialog, QPoint by) {
        const QPoint grip(6, 6);
        QTest::mousePress(dialog, Qt::LeftButton, {}, grip);
        QMouseEvent move(QEvent::MouseMove, grip + by, dialog->mapToGlobal(grip + by), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QApplication::sendEvent(dialog, &move);
        QTest::mouseRelease(dialog, Qt::LeftButton, {}, grip);
    }

    std::unique_ptr<QWidget> m_window;
    QWidget* m_page = nullptr;
    QPushButton* m_behind = nullptr;
};

}  // namespace meridian::ui

QTEST_MAIN(meridian::ui::DialogPanelTest)
#include "dialog_panel_test.moc"

// What the window asks before work goes with it that was not saved.
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include "ui/shell/leave_guard.h"
#include "ui/shell/page.h"
#include "ui/shell/unsaved_panel.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

class WorkPage final : public Page {
  public:
    using Page::Page;
    void visit(const Route& /*route*/) override {}
    QStringList path() const override { return {}; }
    QString unsavedWork() const override { return work; }
    void saveWork(const std::function<void(bool isKept)>& done) override {
        ++saves;
        if (answersLater) {
            answer = done;
        } else {
            finish(done);
        }
    }
    void finish(const std::function<void(bool isKept)>& done) {
        if (canSave) work.clear();
        done(canSave);
    }
    bool canKeepWork() const override { return canKeep; }
    void keepWork(const std::function<void(bool isKept)>& done) override {
        ++keeps;
        finish(done);
    }
    void discardWork() override {
        ++discards;
        work.clear();
    }

    QString work;
    bool canSave = true;
    bool canKeep = false;
    bool answersLater = false;
    int saves = 0, keeps = 0, discards = 0;
    std::function<void(bool isKept)> answer;
};

}  // namespace

class UnsavedWorkTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { Theme::current().install(*qobject_cast<QApplication*>(qApp)); }
    void init() {
        m_window = std::make_unique<QWidget>();
        m_window->resize(900, 600);
        m_field = new QLineEdit(m_window.get());
        m_first = new WorkPage(m_window.get());
        m_second = new WorkPage(m_window.get());
        m_guard =
            std::make_unique<LeaveGuard>(LeaveGuard::Parts{[this] {
                                                               return std::vector<Page*>{m_first, m_second};
                                                           },
                                                           [this](Page& page) { m_shown = &page; }, m_window.get()});
        m_shown = nullptr;
        m_gone = 0;
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_field->setFocus();
    }
    void cleanup() {
        m_guard.reset();
        m_window.reset();
    }

    void whoeverHasNothingUnsavedIsNotAsked() {
        leave();
        QCOMPARE(m_gone, 1);
        QVERIFY(panel() == nullptr);
    }

    void whatWouldBeLostIsSaidBeforeAnythingGoes() {
        m_first->work = QStringLiteral("One tent is not saved.");
        m_second->work = QStringLiteral("A note is not added.");
        leave();
        QCOMPARE(m_gone, 0);
        QVERIFY(panel()->isVisible());
        QVERIFY(panel()->accessibleDescription().contains(m_first->work));
        QVERIFY(panel()->accessibleDescription().contains(m_second->work));
        leave();  // the cross of the window once more
        QCOMPARE(m_window->findChildren<UnsavedPanel*>().size(), 1);
    }

    void savingSavesEveryPageAndGoes() {
        m_first->work = m_second->work = QStringLiteral("Something.");
        m_second->answersLater = true;
        leave();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(m_first->saves, 1);
        QCOMPARE(m_second->saves, 1);
        QCOMPARE(m_gone, 0);
        QVERIFY(!action()->isEnabled());
        m_second->finish(m_second->answer);
        QCOMPARE(m_gone, 1);
    }

    void whatCannotBeSavedIsShownAndNothingGoes() {
        m_first->work = m_second->work = QStringLiteral("Something.");
        m_first->canSave = false;
        leave();
        action()->click();
        QCOMPARE(m_gone, 0);
        QCOMPARE(m_shown, m_first);
        QCOMPARE(m_second->saves, 0);
        QVERIFY(panel() == nullptr || panel()->isHidden());
        // The next time it is asked anew.
        QTRY_VERIFY(panel() == nullptr);
        m_first->canSave = true;
        leave();
        action()->click();
        QCOMPARE(m_gone, 1);
    }

    void discardingGoesWithoutSaving() {
        m_first->work = QStringLiteral("Something.");
        leave();
        discard()->click();
        QCOMPARE(m_gone, 1);
        QCOMPARE(m_first->saves, 0);
        QCOMPARE(m_first->discards, 1);  // also where it would be here again the next time
        QCOMPARE(m_second->discards, 0);
    }

    void whatCanWaitMayBeKeptForLater() {
        m_first->work = m_second->work = QStringLiteral("Something.");
        m_first->canKeep = m_second->canKeep = true;
        leave();
        QVERIFY(panel()->accessibleDescription().contains(QStringLiteral("next time")));
        keep()->click();
        QCOMPARE(m_gone, 1);
        QCOMPARE(m_first->keeps + m_second->keeps, 2);
        QCOMPARE(m_first->saves + m_first->discards, 0);
    }

    void keepingIsOnlyOfferedForAllOfIt() {
        m_first->work = m_second->work = QStringLiteral("Something.");
        m_first->canKeep = true;
        leave();
        QVERIFY(keep() == nullptr);
        QVERIFY(!panel()->accessibleDescription().contains(QStringLiteral("next time")));
    }

    void whatCannotBeKeptStays() {
        m_first->work = QStringLiteral("Something.");
        m_first->canKeep = true;
        m_first->canSave = false;
        leave();
        keep()->click();
        QCOMPARE(m_gone, 0);
        QCOMPARE(m_shown, m_first);
    }

    void escapeKeepsEditingAndGivesTheFocusBack() {
        m_first->work = QStringLiteral("Something.");
        leave();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(m_gone, 0);
        QCOMPARE(QApplication::focusWidget(), m_field);
        QCOMPARE(m_first->work, QStringLiteral("Something."));
    }

    void whoGoesBackWhileItIsSavedStays() {
        m_first->work = QStringLiteral("Something.");
        m_first->answersLater = true;
        leave();
        action()->click();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        m_first->finish(m_first->answer);
        QCOMPARE(m_gone, 0);
    }

    void everyButtonIsReachedByTabAndDoesWhatItSays() {
        m_first->work = QStringLiteral("Something.");
        m_first->canKeep = true;
        leave();
        QSet<QWidget*> reached;
        for (int i = 0; i < 4; ++i) {
            reached.insert(QApplication::focusWidget());
            QVERIFY(panel()->isAncestorOf(QApplication::focusWidget()));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(reached.size(), 4);
        QVERIFY(reached.contains(action()) && reached.contains(discard()) && reached.contains(keep()));
        // Enter on a button does what that button says, and not what the main one does.
        discard()->setFocus();
        QTest::keyClick(discard(), Qt::Key_Return);
        QCOMPARE(m_gone, 1);
        QCOMPARE(m_first->saves, 0);
    }

  private:
    void leave() {
        m_guard->leave([this] { ++m_gone; });
    }
    UnsavedPanel* panel() { return m_window->findChild<UnsavedPanel*>(); }
    QPushButton* action() { return panel()->action(); }
    QPushButton* discard() { return panel()->findChild<QPushButton*>(QStringLiteral("unsaved.discard")); }
    QPushButton* keep() { return panel()->findChild<QPushButton*>(QStringLiteral("unsaved.keep")); }

    std::unique_ptr<QWidget> m_window;
    QLineEdit* m_field = nullptr;
    WorkPage* m_first = nullptr;
    WorkPage* m_second = nullptr;
    std::unique_ptr<LeaveGuard> m_guard;
    Page* m_shown = nullptr;
    int m_gone = 0;
};

}  // namespace meridian::ui

QTEST_MAIN(meridian::ui::UnsavedWorkTest)
#include "unsaved_work_test.moc"

// Settings act at once and are kept.
#include "ui/pages/settings/settings_page.h"

#include <QAbstractButton>
#include <QTest>

#include "core/settings/keys.h"
#include "tests/ui/support/window_parts.h"
#include "ui/shell/action.h"
#include "ui/shell/look.h"
#include "ui/shell/notices.h"
#include "ui/theme/theme.h"
#include "ui/widgets/segments.h"

namespace meridian::ui {

namespace keys = core::keys;

class SettingsPageTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { Theme::current().install(*qobject_cast<QApplication*>(qApp)); }
    void init() {
        Theme::current().setMode(ThemeMode::kLight);
        Theme::current().setDensity(Density::kCompact);
        m_parts = std::make_unique<WindowParts>();
        m_notices = std::make_unique<Notices>([] { return qint64{0}; });
        m_actions = std::make_unique<Actions>();
        m_parts->services.actions = m_actions.get();
        m_parts->services.notices = m_notices.get();
        m_page = std::make_unique<SettingsPage>(m_parts->services);
        m_page->resize(1'000, 900);
        m_page->show();
        m_page->visit({u"settings"_qs, {}});
    }
    void cleanup() {
        m_page.reset();
        m_actions.reset();
        m_notices.reset();
        m_parts.reset();
    }

    void appearanceIsAnotherAtOnceAndIsKept() {
        choose("settings.appearance", u"Dark"_qs);
        QVERIFY(Theme::current().isDark());
        QCOMPARE(m_parts->settings.get(keys::kAppearance), keys::Appearance::kDark);
        choose("settings.appearance", u"As the system"_qs);
        QCOMPARE(Theme::current().mode(), ThemeMode::kSystem);
        QCOMPARE(m_parts->settings.get(keys::kAppearance), keys::Appearance::kSystem);
    }

    void theAppearanceThatWasChosenElsewhereIsShown() {
        Theme::current().setMode(ThemeMode::kDark);
        QCOMPARE(segments("settings.appearance")->current(), u"dark"_qs);
    }

    void densityIsAnotherAtOnceAndAtTheNextStart() {
        choose("settings.density", u"Comfortable"_qs);
        QCOMPARE(Theme::current().density(), Density::kComfortable);
        QCOMPARE(m_parts->settings.get(keys::kDensity), keys::Density::kComfortable);
        Theme::current().setDensity(Density::kCompact);
        QObject context;
        keepLook(m_parts->settings, &context);
        QCOMPARE(Theme::current().density(), Density::kComfortable);
        Theme::current().setDensity(Density::kCompact);
        QCOMPARE(m_parts->settings.get(keys::kDensity), keys::Density::kCompact);
    }

    void lessMovementIsNoMovement() {
        const int before = Theme::current().duration(Motion::kBase);
        QVERIFY(before > 0);
        button("settings.calm")->click();
        QCOMPARE(Theme::current().duration(Motion::kBase), 0);
        QCOMPARE(m_parts->settings.get(keys::kMotion), keys::Motion::kReduced);
        button("settings.calm")->click();
        QCOMPARE(Theme::current().duration(Motion::kBase), before);
    }

    void theLanguageIsSpokenAtOnce() {
        choose("settings.language", u"中文"_qs);
        choose("settings.language", u"Tiếng Việt"_qs);
        QCOMPARE(m_parts->spoken, (QList<core::Language>{core::Language::kChinese, core::Language::kVietnamese}));
    }

    void noticesAreSilencedByKind() {
        QVERIFY(button("settings.tellConnection")->isChecked());
        button("settings.tellConnection")->click();
        QCOMPARE(m_parts->settings.get(keys::kSilencedNotices), QStringList{kConnectionNotices});
        button("settings.tellChanges")->click();
        QCOMPARE(m_parts->settings.get(keys::kSilencedNotices).size(), 2);
        button("settings.tellConnection")->click();
        QCOMPARE(m_parts->settings.get(keys::kSilencedNotices), QStringList{kChangeNotices});
    }

    void anotherLanguageLeavesTheFocusWhereItIs() {
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QAbstractButton* choice = segments("settings.density")->findChild<QAbstractButton*>();
        choice->setFocus();
        QEvent spoken(QEvent::LanguageChange);
        QCoreApplication::sendEvent(m_page.get(), &spoken);
        QCOMPARE(QApplication::focusWidget(), choice);
    }

    void clearingTheCacheSaysWhatIsKept() {
        button("settings.clearCache")->click();
        QCOMPARE(m_notices->history().size(), 1u);
        QVERIFY(m_notices->history().front().notice.text.contains(u"are kept"_qs));
    }

    void whateverTakesTheFocusHasAName() {
        for (const QWidget* widget : m_page->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()) continue;
            if (widget->inherits("QScrollBar")) continue;
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        }
    }

  private:
    Segments* segments(const char* name) { return m_page->findChild<Segments*>(QString::fromLatin1(name)); }
    QAbstractButton* button(const char* name) { return m_page->findChild<QAbstractButton*>(QString::fromLatin1(name)); }
    void choose(const char* name, const QString& text) {
        for (QAbstractButton* choice : segments(name)->findChildren<QAbstractButton*>()) {
            if (choice->text() == text) return choice->click();
        }
        QFAIL(qPrintable(text));
    }

    std::unique_ptr<WindowParts> m_parts;
    std::unique_ptr<Notices> m_notices;
    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<SettingsPage> m_page;
};

}  // namespace meridian::ui

QTEST_MAIN(meridian::ui::SettingsPageTest)
#include "settings_page_test.moc"

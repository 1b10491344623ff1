// The whole window with every page, as the program has it, but without a server: every action can be reached with the
// keyboard and is named in every language, Tab comes everywhere, and whatever takes the keyboard has a name.
#include <QAbstractButton>
#include <QAccessible>
#include <QButtonGroup>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <deque>

#include "app/composition.h"
#include "core/settings/settings.h"
#include "ui/shell/action.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigator.h"
#include "ui/shell/palette_list.h"
#include "ui/shell/rail.h"
#include "ui/theme/theme.h"

namespace meridian::app {

using namespace ui;

constexpr int kToldStops = 60;

class RegistryTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        Theme::current().install(*qobject_cast<QApplication*>(qApp));
        m_settings =
            std::make_unique<core::Settings>(core::SettingsOptions{m_folder.filePath(QStringLiteral("settings.json"))});
        Options options;
        options.directory = m_folder.filePath(QStringLiteral("console"));
        options.settings = m_settings.get();
        options.speak = [](core::Language) {};
        m_composition = std::make_unique<Composition>(options, m_access);
        m_window = std::make_unique<MainWindow>(m_composition->services());
        m_window->resize(1'440, 900);
        m_window->show();
        m_window->activateWindow();  // there may be no window manager that does it
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        for (const PageSpec& spec : pageTable())
            show(spec);
        m_actions = m_composition->services().actions;
    }
    void cleanupTestCase() {
        m_window.reset();
        m_composition.reset();
    }

    void noKeyMeansTwoThingsInOnePlace() { QCOMPARE(m_actions->conflicts().join(u'\n'), QString()); }

    void noActionIsInert() {
        for (const Action* action : all())
            QVERIFY2(action->run, action->id);
    }

    void everyActionIsReachedByAKeyOrByThePalette() {
        auto* palette = m_window->findChild<CommandPalette*>();
        auto* field = palette->findChild<QLineEdit*>(QStringLiteral("palette.field"));
        auto* list = palette->findChild<PaletteList*>();
        for (const QString& scope : m_actions->scopes()) {
            m_actions->setScope(scope);
            for (const Action* action : m_actions->inScope(scope)) {
                const QString id = QString::fromLatin1(action->id);
                if (*action->keys != '\0') {
                    for (const QKeySequence& keys : keySequences(action->keys)) {
                        for (int i = 0; i < keys.count(); ++i)
                            QVERIFY2(keys[static_cast<uint>(i)].key() != Qt::Key_unknown, action->id);
                    }
                    continue;
                }
                palette->open();
                field->setText(u'>' + m_actions->text(id));
                bool isFound = false;
                for (int row = 0; row < list->entries().rowCount(); ++row) {
                    const PaletteEntry* entry = list->entries().entry(row);
                    isFound |= entry != nullptr && entry->id == id;
                }
                palette->close();
                QVERIFY2(isFound, action->id);
            }
        }
    }

    void everyPageOfTheRailIsReachedByItsKeys() {
        for (const PageSpec& spec : pageTable()) {
            if (spec.section == nullptr) continue;
            QVERIFY2(spec.keys != nullptr, spec.id);
            m_window->navigator().go({QStringLiteral("about"), {}});
            auto* rail = m_window->findChild<Rail*>();
            rail->setFocusPolicy(Qt::StrongFocus);  // takes no keys itself, as a page that is no field
            rail->setFocus();
            for (const QString& cap : keyCaps(spec.keys))
                QTest::keyClick(rail, QKeySequence(cap)[0].key());
            rail->setFocusPolicy(Qt::NoFocus);
            QCOMPARE(m_window->navigator().route().page, QString::fromLatin1(spec.id));
        }
    }

    void everyActionIsNamedInEveryLanguage_data() {
        QTest::addColumn<QString>("file");
        QTest::newRow("Chinese") << QStringLiteral("meridian_zh_CN.qm");
        QTest::newRow("Vietnamese") << QStringLiteral("meridian_vi.qm");
    }
    void everyActionIsNamedInEveryLanguage() {
        QFETCH(QString, file);
        QTranslator words;
        QVERIFY(words.load(file, QString::fromUtf8(MERIDIAN_TRANSLATIONS)));
        QStringList missing;
        const auto check = [&](const char* context, const char* text) {
            if (*text != '\0' && words.translate(context, text).isEmpty())
                missing << QStringLiteral("%1: %2").arg(QLatin1String(context), QString::fromUtf8(text));
        };
        for (const Action* action : all()) {
            QVERIFY2(*action->text != '\0', action->id);
            check(action->context, action->text);
            check(action->context, action->label);
        }
        for (const QString& scope : m_actions->scopes()) {
            for (const KeyNote& note : m_actions->notesOf(scope))
                check("Action", note.text);
        }
        for (const PageSpec& spec : pageTable()) {
            check("Rail", spec.title);
            if (spec.section != nullptr) check("Rail", spec.section);
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

    void whateverTakesTheKeyboardHasAName_data() { pages(); }
    void whateverTakesTheKeyboardHasAName() {
        show(page());
        QStringList nameless;
        for (QWidget* widget : m_window->findChildren<QWidget*>()) {
            if (!takesTab(widget)) continue;
            QAccessibleInterface* seen = QAccessible::queryAccessibleInterface(widget);
            if (seen == nullptr || seen->text(QAccessible::Name).isEmpty()) nameless << described(widget);
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }

    void tabComesToEverythingAndLeavesItAgain_data() { pages(); }
    void tabComesToEverythingAndLeavesItAgain() {
        show(page());
        QSet<QWidget*> left;
        for (QWidget* widget : m_window->findChildren<QWidget*>()) {
            if (takesTab(widget)) left.insert(widget);
        }
        QVERIFY(!left.isEmpty());
        QStringList visited;
        const int most = 3 * static_cast<int>(left.size()) + 20;
        for (int i = 0; i < most && !left.isEmpty(); ++i) {
            QWidget* focus = m_window->focusWidget();
            QVERIFY(focus != nullptr);
            left.remove(focus);
            if (visited.size() < kToldStops) visited << described(focus);
            QTest::keyClick(focus, Qt::Key_Tab);
        }
        QStringList unreached;
        for (const QWidget* widget : left)
            unreached << described(widget);
        const QString told =
            QStringLiteral("not reached:\n%1\nvisited:\n%2").arg(unreached.join(u'\n'), visited.join(u'\n'));
        QVERIFY2(unreached.isEmpty(), qPrintable(told));
    }

  private:
    static void pages() {
        QTest::addColumn<QByteArray>("id");
        for (const PageSpec& spec : pageTable())
            QTest::newRow(spec.id) << QByteArray(spec.id);
    }
    static const PageSpec& page() {
        QFETCH(QByteArray, id);
        const auto& all = pageTable();
        return *std::find_if(all.begin(), all.end(), [&](const PageSpec& spec) { return id == spec.id; });
    }
    // Records are asked for by a number that nobody has.
    void show(const PageSpec& spec) {
        Route route{QString::fromLatin1(spec.id), {}};
        if (route.page == u"order") route.arguments.insert(QStringLiteral("number"), QStringLiteral("EU-1048217"));
        m_window->navigator().go(route);
        QCOMPARE(m_window->navigator().route().page, route.page);
        QTest::qWait(20);
    }
    std::vector<const Action*> all() const {
        std::vector<const Action*> actions;
        for (const QString& scope : m_actions->scopes()) {
            const auto some = m_actions->inScope(scope);
            actions.insert(actions.end(), some.begin(), some.end());
        }
        return actions;
    }
    // A stop of Tab: seen, enabled, and no inner part of another control.
    static bool takesTab(const QWidget* widget) {
        if ((widget->focusPolicy() & Qt::TabFocus) == 0 || !widget->isVisible() || !widget->isEnabled()) return false;
        if (widget->focusProxy() != nullptr || widget->inherits("QScrollBar") || widget->inherits("QHeaderView"))
            return false;
        // Of choices of which one holds, Tab comes to that one, and arrows to the others.
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        if (button != nullptr && button->group() != nullptr && button->group()->exclusive() && !button->isChecked())
            return false;
        const QWidget* parent = widget->parentWidget();
        return parent == nullptr || !(parent->inherits("QLineEdit") || parent->inherits("QComboBox") ||
                                      parent->inherits("QAbstractSpinBox"));
    }
    static QString described(const QWidget* widget) {
        QStringList names;
        for (const QWidget* at = widget; at != nullptr && names.size() < 4; at = at->parentWidget()) {
            names << QString::fromLatin1(at->metaObject()->className()) +
                         (at->objectName().isEmpty() ? QString() : u'(' + at->objectName() + u')');
        }
        return names.join(QStringLiteral(" in "));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<core::Settings> m_settings;
    ServerAccess m_access;
    std::unique_ptr<Composition> m_composition;
    std::unique_ptr<MainWindow> m_window;
    Actions* m_actions = nullptr;
};

}  // namespace meridian::app

QTEST_MAIN(meridian::app::RegistryTest)
#include "registry_test.moc"

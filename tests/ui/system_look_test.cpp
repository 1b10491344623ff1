// "As the system": what the desktop's settings portal says is taken at the start and whenever it changes. The portal is
// a fake one, the bus between is a real one.
#include <QApplication>
#include <QDBusConnection>
#include <QDBusVariant>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

const QString kAppearance = QStringLiteral("org.freedesktop.appearance");
const QString kScheme = QStringLiteral("color-scheme");

enum Scheme : uint { kNoPreference = 0, kPrefersDark = 1, kPrefersLight = 2 };

}  // namespace

class FakePortal : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

  public:
    uint scheme = kNoPreference;
    int reads = 0;

    void tell(const QString& group, const QString& key, uint value) {
        Q_EMIT SettingChanged(group, key, QDBusVariant(value));
    }

  public Q_SLOTS:
    // As the portals of today answer: a variant in a variant.
    QDBusVariant Read(const QString& group, const QString& key) {
        if (group != kAppearance || key != kScheme) return QDBusVariant(QString());
        ++reads;
        return QDBusVariant(QVariant::fromValue(QDBusVariant(scheme)));
    }

  Q_SIGNALS:
    void SettingChanged(const QString& group, const QString& key, const QDBusVariant& value);
};

class SystemLookTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        const QString program = QStandardPaths::findExecutable(u"dbus-daemon"_qs);
        if (program.isEmpty()) QSKIP("There is no dbus-daemon: packaging/install-dependencies brings it.");
        const QString address = startBus(program);
        QVERIFY(!address.isEmpty());
        qputenv("DBUS_SESSION_BUS_ADDRESS", address.toLocal8Bit());
        QDBusConnection portal = QDBusConnection::connectToBus(address, u"portal"_qs);
        QVERIFY(portal.isConnected());
        QVERIFY(portal.registerObject(u"/org/freedesktop/portal/desktop"_qs, &m_portal,
                                      QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(portal.registerService(u"org.freedesktop.portal.Desktop"_qs));
        m_portal.scheme = kPrefersDark;
        Theme::current().install(*qApp);
        QVERIFY(!Theme::current().isDark());
        Theme::current().setMode(ThemeMode::kSystem);
        QVERIFY2(QTest::qWaitFor([] { return Theme::current().isDark(); }), "The portal's answer was not taken.");
        QCOMPARE(m_portal.reads, 1);
    }
    void cleanupTestCase() {
        m_bus.terminate();
        m_bus.waitForFinished();
    }
    void init() {
        Theme::current().setMode(ThemeMode::kSystem);
        say(kPrefersDark);
        QVERIFY(QTest::qWaitFor([] { return Theme::current().isDark(); }));
    }

    void whatChangesIsTakenAtOnce() {
        QSignalSpy changed(&Theme::current(), &Theme::changed);
        say(kPrefersLight);
        QVERIFY(QTest::qWaitFor([] { return !Theme::current().isDark(); }));
        say(kPrefersDark);
        QVERIFY(QTest::qWaitFor([] { return Theme::current().isDark(); }));
        QCOMPARE(changed.count(), 2);
    }

    // The platform's palette is light here.
    void withoutAPreferenceThePaletteDecides() {
        say(kNoPreference);
        QVERIFY(QTest::qWaitFor([] { return !Theme::current().isDark(); }));
    }

    void otherSettingsAreNotOurs() {
        m_portal.tell(kAppearance, u"contrast"_qs, kPrefersLight);
        m_portal.tell(u"org.gnome.desktop.interface"_qs, kScheme, kPrefersLight);
        QTest::qWait(100);
        QVERIFY(Theme::current().isDark());
    }

    void whoeverChoseForThemselvesIsLeftAlone() {
        Theme::current().setMode(ThemeMode::kLight);
        say(kPrefersLight);
        say(kPrefersDark);
        QTest::qWait(100);
        QVERIFY(!Theme::current().isDark());
        Theme::current().setMode(ThemeMode::kSystem);
        QVERIFY2(Theme::current().isDark(), "What was said meanwhile is forgotten.");
    }

  private:
    void say(uint scheme) {
        m_portal.scheme = scheme;
        m_portal.tell(kAppearance, kScheme, scheme);
    }
    QString startBus(const QString& program) {
        const QString path = m_folder.filePath(u"bus"_qs);
        QFile config(m_folder.filePath(u"bus.conf"_qs));
        if (!config.open(QIODevice::WriteOnly)) return {};
        config.write("<busconfig><type>session</type><listen>unix:path=" + path.toLocal8Bit() +
                     "</listen><policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/><allow "
                     "eavesdrop=\"true\"/><allow own=\"*\"/></policy>"
                     "</busconfig>");
        config.close();
        m_bus.start(program, {u"--nofork"_qs, u"--config-file="_qs + config.fileName()});
        const bool isThere = m_bus.waitForStarted() && QTest::qWaitFor([&] { return QFile::exists(path); });
        return isThere ? u"unix:path="_qs + path : QString();
    }

    QTemporaryDir m_folder;
    QProcess m_bus;
    FakePortal m_portal;
};

}  // namespace meridian::ui

QTEST_MAIN(meridian::ui::SystemLookTest)
#include "system_look_test.moc"

// Claims about settings: what is set comes back, whatever happened to the file in between.
#include "core/settings/settings.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

#include "core/settings/keys.h"

using namespace meridian::core;
using namespace std::chrono_literals;

namespace {

constexpr uid_t kNobody = 65'534;

enum class Size { kSmall = 0, kLarge = 1 };

const Setting<QString> kText{"page/text", u"nothing"_qs};
const Setting<int> kNumber{"page/number", 7, {"number", "old/number"}};
const Setting<bool> kSwitch{"page/switch", true};
const Setting<QStringList> kList{"page/list", {}};
const Setting<QByteArray> kBytes{"page/bytes", {}};
const Setting<Size> kSize{
    "page/size", Size::kLarge, {}, [](const Size& size) { return size == Size::kSmall || size == Size::kLarge; }};

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& content) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

}  // namespace

class SettingsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path;

  private Q_SLOTS:
    void init() {
        m_path = m_folder.filePath(u"%1/settings.json"_qs.arg(QLatin1String(QTest::currentTestFunction())));
        QDir().mkpath(QFileInfo(m_path).path());
    }

    void whatIsSetComesBackAfterAStart() {
        {
            Settings settings({m_path});
            QCOMPARE(settings.get(kText), u"nothing"_qs);
            QCOMPARE(settings.get(kSize), Size::kLarge);
            QSignalSpy changed(&settings, &Settings::changed);
            settings.set(kText, u"Đơn hàng 订单"_qs);
            settings.set(kNumber, -3);
            settings.set(kSwitch, false);
            settings.set(kList, {u"a"_qs, u"b"_qs});
            settings.set(kBytes, QByteArray("\0\xff", 2));
            settings.set(kSize, Size::kSmall);
            QCOMPARE(changed.size(), 6);
        }
        const Settings again({m_path});
        QVERIFY(!again.trouble());
        QCOMPARE(again.get(kText), u"Đơn hàng 订单"_qs);
        QCOMPARE(again.get(kNumber), -3);
        QCOMPARE(again.get(kSwitch), false);
        QCOMPARE(again.get(kList), (QStringList{u"a"_qs, u"b"_qs}));
        QCOMPARE(again.get(kBytes), QByteArray("\0\xff", 2));
        QCOMPARE(again.get(kSize), Size::kSmall);
    }
    void writesWaitForTheLastChange() {
        Settings settings({m_path, 50ms});
        settings.set(kNumber, 1);
        settings.set(kNumber, 2);
        QVERIFY(!QFile::exists(m_path));
        QTRY_VERIFY(QFile::exists(m_path));
        QVERIFY(contentOf(m_path).contains("\"page/number\": 2"));
    }
    void settingWhatIsThereAlreadyWritesNothing() {
        Settings settings({m_path, 0ms});
        QSignalSpy changed(&settings, &Settings::changed);
        settings.set(kNumber, 1);
        QTRY_VERIFY(QFile::exists(m_path));
        QFile::remove(m_path);
        settings.set(kNumber, 1);
        QTest::qWait(20);
        QVERIFY(!QFile::exists(m_path));
        QCOMPARE(changed.size(), 1);
    }
    void oldNamesAreReadAndGoWithTheNextWrite() {
        write(m_path, R"({"old/number": 12, "later/thing": [1]})");
        Settings settings({m_path});
        QCOMPARE(settings.get(kNumber), 12);
        settings.set(kNumber, 13);
        QVERIFY(settings.flush().ok());
        const QByteArray content = contentOf(m_path);
        QVERIFY(!content.contains("old/number"));
        QVERIFY(content.contains("later/thing"));  // a later version's
        QCOMPARE(Settings({m_path}).get(kNumber), 13);
    }
    void whatMakesNoSenseIsTheDefault() {
        write(m_path, R"({"page/number": "seven", "page/size": 99, "page/text": 5, "page/switch": null})");
        const Settings settings({m_path});
        QCOMPARE(settings.get(kNumber), 7);
        QCOMPARE(settings.get(kSize), Size::kLarge);
        QCOMPARE(settings.get(kText), u"nothing"_qs);
        QCOMPARE(settings.get(kSwitch), true);
    }
    void aDamagedFileIsPutAsideAndTold() {
        write(m_path, R"({"page/number": 1)");
        Settings settings({m_path});
        QVERIFY(settings.trouble().has_value());
        QCOMPARE(settings.trouble()->fault, Fault::kDamagedData);
        QCOMPARE(settings.get(kNumber), 7);
        QCOMPARE(contentOf(m_path + u".damaged"_qs), QByteArray(R"({"page/number": 1)"));
        settings.set(kNumber, 2);
        QVERIFY(settings.flush().ok());
        QVERIFY(!settings.trouble());
    }
    // A folder that cannot be made stands for a read-only home: the superuser may write into any folder.
    void whatCannotBeSavedLastsForThisRunAndIsTold() {
        write(m_path, "{}");
        Settings settings({m_path + u"/below/settings.json"_qs, 10ms});
        QSignalSpy trouble(&settings, &Settings::troubleChanged);
        settings.set(kNumber, 1);
        QTRY_COMPARE(trouble.size(), 1);
        QCOMPARE(settings.trouble()->fault, Fault::kStorage);
        QCOMPARE(settings.get(kNumber), 1);
        QVERIFY(!settings.flush().ok());
    }
    void aReadOnlyFolderIsToldToo() {
        const QString folder = QFileInfo(m_path).path();
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
        // The superuser may write everywhere, so for a moment this is somebody else.
        const bool isSuperuser = ::geteuid() == 0;
        if (isSuperuser) {
            QCOMPARE(::chown(QFile::encodeName(folder).constData(), kNobody, static_cast<gid_t>(-1)), 0);
            QCOMPARE(::seteuid(kNobody), 0);
        }
        Settings settings({m_path});
        settings.set(kNumber, 1);
        const auto outcome = settings.flush();
        if (isSuperuser) QCOMPARE(::seteuid(0), 0);
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY(!outcome.ok());
        QCOMPARE(outcome.error().fault, Fault::kStorage);
    }
    void resettingGivesTheDefault() {
        Settings settings({m_path});
        settings.set(kNumber, 1);
        settings.reset(kNumber);
        QCOMPARE(settings.get(kNumber), 7);
        QCOMPARE(settings.get(keys::kAppearance), keys::Appearance::kSystem);
    }
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "settings_test.moc"

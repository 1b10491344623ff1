// The program has its letters with it: it looks the same where the system knows no Inter at all.
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFontDatabase>
#include <QRawFont>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include "ui/pages/about/libraries.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

class FontsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        QVERIFY2(!QFontDatabase::families().contains(u"Inter"_qs), "This test's system must not know Inter.");
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(loadFonts(), 3);
        const qint64 microseconds = timer.nsecsElapsed() / 1000;
        qInfo() << "loading the faces took µs:" << microseconds;
        QCOMPARE_LT(microseconds, 100'000);  // wide for busy machines
        Theme::current().install(*qobject_cast<QApplication*>(qApp));
    }

    void everyStyleIsSetInAFaceOfOurs() {
        for (std::size_t i = 0; i < kTypeStyleCount; ++i) {
            const QFont font = themeFont(static_cast<TypeStyle>(i));
            const QRawFont face = QRawFont::fromFont(font);
            QCOMPARE(face.familyName(), u"Inter"_qs);
            QCOMPARE(face.weight(), static_cast<int>(font.weight()));
        }
    }

    // Where the system has no face for it either, nothing is missing but the letters.
    void otherScriptsAreReadBesideTheWindow() {
        readOtherFaces(themeFont(TypeStyle::kBody));
        QVERIFY(QThreadPool::globalInstance()->waitForDone(30'000));
        QVERIFY(QFontMetrics(themeFont(TypeStyle::kBody)).horizontalAdvance(u"中文"_qs) > 0);
    }

    void theirLicenceIsNamed() {
        const auto& all = libraries();
        QVERIFY(std::any_of(all.begin(), all.end(), [](const Library& library) {
            return qstrcmp(library.name, "Inter") == 0 && qstrcmp(library.licence, "OFL-1.1") == 0;
        }));
    }

    void theLanguagesOfTheProgramAreInTheFaces() {
        const QRawFont face = QRawFont::fromFont(themeFont(TypeStyle::kBody));
        for (const QChar letter : u"aZ09−…×·ĂăÂâĐđÊêÔôƠơƯưẤấẬậỆệỘộỢợỬửỲỳỸỹ"_qs)
            QVERIFY2(face.supportsCharacter(letter), qPrintable(QString(letter)));
    }
};

}  // namespace meridian::ui

// Fontconfig reads its file when the first font is asked for: this one names a folder without any.
int main(int argc, char** argv) {
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("fonts.conf")));
    if (!file.open(QIODevice::WriteOnly)) return 1;
    file.write("<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig><dir>" +
               folder.path().toUtf8() + "</dir><cachedir>" + folder.path().toUtf8() + "</cachedir></fontconfig>");
    file.close();
    qputenv("FONTCONFIG_FILE", file.fileName().toUtf8());
    QApplication application(argc, argv);
    meridian::ui::FontsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "fonts_test.moc"

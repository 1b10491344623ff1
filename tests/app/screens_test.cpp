// Pictures of every page: light, dark, in Chinese and without the network, at both sizes that people have. They lie in
// the build folder (screens/) to be looked at; small copies of them, kept with the tests, are what they must look like.
//
// MERIDIAN_KEEP_GOLDEN=1 takes today's pictures as the golden ones.
#include <QDir>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QTest>
#include <cmath>

#include "tests/app/support/pictures.h"
#include "tests/app/support/program.h"
#include "ui/pages/overview/period_picker.h"
#include "ui/theme/theme.h"

namespace meridian::app {

namespace {

constexpr QSize kLarge(1440, 900);
constexpr QSize kSmall(1280, 720);
constexpr QSize kGolden(160, 100);
// Of 255, the mean over a picture and the worst of its 16 x 10 fields: figures and ages differ from run to run, the
// layout does not.
constexpr double kMeanMax = 6;
constexpr double kFieldMax = 40;

struct Look {
    const char* name;
    bool isDark = false;
    core::Language language = core::Language::kEnglish;
    bool isOffline = false;
    bool isGuarded = true;  // by a golden picture; others are taken to be looked at, in the small size
};

QImage small(const QImage& picture) {
    return picture.scaled(kGolden, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_Grayscale8);
}

struct Difference {
    double mean = 0;
    double field = 0;
};

Difference differenceOf(const QImage& one, const QImage& other) {
    constexpr int kField = 10;
    Difference difference;
    for (int top = 0; top < kGolden.height(); top += kField) {
        for (int left = 0; left < kGolden.width(); left += kField) {
            double sum = 0;
            for (int y = top; y < top + kField; ++y) {
                for (int x = left; x < left + kField; ++x)
                    sum += std::abs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y)));
            }
            difference.mean += sum;
            difference.field = std::max(difference.field, sum / (kField * kField));
        }
    }
    difference.mean /= kGolden.width() * kGolden.height();
    return difference;
}

int colorsIn(const QImage& picture) {
    QSet<QRgb> colors;
    for (int y = 0; y < picture.height(); y += 3) {
        for (int x = 0; x < picture.width(); x += 3)
            colors.insert(picture.pixel(x, y));
    }
    return static_cast<int>(colors.size());
}

}  // namespace

class ScreensTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        ui::Theme::current().install(*qobject_cast<QApplication*>(qApp));
        ui::Theme::current().setMode(ui::ThemeMode::kLight);
        m_program = std::make_unique<Program>();
        QVERIFY(m_program->isReady());
        QVERIFY(m_program->open(kLarge));
    }
    void cleanupTestCase() { m_program.reset(); }

    void everyPageInEveryLook_data() {
        QTest::addColumn<QString>("page");
        QTest::addColumn<int>("look");
        QTest::addColumn<QSize>("size");
        for (std::size_t look = 0; look < m_looks.size(); ++look) {
            for (const ui::PageSpec& spec : ui::pageTable()) {
                for (const QSize size : {kLarge, kSmall}) {
                    if (size == kLarge && !m_looks[look].isGuarded) continue;
                    const QString name = QStringLiteral("%1-%2-%3")
                                             .arg(QLatin1String(spec.id), QLatin1String(m_looks[look].name),
                                                  QString::number(size.width()));
                    QTest::newRow(qPrintable(name)) << QString::fromLatin1(spec.id) << static_cast<int>(look) << size;
                }
            }
        }
    }
    void everyPageInEveryLook() {
        QFETCH(QString, page);
        QFETCH(int, look);
        QFETCH(QSize, size);
        take(m_looks[static_cast<std::size_t>(look)]);
        m_program->window().resize(size);
        QVERIFY(m_program->visit(page));
        chooseADay();
        m_program->settle(500);
        const QPixmap seen = m_program->window().grab();
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        QVERIFY(keepPicture(seen, name));
        const QImage picture = seen.toImage();
        QVERIFY2(colorsIn(picture) > 40, "The page is all but empty.");
        if (m_looks[static_cast<std::size_t>(look)].isGuarded) compare(name, small(picture));
    }

  private:
    void take(const Look& look) {
        ui::Theme::current().setMode(look.isDark ? ui::ThemeMode::kDark : ui::ThemeMode::kLight);
        m_program->speak(look.language);
        if (look.isOffline == m_program->cable().isPlugged())
            look.isOffline ? m_program->cable().pull() : m_program->cable().plug();
        const auto wanted = look.isOffline ? core::SessionState::kOffline : core::SessionState::kOnline;
        QVERIFY(QTest::qWaitFor([&] { return m_program->access().session.state() == wanted; }, 60'000));
    }
    // Today is short or long, depending on when the test runs; the last 24 hours look alike at any time.
    void chooseADay() {
        auto* period = m_program->window().findChild<ui::PeriodPicker*>();
        if (period == nullptr || period->choice().kind == core::PeriodKind::kDay) return;
        period->setChoice({.kind = core::PeriodKind::kDay});
        Q_EMIT period->chosen(period->choice());
    }
    void compare(const QString& name, const QImage& picture) {
        const QString path = QStringLiteral(MERIDIAN_GOLDEN "/%1.png").arg(name);
        if (qEnvironmentVariableIsSet("MERIDIAN_KEEP_GOLDEN")) {
            QVERIFY(QDir().mkpath(QStringLiteral(MERIDIAN_GOLDEN)));
            QVERIFY(picture.save(path));
        }
        const QImage golden = QImage(path).convertToFormat(QImage::Format_Grayscale8);
        QVERIFY2(golden.size() == kGolden, qPrintable(QStringLiteral("There is no golden picture %1.").arg(path)));
        const Difference difference = differenceOf(picture, golden);
        const QString words = QStringLiteral("differs by %1 on the whole and %2 in one field")
                                  .arg(difference.mean, 0, 'f', 1)
                                  .arg(difference.field, 0, 'f', 1);
        QVERIFY2(difference.mean <= kMeanMax && difference.field <= kFieldMax, qPrintable(words));
    }

    const std::vector<Look> m_looks = {{"light"},
                                       {"dark", true},
                                       {"zh_CN", false, core::Language::kChinese},
                                       {"vi", false, core::Language::kVietnamese, false, false},
                                       {"offline", false, core::Language::kEnglish, true}};
    std::unique_ptr<Program> m_program;
};

}  // namespace meridian::app

QTEST_MAIN(meridian::app::ScreensTest)
#include "screens_test.moc"

// Whether columns of numbers line up.
#include "ui/theme/figures.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QPainter>
#include <QTest>

#include "ui/theme/theme.h"

using namespace meridian::ui;

namespace {

constexpr int kWidth = 200;

struct Ink {
    int left = kWidth;
    int right = -1;
};

Ink inkOf(const QString& text, Qt::Alignment alignment, TypeStyle style = TypeStyle::kTable) {
    QImage image(kWidth, 40, QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    drawFigures(painter, image.rect(), alignment, text, themeFont(style), Qt::black);
    painter.end();
    Ink ink;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qGray(image.pixel(x, y)) > 160) continue;
            ink.left = std::min(ink.left, x);
            ink.right = std::max(ink.right, x);
        }
    }
    return ink;
}

}  // namespace

class FiguresTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { Theme::current().install(*qApp); }

    void digitsAreEquallyWide() {
        for (std::size_t i = 0; i < kTypeStyleCount; ++i) {
            const QFont font = themeFont(static_cast<TypeStyle>(i));
            const int width = figuresWidth(font, u"0000000000");
            for (char16_t digit = u'1'; digit <= u'9'; ++digit) {
                QCOMPARE(figuresWidth(font, QString(10, QChar(digit))), width);
            }
        }
    }

    void insteadOfTheFontsOwnWidths() {
        const QFontMetricsF metrics(themeFont(TypeStyle::kTable));
        QVERIFY2(
            metrics.horizontalAdvance(QStringLiteral("1111")) < metrics.horizontalAdvance(QStringLiteral("4444")) - 1,
            "Inter is not the font here, or its digits are alike by now");
    }

    void rightAligned() {
        const Ink one = inkOf(QStringLiteral("1,118.11"), Qt::AlignRight | Qt::AlignVCenter);
        const Ink other = inkOf(QStringLiteral("70,084.61"), Qt::AlignRight | Qt::AlignVCenter);
        QVERIFY(one.right > kWidth - 6);
        QCOMPARE(one.right, other.right);
        QVERIFY(other.left < one.left);
    }

    void leftAndCentred() {
        QVERIFY(inkOf(QStringLiteral("404"), Qt::AlignLeft).left < 3);
        const Ink middle = inkOf(QStringLiteral("404"), Qt::AlignHCenter);
        QVERIFY(std::abs(middle.left + middle.right - kWidth) <= 3);
    }

    void mixedWithOtherScripts() {
        const QString text = QStringLiteral("18 分钟前");
        const int width = figuresWidth(themeFont(TypeStyle::kTable), text);
        QVERIFY(width > figuresWidth(themeFont(TypeStyle::kTable), u"18 ") + 30);
        const Ink ink = inkOf(text, Qt::AlignLeft | Qt::AlignVCenter);
        QVERIFY(ink.right > width - 6 && ink.right <= width);
        QVERIFY(figuresWidth(themeFont(TypeStyle::kTable), u"7 \U0001F600") > 0);
    }

    void nothingIsNothing() {
        QCOMPARE(figuresWidth(themeFont(TypeStyle::kTable), u""), 0);
        QCOMPARE(inkOf(QString(), Qt::AlignLeft).right, -1);
    }

    void drawingKnownFiguresIsFast() {
        QImage image(kWidth, 28, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        const QFont font = themeFont(TypeStyle::kTable);
        QElapsedTimer timer;
        timer.start();
        constexpr int kTimes = 5000;
        for (int i = 0; i < kTimes; ++i) {
            drawFigures(painter, image.rect(), Qt::AlignRight, QString::number(10000 + i % 200), font, Qt::black);
        }
        qInfo() << "drawFigures, ns each:" << timer.nsecsElapsed() / kTimes;
        QCOMPARE_LT(timer.elapsed(), 2000);
    }
};

QTEST_MAIN(FiguresTest)
#include "figures_test.moc"

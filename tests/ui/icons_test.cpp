// Whether every icon draws something, in the colour that was asked for.
#include "ui/theme/icons.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>

#include "ui/theme/theme.h"

using namespace meridian::ui;

namespace {

QImage drawn(const QString& name, int side, const QColor& color, double dpr = 1) {
    QImage image(QSize(side, side) * dpr, QImage::Format_ARGB32);
    image.setDevicePixelRatio(dpr);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintIcon(painter, QRectF(0, 0, side, side), name, color);
    return image;
}

int inkOf(const QImage& image) {
    int ink = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ink += qAlpha(image.pixel(x, y)) > 60 ? 1 : 0;
    }
    return ink;
}

QColor strongest(const QImage& image) {
    QRgb best = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) > qAlpha(best)) best = image.pixel(x, y);
        }
    }
    return QColor::fromRgba(best);
}

bool near(const QColor& one, const QColor& other) {
    return std::abs(one.red() - other.red()) < 8 && std::abs(one.green() - other.green()) < 8 &&
           std::abs(one.blue() - other.blue()) < 8;
}

}  // namespace

class IconsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { Theme::current().install(*qApp); }

    void allAreThere() { QCOMPARE(iconNames().size(), 87); }

    void everyOneDrawsInItsColour_data() {
        QTest::addColumn<QString>("name");
        for (const QString& name : iconNames())
            QTest::newRow(qPrintable(name)) << name;
    }
    void everyOneDrawsInItsColour() {
        QFETCH(QString, name);
        for (const int side : {12, 14, 16, 20}) {
            const QImage image = drawn(name, side, Qt::red);
            QVERIFY2(inkOf(image) > 3, qPrintable(QString::number(side)));
            QVERIFY(near(strongest(image), Qt::red));
            QVERIFY(near(strongest(drawn(name, side, Qt::blue)), Qt::blue));
        }
        QVERIFY(inkOf(drawn(name, 16, Qt::red, 2)) > inkOf(drawn(name, 16, Qt::red)));
    }

    void iconTakesTheThemesColour() {
        const QIcon save = icon(u"download", Token::kText);
        Theme::current().setMode(ThemeMode::kLight);
        QVERIFY(near(strongest(save.pixmap(32, 32).toImage()), themeColor(Token::kText)));
        Theme::current().setMode(ThemeMode::kDark);
        QVERIFY(near(strongest(save.pixmap(32, 32).toImage()), themeColor(Token::kText)));
        QVERIFY(near(strongest(save.pixmap(32, 32, QIcon::Disabled).toImage()), themeColor(Token::kTextDisabled)));
        QCOMPARE(iconName(save), QStringLiteral("download"));
        const QIcon copy = save;
        QCOMPARE(iconName(copy), QStringLiteral("download"));
        QCOMPARE(iconName(QIcon()), QString());
    }

    void unknownIsNothing() {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("No icon is called")));
        const QIcon none = icon(u"no-such-icon");
        QVERIFY(none.isNull());
        QCOMPARE(inkOf(drawn(QStringLiteral("no-such-icon"), 16, Qt::red)), 0);
    }
};

QTEST_MAIN(IconsTest)
#include "icons_test.moc"

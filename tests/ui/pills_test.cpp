// Whether every state that the design names can be told from its picture, and an unknown one does no harm.
#include <QApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QPainter>
#include <QSet>
#include <QTest>

#include "ui/widgets/pill.h"
#include "ui/widgets/region_mark.h"
#include "ui/widgets/risk_bars.h"

using namespace meridian::ui;

namespace {

QImage drawn(const PillSpec& spec) {
    QImage image(pillSize(spec).expandedTo(QSize(1, 1)), QImage::Format_ARGB32);
    image.fill(themeColor(Token::kSurface));
    QPainter painter(&image);
    paintPill(painter, image.rect(), spec);
    return image;
}

QImage blank(const QSize& size) {
    QImage image(size, QImage::Format_ARGB32);
    image.fill(themeColor(Token::kSurface));
    return image;
}

bool has(const QImage& image, const QColor& color) {
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == color) return true;
        }
    }
    return false;
}

}  // namespace

class PillsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { Theme::current().install(*qApp); }
    void init() { Theme::current().setMode(ThemeMode::kLight); }

    void everyState_data() {
        QTest::addColumn<int>("row");
        for (std::size_t i = 0; i < kStates.size(); ++i) {
            const char* domain = kStateDomainNames[static_cast<std::size_t>(kStates[i].domain)];
            QTest::addRow("%s %s", domain, kStates[i].state) << static_cast<int>(i);
        }
    }
    void everyState() {
        QFETCH(int, row);
        const StateRow& state = kStates[static_cast<std::size_t>(row)];
        const PillSpec spec{state.domain, QString::fromLatin1(state.state)};
        QCOMPARE(findState(spec), &state);
        QCOMPARE(pillLabel(spec), QString::fromLatin1(state.label.text));
        QVERIFY(pillDescription(spec).endsWith(pillLabel(spec)));
        QCOMPARE(pillTone(spec), state.tone);
        for (const ThemeMode mode : {ThemeMode::kLight, ThemeMode::kDark}) {
            Theme::current().setMode(mode);
            const QImage image = drawn(spec);
            QCOMPARE(image.height(), kPillHeight);
            QVERIFY(has(image, themeColor(state.tone, TonePart::kSolid)) ||
                    has(image, themeColor(state.tone, TonePart::kFg)) || image != blank(image.size()));
        }
    }

    void noTwoStatesOfADomainLookAlike() {
        for (std::size_t domain = 0; domain < kStateDomainCount; ++domain) {
            QList<QImage> seen;
            for (const StateRow& row : kStates) {
                if (static_cast<std::size_t>(row.domain) != domain) continue;
                const QImage image = drawn({row.domain, QString::fromLatin1(row.state)});
                QVERIFY2(!seen.contains(image), row.state);
                seen << image;
            }
            QVERIFY(!seen.isEmpty());
        }
    }

    void unknownStateIsAnOutlineWithItsName() {
        const PillSpec spec{StateDomain::kPayment, QStringLiteral("settled_by_moon")};
        QCOMPARE(findState(spec), nullptr);
        QCOMPARE(pillLabel(spec), spec.state);
        QCOMPARE(pillTone(spec), Tone::kNeutral);
        const QImage image = drawn(spec);
        QVERIFY(has(image, themeColor(Token::kBorder)));
        QCOMPARE(image.pixelColor(image.width() - 5, 9), themeColor(Token::kSurface));
    }

    void cutWhereThereIsNoRoom() {
        const PillSpec spec{StateDomain::kPayment, QStringLiteral("action_required")};
        QImage image(60, 28, QImage::Format_ARGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintPill(painter, QRect(0, 0, 50, 28), spec);
        painter.end();
        for (int y = 0; y < image.height(); ++y)
            QCOMPARE(image.pixelColor(55, y), QColor(Qt::white));
    }

    void widgetSaysDomainAndState() {
        StatusPill pill({StateDomain::kPayment, QStringLiteral("partially_refunded")});
        QCOMPARE(pill.accessibleName(), QStringLiteral("Payment: Partly refunded"));
        QCOMPARE(pill.focusPolicy(), Qt::NoFocus);
        const int before = pill.sizeHint().width();
        pill.setSpec({StateDomain::kPayment, QStringLiteral("failed")});
        QCOMPARE(pill.accessibleName(), QStringLiteral("Payment: Failed"));
        QVERIFY(pill.sizeHint().width() < before);
    }

    void riskBands() {
        QCOMPARE(riskBand(0).bars, 1);
        QCOMPARE(riskBand(29).bars, 1);
        QCOMPARE(riskBand(30).bars, 2);
        QCOMPARE(riskBand(59).bars, 2);
        QCOMPARE(riskBand(60).bars, 3);
        QCOMPARE(riskBand(84).bars, 3);
        QCOMPARE(riskBand(85).bars, 4);
        QCOMPARE(riskBand(100).word, QStringLiteral("Critical"));
        QCOMPARE(riskDescription(71), QStringLiteral("Risk 71, High"));
        QCOMPARE(riskDescription(std::nullopt), QStringLiteral("Not scored"));
    }

    void regionsHaveTheirColours() {
        QSet<QRgb> colors;
        for (const char16_t* code : {u"us", u"EU", u"ap"})
            colors << regionColor(code).rgb();
        QCOMPARE(colors.size(), 3);
        QCOMPARE(regionColor(u"moon").alpha(), 0);
    }

    void paintingIsFast() {
        QImage image(200, 28, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        constexpr int kTimes = 2000;
        QElapsedTimer timer;
        timer.start();
        for (std::size_t i = 0; i < kTimes; ++i) {
            const StateRow& row = kStates[i % kStates.size()];
            paintPill(painter, image.rect(), {row.domain, QString::fromLatin1(row.state)});
        }
        qInfo() << "paintPill, µs each:" << double(timer.nsecsElapsed()) / 1000.0 / kTimes;
        QCOMPARE_LT(timer.elapsed(), 4000);
    }
};

QTEST_MAIN(PillsTest)
#include "pills_test.moc"

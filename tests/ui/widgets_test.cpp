// Whether the widgets say what they are and follow the theme.
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QPainter>
#include <QTest>

#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/figure_label.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/initials_badge.h"
#include "ui/widgets/logo.h"
#include "ui/widgets/skeleton.h"
#include "ui/widgets/sparkline.h"
#include "ui/widgets/switch.h"

using namespace meridian::ui;

namespace {

// Counts how often it is asked to paint.
class Counter : public QObject {
  public:
    int paints = 0;
    bool eventFilter(QObject*, QEvent* event) override {
        paints += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

QString accessibleText(QWidget& widget) {
    return QAccessible::queryAccessibleInterface(&widget)->text(QAccessible::Name);
}

}  // namespace

class WidgetsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { Theme::current().install(*qApp); }
    void init() { Theme::current().setMode(ThemeMode::kLight); }

    void namesForScreenReaders() {
        Chip chip(QStringLiteral("Region"), QStringLiteral("EU"));
        QCOMPARE(accessibleText(chip), QStringLiteral("Region EU"));
        FigureLabel figure(QStringLiteral("1,118.11"));
        QCOMPARE(accessibleText(figure), QStringLiteral("1,118.11"));
        ElidedLabel label(QStringLiteral("Aria over-ear headphones"));
        QCOMPARE(accessibleText(label), QStringLiteral("Aria over-ear headphones"));
        Sparkline line(QStringLiteral("Orders per hour"));
        QCOMPARE(accessibleText(line), QStringLiteral("Orders per hour"));
        Card card(QStringLiteral("States"));
        QCOMPARE(accessibleText(card), QStringLiteral("States"));
        Switch live(QStringLiteral("Live"));
        QCOMPARE(accessibleText(live), QStringLiteral("Live"));
        EmptyState empty({QStringLiteral("orders"),
                          QStringLiteral("No orders match"),
                          QStringLiteral("4 filters are on."),
                          QStringLiteral("Clear filters"),
                          {}});
        QCOMPARE(accessibleText(empty), QStringLiteral("No orders match"));
        QCOMPARE(empty.accessibleDescription(), QStringLiteral("4 filters are on."));
    }

    void everythingRepaintsWhenTheThemeChanges() {
        Chip chip(QStringLiteral("Region"), QStringLiteral("EU"));
        FigureLabel figure(QStringLiteral("1,118.11"));
        ElidedLabel label(QStringLiteral("Aria"));
        Sparkline line(QStringLiteral("Orders"));
        Card card(QStringLiteral("States"));
        Switch live(QStringLiteral("Live"));
        line.setValues({1, 3, 2});
        for (QWidget* widget : std::initializer_list<QWidget*>{&chip, &figure, &label, &line, &card, &live}) {
            show(*widget);
            qApp->processEvents();
            Counter counter;
            widget->installEventFilter(&counter);
            Theme::current().setMode(Theme::current().isDark() ? ThemeMode::kLight : ThemeMode::kDark);
            qApp->processEvents();
            QVERIFY2(counter.paints > 0, widget->metaObject()->className());
            widget->removeEventFilter(&counter);
        }
    }

    void aTextThatYieldsIsShownWholeOrNotAtAll() {
        ElidedLabel label(QStringLiteral("placed in the last 60 minutes"));
        label.setShortage(Shortage::kYield);
        QCOMPARE(label.minimumSizeHint().width(), 0);
        const auto isPainted = [&](int width) {
            label.resize(width, 16);
            const QImage shown = label.grab().toImage();
            QImage empty = shown;
            empty.fill(shown.pixel(0, 0));
            return shown != empty;
        };
        QVERIFY(isPainted(label.sizeHint().width()));
        QVERIFY(!isPainted(label.sizeHint().width() - 1));
        QVERIFY(!label.toolTip().isEmpty());
    }

    void elidedLabelShowsTheRestInItsTip() {
        ElidedLabel label(QStringLiteral("Aria over-ear headphones, black"));
        label.resize(60, 16);
        show(label);
        label.resize(60, 16);
        QCOMPARE(label.toolTip(), label.text());
        label.resize(600, 16);
        QCOMPARE(label.toolTip(), QString());
    }

    void flowWraps() {
        QWidget window;
        auto* flow = new FlowLayout(&window, {.across = 6, .down = 5});
        for (int i = 0; i < 6; ++i) {
            auto* box = new QLabel;
            box->setFixedSize(50, 18);
            flow->addWidget(box);
        }
        QCOMPARE(flow->heightForWidth(6 * 50 + 5 * 6), 18);
        QCOMPARE(flow->heightForWidth(6 * 50), 18 * 2 + 5);
        QCOMPARE(flow->heightForWidth(60), 6 * 18 + 5 * 5);
        QCOMPARE(flow->minimumSize().width(), 50);
        delete flow->takeAt(0);
        QCOMPARE(flow->count(), 5);
    }

    void initials() {
        QCOMPARE(initialsOf(QStringLiteral("Marta Kowalczyk")), QStringLiteral("MK"));
        QCOMPARE(initialsOf(QStringLiteral("  jean-luc  van dijk ")), QStringLiteral("JD"));
        QCOMPARE(initialsOf(QStringLiteral("Prince")), QStringLiteral("P"));
        QCOMPARE(initialsOf(QStringLiteral("王 小明")), QStringLiteral("王"));
        QCOMPARE(initialsOf(QString()), QString());
        QCOMPARE(badgeTone(QStringLiteral("Marta")), badgeTone(QStringLiteral("Marta")));
    }

    void markPaintersDrawSomething() {
        QImage image(64, 64, QImage::Format_ARGB32);
        image.fill(Qt::white);
        const QImage before = image;
        QPainter painter(&image);
        paintLogo(painter, QRectF(0, 0, 20, 20), Qt::black);
        paintSkeleton(painter, QRectF(0, 20, 60, 20), {.seed = 3});
        paintInitials(painter, QRectF(30, 40, 24, 24), QStringLiteral("Marta Kowalczyk"));
        paintSparkline(painter, QRectF(0, 40, 30, 20), {});
        paintSparkline(painter, QRectF(0, 40, 30, 20), {5});
        painter.end();
        QVERIFY(image != before);
        QVERIFY(!windowIcon().isNull());
    }

  private:
    void show(QWidget& widget) {
        widget.show();
        widget.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&widget));
    }
};

QTEST_MAIN(WidgetsTest)
#include "widgets_test.moc"

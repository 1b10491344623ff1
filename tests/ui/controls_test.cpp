// Whether controls can be worked by keys, and look and measure as their kind says.
#include <QApplication>
#include <QComboBox>
#include <QFocusFrame>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

#include "ui/theme/control_kinds.h"
#include "ui/theme/icons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/switch.h"

using namespace meridian::ui;

namespace {

QImage shot(QWidget& widget) {
    widget.resize(widget.sizeHint().expandedTo(QSize(40, 20)));
    QImage image(widget.size(), QImage::Format_ARGB32);
    image.fill(themeColor(Token::kSurface));
    widget.render(&image, QPoint(), QRegion(), QWidget::DrawChildren);
    return image;
}

}  // namespace

class ControlsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { Theme::current().install(*qApp); }
    void init() { Theme::current().setMode(ThemeMode::kLight); }

    void segmentsByKey() {
        Segments segments(QStringLiteral("Region"));
        segments.setChoices({{QStringLiteral("all"), QStringLiteral("All"), {}, {}},
                             {QStringLiteral("us"), QStringLiteral("US"), {}, {}},
                             {QStringLiteral("eu"), {}, QStringLiteral("globe"), QStringLiteral("Europe")}});
        QCOMPARE(segments.current(), QStringLiteral("all"));
        QSignalSpy spy(&segments, &Segments::chosen);
        segments.setCurrent(QStringLiteral("us"));
        QCOMPARE(spy.count(), 0);
        show(segments);
        auto* checked = segments.findChildren<QAbstractButton*>().at(1);
        checked->setFocus(Qt::TabFocusReason);
        QTest::keyClick(checked, Qt::Key_Right);
        QCOMPARE(segments.current(), QStringLiteral("eu"));
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.first().first().toString(), QStringLiteral("eu"));
        QCOMPARE(segments.findChildren<QAbstractButton*>().at(2)->accessibleName(), QStringLiteral("Europe"));
        segments.setCurrent(QStringLiteral("moon"));
        QCOMPARE(segments.current(), QStringLiteral("eu"));
        segments.setChoices({{QStringLiteral("ap"), QStringLiteral("AP"), {}, {}},
                             {QStringLiteral("eu"), QStringLiteral("EU"), {}, {}}});
        QCOMPARE(segments.current(), QStringLiteral("eu"));
    }

    void chipByKeyAndMouse() {
        Chip chip(QStringLiteral("Region"), QStringLiteral("EU"));
        show(chip);
        QSignalSpy edited(&chip, &Chip::clicked);
        QSignalSpy closed(&chip, &Chip::closeRequested);
        QTest::keyClick(&chip, Qt::Key_Return);
        QTest::keyClick(&chip, Qt::Key_Space);
        QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(12, 12));
        QCOMPARE(edited.count(), 3);
        QCOMPARE(closed.count(), 0);
        QTest::keyClick(&chip, Qt::Key_Delete);
        QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(chip.width() - 10, 12));
        QCOMPARE(closed.count(), 2);
        QCOMPARE(edited.count(), 3);
        QVERIFY(chip.height() >= 24);
        std::unique_ptr<Chip> adder(Chip::makeAdder(QStringLiteral("Filter")));
        show(*adder);
        QSignalSpy nothing(adder.get(), &Chip::closeRequested);
        QTest::keyClick(adder.get(), Qt::Key_Delete);
        QCOMPARE(nothing.count(), 0);
    }

    void switchByKey() {
        Switch live(QStringLiteral("Live"));
        show(live);
        QTest::keyClick(&live, Qt::Key_Space);
        QVERIFY(live.isChecked());
    }

    void emptyStateHasOneAction() {
        EmptyState state({QStringLiteral("error"), QStringLiteral("EU did not answer"), QStringLiteral("Waited 10 s."),
                          QStringLiteral("Try again"), Tone::kDanger});
        show(state);
        QSignalSpy spy(&state, &EmptyState::actionTriggered);
        auto* button = state.findChild<QPushButton*>();
        button->setFocus(Qt::TabFocusReason);
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(spy.count(), 1);
        state.setText({QStringLiteral("lock"), QStringLiteral("Not in the cache"), {}, {}, {}});
        QVERIFY(!button->isVisible());
    }

    void focusRingOnlyAfterAKey() {
        QWidget window;
        auto* row = new QHBoxLayout(&window);
        auto* one = new QPushButton(QStringLiteral("Save"));
        auto* other = new QPushButton(QStringLiteral("Export"));
        row->addWidget(one);
        row->addWidget(other);
        show(window);
        QTest::mouseClick(one, Qt::LeftButton);
        QVERIFY(!ringOf(window));
        one->setFocus(Qt::TabFocusReason);
        QTest::keyClick(&window, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), other);
        QFocusFrame* ring = ringOf(window);
        QVERIFY(ring && ring->isVisible());
        QCOMPARE(ring->widget(), other);
        QVERIFY(ring->geometry().contains(other->geometry().adjusted(-3, -3, 3, 3)));
        QTest::mouseClick(one, Qt::LeftButton);
        QVERIFY(!ring->isVisible());
    }

    void buttonKindsLookDifferent() {
        QPushButton button(QStringLiteral("Save"));
        QList<QImage> seen;
        for (const ButtonKind kind : {ButtonKind::kDefault, ButtonKind::kPrimary, ButtonKind::kDanger,
                                      ButtonKind::kDestructive, ButtonKind::kQuiet}) {
            setButtonKind(&button, kind);
            QCOMPARE(buttonKind(&button), kind);
            const QImage image = shot(button);
            QVERIFY(!seen.contains(image));
            seen << image;
        }
        QToolButton tool;
        QCOMPARE(buttonKind(&tool), ButtonKind::kQuiet);
        tool.setIcon(icon(u"more"));
        QCOMPARE(tool.sizeHint(), QSize(28, 28));
        const int before = button.sizeHint().width();
        setKeyHint(&button, QStringLiteral("C"));
        QVERIFY(button.sizeHint().width() >= before + 16);
    }

    void fieldsAreAsHighAsButtons() {
        QLineEdit line;
        QComboBox combo;
        QSpinBox spin;
        combo.addItem(QStringLiteral("Damaged"));
        for (QWidget* field : std::initializer_list<QWidget*>{&line, &combo, &spin})
            QCOMPARE(field->sizeHint().height(), 28);
        const QImage rest = shot(line);
        setFieldState(&line, FieldState::kEdited);
        QVERIFY(shot(line) != rest);
        setFieldState(&line, FieldState::kError);
        QVERIFY(shot(line) != rest);
    }

    void scrollBarParts() {
        QScrollBar bar(Qt::Vertical);
        bar.setRange(0, 1'000'000);
        bar.setPageStep(20);
        bar.resize(10, 300);
        show(bar);
        bar.resize(10, 300);
        QTest::mouseClick(&bar, Qt::LeftButton, {}, QPoint(5, 290));
        QCOMPARE(bar.value(), 20);
    }

    // A list of a combo box asks for the size of menu items; its rows once grew to the height of the screen.
    void comboBoxListHasRows() {
        QComboBox combo;
        combo.addItems({QStringLiteral("Damaged"), QStringLiteral("Lost"), QStringLiteral("Found")});
        show(combo);
        combo.showPopup();
        QWidget* popup = QApplication::activePopupWidget();
        QVERIFY(popup);
        QCOMPARE_LE(popup->height(), 3 * 28 + 20);
        QTest::keyClick(popup, Qt::Key_Escape);
    }

  private:
    void show(QWidget& widget) {
        widget.show();
        widget.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&widget));
    }
    QFocusFrame* ringOf(QWidget& window) {
        const auto rings = window.findChildren<QFocusFrame*>();
        return rings.isEmpty() ? nullptr : rings.first();
    }
};

QTEST_MAIN(ControlsTest)
#include "controls_test.moc"

// Forms: what has changed is marked with what it was, what is wrong says what to enter, and nothing is told that the
// person did not do.
#include "ui/forms/form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

#include "ui/forms/tag_editor.h"
#include "ui/theme/control_kinds.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elided_label.h"

namespace meridian::ui {

namespace {

const QString kName = QStringLiteral("name");
const QString kOn = QStringLiteral("on");
const QString kSize = QStringLiteral("size");
const QString kTags = QStringLiteral("tags");
const QString kText = QStringLiteral("text");

std::vector<FormField> fields() {
    return {{kName,
             "Name",
             Editor::kLine,
             6,
             "Help",
             {},
             [](const QString& value) { return value.isEmpty() ? QStringLiteral("Enter a name.") : QString(); }},
            {kOn, "On", Editor::kCheck, 6},
            {kSize, "Size", Editor::kChoice, 6, "", {{QStringLiteral("s"), "Small"}, {QStringLiteral("l"), "Large"}}},
            {kTags, "Tags", Editor::kTags},
            {kText, "Text", Editor::kText}};
}

FormValues sample() {
    return {{kName, QStringLiteral("Birka")},
            {kOn, QStringLiteral("1")},
            {kSize, QStringLiteral("l")},
            {kTags, QStringLiteral("a\nb")},
            {kText, QStringLiteral("One\nTwo")}};
}

}  // namespace

class FormTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { Theme::current().install(*qobject_cast<QApplication*>(qApp)); }
    void init() {
        m_form = std::make_unique<Form>("FormTest", fields());
        m_form->setBase(sample());
        m_form->resize(700, 500);
        m_form->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_form.get()));
    }
    void cleanup() { m_form.reset(); }

    void everyEditorGivesBackWhatItWasGiven() {
        QCOMPARE(m_form->values(), sample());
        QCOMPARE(m_form->changes(), 0);
        QSignalSpy edited(m_form.get(), &Form::edited);
        m_form->setValues({{kName, QStringLiteral("Fjell")}, {kTags, QString()}});
        QCOMPARE(edited.size(), 0);
        QCOMPARE(m_form->changes(), 2);
        QCOMPARE(m_form->value(kText), QStringLiteral("One\nTwo"));
    }

    void aChangedFieldSaysWhatItWas() {
        auto* line = editor<QLineEdit>(kName);
        QSignalSpy edited(m_form.get(), &Form::edited);
        line->setFocus();
        QTest::keyClicks(line, QStringLiteral("X"));
        QCOMPARE(edited.size(), 1);
        QVERIFY(m_form->field(kName)->isDirty());
        QCOMPARE(fieldState(line), FieldState::kEdited);
        QVERIFY2(note(kName).contains(QStringLiteral("Birka")), qPrintable(note(kName)));
        // Back to what it was is no change.
        line->setText(QStringLiteral("Birk"));
        line->setCursorPosition(4);
        QTest::keyClicks(line, QStringLiteral("a"));
        QCOMPARE(m_form->changes(), 0);
        QCOMPARE(fieldState(line), FieldState::kNormal);
        QCOMPARE(note(kName), QStringLiteral("Help"));
    }

    void whatIsWrongIsSaidWhenTheFieldIsLeft() {
        auto* line = editor<QLineEdit>(kName);
        line->setFocus();
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        QCOMPARE(m_form->problems(), 0);  // not while one is still typing
        editor<QPlainTextEdit>(kText)->setFocus();
        QCOMPARE(m_form->problems(), 1);
        QCOMPARE(fieldState(line), FieldState::kError);
        QCOMPARE(note(kName), QStringLiteral("Enter a name."));
        QCOMPARE(line->accessibleDescription(), QStringLiteral("Enter a name."));
    }

    void checkingTakesThePersonToTheFirstProblem() {
        m_form->setValues({{kName, QString()}});
        editor<QPlainTextEdit>(kText)->setFocus();
        QVERIFY(!m_form->check());
        QCOMPARE(m_form->focusWidget(), editor<QLineEdit>(kName));
        m_form->setValues({{kName, QStringLiteral("x")}});
        QVERIFY(m_form->check());
    }

    void tagsAreMadeAndTakenBackWithTheKeyboard() {
        auto* tags = editor<TagEditor>(kTags);
        QSignalSpy edited(m_form.get(), &Form::edited);
        tags->field()->setFocus();
        QTest::keyClicks(tags->field(), QStringLiteral("summer sale,"));
        QCOMPARE(tags->tags(), QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("summer sale")}));
        QTest::keyClicks(tags->field(), QStringLiteral("b"));  // is there already
        QTest::keyClick(tags->field(), Qt::Key_Return);
        QCOMPARE(tags->tags().size(), 3);
        QTest::keyClick(tags->field(), Qt::Key_Backspace);
        QTest::keyClick(tags->field(), Qt::Key_Backspace);
        QCOMPARE(tags->tags(), QStringList(QStringLiteral("a")));
        QCOMPARE(edited.size(), 3);
        for (Chip* chip : tags->findChildren<Chip*>())
            QVERIFY(!chip->accessibleName().isEmpty());
    }

    void choicesAndChecksAreChangesToo() {
        QTest::mouseClick(editor<QCheckBox>(kOn), Qt::LeftButton, {}, QPoint(8, 12));
        QCOMPARE(m_form->value(kOn), QString());
        auto* size = editor<QComboBox>(kSize);
        size->setFocus();
        QTest::keyClick(size, Qt::Key_Up);
        QCOMPARE(m_form->value(kSize), QStringLiteral("s"));
        QVERIFY(note(kSize).contains(QStringLiteral("Large")));
        QCOMPARE(m_form->changes(), 2);
    }

    void aLockedFieldSaysWhyAndTakesNothing() {
        m_form->field(kText)->setLocked(true, QStringLiteral("Not on this computer."));
        auto* text = editor<QPlainTextEdit>(kText);
        text->setFocus();
        QTest::keyClicks(text, QStringLiteral("x"));
        QCOMPARE(m_form->changes(), 0);
        QCOMPARE(note(kText), QStringLiteral("Not on this computer."));
    }

    void aNarrowFormPutsAtMostTwoFieldsBesideEachOther() {
        const auto box = [this](const QString& id) { return m_form->field(id)->geometry(); };
        QCOMPARE(box(kName).top(), box(kOn).top());
        m_form->resize(360, 600);
        QCoreApplication::processEvents();
        QVERIFY(box(kOn).top() > box(kName).bottom());
        QCOMPARE_LE(m_form->minimumSizeHint().width(), 360);
        for (const FormField& field : fields())
            QVERIFY2(m_form->rect().contains(box(field.id)), qPrintable(field.id));
        m_form->resize(700, 500);
        QCoreApplication::processEvents();
        QCOMPARE(box(kName).top(), box(kOn).top());
    }

    void everyEditorHasItsLabelAsName() {
        for (const FormField& field : fields())
            QCOMPARE(m_form->field(field.id)->editor()->accessibleName(), QString::fromLatin1(field.label));
    }

  private:
    template <class T>
    T* editor(const QString& id) {
        return qobject_cast<T*>(m_form->field(id)->editor());
    }
    QString note(const QString& id) {
        return m_form->findChild<ElidedLabel*>(QStringLiteral("form.note.") + id)->text();
    }

    std::unique_ptr<Form> m_form;
};

}  // namespace meridian::ui

QTEST_MAIN(meridian::ui::FormTest)
#include "form_test.moc"

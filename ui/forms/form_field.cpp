#include "ui/forms/form_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "ui/forms/tag_editor.h"
#include "ui/theme/control_kinds.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"

namespace meridian::ui {

namespace {

constexpr int kTextHeight = 96;

}  // namespace

FormFieldBox::FormFieldBox(const char* context, const FormField& field, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_field(field),
      m_label(new ElidedLabel(QString(), {TypeStyle::kLabel, Token::kTextSecondary}, this)),
      m_note(new ElidedLabel(QString(), {TypeStyle::kCaption, Token::kTextMuted}, this)) {
    make();
    m_editor->setObjectName(QStringLiteral("form.") + field.id);
    m_editor->installEventFilter(this);
    m_note->setObjectName(QStringLiteral("form.note.") + field.id);
    m_label->setVisible(!isCheck());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(themeSize(Size::kSpace1));
    if (isCheck()) {
        m_above = new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Fixed);
        column->addItem(m_above);
    }
    column->addWidget(m_label);
    column->addWidget(m_editor);
    column->addWidget(m_note);
    column->addStretch();
    setAlone(false);
    translate();
}

void FormFieldBox::setAlone(bool isAlone) {
    if (m_above == nullptr) return;
    const int label = m_label->sizeHint().height() + themeSize(Size::kSpace1);
    m_above->changeSize(0, isAlone ? 0 : label, QSizePolicy::Minimum, QSizePolicy::Fixed);
    layout()->invalidate();
}

void FormFieldBox::make() {
    switch (m_field.editor) {
        case Editor::kLine: {
            auto* line = new QLineEdit(this);
            connect(line, &QLineEdit::textEdited, this, &FormFieldBox::tell);
            m_editor = line;
            break;
        }
        case Editor::kText: {
            auto* text = new QPlainTextEdit(this);
            text->setTabChangesFocus(true);
            text->setFixedHeight(kTextHeight);
            connect(text, &QPlainTextEdit::textChanged, this, &FormFieldBox::tell);
            m_editor = text;
            break;
        }
        case Editor::kCheck: {
            auto* check = new QCheckBox(this);
            connect(check, &QAbstractButton::clicked, this, &FormFieldBox::tell);
            m_editor = check;
            break;
        }
        case Editor::kChoice: {
            auto* choice = new QComboBox(this);
            connect(choice, &QComboBox::activated, this, &FormFieldBox::tell);
            for (const FormChoice& one : m_field.choices)
                choice->addItem(QString(), one.id);
            m_editor = choice;
            break;
        }
        case Editor::kTags: {
            auto* tags = new TagEditor(this);
            connect(tags, &TagEditor::edited, this, &FormFieldBox::tell);
            m_editor = tags;
            break;
        }
    }
}

QString FormFieldBox::value() const {
    if (const auto* line = qobject_cast<const QLineEdit*>(m_editor)) return line->text();
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(m_editor)) return text->toPlainText();
    if (const auto* check = qobject_cast<const QCheckBox*>(m_editor))
        return check->isChecked() ? QStringLiteral("1") : QString();
    if (const auto* choice = qobject_cast<const QComboBox*>(m_editor)) return choice->currentData().toString();
    return static_cast<const TagEditor*>(m_editor)->tags().join(u'\n');
}

void FormFieldBox::setValue(const QString& value) {
    if (value == this->value()) return showState();
    const QSignalBlocker quiet(m_editor);
    if (auto* line = qobject_cast<QLineEdit*>(m_editor)) {
        line->setText(value);
        line->setCursorPosition(0);
    } else if (auto* text = qobject_cast<QPlainTextEdit*>(m_editor)) {
        text->setPlainText(value);
    } else if (auto* check = qobject_cast<QCheckBox*>(m_editor)) {
        check->setChecked(!value.isEmpty());
    } else if (auto* choice = qobject_cast<QComboBox*>(m_editor)) {
        choice->setCurrentIndex(choice->findData(value));
    } else {
        static_cast<TagEditor*>(m_editor)->setTags(value.split(u'\n', Qt::SkipEmptyParts));
    }
    showState();
}

void FormFieldBox::setBase(const QString& value) {
    m_base = value;
    m_problem.clear();
    setValue(value);
}

void FormFieldBox::tell() {
    // What was wrong may be right by now; it is looked at again when the field is left, or at once by who listens.
    m_problem.clear();
    showState();
    Q_EMIT edited();
}

void FormFieldBox::setProblem(const QString& problem) {
    m_problem = problem;
    showState();
}

void FormFieldBox::setMarksChanges(bool marks) {
    m_marksChanges = marks;
    showState();
}

void FormFieldBox::check() {
    if (m_field.check) setProblem(m_field.check(value()));
}

void FormFieldBox::setLocked(bool locked, const QString& why) {
    m_lockedWhy = locked ? why : QString();
    if (auto* line = qobject_cast<QLineEdit*>(m_editor)) {
        line->setReadOnly(locked);
    } else if (auto* text = qobject_cast<QPlainTextEdit*>(m_editor)) {
        text->setReadOnly(locked);
    } else {
        m_editor->setEnabled(!locked);
    }
    showState();
}

bool FormFieldBox::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut && isDirty()) check();
    return QWidget::eventFilter(watched, event);
}

QString FormFieldBox::words(const char* source) const {
    return *source == '\0' ? QString() : QCoreApplication::translate(m_context, source);
}

QString FormFieldBox::was() const {
    if (m_base.isEmpty()) return tr("was empty");
    if (m_field.editor == Editor::kCheck) return tr("was on");
    QString shown = m_base;
    if (const auto* choice = qobject_cast<const QComboBox*>(m_editor))
        shown = choice->itemText(choice->findData(m_base));
    return tr("was “%1”").arg(shown.replace(u'\n', QStringLiteral(", ")));
}

void FormFieldBox::showState() {
    const bool dirty = m_marksChanges && isDirty();
    setFieldState(m_editor, !m_problem.isEmpty() ? FieldState::kError
                            : dirty              ? FieldState::kEdited
                                                 : FieldState::kNormal);
    QString note = words(m_field.help);
    if (!m_lockedWhy.isEmpty()) note = m_lockedWhy;
    if (dirty) note = m_field.editor == Editor::kCheck && m_base.isEmpty() ? tr("was off") : was();
    if (!m_problem.isEmpty()) note = m_problem;
    TextLook look{TypeStyle::kCaption, Token::kTextMuted};
    if (!m_problem.isEmpty()) look.tone = Tone::kDanger;
    m_note->setLook(look);
    m_note->setText(note);
    m_editor->setAccessibleDescription(note);
}

void FormFieldBox::translate() {
    const QString label = words(m_field.label);
    m_label->setText(label);
    m_editor->setAccessibleName(label);
    if (auto* check = qobject_cast<QCheckBox*>(m_editor)) check->setText(label);
    if (auto* choice = qobject_cast<QComboBox*>(m_editor)) {
        for (int at = 0; at < choice->count(); ++at)
            choice->setItemText(at, words(m_field.choices[static_cast<std::size_t>(at)].text));
    }
    showState();
}

}  // namespace meridian::ui

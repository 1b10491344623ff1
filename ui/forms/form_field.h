// One field of a form: its label above, the editor, and below it what is wrong or what the value was. Values are texts
// whatever the editor: "1" or nothing for yes and no, lines for tags, the id of a choice.
#pragma once

#include <QSpacerItem>
#include <QString>
#include <QWidget>
#include <functional>
#include <vector>

namespace meridian::ui {

class ElidedLabel;

enum class Editor {
    kLine,
    kText,    // several lines
    kCheck,   // a choice that waits for Save; the label stands beside it
    kChoice,  // one of a few
    kTags,
};

struct FormChoice {
    QString id;
    const char* text;  // QT_TRANSLATE_NOOP in the form's context
};

// A row of the table that a form is made from.
struct FormField {
    QString id;
    const char* label;  // QT_TRANSLATE_NOOP in the form's context
    Editor editor = Editor::kLine;
    int columns = 12;       // of the form's twelve
    const char* help = "";  // the same; stands below while there is nothing else to say
    std::vector<FormChoice> choices{};
    // A sentence that says what to enter, in the person's language; empty when the value is right. Null: anything is.
    std::function<QString(const QString& value)> check{};
};

class FormFieldBox final : public QWidget {
    Q_OBJECT

  public:
    FormFieldBox(const char* context, const FormField& field, QWidget* parent = nullptr);

    const QString& id() const { return m_field.id; }
    QString value() const;
    const QString& base() const { return m_base; }
    bool isDirty() const { return value() != m_base; }
    const QString& problem() const { return m_problem; }

    // What the value is compared with. The value becomes the same.
    void setBase(const QString& value);
    // Puts a value in without telling anybody.
    void setValue(const QString& value);
    // From outside the field; empty when all is well.
    void setProblem(const QString& problem);
    // Whether a changed value is marked and says what it was; not for something new.
    void setMarksChanges(bool marks);
    // Runs the field's own check.
    void check();
    // With the reason, which stands below; empty: it can be changed.
    void setLocked(bool locked, const QString& why = {});
    QWidget* editor() const { return m_editor; }
    int columns() const { return m_field.columns; }
    bool isCheck() const { return m_field.editor == Editor::kCheck; }
    // Whether nothing stands beside it; then a box to check needs no room for the labels of others.
    void setAlone(bool isAlone);
    void translate();

  Q_SIGNALS:
    void edited();  // by the person

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void make();
    void tell();
    void showState();
    QString words(const char* source) const;
    QString was() const;

    const char* const m_context;
    const FormField m_field;
    QString m_base;
    QString m_problem;
    QString m_lockedWhy;
    bool m_marksChanges = true;
    ElidedLabel* m_label;
    QSpacerItem* m_above = nullptr;  // as high as a label; only of a check
    QWidget* m_editor = nullptr;
    ElidedLabel* m_note;
};

}  // namespace meridian::ui

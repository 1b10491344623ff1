// A form made from a table of fields. It knows what each value was, so it can say what has changed, and marks the
// fields that are changed or wrong.
#pragma once

#include <QHash>
#include <QWidget>

#include "ui/forms/form_field.h"

namespace meridian::ui {

using FormValues = QHash<QString, QString>;  // by the field's id

class Form final : public QWidget {
    Q_OBJECT

  public:
    // `context`: of the labels' translations. Fields fill rows of twelve columns from the left; where the form is
    // narrow, at most two stand beside each other.
    Form(const char* context, const std::vector<FormField>& fields, QWidget* parent = nullptr);

    // What the values are compared with; they become the same. A field that is not named is empty.
    void setBase(const FormValues& values);
    // Puts values in without telling anybody; fields that are not named stay.
    void setValues(const FormValues& values);
    // The values that are there stay, and are compared with others from now on.
    void rebase(const FormValues& values);
    FormValues values() const;
    QString value(const QString& id) const;
    int changes() const;  // fields whose value is not the base

    // Null when there is no such field.
    FormFieldBox* field(const QString& id) const { return m_fields.value(id); }
    // Runs every field's check; true when all is well. Otherwise the first field that is wrong gets the focus.
    bool check();
    int problems() const;
    bool focusFirstProblem();
    void setLocked(bool locked);
    void setMarksChanges(bool marks);

  Q_SIGNALS:
    void edited(const QString& id);  // by the person

  protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    enum class Width { kUnknown, kNarrow, kWide };
    void arrange();

    Width m_width = Width::kUnknown;
    QHash<QString, FormFieldBox*> m_fields;
    std::vector<FormFieldBox*> m_order;
};

}  // namespace meridian::ui

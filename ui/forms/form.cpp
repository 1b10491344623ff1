#include "ui/forms/form.h"

#include <QEvent>
#include <QGridLayout>
#include <algorithm>

#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kColumns = 12;

}  // namespace

Form::Form(const char* context, const std::vector<FormField>& fields, QWidget* parent) : QWidget(parent) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(themeSize(Size::kSpace3));
    grid->setVerticalSpacing(themeSize(Size::kSpace2));
    for (int column = 0; column < kColumns; ++column) {
        grid->setColumnStretch(column, 1);
        grid->setColumnMinimumWidth(column, 1);
    }
    int row = 0;
    int at = 0;
    for (const FormField& field : fields) {
        if (at + field.columns > kColumns) {
            ++row;
            at = 0;
        }
        auto* box = new FormFieldBox(context, field, this);
        grid->addWidget(box, row, at, 1, field.columns);
        at += field.columns;
        connect(box, &FormFieldBox::edited, this, [this, box] { Q_EMIT edited(box->id()); });
        m_fields.insert(field.id, box);
        m_order.push_back(box);
    }
}

void Form::setBase(const FormValues& values) {
    for (FormFieldBox* box : m_order)
        box->setBase(values.value(box->id()));
}

void Form::setValues(const FormValues& values) {
    for (FormFieldBox* box : m_order) {
        const auto value = values.constFind(box->id());
        if (value != values.constEnd()) box->setValue(*value);
    }
}

void Form::rebase(const FormValues& values) {
    const FormValues kept = this->values();
    for (FormFieldBox* box : m_order) {
        if (box->base() == values.value(box->id())) continue;
        box->setBase(values.value(box->id()));
        box->setValue(kept.value(box->id()));
    }
}

FormValues Form::values() const {
    FormValues values;
    for (const FormFieldBox* box : m_order)
        values.insert(box->id(), box->value());
    return values;
}

QString Form::value(const QString& id) const {
    const FormFieldBox* box = field(id);
    return box == nullptr ? QString() : box->value();
}

int Form::changes() const {
    return static_cast<int>(
        std::count_if(m_order.begin(), m_order.end(), [](const FormFieldBox* box) { return box->isDirty(); }));
}

int Form::problems() const {
    return static_cast<int>(std::count_if(m_order.begin(), m_order.end(),
                                          [](const FormFieldBox* box) { return !box->problem().isEmpty(); }));
}

bool Form::check() {
    for (FormFieldBox* box : m_order)
        box->check();
    return !focusFirstProblem();
}

bool Form::focusFirstProblem() {
    for (FormFieldBox* box : m_order) {
        if (box->problem().isEmpty()) continue;
        box->editor()->setFocus();
        return true;
    }
    return false;
}

void Form::setLocked(bool locked) {
    for (FormFieldBox* box : m_order)
        box->setLocked(locked);
}

void Form::setMarksChanges(bool marks) {
    for (FormFieldBox* box : m_order)
        box->setMarksChanges(marks);
}

void Form::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        for (FormFieldBox* box : m_order)
            box->translate();
    }
    QWidget::changeEvent(event);
}

}  // namespace meridian::ui

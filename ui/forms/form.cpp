#include "ui/forms/form.h"

#include <QEvent>
#include <QGridLayout>
#include <algorithm>

#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kColumns = 12;
constexpr int kColumnsNarrow = 2;
constexpr int kNarrow = 520;

}  // namespace

Form::Form(const char* context, const std::vector<FormField>& fields, QWidget* parent) : QWidget(parent) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(themeSize(Size::kSpace3));
    grid->setVerticalSpacing(themeSize(Size::kSpace2));
    for (const FormField& field : fields) {
        auto* box = new FormFieldBox(context, field, this);
        connect(box, &FormFieldBox::edited, this, [this, box] { Q_EMIT edited(box->id()); });
        m_fields.insert(field.id, box);
        m_order.push_back(box);
    }
    arrange();
}

void Form::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void Form::arrange() {
    const Width width = this->width() < kNarrow ? Width::kNarrow : Width::kWide;
    if (width == m_width) return;
    m_width = width;
    const bool isNarrow = width == Width::kNarrow;
    auto* grid = static_cast<QGridLayout*>(layout());
    for (FormFieldBox* box : m_order)
        grid->removeWidget(box);
    const int all = isNarrow ? kColumnsNarrow : kColumns;
    for (int column = 0; column < kColumns; ++column) {
        grid->setColumnStretch(column, column < all ? 1 : 0);
        grid->setColumnMinimumWidth(column, column < all ? 1 : 0);
    }
    int row = 0;
    int at = 0;
    const auto wanted = [&](const FormFieldBox& box) {
        if (!isNarrow) return box.columns();
        return box.columns() > kColumns / 2 || box.isCheck() ? all : 1;
    };
    for (std::size_t i = 0; i < m_order.size(); ++i) {
        FormFieldBox* box = m_order[i];
        int columns = wanted(*box);
        if (at + columns > all) {
            ++row;
            at = 0;
        }
        // In a narrow form whoever is last in a row takes what is left of it.
        const bool isLast = i + 1 == m_order.size() || at + columns + wanted(*m_order[i + 1]) > all;
        if (isNarrow && isLast) columns = all - at;
        grid->addWidget(box, row, at, 1, columns);
        box->setAlone(columns == all);
        at += columns;
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

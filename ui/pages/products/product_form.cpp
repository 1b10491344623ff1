#include "ui/pages/products/product_form.h"

#include <QLineEdit>
#include <QPushButton>

#include "ui/forms/form.h"
#include "ui/pages/products/image_links.h"
#include "ui/pages/products/product_form_fields.h"
#include "ui/pages/products/variant_model.h"
#include "ui/pages/products/variant_table.h"
#include "ui/widgets/elided_label.h"

namespace meridian::ui {

using core::ProductPart;
using Description = core::ProductDesk::Description;
using namespace product_fields;

void ProductForm::load(const Content& content) {
    m_content = content;
    m_handleWritten = !content.draft.handle.isEmpty();
    m_checking.stop();
    m_details->setBase(detailsOf(content.base));
    m_details->setValues(detailsOf(content.draft));
    m_details->setLocked(!content.mayEdit);
    m_details->field(kHandle)->setLocked(!content.isNew || !content.mayEdit);
    for (Form* form : {m_details, m_description})
        form->setMarksChanges(!content.isNew);
    m_model->setMarksChanges(!content.isNew);
    m_model->setVariants(content.base.variants, content.draft.variants);
    offerCurrencies();
    m_model->setLocked(!content.mayEdit);
    m_variantProblem->hide();
    m_images->setImages(content.draft.images);
    m_images->setLocked(!content.mayEdit);
    for (QWidget* control : std::initializer_list<QWidget*>{m_addVariant, m_currency})
        control->setVisible(content.mayEdit);
    m_removeVariant->setVisible(content.mayEdit);
    loadDescription(content);
    showRemovable();
    translate();
    ensureVisible(0, 0);
}

void ProductForm::rebase(const core::ProductDraft& base) {
    m_content.base = base;
    m_details->rebase(detailsOf(base));
    m_description->rebase({{kBody, base.bodyHtml}});
    m_model->rebase(base.variants);
}

void ProductForm::loadDescription(const Content& content) {
    m_content.description = content.description;
    m_content.base.hasDescription = content.base.hasDescription;
    m_description->setBase({{kBody, content.base.bodyHtml}});
    m_description->setValues({{kBody, content.draft.bodyHtml}});
    const bool known = content.description == Description::kKnown;
    const QString why = known ? QString()
                        : content.description == Description::kLoading
                            ? tr("The description is being fetched.")
                            : tr("The description is not on this computer. It "
                                 "stays as it is when you save.");
    m_description->field(kBody)->setLocked(!known || !content.mayEdit, why);
}

core::ProductDraft ProductForm::draft() const {
    core::ProductDraft draft = m_content.draft;
    draft.title = m_details->value(kTitle);
    draft.type = m_details->value(kType);
    draft.vendor = m_details->value(kVendor);
    draft.handle = m_details->value(kHandle).simplified();
    draft.tags = m_details->value(kTags).split(u'\n', Qt::SkipEmptyParts);
    draft.published = !m_details->value(kPublished).isEmpty();
    draft.images = m_images->images();
    draft.variants = m_model->variants();
    draft.hasDescription = m_content.description == Description::kKnown;
    draft.bodyHtml = draft.hasDescription ? m_description->value(kBody) : QString();
    return draft;
}

void ProductForm::takeEdit(const QString& field) {
    if (field == kHandle) m_handleWritten = true;
    if (field == kTitle && m_content.isNew && !m_handleWritten)
        m_details->setValues({{kHandle, handleFrom(m_details->value(kTitle))}});
    showVariantCount();
    m_checking.start();
    Q_EMIT edited();
}

int ProductForm::check(Mark mark) {
    const std::vector<core::ProductProblem> problems = core::problemsOf(draft());
    QHash<QString, QString> byField;
    std::vector<core::ProductProblem> inTable;
    QString variants;
    for (const core::ProductProblem& problem : problems) {
        if (problem.variant >= 0) {
            inTable.push_back(problem);
        } else if (problem.field.part == ProductPart::kVariant) {
            variants = problem.text;
        } else {
            byField.insert(fieldIdOf(problem.field.part), problem.text);
        }
    }
    int marked = m_model->unreadable() + static_cast<int>(!variants.isEmpty());
    for (const FormField& field : detailFields()) {
        FormFieldBox* box = m_details->field(field.id);
        const bool shows = mark == Mark::kAll || box->isDirty();
        box->setProblem(shows ? byField.value(field.id) : QString());
        marked += static_cast<int>(!box->problem().isEmpty());
    }
    // A row that was just added is empty; that is only wrong when it is saved so.
    if (mark == Mark::kChanged)
        std::erase_if(inTable, [](const core::ProductProblem& problem) { return problem.field.sku.isEmpty(); });
    m_model->setProblems(inTable);
    QString first = variants;
    if (const QModelIndex at = m_model->firstProblem(); at.isValid())
        first = at.data(VariantModel::kProblemRole).toString();
    m_variantProblem->setText(first);
    m_variantProblem->setVisible(!first.isEmpty());
    return marked + static_cast<int>(inTable.size());
}

bool ProductForm::hasUnreadable() const {
    return m_model->unreadable() != 0;
}

void ProductForm::setPriceLists(const QVector<quint16>& lists) {
    m_model->setPriceLists(lists);
}

void ProductForm::focusFirstProblem() {
    if (m_details->focusFirstProblem()) return;
    const QModelIndex at = m_model->firstProblem();
    if (!at.isValid()) return m_addVariant->setFocus();
    m_table->setFocus();
    m_table->setCurrentIndex(at);
    ensureWidgetVisible(m_table);
}

}  // namespace meridian::ui

#include "ui/pages/products/product_form_fields.h"

#include <QtGlobal>

namespace meridian::ui {

using namespace product_fields;

namespace {

QString yesOrNo(bool yes) {
    return yes ? QStringLiteral("1") : QString();
}

}  // namespace

const std::vector<FormField>& detailFields() {
    static const std::vector<FormField> kFields = {
        {kTitle, QT_TRANSLATE_NOOP("meridian::ui::ProductForm", "Title"), Editor::kLine, 8},
        {kPublished, QT_TRANSLATE_NOOP("meridian::ui::ProductForm", "Published"), Editor::kCheck, 4},
        {kVendor, QT_TRANSLATE_NOOP("meridian::ui::ProductForm", "Vendor"), Editor::kLine, 4},
        {kType, QT_TRANSLATE_NOOP("meridian::ui::ProductForm", "Type"), Editor::kLine, 4},
        {kHandle, QT_TRANSLATE_NOOP("meridian::ui::ProductForm", "Handle"), Editor::kLine, 4,
         QT_TRANSLATE_NOOP("meridian::ui::ProductForm", "The product's key; it never changes")},
        {kTags, QT_TRANSLATE_NOOP("meridian::ui::ProductForm", "Tags"), Editor::kTags, 12},
    };
    return kFields;
}

const std::vector<FormField>& descriptionFields() {
    static const std::vector<FormField> kFields = {
        {kBody, QT_TRANSLATE_NOOP("meridian::ui::ProductForm", "Description as HTML"), Editor::kText, 12}};
    return kFields;
}

FormValues detailsOf(const core::ProductDraft& draft) {
    return {{kTitle, draft.title},           {kType, draft.type},
            {kVendor, draft.vendor},         {kHandle, draft.handle},
            {kTags, draft.tags.join(u'\n')}, {kPublished, yesOrNo(draft.published)}};
}

QString fieldIdOf(core::ProductPart part) {
    switch (part) {
        case core::ProductPart::kTitle: return kTitle;
        case core::ProductPart::kVendor: return kVendor;
        case core::ProductPart::kType: return kType;
        case core::ProductPart::kTags: return kTags;
        case core::ProductPart::kHandle: return kHandle;
        default: return {};
    }
}

QString handleFrom(const QString& title) {
    QString handle;
    for (const QChar letter : title.normalized(QString::NormalizationForm_KD).toLower()) {
        if (letter.isLetterOrNumber()) {
            handle += letter;
        } else if (letter.isSpace() || letter.isPunct()) {
            if (!handle.isEmpty() && !handle.endsWith(u'-')) handle += u'-';
        }
    }
    while (handle.endsWith(u'-'))
        handle.chop(1);
    return handle;
}

}  // namespace meridian::ui

#include "ui/pages/products/product_form.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/forms/form.h"
#include "ui/pages/products/image_links.h"
#include "ui/pages/products/variant_model.h"
#include "ui/pages/products/variant_table.h"
#include "ui/theme/control_kinds.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elided_label.h"

namespace meridian::ui {

namespace {

using core::ProductPart;
using Description = core::ProductDesk::Description;

constexpr int kCheckMs = 400;  // after the last key
constexpr const char* kContext = "ProductForm";

const QString kTitle = QStringLiteral("title");
const QString kType = QStringLiteral("type");
const QString kVendor = QStringLiteral("vendor");
const QString kHandle = QStringLiteral("handle");
const QString kPublished = QStringLiteral("published");
const QString kTags = QStringLiteral("tags");
const QString kBody = QStringLiteral("body");

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

QString yesOrNo(bool yes) {
    return yes ? QStringLiteral("1") : QString();
}

FormValues detailsOf(const core::ProductDraft& draft) {
    return {{kTitle, draft.title},           {kType, draft.type},
            {kVendor, draft.vendor},         {kHandle, draft.handle},
            {kTags, draft.tags.join(u'\n')}, {kPublished, yesOrNo(draft.published)}};
}

QString fieldIdOf(ProductPart part) {
    switch (part) {
        case ProductPart::kTitle: return kTitle;
        case ProductPart::kVendor: return kVendor;
        case ProductPart::kType: return kType;
        case ProductPart::kTags: return kTags;
        case ProductPart::kHandle: return kHandle;
        default: return {};
    }
}

// "Navy denim jacket" -> "navy-denim-jacket"
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

}  // namespace

ProductForm::ProductForm(const core::Format& format, QWidget* parent)
    : QScrollArea(parent),
      m_model(new VariantModel(format, this)),
      m_table(new VariantTable(*m_model)),
      m_details(new Form(kContext, detailFields())),
      m_description(new Form(kContext, descriptionFields())),
      m_images(new ImageLinks),
      m_detailsCard(new Card(QStringLiteral(" "))),
      m_descriptionCard(new Card(QStringLiteral(" "))),
      m_variantsCard(new Card(QStringLiteral(" "))),
      m_imagesCard(new Card(QStringLiteral(" "))),
      m_variantProblem(new ElidedLabel),
      m_addVariant(new QPushButton),
      m_removeVariant(new QPushButton),
      m_currency(new QLineEdit) {
    setObjectName(QStringLiteral("products.form"));
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    auto* sheet = new QWidget;
    sheet->setAutoFillBackground(true);
    sheet->setBackgroundRole(QPalette::Window);
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(16, 14, 16, 16);
    column->setSpacing(12);
    m_detailsCard->body()->addWidget(m_details);
    m_descriptionCard->body()->addWidget(m_description);
    m_imagesCard->body()->addWidget(m_images);
    m_variantsCard->body()->addWidget(makeVariants());
    m_variantsCard->body()->addWidget(m_variantProblem);
    for (Card* card : {m_detailsCard, m_variantsCard, m_descriptionCard, m_imagesCard})
        column->addWidget(card);
    column->addStretch();
    setWidget(sheet);
    m_checking.setSingleShot(true);
    m_checking.setInterval(kCheckMs);
    connect(&m_checking, &QTimer::timeout, this, &ProductForm::checkDue);
    connect(m_details, &Form::edited, this, &ProductForm::takeEdit);
    connect(m_description, &Form::edited, this, &ProductForm::takeEdit);
    connect(m_model, &VariantModel::edited, this, [this] { takeEdit({}); });
    connect(m_images, &ImageLinks::edited, this, [this] { takeEdit({}); });
    connect(m_images, &ImageLinks::opened, this, &ProductForm::linkOpened);
    translate();
}

QWidget* ProductForm::makeVariants() {
    TextLook danger{TypeStyle::kBody, Token::kText};
    danger.tone = Tone::kDanger;
    m_variantProblem->setLook(danger);
    m_variantProblem->setObjectName(QStringLiteral("variants.problem"));
    m_variantProblem->hide();
    m_addVariant->setObjectName(QStringLiteral("variants.add"));
    m_addVariant->setIcon(icon(QStringLiteral("plus")));
    m_removeVariant->setObjectName(QStringLiteral("variants.remove"));
    m_removeVariant->setIcon(icon(QStringLiteral("trash")));
    m_currency->setObjectName(QStringLiteral("variants.currency"));
    m_currency->setFixedWidth(104);
    m_currency->setMaxLength(3);
    for (QWidget* control : std::initializer_list<QWidget*>{m_currency, m_removeVariant, m_addVariant}) {
        setControlSize(control, ControlSize::kSmall);
        m_variantsCard->addAction(control);
    }
    connect(m_addVariant, &QAbstractButton::clicked, this, [this] {
        m_model->addVariant();
        const QModelIndex fresh = m_model->index(m_model->rowCount() - 1, 0);
        m_table->setCurrentIndex(fresh);
        m_table->edit(fresh);
    });
    connect(m_removeVariant, &QAbstractButton::clicked, this,
            [this] { m_model->removeVariants(m_table->selectedRows()); });
    connect(m_currency, &QLineEdit::returnPressed, this, &ProductForm::addCurrency);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ProductForm::showRemovable);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ProductForm::showRemovable);
    return m_table;
}

void ProductForm::addCurrency() {
    const quint16 currency = core::currencyNumber(m_currency->text().trimmed().toUpper());
    setFieldState(m_currency, currency == 0 ? FieldState::kError : FieldState::kNormal);
    m_currency->setToolTip(currency == 0 ? tr("There is no currency of these letters.") : QString());
    if (currency == 0) return;
    m_model->addCurrency(currency);
    m_currency->clear();
}

void ProductForm::showRemovable() {
    const bool any = m_table->selectionModel()->hasSelection() && m_content.mayEdit;
    m_removeVariant->setEnabled(any);
    m_removeVariant->setToolTip(any ? QString() : tr("Choose a variant in the table first."));
}

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

// A new product begins with the currencies of the one that was open before.
void ProductForm::offerCurrencies() {
    if (m_content.isNew) {
        for (const quint16 currency : std::as_const(m_currencies))
            m_model->addCurrency(currency);
        return;
    }
    m_currencies.clear();
    for (const core::VariantDraft& variant : std::as_const(m_content.draft.variants)) {
        for (const core::Amount& price : variant.prices) {
            if (!m_currencies.contains(price.currency)) m_currencies.append(price.currency);
        }
    }
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

void ProductForm::showVariantCount() {
    const int count = m_model->rowCount();
    m_variantsCard->setNote(count == 1 ? tr("1 variant") : tr("%1 variants").arg(count));
}

bool ProductForm::hasUnreadable() const {
    return m_model->unreadable() != 0;
}

void ProductForm::focusFirstProblem() {
    if (m_details->focusFirstProblem()) return;
    const QModelIndex at = m_model->firstProblem();
    if (!at.isValid()) return m_addVariant->setFocus();
    m_table->setFocus();
    m_table->setCurrentIndex(at);
    ensureWidgetVisible(m_table);
}

void ProductForm::translate() {
    m_detailsCard->setTitle(tr("Details"));
    m_descriptionCard->setTitle(tr("Description"));
    m_variantsCard->setTitle(tr("Variants and prices"));
    showVariantCount();
    m_imagesCard->setTitle(tr("Images"));
    m_imagesCard->setNote(m_images->images().isEmpty() ? tr("none so far") : QString());
    m_addVariant->setText(tr("Add variant"));
    m_removeVariant->setText(tr("Remove"));
    m_currency->setPlaceholderText(tr("Add currency"));
    m_currency->setAccessibleName(tr("Add a currency by its three letters"));
    m_table->setAccessibleName(tr("Variants"));
    m_images->translate();
    m_model->translate();
    showRemovable();
}

}  // namespace meridian::ui

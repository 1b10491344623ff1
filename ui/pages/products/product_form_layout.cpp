// What the form is made of, and its variants with the controls above them: where they stand follows the room.
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/forms/form.h"
#include "ui/pages/products/image_links.h"
#include "ui/pages/products/product_form.h"
#include "ui/pages/products/product_form_fields.h"
#include "ui/pages/products/variant_model.h"
#include "ui/pages/products/variant_table.h"
#include "ui/theme/control_kinds.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/flow_layout.h"

namespace meridian::ui {

namespace {

constexpr int kCheckMs = 400;  // after the last key
constexpr int kControlsInHead = 620;
constexpr const char* kContext = "meridian::ui::ProductForm";

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
      m_currency(new QLineEdit),
      m_controls(new QWidget) {
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
    new FlowLayout(m_controls);
    m_variantsCard->body()->addWidget(m_controls);
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
    for (QWidget* control : std::initializer_list<QWidget*>{m_currency, m_removeVariant, m_addVariant})
        setControlSize(control, ControlSize::kSmall);
    placeControls();
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

void ProductForm::resizeEvent(QResizeEvent* event) {
    placeControls();
    QScrollArea::resizeEvent(event);
}

// In the head of the card where there is room for all of it.
void ProductForm::placeControls() {
    const bool isInHead = width() >= kControlsInHead;
    const bool wasInHead = m_addVariant->parentWidget() != nullptr && m_addVariant->parentWidget() != m_controls;
    if (m_addVariant->parentWidget() != nullptr && isInHead == wasInHead) return;
    for (QWidget* control : std::initializer_list<QWidget*>{m_currency, m_removeVariant, m_addVariant}) {
        const bool isShown = !control->isHidden();
        if (isInHead) {
            m_variantsCard->addAction(control);
        } else {
            m_controls->layout()->addWidget(control);
        }
        control->setVisible(isShown);
    }
    m_controls->setVisible(!isInHead);
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

void ProductForm::showVariantCount() {
    const int count = m_model->rowCount();
    m_variantsCard->setNote(count == 1 ? tr("1 variant") : tr("%1 variants").arg(count));
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

// A product as fields: details, description, variants and images. Knows what was and what is wanted, nothing of saving.
#pragma once

#include <QScrollArea>
#include <QTimer>

#include "core/catalogue/product_desk.h"
#include "core/text/format.h"

class QLineEdit;
class QPushButton;

namespace meridian::ui {

class Card;
class ElidedLabel;
class Form;
class ImageLinks;
class VariantModel;
class VariantTable;

class ProductForm final : public QScrollArea {
    Q_OBJECT

  public:
    explicit ProductForm(const core::Format& format, QWidget* parent = nullptr);

    struct Content {
        core::ProductDraft base;
        core::ProductDraft draft;
        core::ProductDesk::Description description = core::ProductDesk::Description::kKnown;
        bool isNew = false;
        bool mayEdit = true;
    };
    void load(const Content& content);
    // After saving: what is in the fields stays.
    void rebase(const core::ProductDraft& base);
    // When only what is known of the description has changed.
    void loadDescription(const Content& content);
    core::ProductDraft draft() const;

    // Marks what keeps it from being saved: in fields that were changed, or everywhere with `all`. How many are marked.
    enum class Mark { kChanged, kAll };
    int check(Mark mark);
    void focusFirstProblem();
    // Whether there is text in the table that cannot be read, and so is in no draft.
    bool hasUnreadable() const;
    // Which prices stand first (price_lists.h).
    void setPriceLists(const QVector<quint16>& lists);
    void translate();

  Q_SIGNALS:
    void edited();
    void checkDue();  // 400 ms after the last key
    void linkOpened(const QString& address);

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    QWidget* makeVariants();
    void placeControls();
    void takeEdit(const QString& field);
    void addCurrency();
    void showRemovable();
    void showVariantCount();
    void offerCurrencies();

    VariantModel* m_model;
    VariantTable* m_table;
    Form* m_details;
    Form* m_description;
    ImageLinks* m_images;
    Card* m_detailsCard;
    Card* m_descriptionCard;
    Card* m_variantsCard;
    Card* m_imagesCard;
    ElidedLabel* m_variantProblem;
    QPushButton* m_addVariant;
    QPushButton* m_removeVariant;
    QLineEdit* m_currency;
    QWidget* m_controls;  // a row for the controls of the variants, where the card's head has no room for them
    QTimer m_checking;
    QList<quint16> m_currencies;  // of the product before, offered for a new one
    Content m_content;
    bool m_handleWritten = false;  // by the person, so that it does not follow the title any more
};

}  // namespace meridian::ui

#include "core/catalogue/product_check.h"

#include <QCoreApplication>
#include <QSet>

#include "backend/domain/limits.h"

namespace meridian::core {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProductCheck)
};

class Check {
  public:
    std::vector<ProductProblem> problems;

    void say(ProductPart part, const QString& text) { problems.push_back({{part}, -1, text}); }
    void say(const ProductField& field, int variant, const QString& text) {
        problems.push_back({field, variant, text});
    }
    static bool isLong(const QString& text, std::size_t bytesMax) {
        return static_cast<std::size_t>(text.toUtf8().size()) > bytesMax;
    }
    static QString tooLong() { return Words::tr("This is too long. Shorten it."); }

    void texts(const ProductDraft& product) {
        const std::pair<ProductPart, QString> lines[] = {{ProductPart::kTitle, product.title},
                                                         {ProductPart::kVendor, product.vendor},
                                                         {ProductPart::kType, product.type},
                                                         {ProductPart::kTags, product.tags.join(QStringLiteral(", "))}};
        if (product.title.trimmed().isEmpty()) say(ProductPart::kTitle, Words::tr("Enter a title."));
        if (product.handle.trimmed().isEmpty())
            say(ProductPart::kHandle, Words::tr("Enter a handle: the product's own short name, as in a web address."));
        if (isLong(product.handle, limits::kHandleMax)) say(ProductPart::kHandle, tooLong());
        for (const auto& [part, text] : lines) {
            if (isLong(text, limits::kTextFieldMax)) say(part, tooLong());
        }
        if (product.tags.size() > limits::kTagsPerProductMax)
            say(ProductPart::kTags,
                Words::tr("These are too many tags. %1 are possible.").arg(limits::kTagsPerProductMax));
        if (isLong(product.bodyHtml, limits::kProductBodyMax)) say(ProductPart::kDescription, tooLong());
        if (product.images.size() > limits::kImagesPerProductMax)
            say(ProductPart::kImages,
                Words::tr("These are too many images. %1 are possible.").arg(limits::kImagesPerProductMax));
    }

    void sku(const VariantDraft& variant, int place, QSet<QString>& seen) {
        const ProductField field{ProductPart::kVariant, variant.sku};
        if (variant.sku.trimmed().isEmpty()) {
            say(field, place, Words::tr("Enter a SKU."));
        } else if (isLong(variant.sku, limits::kSkuMax)) {
            say(field, place, Words::tr("A SKU has at most %1 characters.").arg(limits::kSkuMax));
        } else if (seen.contains(variant.sku)) {
            say(field, place, Words::tr("Another variant of this product has the SKU %1.").arg(variant.sku));
        }
        seen.insert(variant.sku);
    }

    void variant(const VariantDraft& variant, int place) {
        if (variant.grams < 0 || variant.grams > limits::kGramsMax)
            say({ProductPart::kGrams, variant.sku}, place,
                Words::tr("A weight is between 0 and %1 g.").arg(limits::kGramsMax));
        for (const Amount& price : variant.prices) {
            if (price.minor < 0 || price.minor > limits::kAmountMax)
                say({ProductPart::kPrice, variant.sku, price.currency}, place,
                    price.minor < 0 ? Words::tr("A price cannot be below zero.")
                                    : Words::tr("This price is too high."));
        }
        if (isLong(variant.title, limits::kTextFieldMax))
            say({ProductPart::kVariantTitle, variant.sku}, place, tooLong());
        if (isLong(variant.barcode, limits::kTextFieldMax)) say({ProductPart::kBarcode, variant.sku}, place, tooLong());
    }

    void variants(const QVector<VariantDraft>& all) {
        if (all.isEmpty()) say(ProductPart::kVariant, Words::tr("A product needs at least one variant."));
        if (static_cast<std::size_t>(all.size()) > limits::kVariantsPerProductMax)
            say(ProductPart::kVariant,
                Words::tr("These are too many variants. %1 are possible.").arg(limits::kVariantsPerProductMax));
        QSet<QString> seen;
        for (int place = 0; place < all.size(); ++place) {
            sku(all[place], place, seen);
            variant(all[place], place);
        }
    }
};

}  // namespace

std::vector<ProductProblem> problemsOf(const ProductDraft& product) {
    Check check;
    check.texts(product);
    check.variants(product.variants);
    return std::move(check.problems);
}

}  // namespace meridian::core

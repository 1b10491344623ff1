#include "core/commands/refusal.h"

#include <QCoreApplication>
#include <QStringList>
#include <array>
#include <cstddef>

#include "backend/domain/rejection.h"

#include "core/commands/refusal_detail.h"

namespace meridian::core {

namespace {

struct Words {
    const char* text = nullptr;
    const char* remedy = nullptr;
};

// In the order of the codes (backend/domain/rejection.h).
constexpr std::array<Words, kReasons> kWords = {{
    {"", ""},
    {QT_TRANSLATE_NOOP("Refusal", "This SKU is not in the catalogue."),
     QT_TRANSLATE_NOOP("Refusal", "Check the SKU, or add the product first.")},
    {QT_TRANSLATE_NOOP("Refusal", "The quantity must be at least 1 and at most 10,000."),
     QT_TRANSLATE_NOOP("Refusal", "Correct the quantity.")},
    {QT_TRANSLATE_NOOP("Refusal", "An order needs at least one line."), QT_TRANSLATE_NOOP("Refusal", "Add a line.")},
    {QT_TRANSLATE_NOOP("Refusal", "An order can have at most 100 lines."),
     QT_TRANSLATE_NOOP("Refusal", "Split it into several orders.")},
    {QT_TRANSLATE_NOOP("Refusal", "All amounts of an order must be in the order's currency."),
     QT_TRANSLATE_NOOP("Refusal", "Give every amount in one currency.")},
    {QT_TRANSLATE_NOOP("Refusal", "This is not a currency that the system knows."),
     QT_TRANSLATE_NOOP("Refusal", "Give its three letters, such as EUR.")},
    {QT_TRANSLATE_NOOP("Refusal", "This SKU has no price in the order's currency."),
     QT_TRANSLATE_NOOP("Refusal", "Add a price, or order in another currency.")},
    {QT_TRANSLATE_NOOP("Refusal", "The price or the total is not what the customer was shown."),
     QT_TRANSLATE_NOOP("Refusal", "Show the customer the new price and order again.")},
    {QT_TRANSLATE_NOOP("Refusal", "There is not enough stock for this order."),
     QT_TRANSLATE_NOOP("Refusal", "Lower the quantity, or wait until stock arrives.")},
    {QT_TRANSLATE_NOOP("Refusal", "There is no tax rule for this country."),
     QT_TRANSLATE_NOOP("Refusal", "Choose a country that the shop delivers to.")},
    {QT_TRANSLATE_NOOP("Refusal", "This shipping method has no price in the order's currency."),
     QT_TRANSLATE_NOOP("Refusal", "Choose another shipping method or currency.")},
    {QT_TRANSLATE_NOOP("Refusal", "The amount is larger than the system accepts."),
     QT_TRANSLATE_NOOP("Refusal", "Lower it, or split it into several.")},
    {QT_TRANSLATE_NOOP("Refusal", "There is no open order with this number."),
     QT_TRANSLATE_NOOP("Refusal", "Check the number. Completed orders cannot be changed.")},
    {QT_TRANSLATE_NOOP("Refusal", "This is not possible in the present state."),
     QT_TRANSLATE_NOOP("Refusal", "Wait for the state that allows it.")},
    {QT_TRANSLATE_NOOP("Refusal", "Somebody changed this since you read it."),
     QT_TRANSLATE_NOOP("Refusal", "Read it again and repeat your change.")},
    {QT_TRANSLATE_NOOP("Refusal", "The order is on hold."), QT_TRANSLATE_NOOP("Refusal", "Release it first.")},
    {QT_TRANSLATE_NOOP("Refusal", "There are not that many units left to ship."),
     QT_TRANSLATE_NOOP("Refusal", "Check what was shipped and cancelled already.")},
    {QT_TRANSLATE_NOOP("Refusal", "The order has no such parcel."),
     QT_TRANSLATE_NOOP("Refusal", "Check the parcel's number.")},
    {QT_TRANSLATE_NOOP("Refusal", "There is no such location."),
     QT_TRANSLATE_NOOP("Refusal", "Check the location's code.")},
    {QT_TRANSLATE_NOOP("Refusal", "There is no such product."),
     QT_TRANSLATE_NOOP("Refusal", "Check the product's handle.")},
    {QT_TRANSLATE_NOOP("Refusal", "There are not that many units."),
     QT_TRANSLATE_NOOP("Refusal", "Check the stock at this location.")},
    {QT_TRANSLATE_NOOP("Refusal", "This change needs a reason."), QT_TRANSLATE_NOOP("Refusal", "Say why.")},
    {QT_TRANSLATE_NOOP("Refusal", "A text is too long, or holds characters that cannot be read."),
     QT_TRANSLATE_NOOP("Refusal", "Shorten it, or write it again.")},
    {QT_TRANSLATE_NOOP("Refusal", "A text holds what looks like a card number. Card numbers are never kept."),
     QT_TRANSLATE_NOOP("Refusal", "Remove the card number.")},
    {QT_TRANSLATE_NOOP("Refusal", "The payment provider has not given a means of payment for this order."),
     QT_TRANSLATE_NOOP("Refusal", "Ask the customer to pay again in the shop.")},
    {QT_TRANSLATE_NOOP("Refusal", "The payment was tried as often as allowed."),
     QT_TRANSLATE_NOOP("Refusal", "Ask the customer to place a new order.")},
    {QT_TRANSLATE_NOOP("Refusal", "The change waited too long to be sure that it was not carried out before."),
     QT_TRANSLATE_NOOP("Refusal", "Look at the result, then do it again if it is still needed.")},
    {QT_TRANSLATE_NOOP("Refusal", "The server took this for a repetition of another change."),
     QT_TRANSLATE_NOOP("Refusal", "Do it again.")},
    {QT_TRANSLATE_NOOP("Refusal", "The order has no such payment."),
     QT_TRANSLATE_NOOP("Refusal", "Check the payment's number.")},
    {QT_TRANSLATE_NOOP("Refusal", "There is no such dead letter."),
     QT_TRANSLATE_NOOP("Refusal", "Read the list of dead letters again.")},
    {QT_TRANSLATE_NOOP("Refusal", "Another product has this SKU already."),
     QT_TRANSLATE_NOOP("Refusal", "Give the variant another SKU.")},
    {QT_TRANSLATE_NOOP("Refusal", "A limit of the system is reached."),
     QT_TRANSLATE_NOOP("Refusal", "Ask whoever runs the server.")},
    {QT_TRANSLATE_NOOP("Refusal", "There is no such customer, or the customer's data was erased."),
     QT_TRANSLATE_NOOP("Refusal", "Check the customer's number.")},
    {QT_TRANSLATE_NOOP("Refusal", "This SKU is not for sale."),
     QT_TRANSLATE_NOOP("Refusal", "Publish the product again, or remove the line.")},
    {QT_TRANSLATE_NOOP("Refusal", "Stock cannot be moved like this."),
     QT_TRANSLATE_NOOP("Refusal", "Choose another movement, and a quantity above 0.")},
    {QT_TRANSLATE_NOOP("Refusal", "The server's disk is nearly full, so it takes no new orders."),
     QT_TRANSLATE_NOOP("Refusal", "Whoever runs the server must free space. Then do it again.")},
    {QT_TRANSLATE_NOOP("Refusal", "The server failed on this change more than once and has put it aside."),
     QT_TRANSLATE_NOOP("Refusal", "An operator must look at its dead letter. Do it again after the repair.")},
}};

// Null for a code of a newer server.
const Words* wordsOf(const QString& code) {
    for (std::size_t reason = 1; reason < kReasons; ++reason) {
        const std::string_view known = codeOf(static_cast<Reason>(reason));
        if (code == QLatin1String(known.data(), static_cast<int>(known.size())))
            return kWords[reason].text == nullptr ? nullptr : &kWords[reason];
    }
    return nullptr;
}

QString translated(const char* words) {
    return QCoreApplication::translate("Refusal", words);
}

// The console's own code for what a call was refused with: its text is translated, its detail is for support.
const QString kOfCall = QStringLiteral("REFUSED");

}  // namespace

Refusal refusalOf(const Receipt& receipt) {
    const Words* words = wordsOf(receipt.code);
    if (words == nullptr) return {receipt.text, receipt.detail, receipt.remedy};
    return {translated(words->text), refusalDetail(receipt.code, receipt.detail), translated(words->remedy)};
}

QString refusalText(const Receipt& receipt) {
    const Refusal refusal = refusalOf(receipt);
    QStringList sentences{refusal.text};
    if (receipt.code != kOfCall && !refusal.detail.isEmpty()) {
        const bool isSentence = refusal.detail.endsWith(u'.') || refusal.detail.endsWith(u'。');
        sentences.append(isSentence ? refusal.detail : refusal.detail + u'.');
    }
    sentences.append(refusal.remedy);
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString refusalTitle(const QString& code) {
    const Words* words = wordsOf(code);
    return words == nullptr ? code : translated(words->text);
}

}  // namespace meridian::core

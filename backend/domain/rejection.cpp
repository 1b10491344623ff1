#include "backend/domain/rejection.h"

#include <array>

namespace meridian {

namespace {

struct Words {
    std::string_view code;
    std::string_view text;
    std::string_view remedy;
};

constexpr std::array<Words, kReasons> kWords = {{
    {"NONE", "", ""},
    {"UNKNOWN_SKU", "This SKU is not in the catalogue.", "Check the SKU, or import the product first."},
    {"INVALID_QUANTITY", "The quantity must be at least 1 and at most 10,000.", "Correct the quantity."},
    {"NO_LINES", "An order needs at least one line.", "Add a line."},
    {"TOO_MANY_LINES", "An order can have at most 100 lines.", "Split it into several orders."},
    {"MIXED_CURRENCIES", "All amounts of an order must be in the order's currency.",
     "Send every amount in one currency."},
    {"UNKNOWN_CURRENCY", "This is not an ISO 4217 currency.", "Send three letters such as EUR."},
    {"NO_PRICE", "This SKU has no price in the order's currency.", "Add a price, or order in another currency."},
    {"PRICE_CHANGED", "The price or the total is not what the customer was shown.",
     "Show the new price and send the order again."},
    {"OUT_OF_STOCK", "There is not enough stock for this order.", "Lower the quantity, or wait until stock arrives."},
    {"UNKNOWN_COUNTRY", "There is no tax rule for this country.",
     "Send a two-letter country code that the shop delivers to."},
    {"NO_SHIPPING_PRICE", "This shipping method has no price in the order's currency.",
     "Choose another method or currency."},
    {"AMOUNT_TOO_LARGE", "The order's value is larger than the system accepts.", "Split it into several orders."},
    {"UNKNOWN_ORDER", "There is no open order with this number.",
     "Check the number; completed orders cannot be changed."},
    {"ILLEGAL_STATE", "This is not possible in the order's present state.", "Wait for the state that allows it."},
    {"VERSION_CONFLICT", "Somebody changed this since you read it.", "Read it again and repeat your change."},
    {"ON_HOLD", "The order is on hold.", "Release the hold first."},
    {"NOTHING_TO_SHIP", "There are not that many units left to ship.", "Check what was shipped and cancelled already."},
    {"UNKNOWN_PARCEL", "The order has no such parcel.", "Check the parcel's number."},
    {"UNKNOWN_LOCATION", "There is no such location.", "Check the location's code."},
    {"UNKNOWN_PRODUCT", "There is no such product.", "Check the product's handle."},
    {"INSUFFICIENT_STOCK", "There are not that many units.", "Check the stock at this location."},
    {"MISSING_REASON", "This change needs a reason.", "Say why."},
    {"INVALID_TEXT", "A text field is too long or is not valid UTF-8.", "Send at most 4,096 bytes of UTF-8."},
    {"CARD_NUMBER", "A field holds what looks like a card number. Meridian takes payment tokens only.",
     "Remove the card number; send the provider's token."},
    {"MISSING_PAYMENT_TOKEN", "The order has no payment token.",
     "Send the token that the provider gave to the storefront."},
    {"NO_ATTEMPT_LEFT", "The payment was tried as often as allowed.", "Place a new order."},
    {"COMMAND_ID_EXPIRED", "This command id is too old to be sure that it was not carried out before.",
     "Check the result, then send the command with a new id if it is still needed."},
    {"COMMAND_ID_CONFLICT", "This command id was used before for another command.", "Use a new id for each command."},
    {"UNKNOWN_PAYMENT", "The order has no such payment.", "Check the payment's number."},
    {"UNKNOWN_DEAD_LETTER", "There is no such dead letter.", "List the dead letters again."},
    {"DUPLICATE_SKU", "Another product has this SKU already.", "Give the variant another SKU."},
    {"LIMIT_REACHED", "A limit of the system is reached.", "Ask an operator."},
    {"UNKNOWN_CUSTOMER", "There is no such customer, or the customer's data was erased.",
     "Check the customer's number."},
    {"SKU_WITHDRAWN", "This SKU is not for sale.", "Publish the product again, or remove the line."},
    {"INVALID_MOVEMENT", "Stock cannot be moved like this.",
     "Choose one of the listed movements and a quantity above 0."},
    {"STORAGE_FULL", "The server's disk is nearly full, so it takes no new orders.",
     "An operator must free space; then send the command again."},
    {"INTERNAL_QUARANTINED", "The server failed while deciding this command, more than once, so it is in quarantine.",
     "An operator must look at its dead letter; after the repair send it with a new command id."},
}};

const Words& wordsOf(Reason reason) {
    return kWords.at(static_cast<std::size_t>(reason));
}

}  // namespace

std::string_view codeOf(Reason reason) {
    return wordsOf(reason).code;
}
std::string_view textOf(Reason reason) {
    return wordsOf(reason).text;
}
std::string_view remedyOf(Reason reason) {
    return wordsOf(reason).remedy;
}

}  // namespace meridian

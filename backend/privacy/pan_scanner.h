// Card numbers never enter the cell: only a provider's token does, which keeps the whole house out of the scope of PCI
// DSS. People type card numbers into notes and addresses all the same, so every inbound text is looked through.
#pragma once

#include <string_view>

namespace meridian::privacy {

// True when `text` holds 13 to 19 digits that start as one of the card brands' numbers do (Visa, Mastercard, American
// Express, Discover, JCB, Diners Club, UnionPay, Maestro), have the length of that brand and end in a valid Luhn digit
// (ISO/IEC 7812-1). The digits may be written together, in the groups that cards show, or, where nothing but the number
// stands there, in any groups, parted by one space or dash each.
//
// Left alone, because a warehouse is full of them: UUIDs and other hexadecimal ids, EAN-13 bar codes, phone numbers
// that start with +, spaced IBANs. Of other numbers with such a length and start one in ten is taken for a card by its
// last digit; that is what Luhn can tell. One pass over the text, no allocation in a text without 13 digits. Any
// thread.
bool looksLikeCardNumber(std::string_view text);

}  // namespace meridian::privacy

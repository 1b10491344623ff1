#include "backend/catalogue/shopify_cells.h"

#include <algorithm>
#include <charconv>
#include <system_error>

#include "backend/domain/limits.h"
#include "backend/domain/text.h"

namespace meridian::catalogue {
namespace {

constexpr std::size_t kShownBytes = 40;

// For messages.
std::string shown(std::string_view text) {
    return text.size() <= kShownBytes ? std::string(text) : concat(beginningOf(text, kShownBytes), "…");
}

bool isGuarded(ShopifyColumn column, std::string_view text) {
    if (text.size() < 2 || text[0] != '\'') return false;
    return column == ShopifyColumn::kBarcode || std::string_view("=+-@").find(text[1]) != std::string_view::npos;
}

}  // namespace

std::string ShopifyCells::text(ShopifyColumn column, std::size_t bytes) {
    std::string_view text = m_header.cell(m_row, column);
    if (isGuarded(column, text)) {
        text.remove_prefix(1);
        ++m_guardsRemoved;
    }
    if (text.size() > bytes) {
        refuse(column, concat("is ", text.size(), " bytes long; at most ", bytes, " are allowed"));
        return {};
    }
    return std::string(text);
}

std::string ShopifyCells::name(ShopifyColumn column, std::size_t bytes) {
    std::string result = text(column, bytes);
    if (std::any_of(result.begin(), result.end(), isControl)) {
        refuse(column, "holds a line break or another control character; remove it");
    }
    return result;
}

bool ShopifyCells::flag(ShopifyColumn column, bool absent) {
    if (!m_header.has(column)) return absent;
    const std::string_view text = m_header.cell(m_row, column);
    if (equalsIgnoringCase(text, "true")) return true;
    if (!text.empty() && !equalsIgnoringCase(text, "false")) {
        refuse(column, concat("is \"", shown(text), "\"; write true or false"));
    }
    return false;
}

std::int64_t ShopifyCells::integer(ShopifyColumn column, std::int64_t least, std::int64_t most) {
    std::string_view text = m_header.cell(m_row, column);
    if (isGuarded(column, text)) {
        text.remove_prefix(1);
        ++m_guardsRemoved;
    }
    if (text.empty()) return 0;
    std::string_view digits = text;
    // Spreadsheets turn 454 into 454.0.
    if (const auto point = digits.find('.'); point != std::string_view::npos && point + 1 < digits.size() &&
                                             digits.find_first_not_of('0', point + 1) == std::string_view::npos) {
        digits = digits.substr(0, point);
    }
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size()) {
        refuse(column, concat("is \"", shown(text), "\"; write a whole number without separators"));
        return 0;
    }
    if (value < least || value > most) {
        refuse(column, concat("is ", value, "; it must lie between ", least, " and ", most));
        return 0;
    }
    return value;
}

std::optional<Money> ShopifyCells::money(ShopifyColumn column, Currency currency) {
    const std::string_view text = m_header.cell(m_row, column);
    if (text.empty()) return std::nullopt;
    const auto amount = parseMoney(text, currency);
    if (!amount) {
        refuse(column, concat("is \"", shown(text), "\"; write an amount in ", currencyLetters(currency),
                              " as plain digits with a point and at most ", currencyExponent(currency),
                              " decimals, not above ", formatMoney({limits::kAmountMax, currency})));
    }
    return amount;
}

std::string ShopifyCells::url(ShopifyColumn column) {
    const std::string result = name(column, limits::kTextFieldMax);
    if (!result.empty() && !equalsIgnoringCase(result.substr(0, 8), "https://") &&
        !equalsIgnoringCase(result.substr(0, 7), "http://")) {
        refuse(column, concat("is \"", shown(result), "\"; write an address that begins with https:// or http://"));
    }
    return result;
}

void ShopifyCells::refuse(ShopifyColumn column, std::string_view whatIsWrong) {
    if (m_fault.empty()) m_fault = concat(m_header.nameOf(column), " ", whatIsWrong, ".");
}

}  // namespace meridian::catalogue

#include "backend/catalogue/sku_names.h"

#include <utility>

#include "backend/domain/limits.h"
#include "backend/domain/text.h"

namespace meridian::catalogue {
namespace {

constexpr std::size_t kHashDigits = 8;

// FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), because the result is written down and must never change.
std::string shortHash(std::string_view text) {
    std::uint64_t hash = 0xcbf2'9ce4'8422'2325ULL;
    for (const char byte : text) {
        hash ^= static_cast<unsigned char>(byte);
        hash *= 0x0000'0100'0000'01b3ULL;
    }
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string digits;
    for (std::size_t i = 0; i < kHashDigits; ++i)
        digits.push_back(kDigits[(hash >> (60 - 4 * i)) & 0xF]);
    return digits;
}

// At most `bytes` of the text, cut between characters and without blanks or dashes at the end.
std::string_view beginning(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes) return text;
    text = beginningOf(text, bytes);
    while (!text.empty() && (text.back() == '-' || text.back() == ' ')) {
        text.remove_suffix(1);
    }
    return text;
}

// Upper-case letters, digits and single dashes. `lossy` becomes true when a byte beyond ASCII was left out.
void appendSlug(std::string& slug, std::string_view text, bool& lossy) {
    for (const char byte : text) {
        if (isLetter(byte) || isDigit(byte)) {
            slug.push_back(upperAscii(byte));
            continue;
        }
        if (static_cast<unsigned char>(byte) >= 0x80) lossy = true;
        if (!slug.empty() && slug.back() != '-') slug.push_back('-');
    }
    if (!slug.empty() && slug.back() != '-') slug.push_back('-');
}

}  // namespace

std::string deriveSku(std::string_view handle, const std::vector<std::string>& optionValues) {
    std::string slug;
    std::string whole(handle);
    bool lossy = false;
    appendSlug(slug, handle, lossy);
    for (const std::string& value : optionValues) {
        appendSlug(slug, value, lossy);
        whole.append(1, '\n').append(value);
    }
    if (!slug.empty()) slug.pop_back();
    if (lossy || slug.empty()) {
        const std::string_view kept = beginning(slug, limits::kSkuMax - kHashDigits - 1);
        return concat(kept, kept.empty() ? "" : "-", shortHash(whole));
    }
    return shortenSku(slug);
}

std::string shortenSku(std::string_view sku) {
    if (sku.size() <= limits::kSkuMax) return std::string(sku);
    return concat(beginning(sku, limits::kSkuMax - kHashDigits - 1), "-", shortHash(sku));
}

std::string SkuNames::unique(const std::string& sku) {
    if (m_taken.insert(sku).second) return sku;
    std::uint64_t& number = m_nextNumber.try_emplace(sku, 2).first->second;
    while (true) {
        const std::string suffix = concat("-", number++);
        std::string candidate = concat(beginning(sku, limits::kSkuMax - suffix.size()), suffix);
        if (!m_reserved.contains(candidate) && m_taken.insert(candidate).second) return candidate;
    }
}

}  // namespace meridian::catalogue

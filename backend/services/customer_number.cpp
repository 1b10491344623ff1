#include "backend/services/customer_number.h"

#include <array>
#include <charconv>

#include <openssl/evp.h>

#include "backend/domain/check.h"
#include "backend/domain/text.h"

namespace meridian::services {

namespace {

constexpr std::string_view kPrefix = "CUS-";
constexpr std::uint64_t kMask = (1ULL << 52) - 1;  // every number below is exact in any client's arithmetic

using Sha256 = std::array<unsigned char, 32>;

Sha256 sha256(std::string_view text) {
    // Looking the algorithm up costs more than a short text.
    static EVP_MD* const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    Sha256 digest;
    MERIDIAN_CHECK(EVP_Digest(text.data(), text.size(), digest.data(), nullptr, algorithm, nullptr) == 1);
    return digest;
}

}  // namespace

std::string formatCustomerNumber(CustomerId customer) {
    return customer ? concat(kPrefix, customer.value) : std::string();
}

std::optional<CustomerId> parseCustomerNumber(std::string_view text) {
    if (text.size() <= kPrefix.size() || !equalsIgnoringCase(text.substr(0, kPrefix.size()), kPrefix))
        return std::nullopt;
    const std::string_view digits = text.substr(kPrefix.size());
    if (digits.front() < '1' || digits.front() > '9') return std::nullopt;
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc{} || end != digits.data() + digits.size() || number > kMask) return std::nullopt;
    return CustomerId{number};
}

CustomerId customerOfEmail(std::string_view email, std::uint32_t generation) {
    std::string text = "customer:";
    for (const char byte : trimmed(email))
        text.push_back(lowerAscii(byte));
    if (generation > 0) text += concat(":", generation);
    const Sha256 digest = sha256(text);
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < 8; ++i)
        number = (number << 8) | digest[i];
    number &= kMask;
    return CustomerId{number == 0 ? 1 : number};
}

}  // namespace meridian::services

#include "backend/services/personal_vault.h"

#include <cstring>

#include "backend/domain/digest.h"
#include "backend/domain/text.h"
#include "backend/domain/wire.h"
#include "backend/services/customer_number.h"

namespace meridian::services {

namespace {

constexpr std::string_view kPerson = "/person";
constexpr std::string_view kNote = "/note";
constexpr std::uint32_t kGenerationsMax = 1'000;

// A sealed text is bound to whom it belongs to and what it is, so that it cannot be moved to another place unnoticed.
std::string associatedData(CustomerId customer, std::string_view purpose) {
    return concat(customer.value, purpose);
}

struct Text {
    std::string text;
    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "text", self.text);
    }
};

std::uint64_t keyedDigest(const privacy::SubjectKey& key, std::string_view plain) {
    std::uint64_t words[2];
    std::memcpy(words, key.bytes().data(), sizeof words);
    return mix64(digestOf(Text{std::string(plain)}, words[0]) ^ words[1]);
}

}  // namespace

absl::StatusOr<PersonalVault::Sealed> PersonalVault::seal(CustomerId customer, std::string_view plain,
                                                          std::string_view purpose) {
    const auto key = m_keys.keyFor(customer);
    if (!key.ok()) return key.status();
    Sealed sealed;
    sealed.customer = customer;
    sealed.bytes = privacy::seal(**key, privacy::makeNonce(m_random), plain, associatedData(customer, purpose));
    sealed.digest = keyedDigest(**key, plain);
    return sealed;
}

absl::StatusOr<PersonalVault::Sealed> PersonalVault::sealPerson(CustomerId customer, const PersonalData& person) {
    return seal(customer, wire::toBytes(person), kPerson);
}

absl::StatusOr<PersonalVault::Sealed> PersonalVault::sealPersonByEmail(const PersonalData& person) {
    const std::string plain = wire::toBytes(person);
    for (std::uint32_t generation = 0; generation < kGenerationsMax; ++generation) {
        auto sealed = seal(customerOfEmail(person.email, generation), plain, kPerson);
        if (sealed.ok() || !absl::IsFailedPrecondition(sealed.status())) return sealed;
    }
    return absl::FailedPreconditionError("this customer was erased too often");
}

absl::StatusOr<PersonalVault::Sealed> PersonalVault::sealNote(CustomerId customer, std::string_view text) {
    return seal(customer, text, kNote);
}

std::optional<std::string> PersonalVault::openAs(CustomerId customer, std::string_view sealed,
                                                 std::string_view purpose) {
    if (sealed.empty()) return std::nullopt;
    const auto key = m_keys.find(customer);
    if (!key.ok()) return std::nullopt;
    auto plain = privacy::open(**key, sealed, associatedData(customer, purpose));
    if (!plain.ok()) return std::nullopt;
    return *std::move(plain);
}

std::optional<PersonalData> PersonalVault::open(CustomerId customer, std::string_view sealed) {
    const auto plain = openAs(customer, sealed, kPerson);
    PersonalData person;
    if (!plain.has_value() || !wire::Reader::parse(*plain, person)) return std::nullopt;
    return person;
}

std::optional<std::string> PersonalVault::openText(CustomerId customer, std::string_view sealed) {
    return openAs(customer, sealed, kNote);
}

}  // namespace meridian::services

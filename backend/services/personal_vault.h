// Where personal data is sealed on the way in and opened on the way to the views. Between the two it exists only in
// sealed form, under a key of the customer's own.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include "backend/domain/ids.h"
#include "backend/domain/personal_data.h"
#include "backend/engine/ports/personal_vault.h"
#include "backend/privacy/key_store.h"
#include "backend/privacy/random_bytes.h"

namespace meridian::services {

// All functions: any thread. Both references outlive the vault.
class PersonalVault final : public engine::PersonalVault {
  public:
    PersonalVault(privacy::KeyStore& keys, privacy::RandomBytes& random) : m_keys(keys), m_random(random) {}

    struct Sealed {
        CustomerId customer;
        std::string bytes;
        // Stands for the text when two bodies are compared. Keyed with the customer's key, so that once that is
        // destroyed nobody can test guesses of the text against it.
        std::uint64_t digest = 0;
    };
    // FailedPrecondition when the customer was erased.
    absl::StatusOr<Sealed> sealPerson(CustomerId customer, const PersonalData& person);
    absl::StatusOr<Sealed> sealNote(CustomerId customer, std::string_view text);
    // For a customer who is known by the e-mail address alone, see customer_number.h.
    absl::StatusOr<Sealed> sealPersonByEmail(const PersonalData& person);

    // Destroys the customer's key. As KeyStore::erase().
    absl::Status erase(CustomerId customer) { return m_keys.erase(customer); }

    absl::Status makeKeysDurable() override { return m_keys.makeDurable(); }
    std::optional<PersonalData> open(CustomerId customer, std::string_view sealed) override;
    std::optional<std::string> openText(CustomerId customer, std::string_view sealed) override;

  private:
    absl::StatusOr<Sealed> seal(CustomerId customer, std::string_view plain, std::string_view purpose);
    std::optional<std::string> openAs(CustomerId customer, std::string_view sealed, std::string_view purpose);

    privacy::KeyStore& m_keys;
    privacy::RandomBytes& m_random;
};

}  // namespace meridian::services

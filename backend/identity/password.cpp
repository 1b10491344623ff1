#include "backend/identity/password.h"

#include <array>

#include <argon2.h>

#include "backend/domain/limits.h"

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

namespace meridian::identity {

namespace {

constexpr std::size_t kSaltBytes = 16;
constexpr std::size_t kHashBytes = 32;

bool sameIgnoringCase(std::string_view a, std::string_view b) {
    return absl::EqualsIgnoreCase(absl::string_view(a.data(), a.size()), absl::string_view(b.data(), b.size()));
}

}  // namespace

absl::Status checkPassword(std::string_view userName, std::string_view password) {
    if (password.size() < limits::kPasswordMin) {
        return absl::InvalidArgumentError(
            absl::StrCat("The password is too short: it needs at least ", limits::kPasswordMin, " characters."));
    }
    if (password.size() > limits::kPasswordMax) {
        return absl::InvalidArgumentError(
            absl::StrCat("The password is too long: it may have at most ", limits::kPasswordMax, " bytes."));
    }
    if (sameIgnoringCase(userName, password)) {
        return absl::InvalidArgumentError("The password must not be the user name.");
    }
    return absl::OkStatus();
}

absl::StatusOr<std::string> hashPassword(std::string_view password, const PasswordOptions& options,
                                         privacy::RandomBytes& random) {
    std::array<std::uint8_t, kSaltBytes> salt;
    random.fill(salt);
    const std::size_t size = argon2_encodedlen(options.iterations, options.memoryKib, options.parallelism, kSaltBytes,
                                               kHashBytes, Argon2_id);
    std::string encoded(size, '\0');
    const int code =
        argon2id_hash_encoded(options.iterations, options.memoryKib, options.parallelism, password.data(),
                              password.size(), salt.data(), salt.size(), kHashBytes, encoded.data(), encoded.size());
    if (code == ARGON2_MEMORY_ALLOCATION_ERROR) {
        return absl::ResourceExhaustedError("There is not enough memory to check a password. Try again later.");
    }
    if (code != ARGON2_OK) {
        return absl::InvalidArgumentError(absl::StrCat("Argon2id: ", argon2_error_message(code), "."));
    }
    encoded.resize(encoded.find('\0'));
    return encoded;
}

bool passwordFits(std::string_view password, const std::string& encoded) {
    return argon2id_verify(encoded.c_str(), password.data(), password.size()) == ARGON2_OK;
}

}  // namespace meridian::identity

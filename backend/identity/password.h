// Passwords of people: which ones are good enough, and how they are kept so that a stolen file does not give them away.
//
// Argon2id (RFC 9106) with the parameters that OWASP's password storage sheet names as its minimum; they are part of
// the stored text, so they can be raised later without breaking older ones.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "backend/privacy/random_bytes.h"

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace meridian::identity {

struct PasswordOptions {
    std::uint32_t memoryKib = 19 * 1024;
    std::uint32_t iterations = 2;
    std::uint32_t parallelism = 1;
};

// InvalidArgument, in words for the person who chose it, when the password is too short, too long or the user's name.
absl::Status checkPassword(std::string_view userName, std::string_view password);

// The encoded form "$argon2id$v=19$m=…,t=…,p=…$salt$hash". ResourceExhausted when the memory is not to be had. Any
// thread; takes some twenty milliseconds with the default options.
absl::StatusOr<std::string> hashPassword(std::string_view password, const PasswordOptions& options,
                                         privacy::RandomBytes& random);

// Compares in constant time. False also for a damaged `encoded`. Any thread; takes as long as hashing.
bool passwordFits(std::string_view password, const std::string& encoded);

}  // namespace meridian::identity

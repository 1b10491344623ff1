#include "backend/privacy/random_bytes.h"

#include <openssl/rand.h>

#include "backend/domain/check.h"

namespace meridian::privacy {

void SystemRandomBytes::fill(std::span<std::uint8_t> out) {
    // Without entropy no key would be secret, so there is nothing sensible to go on with.
    MERIDIAN_CHECK(RAND_bytes(out.data(), static_cast<int>(out.size())) == 1);
}

}  // namespace meridian::privacy

#include "backend/privacy/random_bytes.h"

#include <algorithm>
#include <array>

#include <openssl/crypto.h>
#include <openssl/rand.h>

#include "backend/domain/check.h"

namespace meridian::privacy {

namespace {

void generate(std::span<std::uint8_t> out) {
    // Without entropy no key would be secret, so there is nothing sensible to go on with.
    MERIDIAN_CHECK(RAND_bytes(out.data(), static_cast<int>(out.size())) == 1);
}

// The generator asks as much for a nonce as for a thousand bytes, so each thread takes some ahead. What is handed out
// is wiped here, and what is left is wiped when the thread ends.
class Stock {
  public:
    ~Stock() { OPENSSL_cleanse(m_bytes.data(), m_bytes.size()); }
    void take(std::span<std::uint8_t> out) {
        if (m_left < out.size()) {
            generate(m_bytes);
            m_left = m_bytes.size();
        }
        std::uint8_t* const from = m_bytes.data() + m_bytes.size() - m_left;
        std::copy_n(from, out.size(), out.begin());
        OPENSSL_cleanse(from, out.size());
        m_left -= out.size();
    }

  private:
    std::array<std::uint8_t, SystemRandomBytes::kTakenAhead> m_bytes{};
    std::size_t m_left = 0;
};

}  // namespace

void SystemRandomBytes::fill(std::span<std::uint8_t> out) {
    if (out.size() > kTakenAhead) return generate(out);
    thread_local Stock stock;
    stock.take(out);
}

}  // namespace meridian::privacy

// Text that must not end up in a log, a test report or an error message by accident: it prints as three dots and gives
// its value only to code that asks for it by name.
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <openssl/crypto.h>

namespace meridian::privacy {

inline constexpr std::string_view kSecretMask = "•••";

// Owns the text and wipes it when it goes. Threads: as std::string.
class Secret {
  public:
    Secret() = default;
    explicit Secret(std::string text) : m_text(std::move(text)) {}
    Secret(const Secret&) = default;
    // Short texts live inside the string itself, so a moved-from string must be wiped too.
    Secret(Secret&& other) noexcept : m_text(std::move(other.m_text)) { other.wipe(); }
    Secret& operator=(const Secret& other) {
        if (this == &other) return *this;
        wipe();
        m_text = other.m_text;
        return *this;
    }
    Secret& operator=(Secret&& other) noexcept {
        if (this == &other) return *this;
        wipe();
        m_text = std::move(other.m_text);
        other.wipe();
        return *this;
    }
    ~Secret() { wipe(); }

    std::string_view reveal() const { return m_text; }
    bool empty() const { return m_text.empty(); }

    friend std::ostream& operator<<(std::ostream& out, const Secret&) { return out << kSecretMask; }

  private:
    void wipe() {
        OPENSSL_cleanse(m_text.data(), m_text.size());
        m_text.clear();
    }

    std::string m_text;
};

}  // namespace meridian::privacy

template <>
struct fmt::formatter<meridian::privacy::Secret> : fmt::formatter<std::string_view> {
    template <typename Context>
    auto format(const meridian::privacy::Secret&, Context& context) const {
        return fmt::formatter<std::string_view>::format(meridian::privacy::kSecretMask, context);
    }
};

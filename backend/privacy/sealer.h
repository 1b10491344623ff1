// Personal fields are written to the journal, to snapshots and to the bus only in sealed form, under a key that belongs
// to one person. Destroying that key makes every copy unreadable at once, while hash chains over the sealed bytes stay
// valid.
//
// AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce per text; a person has far fewer than the 2^32 texts that
// the standard allows under one key.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>

#include "backend/privacy/random_bytes.h"

#include "absl/status/statusor.h"

namespace meridian::privacy {

inline constexpr std::size_t kKeyBytes = 32;
inline constexpr std::size_t kNonceBytes = 12;
inline constexpr std::size_t kTagBytes = 16;
// What sealing adds to a text: version, nonce and tag.
inline constexpr std::size_t kSealOverhead = 1 + kNonceBytes + kTagBytes;

using Nonce12 = std::array<std::uint8_t, kNonceBytes>;

Nonce12 makeNonce(RandomBytes& random);

// The data key of one person. Wiped on destruction; it cannot be copied or printed.
class SubjectKey {
  public:
    explicit SubjectKey(std::span<const std::uint8_t, kKeyBytes> bytes);
    static SubjectKey make(RandomBytes& random);
    SubjectKey(SubjectKey&& other) noexcept;
    SubjectKey& operator=(SubjectKey&& other) noexcept;
    SubjectKey(const SubjectKey&) = delete;
    SubjectKey& operator=(const SubjectKey&) = delete;
    ~SubjectKey();

    std::span<const std::uint8_t, kKeyBytes> bytes() const { return m_bytes; }

    friend std::ostream& operator<<(std::ostream&, const SubjectKey&) = delete;

  private:
    std::array<std::uint8_t, kKeyBytes> m_bytes;
};

// Returns version byte, nonce, cipher text, tag. `associatedData` is not stored; open() must be given the same, so that
// a sealed text cannot be moved to another field or another person unnoticed. Any thread; no lock, one allocation.
std::string seal(const SubjectKey& key, const Nonce12& nonce, std::string_view plain, std::string_view associatedData);

// DataLoss when `sealed` was changed, cut short, sealed under another key or with other associated data. Any thread.
absl::StatusOr<std::string> open(const SubjectKey& key, std::string_view sealed, std::string_view associatedData);

}  // namespace meridian::privacy

#include "backend/privacy/sealer.h"

#include <algorithm>
#include <limits>
#include <memory>

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include "backend/domain/check.h"

namespace meridian::privacy {

namespace {

constexpr char kVersion = 1;

enum class Direction { kSeal, kOpen };

struct FreeContext {
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_CIPHER_CTX, FreeContext>;

// Looking the cipher up costs more than sealing a short text, so each thread does it once per direction and only sets
// key and nonce afterwards. The last key schedule stays in the context until the next call or the end of the thread.
template <Direction direction>
EVP_CIPHER_CTX* contextOfThisThread() {
    thread_local const Context context = [] {
        Context made(EVP_CIPHER_CTX_new());
        MERIDIAN_CHECK(made != nullptr);
        MERIDIAN_CHECK(EVP_CipherInit_ex(made.get(), EVP_aes_256_gcm(), nullptr, nullptr, nullptr,
                                         direction == Direction::kSeal ? 1 : 0) == 1);
        return made;
    }();
    return context.get();
}

const unsigned char* bytesOf(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytesOf(char* text) {
    return reinterpret_cast<unsigned char*>(text);
}

int lengthOf(std::string_view text) {
    MERIDIAN_CHECK(text.size() <= static_cast<std::size_t>(std::numeric_limits<int>::max() / 2));
    return static_cast<int>(text.size());
}

void start(EVP_CIPHER_CTX* context, const SubjectKey& key, const unsigned char* nonce,
           std::string_view associatedData) {
    MERIDIAN_CHECK(EVP_CipherInit_ex(context, nullptr, nullptr, key.bytes().data(), nonce, -1) == 1);
    if (associatedData.empty()) return;
    int written = 0;
    MERIDIAN_CHECK(EVP_CipherUpdate(context, nullptr, &written, bytesOf(associatedData), lengthOf(associatedData)) ==
                   1);
}

}  // namespace

Nonce12 makeNonce(RandomBytes& random) {
    Nonce12 nonce;
    random.fill(nonce);
    return nonce;
}

SubjectKey::SubjectKey(std::span<const std::uint8_t, kKeyBytes> bytes) {
    std::copy(bytes.begin(), bytes.end(), m_bytes.begin());
}

SubjectKey SubjectKey::make(RandomBytes& random) {
    std::array<std::uint8_t, kKeyBytes> bytes;
    random.fill(bytes);
    SubjectKey key(bytes);
    OPENSSL_cleanse(bytes.data(), bytes.size());
    return key;
}

SubjectKey::SubjectKey(SubjectKey&& other) noexcept : m_bytes(other.m_bytes) {
    OPENSSL_cleanse(other.m_bytes.data(), other.m_bytes.size());
}

SubjectKey& SubjectKey::operator=(SubjectKey&& other) noexcept {
    if (this == &other) return *this;
    m_bytes = other.m_bytes;
    OPENSSL_cleanse(other.m_bytes.data(), other.m_bytes.size());
    return *this;
}

SubjectKey::~SubjectKey() {
    OPENSSL_cleanse(m_bytes.data(), m_bytes.size());
}

std::string seal(const SubjectKey& key, const Nonce12& nonce, std::string_view plain, std::string_view associatedData) {
    std::string sealed(kSealOverhead + plain.size(), '\0');
    sealed[0] = kVersion;
    std::copy(nonce.begin(), nonce.end(), bytesOf(sealed.data() + 1));

    EVP_CIPHER_CTX* context = contextOfThisThread<Direction::kSeal>();
    start(context, key, nonce.data(), associatedData);
    char* at = sealed.data() + 1 + kNonceBytes;
    int written = 0;
    if (!plain.empty()) {
        MERIDIAN_CHECK(EVP_CipherUpdate(context, bytesOf(at), &written, bytesOf(plain), lengthOf(plain)) == 1);
    }
    at += plain.size();
    MERIDIAN_CHECK(EVP_CipherFinal_ex(context, bytesOf(at), &written) == 1);
    MERIDIAN_CHECK(EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, kTagBytes, at) == 1);
    return sealed;
}

absl::StatusOr<std::string> open(const SubjectKey& key, std::string_view sealed, std::string_view associatedData) {
    if (sealed.size() < kSealOverhead) return absl::DataLossError("The sealed text is cut short.");
    if (sealed[0] != kVersion) return absl::DataLossError("The sealed text has an unknown version.");
    const std::string_view nonce = sealed.substr(1, kNonceBytes);
    const std::string_view cipherText = sealed.substr(1 + kNonceBytes, sealed.size() - kSealOverhead);
    std::array<char, kTagBytes> tag;
    std::copy_n(sealed.end() - kTagBytes, kTagBytes, tag.begin());

    EVP_CIPHER_CTX* context = contextOfThisThread<Direction::kOpen>();
    start(context, key, bytesOf(nonce), associatedData);
    std::string plain(cipherText.size(), '\0');
    int written = 0;
    if (!cipherText.empty()) {
        MERIDIAN_CHECK(
            EVP_CipherUpdate(context, bytesOf(plain.data()), &written, bytesOf(cipherText), lengthOf(cipherText)) == 1);
    }
    MERIDIAN_CHECK(EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, kTagBytes, tag.data()) == 1);
    std::array<unsigned char, kTagBytes> nothing;
    if (EVP_CipherFinal_ex(context, nothing.data(), &written) != 1) {
        OPENSSL_cleanse(plain.data(), plain.size());
        return absl::DataLossError("The sealed text was changed or belongs to another key.");
    }
    return plain;
}

}  // namespace meridian::privacy

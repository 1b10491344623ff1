#include "backend/identity/tokens.h"

#include <array>
#include <mutex>
#include <utility>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/sha.h>

#include "backend/domain/check.h"
#include "backend/privacy/key_file.h"

#include "absl/strings/escaping.h"

namespace meridian::identity {

namespace {

constexpr char kVersion = 1;
constexpr std::size_t kSignatureBytes = 32;
constexpr std::size_t kHeadBytes = 2 + 8 + 8 + 8;  // version, role, issued, expires, session; then the user's name
constexpr std::size_t kTokenMax = 512;
constexpr std::size_t kEndedBeforeCleaning = 1'024;

using Signature = std::array<unsigned char, kSignatureBytes>;

struct FreeMac {
    void operator()(EVP_MAC_CTX* context) const { EVP_MAC_CTX_free(context); }
};

// Fetching the algorithm costs more than the signature, so each thread does it once.
EVP_MAC_CTX* macOfThisThread() {
    thread_local const std::unique_ptr<EVP_MAC_CTX, FreeMac> context = [] {
        EVP_MAC* mac = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
        MERIDIAN_CHECK(mac != nullptr);
        std::unique_ptr<EVP_MAC_CTX, FreeMac> made(EVP_MAC_CTX_new(mac));
        EVP_MAC_free(mac);
        MERIDIAN_CHECK(made != nullptr);
        char digest[] = "SHA256";
        const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string("digest", digest, 0),
                                         OSSL_PARAM_construct_end()};
        MERIDIAN_CHECK(EVP_MAC_CTX_set_params(made.get(), parameters) == 1);
        return made;
    }();
    return context.get();
}

Signature signatureOf(const privacy::SubjectKey& key, std::string_view text) {
    Signature signature;
    EVP_MAC_CTX* context = macOfThisThread();
    std::size_t size = 0;
    MERIDIAN_CHECK(EVP_MAC_init(context, key.bytes().data(), key.bytes().size(), nullptr) == 1);
    MERIDIAN_CHECK(EVP_MAC_update(context, reinterpret_cast<const unsigned char*>(text.data()), text.size()) == 1);
    MERIDIAN_CHECK(EVP_MAC_final(context, signature.data(), &size, signature.size()) == 1 && size == signature.size());
    return signature;
}

void append(std::string& out, std::uint64_t value) {
    for (int shift = 56; shift >= 0; shift -= 8)
        out += static_cast<char>(value >> shift);
}

std::uint64_t numberAt(std::string_view text, std::size_t at) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < 8; ++i)
        value = (value << 8) | static_cast<unsigned char>(text[at + i]);
    return value;
}

std::string encode(std::string_view bytes) {
    return absl::WebSafeBase64Escape({bytes.data(), bytes.size()});
}

std::string payloadOf(const Claims& claims) {
    std::string payload;
    payload.reserve(kHeadBytes + claims.user.size() + kSignatureBytes);
    payload += kVersion;
    payload += static_cast<char>(claims.role);
    append(payload, static_cast<std::uint64_t>(claims.issued.micros));
    append(payload, static_cast<std::uint64_t>(claims.expires.micros));
    append(payload, claims.session.value);
    return payload += claims.user;
}

Claims claimsOf(std::string_view payload) {
    Claims claims;
    claims.role = static_cast<Role>(payload[1]);
    claims.issued.micros = static_cast<std::int64_t>(numberAt(payload, 2));
    claims.expires.micros = static_cast<std::int64_t>(numberAt(payload, 10));
    claims.session.value = numberAt(payload, 18);
    claims.user = std::string(payload.substr(kHeadBytes));
    return claims;
}

absl::Status notOurs() {
    return absl::UnauthenticatedError("The access token is not valid. Sign in again.");
}

}  // namespace

absl::StatusOr<std::unique_ptr<AccessTokens>> AccessTokens::open(const std::string& keyFile,
                                                                 privacy::RandomBytes& random) {
    absl::StatusOr<privacy::SubjectKey> key = privacy::loadOrMakeKeyFile(keyFile, random);
    if (!key.ok()) return key.status();
    return std::make_unique<AccessTokens>(*std::move(key));
}

privacy::Secret AccessTokens::sign(const Claims& claims) const {
    std::string bytes = payloadOf(claims);
    const Signature signature = signatureOf(m_key, bytes);
    bytes.append(signature.begin(), signature.end());
    return privacy::Secret(encode(bytes));
}

absl::StatusOr<Claims> AccessTokens::verify(std::string_view token, CellTime now) const {
    std::string bytes;
    if (token.size() > kTokenMax || !absl::WebSafeBase64Unescape({token.data(), token.size()}, &bytes))
        return notOurs();
    if (bytes.size() <= kHeadBytes + kSignatureBytes || bytes[0] != kVersion) return notOurs();
    const std::string_view payload = std::string_view(bytes).substr(0, bytes.size() - kSignatureBytes);
    const Signature expected = signatureOf(m_key, payload);
    if (CRYPTO_memcmp(expected.data(), bytes.data() + payload.size(), expected.size()) != 0) return notOurs();
    Claims claims = claimsOf(payload);
    if (now >= claims.expires) return absl::UnauthenticatedError("The access token has expired. Refresh it.");
    if (ended(claims.session)) return absl::UnauthenticatedError("The session has ended. Sign in again.");
    return claims;
}

bool AccessTokens::ended(SessionId session) const {
    if (m_endedCount.load(std::memory_order_acquire) == 0) return false;
    const std::shared_lock lock(m_mutex);
    return m_ended.contains(session);
}

void AccessTokens::endSession(SessionId session, CellTime until, CellTime now) {
    if (until <= now) return;
    const std::lock_guard lock(m_mutex);
    if (m_ended.size() >= kEndedBeforeCleaning) {
        absl::erase_if(m_ended, [now](const auto& entry) { return entry.second <= now; });
    }
    m_ended[session] = until;
    m_endedCount.store(m_ended.size(), std::memory_order_release);
}

privacy::Secret makeRandomSecret(std::string_view prefix, privacy::RandomBytes& random) {
    std::array<std::uint8_t, 32> bytes;
    random.fill(bytes);
    privacy::Secret secret(std::string(prefix) + encode({reinterpret_cast<const char*>(bytes.data()), bytes.size()}));
    OPENSSL_cleanse(bytes.data(), bytes.size());
    return secret;
}

std::string hashRandomSecret(std::string_view secret) {
    std::string hash(SHA256_DIGEST_LENGTH, '\0');
    SHA256(reinterpret_cast<const unsigned char*>(secret.data()), secret.size(),
           reinterpret_cast<unsigned char*>(hash.data()));
    return hash;
}

}  // namespace meridian::identity

#include "backend/client/pinned_certificate.h"

#include <array>
#include <fstream>
#include <functional>
#include <iterator>

#include <grpcpp/security/tls_certificate_verifier.h>
#include <grpcpp/security/tls_credentials_options.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include "backend/domain/text.h"

namespace meridian::client {

namespace {

constexpr std::size_t kFingerprintDigits = 64;

// Empty unless the text is a fingerprint.
std::string normalised(std::string_view text) {
    if (text.starts_with("sha256:") || text.starts_with("SHA256:")) text.remove_prefix(7);
    std::string digits;
    for (const char byte : text) {
        const char lower = lowerAscii(byte);
        if (lower == ':') continue;
        if (!isDigit(lower) && (lower < 'a' || lower > 'f')) return {};
        digits.push_back(lower);
    }
    return digits.size() == kFingerprintDigits ? digits : std::string();
}

class PinVerifier final : public grpc::experimental::ExternalCertificateVerifier {
  public:
    explicit PinVerifier(std::string fingerprint) : m_fingerprint(std::move(fingerprint)) {}

    bool Verify(grpc::experimental::TlsCustomVerificationCheckRequest* request, std::function<void(grpc::Status)>,
                grpc::Status* status) override {
        const grpc::string_ref certificate = request->peer_cert();
        const absl::StatusOr<std::string> shown =
            fingerprintOfPem(std::string_view(certificate.data(), certificate.size()));
        const bool matches = shown.ok() && *shown == m_fingerprint;
        *status = matches ? grpc::Status::OK
                          : grpc::Status(grpc::StatusCode::UNAUTHENTICATED,
                                         "the server shows another certificate than the one that is trusted");
        return true;
    }

    void Cancel(grpc::experimental::TlsCustomVerificationCheckRequest*) override {}

  private:
    const std::string m_fingerprint;
};

}  // namespace

absl::StatusOr<std::string> fingerprintOfPem(std::string_view pem) {
    const std::unique_ptr<BIO, decltype(&BIO_free)> input(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())),
                                                          &BIO_free);
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(
        PEM_read_bio_X509(input.get(), nullptr, nullptr, nullptr), &X509_free);
    if (certificate == nullptr) return absl::InvalidArgumentError("This is not a certificate in PEM form.");
    std::array<unsigned char, kFingerprintDigits / 2> digest;
    unsigned int size = 0;
    if (X509_digest(certificate.get(), EVP_sha256(), digest.data(), &size) != 1 || size != digest.size()) {
        return absl::InternalError("The certificate's fingerprint cannot be computed.");
    }
    std::string text;
    for (const unsigned char byte : digest) {
        text.push_back("0123456789abcdef"[byte >> 4]);
        text.push_back("0123456789abcdef"[byte & 15]);
    }
    return text;
}

absl::StatusOr<std::string> fingerprintOf(const std::string& certificate) {
    if (certificate.find("-----BEGIN") != std::string::npos) return fingerprintOfPem(certificate);
    if (std::string fingerprint = normalised(certificate); !fingerprint.empty()) return fingerprint;
    std::ifstream file(certificate, std::ios::binary);
    if (!file) return absl::NotFoundError(concat("The certificate ", certificate, " cannot be read."));
    const std::string pem{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    absl::StatusOr<std::string> fingerprint = fingerprintOfPem(pem);
    if (!fingerprint.ok()) return absl::InvalidArgumentError(concat(certificate, " holds no certificate in PEM form."));
    return fingerprint;
}

std::shared_ptr<grpc::ChannelCredentials> pinnedCredentials(const std::string& fingerprint) {
    grpc::experimental::TlsChannelCredentialsOptions options;
    // No chain and no host name: the pin says more than both.
    options.set_verify_server_certs(false);
    options.set_check_call_host(false);
    options.set_certificate_verifier(grpc::experimental::ExternalCertificateVerifier::Create<PinVerifier>(fingerprint));
    return grpc::experimental::TlsCredentials(options);
}

}  // namespace meridian::client

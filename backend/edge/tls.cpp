#include "backend/edge/tls.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>

#include <arpa/inet.h>
#include <fcntl.h>
#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>
#include <sys/stat.h>
#include <unistd.h>

namespace meridian::edge {

namespace {

template <auto Free>
struct Freed {
    template <class T>
    void operator()(T* pointer) const {
        Free(pointer);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using X509Ptr = std::unique_ptr<X509, Freed<X509_free>>;
using Bio = std::unique_ptr<BIO, Freed<BIO_free_all>>;
using Extension = std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>>;

constexpr long kTenYears = 10L * 365 * 24 * 3600;

std::string textOf(BIO* bio) {
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {data, static_cast<std::size_t>(size)};
}

bool addExtension(X509* certificate, int kind, const std::string& value) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

std::string namesFor(const std::string& host) {
    std::string names = "DNS:localhost,IP:127.0.0.1,IP:::1";
    unsigned char address[16];
    if (host.empty() || host == "localhost" || host == "127.0.0.1" || host == "::1") return names;
    const bool isAddress =
        ::inet_pton(AF_INET, host.c_str(), address) == 1 || ::inet_pton(AF_INET6, host.c_str(), address) == 1;
    return names + (isAddress ? ",IP:" : ",DNS:") + host;
}

X509Ptr makeCertificate(EVP_PKEY* key, const std::string& host) {
    X509Ptr certificate(X509_new());
    unsigned char serial[16];
    if (!certificate || RAND_bytes(serial, sizeof serial) != 1) return nullptr;
    serial[0] &= 0x7f;  // positive, RFC 5280 section 4.1.2.2
    std::unique_ptr<BIGNUM, Freed<BN_free>> number(BN_bin2bn(serial, sizeof serial, nullptr));
    X509_NAME* name = X509_get_subject_name(certificate.get());
    const bool made =
        X509_set_version(certificate.get(), 2) == 1 &&
        BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate.get())) != nullptr &&
        X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600) != nullptr &&
        X509_gmtime_adj(X509_getm_notAfter(certificate.get()), kTenYears) != nullptr &&
        X509_set_pubkey(certificate.get(), key) == 1 &&
        X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("Meridian server"),
                                   -1, -1, 0) == 1 &&
        X509_set_issuer_name(certificate.get(), name) == 1 &&
        addExtension(certificate.get(), NID_subject_alt_name, namesFor(host)) &&
        addExtension(certificate.get(), NID_basic_constraints, "critical,CA:TRUE") &&
        X509_sign(certificate.get(), key, EVP_sha256()) > 0;
    return made ? std::move(certificate) : nullptr;
}

absl::Status writeFile(const std::string& path, const std::string& content, mode_t mode) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (file < 0) return absl::UnavailableError(path + ": " + std::strerror(errno));
    const bool written =
        ::write(file, content.data(), content.size()) == static_cast<ssize_t>(content.size()) && ::fsync(file) == 0;
    ::close(file);
    return written ? absl::OkStatus() : absl::UnavailableError(path + " could not be written");
}

absl::Status makeFiles(const std::string& directory, const std::string& host) {
    const Key key(EVP_EC_gen("P-256"));
    const X509Ptr certificate = key ? makeCertificate(key.get(), host) : nullptr;
    const Bio certificateText(BIO_new(BIO_s_mem()));
    const Bio keyText(BIO_new(BIO_s_mem()));
    if (!certificate || PEM_write_bio_X509(certificateText.get(), certificate.get()) != 1 ||
        PEM_write_bio_PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1) {
        return absl::InternalError("a certificate could not be made");
    }
    std::error_code error;
    std::filesystem::create_directories(directory, error);
    if (absl::Status status = writeFile(directory + "/server.key", textOf(keyText.get()), 0600); !status.ok())
        return status;
    return writeFile(directory + "/server.crt", textOf(certificateText.get()), 0644);
}

std::string readFile(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream content;
    content << file.rdbuf();
    return content.str();
}

std::string fingerprintOf(X509* certificate) {
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    if (X509_digest(certificate, EVP_sha256(), digest, &size) != 1) return {};
    constexpr char kHex[] = "0123456789ABCDEF";
    std::string text;
    for (unsigned int i = 0; i < size; ++i) {
        if (i > 0) text += ':';
        text += kHex[digest[i] >> 4];
        text += kHex[digest[i] & 15];
    }
    return text;
}

}  // namespace

absl::StatusOr<Certificate> loadOrMakeCertificate(const std::string& directory, const std::string& host) {
    Certificate made;
    made.certificatePath = directory + "/server.crt";
    const std::string keyPath = directory + "/server.key";
    if (!std::filesystem::exists(made.certificatePath) && !std::filesystem::exists(keyPath)) {
        if (absl::Status status = makeFiles(directory, host); !status.ok()) return status;
    }
    struct stat info {};
    if (::stat(keyPath.c_str(), &info) != 0) return absl::FailedPreconditionError(keyPath + " is missing");
    if ((info.st_mode & 077) != 0) {
        return absl::FailedPreconditionError(keyPath + " may be read by others; set its mode to 0600");
    }
    made.certificatePem = readFile(made.certificatePath);
    made.keyPem = readFile(keyPath);
    const Bio certificateText(
        BIO_new_mem_buf(made.certificatePem.data(), static_cast<int>(made.certificatePem.size())));
    const Bio keyText(BIO_new_mem_buf(made.keyPem.data(), static_cast<int>(made.keyPem.size())));
    const X509Ptr certificate(PEM_read_bio_X509(certificateText.get(), nullptr, nullptr, nullptr));
    const Key key(PEM_read_bio_PrivateKey(keyText.get(), nullptr, nullptr, nullptr));
    if (!certificate || !key || X509_check_private_key(certificate.get(), key.get()) != 1) {
        return absl::InvalidArgumentError(made.certificatePath + " and " + keyPath +
                                          " are not a certificate and its key");
    }
    made.fingerprint = fingerprintOf(certificate.get());
    return made;
}

}  // namespace meridian::edge

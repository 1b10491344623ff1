#include "backend/edge/tls.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include "tests/backend/edge/edge_fixture.h"

namespace meridian::edge {
namespace {

TEST(Certificate, IsMadeOnceAndKept) {
    const TemporaryFolder folder;
    const auto made = loadOrMakeCertificate(folder.file("tls"), "shop.example.org");
    ASSERT_TRUE(made.ok()) << made.status();
    EXPECT_THAT(made->fingerprint, testing::MatchesRegex("([0-9A-F][0-9A-F]:)+[0-9A-F][0-9A-F]"));
    EXPECT_EQ(made->fingerprint.size(), 32u * 3 - 1);
    EXPECT_EQ(modeOf(folder.file("tls/server.key")), kOwnerOnly);
    const auto again = loadOrMakeCertificate(folder.file("tls"), "other.example.org");
    ASSERT_TRUE(again.ok());
    EXPECT_EQ(again->fingerprint, made->fingerprint);
    EXPECT_EQ(again->certificatePem, made->certificatePem);
}

TEST(Certificate, IsForTheHostAndForThisMachineAndLastsTenYears) {
    const TemporaryFolder folder;
    const auto made = loadOrMakeCertificate(folder.file("tls"), "shop.example.org");
    ASSERT_TRUE(made.ok());
    BIO* text = BIO_new_mem_buf(made->certificatePem.data(), static_cast<int>(made->certificatePem.size()));
    X509* certificate = PEM_read_bio_X509(text, nullptr, nullptr, nullptr);
    ASSERT_NE(certificate, nullptr);
    EXPECT_EQ(X509_check_host(certificate, "shop.example.org", 0, 0, nullptr), 1);
    EXPECT_EQ(X509_check_host(certificate, "localhost", 0, 0, nullptr), 1);
    EXPECT_EQ(X509_check_host(certificate, "evil.example.org", 0, 0, nullptr), 0);
    EXPECT_EQ(X509_check_ip_asc(certificate, "127.0.0.1", 0), 1);
    EXPECT_EQ(X509_check_ip_asc(certificate, "::1", 0), 1);
    int days = 0;
    int seconds = 0;
    ASSERT_EQ(ASN1_TIME_diff(&days, &seconds, nullptr, X509_get0_notAfter(certificate)), 1);
    EXPECT_NEAR(days, 3'650, 2);
    EXPECT_EQ(EVP_PKEY_get_id(X509_get0_pubkey(certificate)), EVP_PKEY_EC);
    X509_free(certificate);
    BIO_free(text);
}

TEST(Certificate, AKeyThatOthersMayReadIsRefused) {
    const TemporaryFolder folder;
    ASSERT_TRUE(loadOrMakeCertificate(folder.file("tls"), "localhost").ok());
    std::filesystem::permissions(folder.file("tls/server.key"), kReadableByAll);
    const absl::Status status = loadOrMakeCertificate(folder.file("tls"), "localhost").status();
    EXPECT_TRUE(absl::IsFailedPrecondition(status));
    EXPECT_THAT(std::string(status.message()), testing::HasSubstr("0600"));
}

TEST(Certificate, FilesThatDoNotFitAreRefused) {
    const TemporaryFolder folder;
    ASSERT_TRUE(loadOrMakeCertificate(folder.file("a"), "localhost").ok());
    ASSERT_TRUE(loadOrMakeCertificate(folder.file("b"), "localhost").ok());
    std::filesystem::copy_file(folder.file("b/server.crt"), folder.file("a/server.crt"),
                               std::filesystem::copy_options::overwrite_existing);
    EXPECT_TRUE(absl::IsInvalidArgument(loadOrMakeCertificate(folder.file("a"), "localhost").status()));
    std::filesystem::remove(folder.file("b/server.key"));
    EXPECT_TRUE(absl::IsFailedPrecondition(loadOrMakeCertificate(folder.file("b"), "localhost").status()));
}

TEST(ListenAddress, IsReadAndShown) {
    EXPECT_EQ(parseListenAddress("127.0.0.1:7443")->text(), "127.0.0.1:7443");
    EXPECT_EQ(parseListenAddress("[::1]:0")->text(), "[::1]:0");
    EXPECT_TRUE(parseListenAddress("[::1]:0")->isLoopback());
    EXPECT_TRUE(parseListenAddress("localhost:1")->isLoopback());
    EXPECT_FALSE(parseListenAddress("0.0.0.0:1")->isLoopback());
    EXPECT_FALSE(parseListenAddress("128.0.0.1:1")->isLoopback());
    for (const char* wrong :
         {"", ":1", "localhost", "localhost:", "localhost:65536", "localhost:-1", "localhost:1x", "::1:80"}) {
        EXPECT_TRUE(absl::IsInvalidArgument(parseListenAddress(wrong).status())) << wrong;
    }
}

TEST(Plaintext, IsRefusedBeyondThisMachine) {
    const auto server = GrpcServer::start({{"0.0.0.0", 0}, Transport::kPlaintextLoopback, {}}, {});
    EXPECT_TRUE(absl::IsFailedPrecondition(server.status()));
    EXPECT_TRUE(GrpcServer::start({{"127.0.0.1", 0}, Transport::kPlaintextLoopback, {}}, {}).ok());
}

using TlsTest = EdgeTest;

TEST_F(TlsTest, ATakenPortIsSaidToBeTaken) {
    const auto address = parseListenAddress(m_server->address());
    const auto second = GrpcServer::start({*address, Transport::kTls, m_certificate}, {});
    EXPECT_TRUE(absl::IsUnavailable(second.status())) << second.status();
}

TEST_F(TlsTest, WhoDoesNotTrustTheCertificateDoesNotConnect) {
    const TemporaryFolder other;
    grpc::SslCredentialsOptions trust;
    trust.pem_root_certs = loadOrMakeCertificate(other.path(), "127.0.0.1")->certificatePem;
    const auto channel = grpc::CreateChannel(m_server->address(), grpc::SslCredentials(trust));
    const auto identity = v1::IdentityService::NewStub(channel);
    grpc::ClientContext context;
    context.set_deadline(std::chrono::system_clock::now() + std::chrono::seconds(5));
    v1::WhoAmIResponse response;
    EXPECT_EQ(identity->WhoAmI(&context, {}, &response).error_code(), grpc::StatusCode::UNAVAILABLE);
}

TEST_F(TlsTest, PlainTextDoesNotReachATlsServer) {
    const auto channel = grpc::CreateChannel(m_server->address(), grpc::InsecureChannelCredentials());
    const auto identity = v1::IdentityService::NewStub(channel);
    grpc::ClientContext context;
    context.set_deadline(std::chrono::system_clock::now() + std::chrono::seconds(5));
    v1::WhoAmIResponse response;
    EXPECT_EQ(identity->WhoAmI(&context, {}, &response).error_code(), grpc::StatusCode::UNAVAILABLE);
}

}  // namespace
}  // namespace meridian::edge

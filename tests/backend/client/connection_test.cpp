#include "backend/client/connection.h"

#include <gtest/gtest.h>

#include "backend/client/pinned_certificate.h"

#include "tests/backend/client/fake_server.h"
#include "tests/backend/client/temporary_folder.h"
#include "tests/backend/client/test_certificate.h"

namespace meridian::client {
namespace {

constexpr std::chrono::seconds kPatience{5};

std::shared_ptr<grpc::ServerCredentials> tlsOf(const TestCertificate& certificate) {
    grpc::SslServerCredentialsOptions options;
    options.pem_key_cert_pairs.push_back({certificate.key, certificate.certificate});
    return grpc::SslServerCredentials(options);
}

Target targetOf(const FakeServer& server) {
    Target target;
    target.address = server.address();
    target.plaintext = true;
    target.credential.user = "storefront";
    target.credential.secret = privacy::Secret("mds_secret");
    return target;
}

// What the server says that it was called with.
grpc::Status whoAmI(const Target& target, std::string& bearer, const RetryPolicy& policy = {}) {
    const auto connection = Connection::open(target, policy);
    EXPECT_TRUE(connection.ok()) << connection.status();
    v1::IdentityService::Stub stub((*connection)->channel());
    v1::WhoAmIResponse response;
    const grpc::Status status =
        (*connection)->call(kPatience, stub, &v1::IdentityService::Stub::WhoAmI, v1::WhoAmIRequest(), response);
    bearer = response.name();
    return status;
}

TEST(PinnedCertificate, TheRightOneIsTrustedInEveryForm) {
    const TestCertificate certificate = makeCertificate();
    const FakeServer server(tlsOf(certificate));
    const TemporaryFolder folder;
    const std::string fingerprint = *fingerprintOfPem(certificate.certificate);
    std::string withColons = "SHA256:";
    for (std::size_t i = 0; i < fingerprint.size(); i += 2) {
        withColons += (i == 0 ? "" : ":");
        withColons += static_cast<char>(std::toupper(fingerprint[i]));
        withColons += static_cast<char>(std::toupper(fingerprint[i + 1]));
    }
    Target target = targetOf(server);
    target.plaintext = false;
    for (const std::string& form :
         {certificate.certificate, fingerprint, withColons, folder.write("server.crt", certificate.certificate)}) {
        target.certificate = form;
        std::string bearer;
        const grpc::Status status = whoAmI(target, bearer);
        EXPECT_TRUE(status.ok()) << status.error_message();
        EXPECT_EQ(bearer, "Bearer mds_secret");
    }
}

TEST(PinnedCertificate, AnotherOneIsNotTrusted) {
    const FakeServer server(tlsOf(makeCertificate()));
    Target target = targetOf(server);
    target.plaintext = false;
    std::string bearer;
    const RetryPolicy once{std::chrono::milliseconds(1), std::chrono::milliseconds(1), 1};
    target.certificate = makeCertificate().certificate;
    EXPECT_EQ(whoAmI(target, bearer, once).error_code(), grpc::StatusCode::UNAVAILABLE);
    target.certificate = "";  // no authority vouches for it
    EXPECT_EQ(whoAmI(target, bearer, once).error_code(), grpc::StatusCode::UNAVAILABLE);
    EXPECT_EQ(bearer, "");
}

TEST(PinnedCertificate, WhatIsNoCertificateIsRefused) {
    EXPECT_EQ(fingerprintOf("/nowhere/server.crt").status().code(), absl::StatusCode::kNotFound);
    EXPECT_FALSE(fingerprintOf("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n").ok());
    const TemporaryFolder folder;
    const auto status = fingerprintOf(folder.write("server.crt", "hello")).status();
    EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
    EXPECT_NE(std::string(status.message()).find("server.crt"), std::string::npos);
}

TEST(Session, APasswordIsExchangedOnce) {
    FakeServer server;
    Target target = targetOf(server);
    target.credential = {};
    target.credential.user = "anna";
    target.credential.secret = privacy::Secret("correct horse battery");
    const auto connection = Connection::open(target);
    ASSERT_TRUE(connection.ok());
    for (int i = 0; i < 3; ++i) {
        std::string value;
        ASSERT_TRUE((*connection)->session().bearer(value).ok());
        EXPECT_EQ(value, "Bearer access_1");
    }
    EXPECT_EQ(server.identity.signIns, 1);
}

TEST(Session, AWrongPasswordIsNotTriedAgain) {
    FakeServer server;
    Target target = targetOf(server);
    target.credential.user = "anna";
    target.credential.secret = privacy::Secret("guess");
    std::string bearer;
    EXPECT_EQ(whoAmI(target, bearer).error_code(), grpc::StatusCode::UNAUTHENTICATED);
}

TEST(Session, AUsedRefreshTokenIsReplacedInItsFile) {
    FakeServer server;
    const TemporaryFolder folder;
    Target target = targetOf(server);
    target.credentialPath = folder.path("credential");
    target.credential = {};
    target.credential.server = server.address();
    target.credential.user = "anna";
    target.credential.token = privacy::Secret("mdr_0");
    ASSERT_TRUE(identity::saveCredentialFile(target.credentialPath, target.credential).ok());
    // Each program begins with what it read, and takes the token that is in the file by then.
    for (int i = 1; i <= 3; ++i) {
        std::string bearer;
        const grpc::Status status = whoAmI(target, bearer);
        ASSERT_TRUE(status.ok()) << status.error_message();
        EXPECT_EQ(bearer, "Bearer access_" + std::to_string(i));
        EXPECT_EQ(identity::loadCredentialFile(target.credentialPath)->token.reveal(), "mdr_" + std::to_string(i));
    }
}

TEST(Connection, ARefusedCallIsMadeAgainAfterTheTimeThatTheServerNames) {
    FakeServer server;
    server.identity.refusals = 2;
    std::string bearer;
    const auto start = std::chrono::steady_clock::now();
    EXPECT_TRUE(whoAmI(targetOf(server), bearer).ok());
    EXPECT_GE(std::chrono::steady_clock::now() - start, std::chrono::milliseconds(40));
    server.identity.refusals = 100;
    const RetryPolicy policy{std::chrono::milliseconds(1), std::chrono::milliseconds(1), 3};
    EXPECT_EQ(whoAmI(targetOf(server), bearer, policy).error_code(), grpc::StatusCode::UNAVAILABLE);
    EXPECT_EQ(server.identity.refusals, 97);
}

TEST(Connection, NoCallTakesLongerThanItsPatience) {
    FakeServer server;
    server.identity.sleepMs = 2'000;
    const auto connection = Connection::open(targetOf(server));
    ASSERT_TRUE(connection.ok());
    v1::IdentityService::Stub stub((*connection)->channel());
    v1::WhoAmIResponse response;
    const auto start = std::chrono::steady_clock::now();
    const grpc::Status status = (*connection)
                                    ->call(std::chrono::milliseconds(100), stub, &v1::IdentityService::Stub::WhoAmI,
                                           v1::WhoAmIRequest(), response);
    EXPECT_EQ(status.error_code(), grpc::StatusCode::DEADLINE_EXCEEDED);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::milliseconds(1'500));
}

TEST(Connection, AServerThatIsNotThereIsUnavailable) {
    Target target;
    target.address = "127.0.0.1:1";
    target.plaintext = true;
    target.credential.secret = privacy::Secret("mds_secret");
    std::string bearer;
    const RetryPolicy policy{std::chrono::milliseconds(1), std::chrono::milliseconds(1), 2};
    EXPECT_EQ(whoAmI(target, bearer, policy).error_code(), grpc::StatusCode::UNAVAILABLE);
}

}  // namespace
}  // namespace meridian::client

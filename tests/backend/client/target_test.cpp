#include "backend/client/target.h"

#include <gtest/gtest.h>

#include "backend/client/endpoint.h"

#include "tests/backend/client/temporary_folder.h"

namespace meridian::client {
namespace {

constexpr const char* kCredential = R"({"server": "shop.example.com:7443", "user": "anna", "secret": "mds_x"})";

std::string message(const absl::StatusOr<Target>& target) {
    return std::string(target.status().message());
}

TEST(Target, ACredentialFileIsEnough) {
    const TemporaryFolder folder;
    TargetChoice choice;
    choice.credentialFile = folder.write("credential", kCredential);
    const auto target = findTarget(choice);
    ASSERT_TRUE(target.ok()) << target.status();
    EXPECT_EQ(target->address, "shop.example.com:7443");
    EXPECT_EQ(target->credential.user, "anna");
    EXPECT_FALSE(target->plaintext);
}

TEST(Target, TheServerMayBeAnotherOne) {
    const TemporaryFolder folder;
    TargetChoice choice;
    choice.credentialFile = folder.write("credential", kCredential);
    choice.server = "10.0.0.1:1";
    EXPECT_EQ(findTarget(choice)->address, "10.0.0.1:1");
    choice.server = "10.0.0.1";
    EXPECT_EQ(findTarget(choice).status().code(), absl::StatusCode::kInvalidArgument);
}

TEST(Target, WithoutTlsOnlyThisMachineIsSpokenTo) {
    const TemporaryFolder folder;
    TargetChoice choice;
    choice.credentialFile = folder.write("credential", kCredential);
    choice.plaintextLoopback = true;
    EXPECT_EQ(findTarget(choice).status().code(), absl::StatusCode::kInvalidArgument);
    for (const char* address : {"127.0.0.1:5", "localhost:5", "[::1]:5"}) {
        choice.server = address;
        EXPECT_TRUE(findTarget(choice).ok()) << address;
    }
    choice.server = "127.0.0.1.example.com:5";
    EXPECT_FALSE(findTarget(choice).ok());
}

TEST(Target, ALocalDirectoryHasAddressAndCredential) {
    const TemporaryFolder folder;
    TargetChoice choice;
    choice.localDirectory = folder.path();
    EXPECT_EQ(findTarget(choice).status().code(), absl::StatusCode::kNotFound);
    ASSERT_TRUE(saveEndpoint(folder.path(), {"127.0.0.1:7443", folder.path("tls/server.crt"), 0, false}).ok());
    folder.write("administrator.credential", kCredential);
    const auto target = findTarget(choice);
    ASSERT_TRUE(target.ok()) << target.status();
    EXPECT_EQ(target->address, "127.0.0.1:7443");
    EXPECT_EQ(target->certificate, folder.path("tls/server.crt"));
    choice.server = "127.0.0.1:1";
    EXPECT_EQ(findTarget(choice).status().code(), absl::StatusCode::kInvalidArgument);
}

TEST(Target, AServerThatDiedIsToldFromOneThatIsBusy) {
    const TemporaryFolder folder;
    TargetChoice choice;
    choice.localDirectory = folder.path();
    ASSERT_TRUE(saveEndpoint(folder.path(), {"127.0.0.1:7443", "c", 0x3FFFFFFF, false}).ok());
    const auto target = findTarget(choice);
    EXPECT_EQ(target.status().code(), absl::StatusCode::kNotFound);
    EXPECT_NE(message(target).find("does not run any more"), std::string::npos) << message(target);
}

TEST(Target, AMissingCredentialFileSaysHowToGetOne) {
    TargetChoice choice;
    choice.credentialFile = "/nowhere/credential";
    const auto target = findTarget(choice);
    EXPECT_EQ(target.status().code(), absl::StatusCode::kNotFound);
    EXPECT_NE(message(target).find("signin"), std::string::npos);
}

TEST(Target, AddressesNeedAPort) {
    for (const char* good : {"a:1", "127.0.0.1:65535", "[::1]:7443"})
        EXPECT_TRUE(checkAddress(good).ok()) << good;
    for (const char* bad : {"", "a", ":1", "a:", "a:0", "a:65536", "a:12x", "a:-1"})
        EXPECT_FALSE(checkAddress(bad).ok()) << bad;
}

}  // namespace
}  // namespace meridian::client

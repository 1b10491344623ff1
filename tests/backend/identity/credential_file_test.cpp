#include "backend/identity/credential_file.h"

#include <gtest/gtest.h>

#include "tests/backend/privacy/temporary_folder.h"

namespace meridian::identity {
namespace {

class CredentialFileTest : public testing::Test {
  protected:
    absl::Status loadStatus(const std::string& content) {
        writeFile(m_path, content, kOwnerOnly);
        return loadCredentialFile(m_path).status();
    }
    TemporaryFolder m_folder;
    std::string m_path = m_folder.file("credential.json");
};

TEST_F(CredentialFileTest, IsReadAsItWasSaved) {
    const CredentialFile saved{
        "[::1]:7443", "storefront", {}, privacy::Secret("mds_\"quoted\""), "-----BEGIN\nCERT-----\n"};
    ASSERT_TRUE(saveCredentialFile(m_path, saved).ok());
    EXPECT_EQ(modeOf(m_path), kOwnerOnly);
    const absl::StatusOr<CredentialFile> loaded = loadCredentialFile(m_path);
    ASSERT_TRUE(loaded.ok()) << loaded.status();
    EXPECT_EQ(loaded->server, saved.server);
    EXPECT_EQ(loaded->user, saved.user);
    EXPECT_EQ(loaded->secret.reveal(), saved.secret.reveal());
    EXPECT_TRUE(loaded->token.empty());
    EXPECT_EQ(loaded->certificate, saved.certificate);
}

TEST_F(CredentialFileTest, ReplacesAnOlderOneWhole) {
    ASSERT_TRUE(saveCredentialFile(m_path, {"a:1", "ann", privacy::Secret("first"), {}, {}}).ok());
    ASSERT_TRUE(saveCredentialFile(m_path, {"a:1", "ann", privacy::Secret("second"), {}, {}}).ok());
    EXPECT_EQ(loadCredentialFile(m_path)->token.reveal(), "second");
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(m_folder.path()), {}), 1);
}

TEST_F(CredentialFileTest, IsRefusedWhenOthersMayReadIt) {
    ASSERT_TRUE(saveCredentialFile(m_path, {"a:1", "ann", privacy::Secret("token"), {}, {}}).ok());
    std::filesystem::permissions(m_path, kReadableByAll);
    const absl::Status status = loadCredentialFile(m_path).status();
    EXPECT_TRUE(absl::IsFailedPrecondition(status));
    EXPECT_NE(status.message().find("0644"), std::string::npos) << status;
    EXPECT_NE(status.message().find(m_path), std::string::npos) << status;
}

TEST_F(CredentialFileTest, SaysWhatIsWrongAndShowsNoSecret) {
    EXPECT_TRUE(absl::IsNotFound(loadCredentialFile(m_folder.file("absent")).status()));
    const std::pair<const char*, const char*> cases[] = {
        {"", "not a JSON object"},
        {"[1]", "not a JSON object"},
        {R"({"server":"a:1","user":"ann","secret":"s3cr3t")", "not a JSON object"},
        {R"({"user":"ann","secret":"s3cr3t"})", "\"server\""},
        {R"({"server":"a:1","secret":"s3cr3t"})", "\"user\""},
        {R"({"server":"a:1","user":"ann"})", "exactly one of"},
        {R"({"server":"a:1","user":"ann","secret":"s3cr3t","token":"s3cr3t"})", "exactly one of"},
        {R"({"server":"a:1","user":"ann","secret":17})", "\"secret\" that is not a text"},
    };
    for (const auto& [content, expected] : cases) {
        const absl::Status status = loadStatus(content);
        EXPECT_TRUE(absl::IsInvalidArgument(status)) << content;
        EXPECT_NE(status.message().find(expected), std::string::npos) << status;
        EXPECT_EQ(status.message().find("s3cr3t"), std::string::npos) << status;
    }
    EXPECT_TRUE(loadStatus(R"({"server":"a:1","user":"ann","token":"t","later":{"field":1}})").ok());
}

TEST_F(CredentialFileTest, IsNotSavedWithoutWhatItNeeds) {
    EXPECT_TRUE(absl::IsInvalidArgument(saveCredentialFile(m_path, {"", "ann", privacy::Secret("t"), {}, {}})));
    EXPECT_TRUE(absl::IsInvalidArgument(saveCredentialFile(m_path, {"a:1", "ann", {}, {}, {}})));
    EXPECT_FALSE(std::filesystem::exists(m_path));
}

}  // namespace
}  // namespace meridian::identity

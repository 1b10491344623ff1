#include "backend/privacy/private_file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "tests/backend/privacy/temporary_folder.h"

namespace meridian::privacy {
namespace {

TEST(PrivateFile, IsMadeForItsOwnerOnlyAndReadBack) {
    const TemporaryFolder folder;
    ASSERT_TRUE(createPrivateFile(folder.file("key"), "content").ok());
    EXPECT_EQ(modeOf(folder.file("key")), kOwnerOnly);
    EXPECT_EQ(readPrivateFile(folder.file("key"))->reveal(), "content");
    EXPECT_TRUE(absl::IsAlreadyExists(createPrivateFile(folder.file("key"), "other")));
    EXPECT_EQ(bytesOfFile(folder.file("key")), "content");
}

TEST(PrivateFile, IsReplacedWholeAndLeavesNoTemporaryFile) {
    const TemporaryFolder folder;
    writeFile(folder.file("key"), "old", kReadableByAll);
    ASSERT_TRUE(replacePrivateFile(folder.file("key"), "new").ok());
    EXPECT_EQ(modeOf(folder.file("key")), kOwnerOnly);
    EXPECT_EQ(bytesOfFile(folder.file("key")), "new");
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
}

TEST(PrivateFile, IsRefusedWithEveryWiderMode) {
    const TemporaryFolder folder;
    for (const int bit : {0040, 0020, 0010, 0004, 0002, 0001, 0100}) {
        writeFile(folder.file("key"), "content", kOwnerOnly);
        ASSERT_EQ(::chmod(folder.file("key").c_str(), static_cast<mode_t>(0600 | bit)), 0);
        const absl::Status status = readPrivateFile(folder.file("key")).status();
        EXPECT_TRUE(absl::IsFailedPrecondition(status)) << std::oct << bit;
        EXPECT_NE(status.message().find("chmod 600"), std::string::npos) << status;
    }
    ASSERT_EQ(::chmod(folder.file("key").c_str(), 0400), 0);
    EXPECT_TRUE(checkPrivateFile(folder.file("key")).ok());
}

TEST(PrivateFile, SaysWhatIsWrongWithThePath) {
    const TemporaryFolder folder;
    EXPECT_TRUE(absl::IsNotFound(readPrivateFile(folder.file("absent")).status()));
    EXPECT_TRUE(absl::IsFailedPrecondition(readPrivateFile(folder.path()).status()));
    ASSERT_EQ(::mkfifo(folder.file("pipe").c_str(), 0600), 0);
    EXPECT_TRUE(absl::IsFailedPrecondition(readPrivateFile(folder.file("pipe")).status()));
    writeFile(folder.file("large"), std::string(kPrivateFileMax + 1, 'x'), kOwnerOnly);
    EXPECT_TRUE(absl::IsInvalidArgument(readPrivateFile(folder.file("large")).status()));
    EXPECT_TRUE(absl::IsNotFound(replacePrivateFile(folder.file("absent/key"), "content")));
}

TEST(PrivateFolder, IsMadeOnceAndNeverOverAFile) {
    const TemporaryFolder folder;
    EXPECT_TRUE(ensurePrivateFolder(folder.file("keys")).ok());
    EXPECT_EQ(modeOf(folder.file("keys")), std::filesystem::perms::owner_all);
    EXPECT_TRUE(ensurePrivateFolder(folder.file("keys")).ok());
    writeFile(folder.file("file"), "", kOwnerOnly);
    EXPECT_TRUE(absl::IsFailedPrecondition(ensurePrivateFolder(folder.file("file"))));
}

}  // namespace
}  // namespace meridian::privacy

#include "backend/stores/sqlite/self_test.h"

#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/statfs.h>

#include "tests/backend/privacy/temporary_folder.h"

namespace meridian::stores {
namespace {

TEST(DataDirectory, AGoodOneReportsItsSpaceAndIsLeftEmpty) {
    const TemporaryFolder folder;
    const auto report = testDataDirectory(folder.path(), VolatileStorage::kAllow);
    ASSERT_TRUE(report.ok()) << report.status();
    EXPECT_GT(report->freeBytes, 0u);
    EXPECT_LE(report->freeBytes, report->totalBytes);
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(DataDirectory, OneInMemoryIsRefusedUnlessAllowed) {
    struct statfs info {};
    constexpr auto kTmpfs = 0x01021994;
    if (::statfs("/dev/shm", &info) != 0 || info.f_type != kTmpfs) GTEST_SKIP() << "/dev/shm is no tmpfs here";
    const absl::Status refused = testDataDirectory("/dev/shm").status();
    EXPECT_TRUE(absl::IsFailedPrecondition(refused)) << refused;
    EXPECT_THAT(std::string(refused.message()), testing::HasSubstr("tmpfs"));
    EXPECT_TRUE(testDataDirectory("/dev/shm", VolatileStorage::kAllow).ok());
}

TEST(DataDirectory, AMissingOneIsNamed) {
    const TemporaryFolder folder;
    const absl::Status status = testDataDirectory(folder.file("absent")).status();
    EXPECT_TRUE(absl::IsNotFound(status)) << status;
    EXPECT_THAT(std::string(status.message()), testing::HasSubstr("absent"));
}

TEST(DataDirectory, FileSystemsThatForgetOrLieAreKnown) {
    for (const std::uint64_t type : {0x01021994u, 0x794c7630u, 0x6969u, 0xff534d42u, 0x01021997u}) {
        const auto verdict = judgeFileSystem(type);
        EXPECT_FALSE(verdict.durable) << verdict.name;
        EXPECT_NE(verdict.objection, nullptr) << verdict.name;
    }
    for (const std::uint64_t type : {0xef53u, 0x58465342u, 0x9123683eu, 0x12345678u}) {
        EXPECT_TRUE(judgeFileSystem(type).durable) << judgeFileSystem(type).name;
    }
}

}  // namespace
}  // namespace meridian::stores

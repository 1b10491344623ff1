#include "backend/effects/sandbox_file.h"

#include <cstdlib>
#include <filesystem>
#include <string>

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>

namespace meridian::effects {
namespace {

SandboxPayment paymentOf(std::uint64_t order) {
    SandboxPayment payment;
    payment.order = OrderId{order};
    payment.attempt = 1;
    payment.authorised = 1'250;
    return payment;
}

// Files can grow to `bytes` and no further while it lives, as on a disk that is full.
class GrowthLimit {
  public:
    explicit GrowthLimit(std::uintmax_t bytes) {
        m_handler = ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limited = m_before;
        limited.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &limited);
    }
    ~GrowthLimit() {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        ::signal(SIGXFSZ, m_handler);
    }

  private:
    rlimit m_before{};
    sighandler_t m_handler = SIG_DFL;
};

class SandboxFileTest : public testing::Test {
  protected:
    SandboxFileTest() {
        std::string pattern = testing::TempDir() + "/sandbox-XXXXXX";
        if (::mkdtemp(pattern.data()) == nullptr) std::abort();
        directory = pattern;
        path = directory + "/payments";
    }
    ~SandboxFileTest() override { std::filesystem::remove_all(directory); }

    std::unique_ptr<SandboxFile> open() {
        auto file = SandboxFile::open(path);
        EXPECT_TRUE(file.ok()) << file.status();
        return *std::move(file);
    }

    std::string directory;
    std::string path;
};

TEST_F(SandboxFileTest, RemembersAcrossAStart) {
    open()->save(paymentOf(7));
    SandboxPayment found;
    const auto again = open();
    ASSERT_TRUE(again->load(OrderId{7}, 1, found));
    EXPECT_EQ(found.authorised, 1'250);
    EXPECT_FALSE(again->load(OrderId{8}, 1, found));
}

TEST_F(SandboxFileTest, WhatIsAskedWhileItIsStillBeingReadWaits) {
    {
        const auto file = open();
        for (std::uint64_t order = 1; order <= 20'000; ++order)
            file->save(paymentOf(order));
    }
    const auto again = SandboxFile::beginToOpen(path);
    SandboxPayment found;
    EXPECT_TRUE(again->load(OrderId{20'000}, 1, found));
    EXPECT_TRUE(again->opened().ok());
}

TEST_F(SandboxFileTest, AFileThatCannotBeWrittenIsSaidByOpened) {
    const auto file = SandboxFile::beginToOpen(directory + "/nowhere/payments");
    EXPECT_TRUE(absl::IsUnavailable(file->opened())) << file->opened();
}

TEST_F(SandboxFileTest, ARecordThatFoundNoRoomDoesNotHideThoseAfterIt) {
    const auto file = open();
    file->save(paymentOf(1));
    const std::uintmax_t whole = std::filesystem::file_size(path);
    {
        const GrowthLimit full(whole + whole / 2);  // half of the next record fits
        file->save(paymentOf(2));
    }
    EXPECT_EQ(std::filesystem::file_size(path), whole);
    file->save(paymentOf(3));
    SandboxPayment found;
    const auto again = open();
    EXPECT_TRUE(again->load(OrderId{1}, 1, found));
    EXPECT_FALSE(again->load(OrderId{2}, 1, found));
    EXPECT_TRUE(again->load(OrderId{3}, 1, found));
}

}  // namespace
}  // namespace meridian::effects

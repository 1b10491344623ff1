#include "backend/stores/sqlite/wal_inspection.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "backend/stores/sqlite/database.h"
#include "backend/stores/sqlite/wal_checksum.h"

#include "tests/backend/privacy/temporary_folder.h"

namespace meridian::stores {
namespace {

// A WAL of several transactions, some with several frames, as SQLite writes it.
class WalInspection : public testing::Test {
  protected:
    void SetUp() override {
        Database::Options options;
        options.path = path();
        auto opened = Database::open(options);
        ASSERT_TRUE(opened.ok()) << opened.status();
        run(*opened, "PRAGMA journal_mode=WAL; CREATE TABLE t (a, b)");
        ASSERT_TRUE(opened->checkpoint(Database::Checkpoint::kTruncate).ok());
        for (int i = 0; i < 6; ++i)
            run(*opened, "INSERT INTO t VALUES (" + std::to_string(i) + ", randomblob(20000))");
        m_good = bytesOfFile(wal());
        m_frames = (m_good.size() - kWalHeaderBytes) / kFrameBytes;
        for (std::size_t frame = 0; frame < m_frames; ++frame) {
            if (headerOf(frame).pagesAfterCommit != 0) m_commits.push_back(frame);
        }
        ASSERT_EQ(m_commits.size(), 6U);
        ASSERT_EQ(m_commits.back() + 1, m_frames);
    }
    static void run(Database& database, const std::string& sql) {
        const absl::Status status = database.execute(sql.c_str());
        ASSERT_TRUE(status.ok()) << status;
    }
    std::string path() const { return m_folder.file("some.db"); }
    std::string wal() const { return path() + "-wal"; }
    FrameHeader headerOf(std::size_t frame) const {
        return readFrameHeader(std::string_view(m_good).substr(frameOffset(frame), kFrameHeaderBytes));
    }
    WalReport inspect(const std::string& bytes, WalCommits commits = WalCommits::kSynced) const {
        writeFile(wal(), bytes, kOwnerOnly);
        const auto report = inspectWal("", path(), commits);
        EXPECT_TRUE(report.ok()) << report.status();
        return report.ok() ? *report : WalReport{};
    }
    static std::string flipped(std::string bytes, std::size_t bit) {
        bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ 1 << bit % 8);
        return bytes;
    }

    TemporaryFolder m_folder;
    std::string m_good;
    std::size_t m_frames = 0;
    std::vector<std::size_t> m_commits;
};

TEST_F(WalInspection, AWholeWalIsSound) {
    const WalReport report = inspect(m_good);
    EXPECT_EQ(report.frames, m_frames);
    EXPECT_FALSE(report.damage) << *report.damage;
    EXPECT_FALSE(inspect("").damage);
    std::remove(wal().c_str());
    EXPECT_TRUE(inspectWal("", path(), WalCommits::kSynced).ok());
}

TEST_F(WalInspection, EveryBitOfTheHeaderAndOfFrameHeadersCounts) {
    for (std::size_t bit = 0; bit < kWalHeaderBytes * 8; ++bit)
        EXPECT_TRUE(inspect(flipped(m_good, bit)).damage) << "bit " << bit << " of the WAL's header";
    for (const std::size_t frame : {std::size_t{0}, m_commits[2], m_commits[2] + 1, m_frames - 1}) {
        for (std::size_t bit = 0; bit < kFrameHeaderBytes * 8; ++bit) {
            const auto report = inspect(flipped(m_good, frameOffset(frame) * 8 + bit));
            ASSERT_TRUE(report.damage) << "bit " << bit << " of the header of frame " << frame + 1;
            EXPECT_NE(report.damage->find("frame " + std::to_string(frame + 1) + " "), std::string::npos);
        }
    }
}

TEST_F(WalInspection, ABitInAPageCountsAlsoInTheLastTransaction) {
    std::size_t bit = 5;
    for (int i = 0; i < 600; ++i, bit = (bit + 7'919 * 8 + 3) % (m_good.size() * 8)) {
        for (const WalCommits commits : {WalCommits::kSynced, WalCommits::kUnsynced})
            ASSERT_TRUE(inspect(flipped(m_good, bit), commits).damage) << "bit " << bit;
    }
}

TEST_F(WalInspection, ATransactionThatWasCutOffIsNotDamage) {
    const std::size_t before = m_commits[4] + 1;
    for (std::size_t size = frameOffset(before); size < m_good.size(); size += 1'237) {
        const WalReport report = inspect(m_good.substr(0, size));
        EXPECT_EQ(report.frames, before);
        EXPECT_FALSE(report.damage) << *report.damage;
    }
}

// After a power cut any sectors of it may be missing, its commit may be there all the same.
TEST_F(WalInspection, ATornTransactionIsNotDamageWhenCommitsAreSynced) {
    const std::size_t before = m_commits[4] + 1;
    ASSERT_GT(m_frames - before, 2U);
    for (std::size_t lost = frameOffset(before) / 512 + 1; (lost + 2) * 512 < m_good.size(); lost += 3) {
        std::string torn = m_good;
        torn.replace(lost * 512, 1'024, 1'024, '?');
        const WalReport report = inspect(torn);
        EXPECT_EQ(report.frames, before) << lost;
        EXPECT_FALSE(report.damage) << *report.damage;
    }
}

TEST_F(WalInspection, AFlippedBitInWhatWasNeverCommittedIsHarmless) {
    const std::size_t before = m_commits[4] + 1;
    const std::string cut = m_good.substr(0, frameOffset(m_frames - 1));
    for (std::size_t bit = frameOffset(before) * 8 + 101; bit < cut.size() * 8; bit += 4'001) {
        if (bit % 32 == 31) continue;  // may count as damage, see the header
        const WalReport report = inspect(flipped(cut, bit));
        EXPECT_EQ(report.frames, before);
        EXPECT_FALSE(report.damage) << *report.damage;
    }
}

TEST_F(WalInspection, LargerDamageBeforeTheLastTransactionIsFound) {
    std::string bad = m_good;
    bad.replace(frameOffset(m_commits[1] + 1) + 300, 4'096, 4'096, '?');
    EXPECT_TRUE(inspect(bad).damage);
    EXPECT_TRUE(inspect(bad, WalCommits::kUnsynced).damage);
    // Of the last transaction it cannot be told from a torn one, when commits are synced.
    bad = m_good;
    bad.replace(frameOffset(m_commits[4] + 1) + 300, 4'096, 4'096, '?');
    EXPECT_FALSE(inspect(bad).damage);
    EXPECT_TRUE(inspect(bad, WalCommits::kUnsynced).damage);
}

// The WAL begins anew over its old frames; a cut may tear the new header.
TEST_F(WalInspection, AHeaderThatWasTornWhenTheWalBeganAnewIsNotDamage) {
    std::string torn = m_good;
    for (std::size_t byte = 12; byte < 24; ++byte)
        torn[byte] = static_cast<char>(torn[byte] * 31 + 17);
    EXPECT_FALSE(inspect(torn).damage);
    torn.replace(24, 8, "12345678");
    EXPECT_FALSE(inspect(torn).damage);
}

TEST_F(WalInspection, OldFramesBehindTheLastCommitDoNotMatter) {
    Database::Options options;
    options.path = path();
    auto database = Database::open(options);
    ASSERT_TRUE(database.ok());
    ASSERT_TRUE(database->checkpoint(Database::Checkpoint::kPassive).ok());
    run(*database, "INSERT INTO t VALUES (9, 'short')");
    const std::string restarted = bytesOfFile(wal());
    ASSERT_EQ(restarted.size(), m_good.size()) << "begun anew in place";
    const WalReport report = inspect(restarted);
    EXPECT_LT(report.frames, m_frames);
    EXPECT_FALSE(report.damage) << *report.damage;
    for (std::size_t bit = frameOffset(report.frames) * 8 + 11; bit < restarted.size() * 8; bit += 5'003)
        EXPECT_FALSE(inspect(flipped(restarted, bit)).damage) << bit;
}

}  // namespace
}  // namespace meridian::stores

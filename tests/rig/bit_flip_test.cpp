// One bit of a cell's files flips, 500 times. What is served then must be what was written, or somebody must say that
// it is not: a damaged journal stops the start or refuses the batch, damaged views are made anew, a damaged snapshot is
// put aside. MERIDIAN_RIG_FLIPS says how often, MERIDIAN_RIG_SEED repeats a run.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <unistd.h>

#include "backend/domain/order_number.h"
#include "backend/privacy/key_store.h"
#include "backend/services/personal_vault.h"

#include "tests/rig/cell_examination.h"
#include "tests/rig/running_cell.h"

namespace meridian::rig {
namespace {

namespace fs = std::filesystem;

using Files = std::map<std::string, std::string>;  // content by name

// A folder in memory where there is one: what is tested here is what is read, not what survives a power cut.
class Scratch {
  public:
    Scratch() {
        std::string pattern =
            std::string(::access("/dev/shm", W_OK) == 0 ? "/dev/shm" : MERIDIAN_BIN_DIR) + "/flips-XXXXXX";
        if (::mkdtemp(pattern.data()) == nullptr) std::abort();
        m_path = pattern;
    }
    ~Scratch() {
        std::error_code error;
        fs::remove_all(m_path, error);
    }
    void fill(const Files& files) const {
        fs::remove_all(m_path);
        fs::create_directories(m_path + "/snapshots");
        for (const auto& [name, bytes] : files)
            writeBytes(m_path + "/" + name, bytes);
    }
    const std::string& path() const { return m_path; }

  private:
    std::string m_path;
};

bool sameServed(const Served& a, const Served& b) {
    return a.head.batch == b.head.batch && a.head.hash == b.head.hash && a.stateDigest == b.stateDigest &&
           a.batches == b.batches && a.journalDigest == b.journalDigest && a.searches == b.searches &&
           a.views.offset == b.views.offset && a.views.tables == b.views.tables;
}

// The real server makes the files: three runs with orders, the last one killed, so that both WALs are full.
class BitFlip : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        s_data = new DataDirectory("flip");
        const std::string& data = s_data->path();
        for (int run = 0; run < 3; ++run) {
            RunningCell cell(data);
            ASSERT_TRUE(cell.isReady()) << cell.errors();
            std::vector<std::string> arguments{"--skus", "40", "--orders", "150", "--batch", "3", "--until-confirmed"};
            if (run == 0) arguments.emplace_back("--setup");
            const Ran load = runProgram("meridian-load", data, arguments);
            ASSERT_EQ(load.code, 0) << load.output;
            if (run == 2) {
                ASSERT_EQ(runProgram("meridian-load", data, {"--skus", "40", "--orders", "60"}).code, 0);
                cell.kill();
            } else {
                ASSERT_EQ(cell.stop(), 0) << cell.errors();
            }
        }
        for (const char* name : {"journal.db", "journal.db-wal", "journal.db-mark", "views.db", "views.db-wal"})
            s_files[name] = fileBytes(data + "/" + name);
        for (const auto& entry : fs::directory_iterator(data + "/snapshots"))
            s_files["snapshots/" + entry.path().filename().string()] = fileBytes(entry.path());
        ASSERT_GT(s_files["journal.db-wal"].size(), 100'000U);
        ASSERT_GT(s_files["views.db-wal"].size(), 100'000U);
        ASSERT_GE(s_files.size(), 7U) << "two snapshots";
    }
    static void TearDownTestSuite() {
        delete s_data;
        s_files.clear();
    }

    void SetUp() override {
        auto keys = privacy::KeyStore::open({s_data->path() + "/keys", m_random});
        ASSERT_TRUE(keys.ok()) << keys.status();
        m_keys = std::move(*keys);
        m_vault = std::make_unique<services::PersonalVault>(*m_keys, m_random);
        const char* seed = std::getenv("MERIDIAN_RIG_SEED");
        m_seed = seed != nullptr ? std::strtoul(seed, nullptr, 10) : std::random_device{}();
        RecordProperty("seed", std::to_string(m_seed));
        m_dice.seed(m_seed);
    }

    Examination examineCopy(const Files& files) {
        m_scratch.fill(files);
        return examine(m_scratch.path(), makeCell(Region::kEu, 1), *m_vault);
    }
    // Of the file; the bit is named for the message.
    std::string flip(std::string& bytes) {
        const std::size_t bit = m_dice() % (bytes.size() * 8);
        bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ 1 << bit % 8);
        return "bit " + std::to_string(bit % 8) + " of byte " + std::to_string(bit / 8);
    }

    static inline DataDirectory* s_data = nullptr;
    static inline Files s_files;
    privacy::SystemRandomBytes m_random;
    std::unique_ptr<privacy::KeyStore> m_keys;
    std::unique_ptr<services::PersonalVault> m_vault;
    Scratch m_scratch;
    unsigned long m_seed = 0;
    std::mt19937_64 m_dice;
};

std::string kindOf(const std::string& name) {
    return name.starts_with("snapshots/") ? "snapshots" : name;
}

// What must be found where; empty when all is well.
std::string judge(const std::string& name, const Examination& examination, const Served& expected) {
    if (!examination.wrong.empty()) return examination.wrong;
    const bool isJournal = name.starts_with("journal.db");
    switch (examination.found) {
        case Found::kAtTheStart:
        case Found::kReadingTheJournal:
            if (!isJournal) return "the start was stopped by a file that can be made anew: " + examination.said;
            if (name == "journal.db-wal" && examination.said.find("batch ") == std::string::npos) {
                return "no batch is named: " + examination.said;
            }
            return "";
        case Found::kInASnapshot:
            if (!name.starts_with("snapshots/")) return "a snapshot that was whole was put aside";
            break;
        default: break;
    }
    return sameServed(examination.served, expected) ? "" : "SERVED WRONG DATA";
}

void printTable(const std::map<std::string, std::map<Found, int>>& table) {
    constexpr Found kColumns[] = {Found::kAtTheStart,      Found::kReadingTheJournal, Found::kOpeningTheViews,
                                  Found::kReadingTheViews, Found::kInASnapshot,       Found::kNowhere};
    std::printf("%-16s %9s %9s %9s %9s %9s %9s\n", "found:", "at start", "journal", "views", "views", "snapshot",
                "harmless");
    std::printf("%-16s %9s %9s %9s %9s %9s\n", "", "", "read", "opened", "read", "aside");
    for (const auto& [name, counts] : table) {
        std::printf("%-16s", name.c_str());
        for (const Found column : kColumns)
            std::printf(" %9d", counts.contains(column) ? counts.at(column) : 0);
        std::printf("\n");
    }
}

TEST_F(BitFlip, IsFoundBeforeItIsServedOrChangesNothing) {
    const char* wanted = std::getenv("MERIDIAN_RIG_FLIPS");
    const int flips = wanted != nullptr ? std::atoi(wanted) : 500;
    const Examination whole = examineCopy(s_files);
    ASSERT_EQ(whole.wrong, "");
    ASSERT_EQ(whole.found, Found::kNowhere) << whole.said;
    ASSERT_GT(whole.served.batches, 20U);
    std::vector<std::string> names;
    for (const auto& [name, bytes] : s_files) {
        if (name != "journal.db-mark") names.push_back(name);
        if (name != "journal.db-mark") std::printf("%-24s %zu bytes\n", name.c_str(), bytes.size());
    }
    std::map<std::string, std::map<Found, int>> table;
    for (int i = 0; i < flips; ++i) {
        const std::string& name = names[static_cast<std::size_t>(i) % names.size()];
        Files files = s_files;
        const std::string where = flip(files[name]);
        const Examination examination = examineCopy(files);
        ASSERT_EQ(judge(name, examination, whole.served), "")
            << where << " of " << name << ", seed " << m_seed << ", said: " << examination.said;
        ++table[kindOf(name)][examination.found];
    }
    std::printf("seed %lu, %d flips, none served\n", m_seed, flips);
    printTable(table);
    for (const auto& [name, counts] : table) {
        int found = 0;
        for (const auto& [where, count] : counts)
            found += where == Found::kNowhere ? 0 : count;
        EXPECT_GT(found, 0) << name << ": nothing was found at all";
    }
}

TEST_F(BitFlip, InTheMarkHindersNobody) {
    Files files = s_files;
    flip(files["journal.db-mark"]);
    const Examination whole = examineCopy(s_files);
    const Examination examination = examineCopy(files);
    EXPECT_EQ(judge("journal.db-mark", examination, whole.served), "");
    EXPECT_EQ(examination.found, Found::kNowhere);
}

// All rows of all tables, as SQLite alone reads them. Empty when it finds something itself.
std::string rowsWithoutChecksums(const std::string& path) {
    sqlite3* database = nullptr;
    std::string rows;
    bool sound = sqlite3_open_v2(path.c_str(), &database, SQLITE_OPEN_READONLY, "unix") == SQLITE_OK;
    const auto append = [](void* out, int columns, char** values, char**) {
        for (int i = 0; i < columns; ++i)
            *static_cast<std::string*>(out) += values[i] != nullptr ? values[i] : "~";
        return 0;
    };
    for (const char* table : {"meta", "orders", "order_counts", "persons", "tags", "entries", "balances", "products",
                              "variants", "prices", "stock", "movements"}) {
        sound = sound && sqlite3_exec(database, ("SELECT * FROM " + std::string(table)).c_str(), append, &rows,
                                      nullptr) == SQLITE_OK;
    }
    sqlite3_close(database);
    return sound ? rows : "";
}

// Shows that the test above can see: what it does not let pass is what SQLite alone would have served.
TEST_F(BitFlip, WouldBeServedWithoutTheChecksumsOfPages) {
    m_scratch.fill({{"views.db", s_files["views.db"]}});
    const std::string path = m_scratch.path() + "/views.db";
    const std::string good = rowsWithoutChecksums(path);
    ASSERT_FALSE(good.empty());
    int served = 0;
    for (int i = 0; i < 100; ++i) {
        Files files{{"views.db", s_files["views.db"]}};
        flip(files["views.db"]);
        m_scratch.fill(files);
        const std::string rows = rowsWithoutChecksums(path);
        served += !rows.empty() && rows != good ? 1 : 0;
    }
    std::printf("seed %lu: SQLite alone serves wrong rows after %d of 100 flips\n", m_seed, served);
    EXPECT_GT(served, 0);
}

class DamagedCell : public BitFlip {
  protected:
    // A copy of the whole directory, as the killed server left it.
    std::string copyOfData() {
        fs::copy(s_data->path(), m_copy.path(), fs::copy_options::recursive | fs::copy_options::overwrite_existing);
        return m_copy.path();
    }
    DataDirectory m_copy{"damaged"};
};

TEST_F(DamagedCell, WithADamagedJournalDoesNotStartAndNamesTheBatch) {
    const std::string data = copyOfData();
    std::string wal = fileBytes(data + "/journal.db-wal");
    wal[wal.size() / 2] = static_cast<char>(wal[wal.size() / 2] ^ 8);
    writeBytes(data + "/journal.db-wal", wal);
    RunningCell cell(data);
    EXPECT_FALSE(cell.isReady());
    EXPECT_EQ(cell.exitCode(), 3);
    EXPECT_THAT(cell.errors(),
                testing::ContainsRegex("journal.db-wal has a flipped bit: batch [0-9]+ and those after it"));
    EXPECT_EQ(fileBytes(data + "/journal.db-wal"), wal) << "nothing was changed, so that somebody can look";
}

TEST_F(DamagedCell, WithADamagedSnapshotStartsFromAnOlderOneOrTheJournal) {
    const std::string data = copyOfData();
    std::vector<std::string> snapshots;
    for (const auto& entry : fs::directory_iterator(data + "/snapshots"))
        snapshots.push_back(entry.path());
    for (const std::string& path : snapshots) {
        std::string bytes = fileBytes(path);
        flip(bytes);
        writeBytes(path, bytes);
    }
    RunningCell cell(data);
    ASSERT_TRUE(cell.isReady()) << cell.errors();
    EXPECT_THAT(cell.errors(), testing::HasSubstr("damaged-snapshot"));
    const Ran verify = runProgram("meridianctl", data, {"verify"});
    EXPECT_EQ(verify.code, 0) << verify.output;
    EXPECT_EQ(numberIn(verify.output, "violations"), 0);
    EXPECT_EQ(cell.stop(), 0);
}

// While the server runs: the page is met by a question, or by the projector.
TEST_F(DamagedCell, WithDamagedViewsMakesThemAnewAndAnswersRight) {
    const std::string data = copyOfData();
    RunningCell cell(data);
    ASSERT_TRUE(cell.isReady()) << cell.errors();
    const Ran before = runProgram("meridianctl", data, {"orders", "find", "an"});
    ASSERT_EQ(before.code, 0) << before.output;
    std::string views = fileBytes(data + "/views.db");
    for (std::size_t page = 1; page < views.size() / 8192; ++page)
        views[page * 8192 + 4'000] = static_cast<char>(views[page * 8192 + 4'000] ^ 1);
    std::FILE* file = std::fopen((data + "/views.db").c_str(), "r+b");
    ASSERT_NE(file, nullptr);
    ASSERT_EQ(std::fwrite(views.data(), 1, views.size(), file), views.size());
    std::fclose(file);
    EXPECT_EQ(
        runProgram("meridian-load", data, {"--skus", "40", "--orders", "100", "--batch", "2", "--until-confirmed"})
            .code,
        0);
    const Ran verify = runProgram("meridianctl", data, {"verify"});
    EXPECT_EQ(verify.code, 0) << verify.output;
    EXPECT_EQ(numberIn(verify.output, "violations"), 0);
    EXPECT_THAT(cell.errors(), testing::HasSubstr("the views were made anew from "));
    EXPECT_EQ(cell.stop(), 0);
}

}  // namespace
}  // namespace meridian::rig

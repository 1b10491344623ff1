// SIGKILL at random moments under load. After each kill every order that was acknowledged must be in the journal
// exactly once, with the chain whole; now and then, and at the end, the server verifies everything, its views included.
// MERIDIAN_RIG_KILLS says how often (200 in CI).
#include <cstdlib>
#include <fstream>
#include <random>
#include <sstream>
#include <thread>

#include <gtest/gtest.h>
#include <signal.h>

#include "backend/domain/order_number.h"

#include "tests/rig/journal_reader.h"
#include "tests/rig/process.h"

namespace meridian::rig {
namespace {

using namespace std::chrono_literals;

struct Acknowledged {
    std::string order;
    CommandId command;
};

// Lines of "order commandId"; the last one may be torn when the generator was stopped.
std::vector<Acknowledged> readAcknowledged(const std::string& path) {
    std::vector<Acknowledged> all;
    std::ifstream file(path);
    std::string line;
    while (std::getline(file, line) && !file.eof()) {
        std::istringstream words(line);
        Acknowledged one;
        std::string id;
        if (words >> one.order >> id && CommandId::parse(id, one.command)) all.push_back(one);
    }
    return all;
}

class KillTest : public ::testing::Test {
  protected:
    std::unique_ptr<Process> startServer() {
        auto server = std::make_unique<Process>(
            programPath("meridiand"), std::vector<std::string>{"--data", data.path(), "--listen", "127.0.0.1:0"},
            errors());
        std::string line;
        EXPECT_TRUE(server->readLine(line, 60s)) << "the server printed nothing";
        EXPECT_NE(line.find("\"ready\":true"), std::string::npos) << line;
        return server;
    }

    std::string run(const std::string& program, std::vector<std::string> arguments, int expected = 0) {
        arguments.insert(arguments.end(), {"--local", data.path(), "--json"});
        Process process(programPath(program), arguments, errors());
        const std::string output = process.readAll(120s);
        EXPECT_EQ(process.wait(10s), expected) << program << ": " << output;
        return output;
    }

    std::string errors() const { return data.path() + "/../" + "rig-kill-errors.log"; }

    DataDirectory data{"kill"};
};

TEST_F(KillTest, NothingAcknowledgedIsLostOrDoubledWhenTheServerIsKilledUnderLoad) {
    const char* wanted = std::getenv("MERIDIAN_RIG_KILLS");
    const int kills = wanted != nullptr ? std::atoi(wanted) : 200;
    std::random_device seedSource;
    const unsigned seed = seedSource();
    RecordProperty("seed", std::to_string(seed));
    std::printf("seed %u, %d kills\n", seed, kills);
    std::mt19937 random(seed);
    {
        auto server = startServer();
        run("meridian-load", {"--setup", "--skus", "200", "--orders", "1"});
        server->signal(SIGTERM);
        ASSERT_EQ(server->wait(30s), 0);
    }
    JournalReader journal;
    std::size_t acknowledged = 0;
    for (int round = 0; round < kills && !HasFailure(); ++round) {
        const std::string ackLog = data.path() + "/acks-" + std::to_string(round);
        auto server = startServer();
        Process load(programPath("meridian-load"),
                     {"--local", data.path(), "--orders", "1000000", "--rate", "2000", "--batch", "20", "--inflight",
                      "8", "--ack-log", ackLog, "--seed", std::to_string(round + 1), "--json"},
                     errors());
        for (int i = 0; i < 1'000 && readAcknowledged(ackLog).empty(); ++i)
            std::this_thread::sleep_for(5ms);
        std::this_thread::sleep_for(std::chrono::milliseconds(5 + random() % 496));
        server->signal(SIGKILL);
        ASSERT_EQ(server->wait(10s), 128 + SIGKILL);
        load.signal(SIGKILL);
        load.wait(10s);

        ASSERT_EQ(journal.readOn(data.path()), "") << "after kill " << round;
        const std::vector<Acknowledged> all = readAcknowledged(ackLog);
        EXPECT_FALSE(all.empty()) << "nothing was acknowledged before kill " << round;
        for (const Acknowledged& one : all) {
            const auto found = journal.placed().find(one.command);
            ASSERT_NE(found, journal.placed().end()) << one.order << " was acknowledged and is lost, kill " << round;
            ASSERT_EQ(found->second.times, 1) << one.order;
            ASSERT_EQ(formatOrderNumber(found->second.order), one.order);
        }
        acknowledged += all.size();
        std::remove(ackLog.c_str());
        if (round % 50 == 49 || round + 1 == kills) {
            auto again = startServer();
            const std::string report = run("meridianctl", {"verify"});
            EXPECT_NE(report.find("\"violations\":0"), std::string::npos) << report;
            again->signal(SIGTERM);
            EXPECT_EQ(again->wait(60s), 0);
            ASSERT_EQ(journal.readOn(data.path()), "");
        }
    }
    std::printf("%d kills, %zu acknowledged orders, none lost, none doubled\n", kills, acknowledged);
    EXPECT_GT(acknowledged, static_cast<std::size_t>(kills));
}

}  // namespace
}  // namespace meridian::rig

// The same command id, sent again and again while the server is killed and comes back: whatever the client saw of its
// earlier tries, there is one effect and one receipt.
#include <atomic>
#include <random>
#include <set>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/rig/cell_client.h"
#include "tests/rig/running_cell.h"

namespace meridian::rig {
namespace {

using namespace std::chrono_literals;
using testing::Each;
using testing::HasSubstr;

constexpr const char* kSku = "BELL-BRASS";
constexpr int kStock = 100'000;
constexpr std::size_t kOrders = 600;
constexpr std::size_t kThreads = 8;
constexpr int kTries = 5;

std::string textOf(const v1::Receipt& receipt) {
    return receipt.ShortDebugString();
}

// One command and every receipt that ever came for it.
struct Repeated {
    v1::PlaceOrderRequest request;
    std::vector<std::string> receipts;
    int tries = 0;
};

class CommandId : public testing::Test {
  protected:
    void SetUp() override {
        start();
        ASSERT_EQ(client->offer(kSku, kStock), "");
    }

    void start() {
        client.reset();
        cell = std::make_unique<RunningCell>(data.path());
        ASSERT_TRUE(cell->isReady()) << cell->errors();
        client = std::make_unique<CellClient>(data.path());
    }

    void killAndRestart() {
        cell->kill();
        start();
    }

    // Sends the same request once more. A receipt must come.
    v1::Receipt placeAgain(const v1::PlaceOrderRequest& request) {
        v1::Receipt receipt;
        const grpc::Status status = client->place(request, receipt);
        EXPECT_TRUE(status.ok()) << status.error_message();
        return receipt;
    }

    void expectClean(std::size_t orders) {
        const Ran verified = runProgram("meridianctl", data.path(), {"verify"});
        EXPECT_EQ(verified.code, 0) << verified.output;
        EXPECT_EQ(numberIn(verified.output, "violations"), 0) << verified.output;
        EXPECT_EQ(numberIn(verified.output, "orders"), static_cast<double>(orders)) << verified.output;
    }

    DataDirectory data{"command-id"};
    std::unique_ptr<RunningCell> cell;
    std::unique_ptr<CellClient> client;
};

TEST_F(CommandId, SentFiveTimesAcrossACrashPlacesOneOrderAndGivesOneReceipt) {
    const v1::PlaceOrderRequest order = client->newOrder(kSku, 3, "anna@example.com");
    std::vector<std::string> receipts;
    for (int i = 0; i < 2; ++i)
        receipts.push_back(textOf(placeAgain(order)));
    killAndRestart();
    for (int i = 0; i < 2; ++i)
        receipts.push_back(textOf(placeAgain(order)));
    killAndRestart();
    const v1::Receipt last = placeAgain(order);

    EXPECT_EQ(last.outcome(), v1::OUTCOME_ACCEPTED) << textOf(last);
    EXPECT_THAT(last.order(), testing::StartsWith("EU-"));
    EXPECT_GT(last.version(), 0U);
    EXPECT_GT(last.commit_token().batch(), 0U);
    EXPECT_THAT(receipts, Each(textOf(last)));
    EXPECT_EQ(client->stock(kSku).available(), kStock - 3);
    expectClean(1);
}

TEST_F(CommandId, WithAnotherBodyIsAConflictBeforeAndAfterACrash) {
    const v1::PlaceOrderRequest order = client->newOrder(kSku, 3, "anna@example.com");
    const v1::Receipt first = placeAgain(order);
    ASSERT_EQ(first.outcome(), v1::OUTCOME_ACCEPTED) << textOf(first);
    v1::PlaceOrderRequest more = order;
    more.mutable_lines(0)->set_quantity(4);
    v1::PlaceOrderRequest elsewhere = order;
    elsewhere.mutable_person()->set_street("Another Street 1");  // sealed, and compared all the same
    for (int life = 0; life < 2; ++life) {
        for (const v1::PlaceOrderRequest& other : {more, elsewhere}) {
            const v1::Receipt receipt = placeAgain(other);
            EXPECT_EQ(receipt.outcome(), v1::OUTCOME_REJECTED) << textOf(receipt);
            EXPECT_EQ(receipt.rejection().code(), "COMMAND_ID_CONFLICT");
            EXPECT_THAT(receipt.rejection().remedy(), HasSubstr("new id"));
            EXPECT_EQ(receipt.order(), "") << "the other command's order is none of this one's business";
        }
        EXPECT_EQ(textOf(placeAgain(order)), textOf(first));
        killAndRestart();
    }
    EXPECT_EQ(client->stock(kSku).available(), kStock - 3);
    expectClean(1);
}

TEST_F(CommandId, IsRememberedWithItsRefusalEvenWhenItCouldBeDoneByNow) {
    const v1::PlaceOrderRequest order = client->newOrder("BELL-STEEL", 1, "anna@example.com");
    const v1::Receipt refused = placeAgain(order);
    ASSERT_EQ(refused.rejection().code(), "UNKNOWN_SKU") << textOf(refused);
    ASSERT_EQ(client->offer("BELL-STEEL", 10), "");
    EXPECT_EQ(textOf(placeAgain(order)), textOf(refused));
    killAndRestart();
    EXPECT_EQ(textOf(placeAgain(order)), textOf(refused));
    EXPECT_EQ(client->stock("BELL-STEEL").available(), 10);
}

TEST_F(CommandId, OfAStockMovementMovesItOnce) {
    const std::string id = client->newCommandId();
    std::vector<std::string> receipts;
    for (int i = 0; i < kTries; ++i) {
        v1::Receipt receipt;
        const grpc::Status status = client->receive(id, kSku, 70, receipt);
        ASSERT_TRUE(status.ok()) << status.error_message();
        EXPECT_EQ(receipt.outcome(), v1::OUTCOME_ACCEPTED) << textOf(receipt);
        receipts.push_back(textOf(receipt));
        if (i == 1 || i == 3) killAndRestart();
    }
    EXPECT_THAT(receipts, Each(receipts.front()));
    EXPECT_EQ(client->stock(kSku).available(), kStock + 70);
}

// The server dies while hundreds of orders are on their way, so that nobody knows what became of them.
TEST_F(CommandId, OfOrdersThatWereOnTheirWayWhenTheServerDiedIsCarriedOutOnce) {
    std::vector<Repeated> orders(kOrders);
    for (std::size_t i = 0; i < kOrders; ++i)
        orders[i].request = client->newOrder(kSku, 1, "customer" + std::to_string(i) + "@example.com");
    std::atomic<std::size_t> answered = 0;
    const auto sendAll = [&](CellClient& to) {
        std::vector<std::thread> threads;
        for (std::size_t first = 0; first < kThreads; ++first) {
            threads.emplace_back([&, first] {
                for (std::size_t i = first; i < kOrders; i += kThreads) {
                    v1::Receipt receipt;
                    ++orders[i].tries;
                    if (!to.place(orders[i].request, receipt).ok()) continue;
                    orders[i].receipts.push_back(textOf(receipt));
                    ++answered;
                }
            });
        }
        return threads;
    };
    std::mt19937 random{std::random_device{}()};
    for (int attempt = 1; attempt <= kTries; ++attempt) {
        const bool kill = attempt < 4;  // the first three tries are cut off for most orders
        answered = 0;
        std::vector<std::thread> threads = sendAll(*client);
        if (kill) {
            const std::size_t enough = 1 + random() % (kOrders / 2);
            for (int i = 0; i < 20'000 && answered < enough; ++i)
                std::this_thread::sleep_for(1ms);
            cell->kill();
        }
        for (std::thread& thread : threads)
            thread.join();
        std::printf("try %d: %zu of %zu orders were answered\n", attempt, answered.load(), kOrders);
        if (kill) {
            EXPECT_LT(answered, kOrders) << "the kill came too late to cut anything off";
            start();
        } else {
            EXPECT_EQ(answered, kOrders);
        }
    }

    std::set<std::string> numbers;
    for (const Repeated& order : orders) {
        ASSERT_EQ(order.tries, kTries);
        ASSERT_GE(order.receipts.size(), 2U);
        ASSERT_THAT(order.receipts, Each(order.receipts.front()));
        ASSERT_THAT(order.receipts.front(), HasSubstr("OUTCOME_ACCEPTED"));
        numbers.insert(order.receipts.front());
    }
    EXPECT_EQ(numbers.size(), kOrders) << "two orders have one number";
    EXPECT_EQ(client->stock(kSku).available(), kStock - static_cast<std::int64_t>(kOrders));
    expectClean(kOrders);
}

}  // namespace
}  // namespace meridian::rig

// 10,000 customers want the last unit of one SKU at the same moment: singly, in batches and over streams, each through
// connections of its own. One of them gets it.
#include <atomic>
#include <condition_variable>
#include <latch>
#include <map>
#include <mutex>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/rig/cell_client.h"
#include "tests/rig/running_cell.h"

namespace meridian::rig {
namespace {

constexpr const char* kSku = "BELL-BRASS";
constexpr std::chrono::seconds kPatience{60};

constexpr std::size_t kSingles = 2'000;  // all of them in flight at once
constexpr std::size_t kBatches = 40;
constexpr std::size_t kOrdersInBatch = 100;
constexpr std::size_t kStreams = 8;
constexpr std::size_t kOrdersInStream = 500;  // fewer than a stream takes before it has answered
static_assert(kSingles + kBatches * kOrdersInBatch + kStreams * kOrdersInStream == 10'000);

// What the customers were told. Any thread.
class Answers {
  public:
    void add(const v1::Receipt& receipt) {
        const std::lock_guard lock(m_mutex);
        const bool accepted = receipt.outcome() == v1::OUTCOME_ACCEPTED;
        ++m_words[accepted ? "ACCEPTED" : v1::Outcome_Name(receipt.outcome()) + " " + receipt.rejection().code()];
        if (accepted) m_orders.push_back(receipt.order());
    }
    void add(const grpc::Status& failure) {
        const std::lock_guard lock(m_mutex);
        ++m_words["status " + std::to_string(failure.error_code()) + " " + failure.error_message()];
    }
    // Only when all threads are done.
    const std::map<std::string, int>& words() const { return m_words; }
    const std::vector<std::string>& orders() const { return m_orders; }

  private:
    std::mutex m_mutex;
    std::map<std::string, int> m_words;
    std::vector<std::string> m_orders;
};

// Calls that were started and end on threads of gRPC.
class Started {
  public:
    void add() {
        const std::lock_guard lock(m_mutex);
        m_most = std::max(m_most, ++m_open);
    }
    void end() {
        const std::lock_guard lock(m_mutex);
        if (--m_open == 0) m_wake.notify_all();
    }
    void wait() {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [&] { return m_open == 0; });
    }
    int most() const { return m_most; }

  private:
    std::mutex m_mutex;
    std::condition_variable m_wake;
    int m_open = 0;
    int m_most = 0;
};

template <class Request, class Response>
struct Call {
    Request request;
    Response response;
    std::unique_ptr<grpc::ClientContext> context;
};
using Single = Call<v1::PlaceOrderRequest, v1::Receipt>;
using Batch = Call<v1::PlaceOrdersRequest, v1::PlaceOrdersResponse>;

class LastUnit : public testing::Test {
  protected:
    void SetUp() override {
        ASSERT_TRUE(cell.isReady()) << cell.errors();
        client = std::make_unique<CellClient>(data.path());
        ASSERT_EQ(client->offer(kSku, 1), "");
        for (int i = 0; i < 4; ++i)
            channels.push_back(client->newChannel());
    }

    v1::PlaceOrderRequest nextOrder() {
        return client->newOrder(kSku, 1, "customer" + std::to_string(customers++) + "@example.com");
    }
    std::unique_ptr<v1::OrderService::Stub> stub(std::size_t i) {
        return v1::OrderService::NewStub(channels[i % channels.size()]);
    }

    void startSingles() {
        for (std::size_t i = 0; i < singles.size(); ++i) {
            Single& call = singles[i];
            started.add();
            stub(i)->async()->PlaceOrder(call.context.get(), &call.request, &call.response, [&](grpc::Status status) {
                status.ok() ? answers.add(call.response) : answers.add(status);
                started.end();
            });
        }
    }

    void startBatches() {
        for (std::size_t i = 0; i < batches.size(); ++i) {
            Batch& call = batches[i];
            started.add();
            stub(i)->async()->PlaceOrders(call.context.get(), &call.request, &call.response, [&](grpc::Status status) {
                if (!status.ok()) answers.add(status);
                for (const v1::Receipt& receipt : call.response.receipts())
                    answers.add(receipt);
                started.end();
            });
        }
    }

    void runStream(std::size_t i, const std::vector<v1::PlaceOrderRequest>& orders, std::latch& start) {
        const auto context = client->context(kPatience);
        const auto service = stub(i);
        const auto stream = service->PlaceOrderStream(context.get());
        start.arrive_and_wait();
        std::thread writer([&] {
            for (const v1::PlaceOrderRequest& order : orders)
                stream->Write(order);
            stream->WritesDone();
        });
        v1::PlaceOrderStreamResponse response;
        while (stream->Read(&response))
            answers.add(response.receipt());
        writer.join();
        if (const grpc::Status status = stream->Finish(); !status.ok()) answers.add(status);
    }

    DataDirectory data{"last-unit"};
    RunningCell cell{data.path()};
    std::unique_ptr<CellClient> client;
    std::vector<std::shared_ptr<grpc::Channel>> channels;
    std::vector<Single> singles{kSingles};
    std::vector<Batch> batches{kBatches};
    std::size_t customers = 0;
    Answers answers;
    Started started;
};

TEST_F(LastUnit, GoesToExactlyOneOfTenThousandConcurrentOrders) {
    for (Single& call : singles) {
        call.request = nextOrder();
        call.context = client->context(kPatience);
    }
    for (Batch& call : batches) {
        for (std::size_t i = 0; i < kOrdersInBatch; ++i)
            *call.request.add_orders() = nextOrder();
        call.context = client->context(kPatience);
    }
    std::vector<std::vector<v1::PlaceOrderRequest>> streams(kStreams);
    for (auto& orders : streams) {
        for (std::size_t i = 0; i < kOrdersInStream; ++i)
            orders.push_back(nextOrder());
    }

    std::latch start(kStreams + 2);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < kStreams; ++i)
        threads.emplace_back([&, i] { runStream(i, streams[i], start); });
    threads.emplace_back([&] {
        start.arrive_and_wait();
        startBatches();
    });
    start.arrive_and_wait();
    startSingles();
    for (std::thread& thread : threads)
        thread.join();
    started.wait();

    EXPECT_THAT(answers.words(), testing::ElementsAre(testing::Pair("ACCEPTED", 1),
                                                      testing::Pair("OUTCOME_REJECTED OUT_OF_STOCK", 9'999)));
    EXPECT_GE(started.most(), 64) << "too few calls were in flight at once to say anything";
    std::printf("%d calls in flight at most, besides %zu streams\n", started.most(), kStreams);

    const v1::StockLevel level = client->stock(kSku);
    EXPECT_EQ(level.available(), 0);
    EXPECT_EQ(level.committed(), 1);
    EXPECT_EQ(level.on_hand(), 1);
    const Ran verified = runProgram("meridianctl", data.path(), {"verify"});
    EXPECT_EQ(verified.code, 0) << verified.output;
    EXPECT_EQ(numberIn(verified.output, "violations"), 0) << verified.output;
    EXPECT_EQ(numberIn(verified.output, "orders"), 1) << verified.output;
    EXPECT_EQ(cell.stop(), 0) << cell.errors();
}

}  // namespace
}  // namespace meridian::rig

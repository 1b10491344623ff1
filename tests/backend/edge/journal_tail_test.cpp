// Who follows the journal sees every record once and in order: what was before the call, and what comes while it runs.
#include <gtest/gtest.h>

#include "tests/backend/edge/edge_fixture.h"

namespace meridian::edge {
namespace {

class JournalTailTest : public EdgeTest {
  protected:
    void defineLocations(int count) {
        for (int i = 0; i < count; ++i) {
            const std::uint64_t number = ++m_defined;
            v1::DefineLocationRequest request;
            const CommandId id = CommandId::make(m_clock.wall().micros / 1000, number, number);
            request.mutable_header()->set_command_id(id.bytes.data(), id.bytes.size());
            request.mutable_header()->set_reason("a new house");
            request.set_code("L-" + std::to_string(number));
            request.set_name("House " + std::to_string(number));
            request.set_region("eu");
            v1::Receipt receipt;
            const auto stub = v1::StockService::NewStub(m_channel);
            const grpc::Status status = call(*stub, &v1::StockService::Stub::DefineLocation, request, receipt);
            ASSERT_TRUE(status.ok()) << status.error_message();
            ASSERT_EQ(receipt.outcome(), v1::OUTCOME_ACCEPTED) << receipt.ShortDebugString();
        }
    }

    // The batch numbers of up to `count` records.
    std::vector<std::uint64_t> read(grpc::ClientReader<v1::JournalRecord>& stream, std::size_t count) {
        std::vector<std::uint64_t> batches;
        v1::JournalRecord record;
        while (batches.size() < count && stream.Read(&record)) {
            EXPECT_EQ(record.command(), "define_location");
            batches.push_back(record.batch());
        }
        return batches;
    }

    std::unique_ptr<grpc::ClientReader<v1::JournalRecord>> tail(grpc::ClientContext& context, std::uint64_t from,
                                                                bool follow) {
        as(context, identity::Role::kOperator);
        context.set_deadline(std::chrono::system_clock::now() + std::chrono::seconds(20));
        v1::TailJournalRequest request;
        request.set_from_batch(from);
        request.set_follow(follow);
        return m_operations->TailJournal(&context, request);
    }

    void SetUp() override {
        EdgeTest::SetUp();
        m_operations = v1::OperationsService::NewStub(m_channel);
    }
    void TearDown() override {
        m_operations.reset();
        EdgeTest::TearDown();
    }

    std::unique_ptr<v1::OperationsService::Stub> m_operations;
    std::uint64_t m_defined = 0;
};

std::vector<std::uint64_t> range(std::uint64_t first, std::uint64_t last) {
    std::vector<std::uint64_t> all;
    for (std::uint64_t number = first; number <= last; ++number)
        all.push_back(number);
    return all;
}

TEST_F(JournalTailTest, EndsAtTheHeadUnlessItFollows) {
    defineLocations(20);
    grpc::ClientContext context;
    const auto stream = tail(context, 1, false);
    EXPECT_EQ(read(*stream, 100), range(1, 20));
    EXPECT_TRUE(stream->Finish().ok());
}

TEST_F(JournalTailTest, WithoutABeginningItStartsAtTheNewestBatch) {
    defineLocations(5);
    grpc::ClientContext context;
    const auto stream = tail(context, 0, false);
    EXPECT_EQ(read(*stream, 100), range(5, 5));
    EXPECT_TRUE(stream->Finish().ok());
}

TEST_F(JournalTailTest, FollowsWhatIsCommittedWhileItRuns) {
    defineLocations(10);
    grpc::ClientContext context;
    const auto stream = tail(context, 3, true);
    EXPECT_EQ(read(*stream, 8), range(3, 10));
    defineLocations(30);
    EXPECT_EQ(read(*stream, 30), range(11, 40));
    context.TryCancel();
    EXPECT_EQ(stream->Finish().error_code(), grpc::StatusCode::CANCELLED);
}

TEST_F(JournalTailTest, AReaderThatPausesMissesNothing) {
    defineLocations(1);
    grpc::ClientContext context;
    const auto stream = tail(context, 1, true);
    EXPECT_EQ(read(*stream, 1), range(1, 1));
    defineLocations(60);
    EXPECT_EQ(read(*stream, 60), range(2, 61));
    context.TryCancel();
    stream->Finish();
}

}  // namespace
}  // namespace meridian::edge

// What Status says of the stages is what really went through them.
#include <gtest/gtest.h>

#include "tests/backend/edge/edge_fixture.h"

namespace meridian::edge {
namespace {

class PipelineFigures : public EdgeTest {
  protected:
    void SetUp() override {
        EdgeTest::SetUp();
        m_operations = v1::OperationsService::NewStub(m_channel);
    }
    void TearDown() override {
        m_operations.reset();
        EdgeTest::TearDown();
    }

    void defineLocations(int count) {
        const auto stub = v1::StockService::NewStub(m_channel);
        for (int i = 1; i <= count; ++i) {
            const auto number = static_cast<std::uint64_t>(i);
            v1::DefineLocationRequest request;
            const CommandId id = CommandId::make(m_clock.wall().micros / 1000, number, number);
            request.mutable_header()->set_command_id(id.bytes.data(), id.bytes.size());
            request.mutable_header()->set_reason("a new house");
            request.set_code("L-" + std::to_string(i));
            request.set_name("House " + std::to_string(i));
            request.set_region("eu");
            v1::Receipt receipt;
            const grpc::Status status = call(*stub, &v1::StockService::Stub::DefineLocation, request, receipt);
            ASSERT_TRUE(status.ok()) << status.error_message();
            ASSERT_EQ(receipt.outcome(), v1::OUTCOME_ACCEPTED) << receipt.ShortDebugString();
        }
    }

    v1::StatusResponse status() {
        v1::StatusResponse response;
        const grpc::Status called = call(*m_operations, &v1::OperationsService::Stub::Status, {}, response);
        EXPECT_TRUE(called.ok()) << called.error_message();
        return response;
    }
    static v1::StageFigures stage(const v1::StatusResponse& status, const std::string& name) {
        for (const v1::StageFigures& stage : status.stages()) {
            if (stage.stage() == name) return stage;
        }
        ADD_FAILURE() << "no stage " << name;
        return {};
    }

    std::unique_ptr<v1::OperationsService::Stub> m_operations;
};

TEST_F(PipelineFigures, EveryStageIsToldInTheOrderOfThePath) {
    std::vector<std::string> names;
    const v1::StatusResponse answer = status();
    for (const v1::StageFigures& stage : answer.stages())
        names.push_back(stage.stage());
    EXPECT_EQ(names, (std::vector<std::string>{"calls", "ring", "decider", "committer", "responder", "shadow",
                                               "projector", "effects"}));
}

TEST_F(PipelineFigures, WhatGoesInComesOutOfEveryStage) {
    constexpr int kLocations = 25;
    defineLocations(kLocations);
    v1::StatusResponse last = status();
    ASSERT_TRUE(m_cell->waitForViews(BatchNumber{last.durable_batch()}, std::chrono::seconds(10)).ok());
    // The projector counts once its write has been told.
    const auto giveUp = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (stage(last, "projector").items() < kLocations && std::chrono::steady_clock::now() < giveUp) {
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
        last = status();
    }
    EXPECT_GE(stage(last, "calls").items(), static_cast<std::uint64_t>(kLocations));
    for (const char* name : {"ring", "decider", "committer", "responder", "shadow", "projector"}) {
        EXPECT_EQ(stage(last, name).items(), static_cast<std::uint64_t>(kLocations)) << name;
        EXPECT_EQ(stage(last, name).queue(), 0U) << name;
        EXPECT_EQ(stage(last, name).lag_ms(), 0) << name;
        EXPECT_GT(stage(last, name).per_second(), 0) << name;
        EXPECT_GE(stage(last, name).us_p99(), stage(last, name).us_p50()) << name;
    }
    EXPECT_GT(stage(last, "committer").us_p50(), 0U);
    EXPECT_GT(stage(last, "calls").us_p50(), 0U);
    // The call that asks is the only one under way.
    EXPECT_EQ(stage(last, "calls").queue(), 1U);
    EXPECT_EQ(stage(last, "effects").items(), 0U);
}

TEST_F(PipelineFigures, NobodyHasVerifiedYet) {
    const v1::StatusResponse answer = status();
    EXPECT_FALSE(answer.verification().running());
    EXPECT_EQ(answer.verification().finished_at_us(), 0);
    EXPECT_EQ(answer.timers(), 0U);
    EXPECT_EQ(answer.next_timer_us(), 0);
}

}  // namespace
}  // namespace meridian::edge

#include "backend/client/retry.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "backend/client/command_ids.h"

namespace meridian::client {
namespace {

using std::chrono::milliseconds;

TEST(Retry, OnlyWhatTheContractPromisesIsRepeated) {
    EXPECT_TRUE(isWorthRepeating(grpc::StatusCode::UNAVAILABLE));
    EXPECT_TRUE(isWorthRepeating(grpc::StatusCode::RESOURCE_EXHAUSTED));
    EXPECT_TRUE(isWorthRepeating(grpc::StatusCode::DEADLINE_EXCEEDED));
    for (const auto code : {grpc::StatusCode::OK, grpc::StatusCode::INVALID_ARGUMENT, grpc::StatusCode::NOT_FOUND,
                            grpc::StatusCode::PERMISSION_DENIED, grpc::StatusCode::UNAUTHENTICATED,
                            grpc::StatusCode::INTERNAL, grpc::StatusCode::DATA_LOSS}) {
        EXPECT_FALSE(isWorthRepeating(code)) << code;
    }
}

TEST(Retry, TheWaitDoublesUpToItsLimit) {
    const RetryPolicy policy{milliseconds(100), milliseconds(1000), 9};
    EXPECT_EQ(waitBefore(2, policy, {}, 0), milliseconds(100));
    EXPECT_EQ(waitBefore(3, policy, {}, 0), milliseconds(200));
    EXPECT_EQ(waitBefore(5, policy, {}, 0), milliseconds(800));
    EXPECT_EQ(waitBefore(6, policy, {}, 0), milliseconds(1000));
    EXPECT_EQ(waitBefore(1'000'000, policy, {}, 0), milliseconds(1000));
}

RC_GTEST_PROP(Retry, NobodyComesBackEarlierThanTheServerSaid, ()) {
    const milliseconds word(*rc::gen::inRange(0, 100'000));
    const int next = *rc::gen::inRange(2, 100);
    const double random = *rc::gen::inRange(0, 1000) / 1000.0;
    const milliseconds wait = waitBefore(next, {}, word, random);
    RC_ASSERT(wait >= word);
    RC_ASSERT(wait.count() <= word.count() * 5 / 4);
}

TEST(Retry, WaitsAreSpread) {
    EXPECT_LT(waitBefore(4, {}, {}, 0.99), waitBefore(4, {}, {}, 0.01));
    EXPECT_GE(waitBefore(4, {}, {}, 0.99), waitBefore(4, {}, {}, 0) / 2);
}

TEST(CommandIds, CarryTheTimeAndDiffer) {
    privacy::SystemRandomBytes random;
    CommandIds ids(random);
    const CommandId first = ids.next(1'763'000'000'123);
    const CommandId second = ids.next(1'763'000'000'123);
    EXPECT_EQ(first.unixMilliseconds(), 1'763'000'000'123);
    EXPECT_NE(first, second);
    EXPECT_EQ(first.toString()[14], '7');  // the version of a UUIDv7
    CommandIds others(random);
    EXPECT_NE(others.next(1'763'000'000'123), first);
}

}  // namespace
}  // namespace meridian::client

// What meridian-load sends, and when.
#include <set>
#include <sstream>

#include <google/protobuf/unknown_field_set.h>
#include <gtest/gtest.h>

#include "backend/tools/meridian_load/ack_log.h"
#include "backend/tools/meridian_load/order_writer.h"
#include "backend/tools/meridian_load/pace.h"
#include "backend/tools/meridian_load/placing_call.h"

#include "meridian/v1/orders.pb.h"
#include "tests/backend/client/temporary_folder.h"

namespace meridian::load {
namespace {

std::vector<Market> shop() {
    std::vector<Market> markets = {
        {"USD", {"US"}, 0.5, {}}, {"EUR", {"DE", "FR"}, 0.35, {}}, {"JPY", {"JP"}, 0.15, {}}};
    for (Market& market : markets) {
        for (int i = 0; i < 1000; ++i)
            market.skus.push_back(market.currency + "-" + std::to_string(i));
    }
    return markets;
}

class Written {
  public:
    Written(const Options& options, int count) {
        privacy::SystemRandomBytes random;
        client::CommandIds ids(random);
        OrderWriter writer(shop(), options);
        std::string bytes;
        for (int i = 0; i < count; ++i) {
            const WrittenOrder written = writer.write(ids.next(1'763'000'000'000), bytes);
            v1::PlaceOrderRequest& order = orders.emplace_back();
            EXPECT_TRUE(order.ParseFromString(bytes));
            EXPECT_TRUE(order.GetReflection()->GetUnknownFields(order).empty());
            EXPECT_EQ(order.header().command_id(), client::bytesOf(written.command));
            EXPECT_EQ(written.isDeclined, order.payment_token() != "tok_approve");
        }
    }
    std::vector<v1::PlaceOrderRequest> orders;
};

TEST(LoadTraffic, OrdersAreWhole) {
    const Written written({}, 2000);
    for (const v1::PlaceOrderRequest& order : written.orders) {
        EXPECT_GE(order.lines_size(), 1);
        EXPECT_LE(order.lines_size(), 8);
        std::set<std::string> skus;
        for (const v1::PlaceOrderLine& line : order.lines()) {
            EXPECT_TRUE(line.sku().starts_with(order.currency() + "-")) << line.sku();
            EXPECT_TRUE(line.quantity() >= 1 && line.quantity() <= 3);
            EXPECT_TRUE(skus.insert(line.sku()).second) << "the same article twice";
        }
        EXPECT_EQ(order.country().size(), 2U);
        EXPECT_NE(order.shipping_method(), v1::SHIPPING_METHOD_UNSPECIFIED);
        EXPECT_NE(order.person().email().find('@'), std::string::npos);
        EXPECT_FALSE(order.person().name().empty() || order.person().city().empty());
    }
}

TEST(LoadTraffic, SharesAreAsAnnounced) {
    constexpr int kCount = 20'000;
    const Written written({}, kCount);
    std::map<std::string, int> currencies;
    std::map<std::string, int> skus;
    std::set<std::string> customers;
    int lines = 0;
    int declined = 0;
    for (const v1::PlaceOrderRequest& order : written.orders) {
        ++currencies[order.currency()];
        customers.insert(order.person().email());
        lines += order.lines_size();
        declined += order.payment_token() == "tok_approve" ? 0 : 1;
        for (const v1::PlaceOrderLine& line : order.lines())
            ++skus[line.sku()];
    }
    EXPECT_NEAR(currencies["USD"], kCount * 0.50, kCount * 0.02);
    EXPECT_NEAR(currencies["EUR"], kCount * 0.35, kCount * 0.02);
    EXPECT_NEAR(currencies["JPY"], kCount * 0.15, kCount * 0.02);
    EXPECT_NEAR(lines, kCount * 3.0, kCount * 0.1);
    EXPECT_NEAR(declined, kCount * 0.03, kCount * 0.005);
    EXPECT_NEAR(static_cast<double>(customers.size()), kCount * 0.70, kCount * 0.02);
    EXPECT_GT(skus["USD-0"], 20 * std::max(skus["USD-500"], 1));  // the most wanted against one in the middle
}

TEST(LoadTraffic, TheSameSeedMakesTheSameOrders) {
    Options options;
    options.seed = 7;
    const Written first(options, 200);
    const Written second(options, 200);
    options.seed = 8;
    const Written other(options, 200);
    int same = 0;
    for (std::size_t i = 0; i < 200; ++i) {
        v1::PlaceOrderRequest a = first.orders[i];
        v1::PlaceOrderRequest b = second.orders[i];
        EXPECT_NE(a.header().command_id(), b.header().command_id());  // but they are other orders
        a.clear_header();
        b.clear_header();
        EXPECT_EQ(a.SerializeAsString(), b.SerializeAsString());
        same += first.orders[i].person().email() == other.orders[i].person().email() ? 1 : 0;
    }
    EXPECT_EQ(same, 0);
}

TEST(LoadTraffic, OneSkuAndQuantityOnly) {
    Options options;
    options.onlySku = "EUR-0";
    options.quantity = 500;
    std::vector<Market> markets = {{"EUR", {"DE"}, 1, {"EUR-0"}}};
    OrderWriter writer(markets, options);
    std::string bytes;
    writer.write(CommandId{}, bytes);
    v1::PlaceOrderRequest order;
    ASSERT_TRUE(order.ParseFromString(bytes));
    ASSERT_EQ(order.lines_size(), 1);
    EXPECT_EQ(order.lines(0).sku(), "EUR-0");
    EXPECT_EQ(order.lines(0).quantity(), 500);
}

TEST(LoadTraffic, ABatchIsItsOrdersAndShrinksToThoseThatAreLeft) {
    PlacingCall call(false);
    std::vector<std::string> sent;
    for (int i = 0; i < 300; ++i) {
        v1::PlaceOrderRequest order;
        order.set_reference(std::string(static_cast<std::size_t>(i), 'r'));  // lengths of one byte and of two
        sent.push_back(order.SerializeAsString());
        call.add({}, sent.back());
    }
    v1::PlaceOrdersRequest request;
    ASSERT_TRUE(request.ParseFromString(call.bytes()));
    ASSERT_EQ(request.orders_size(), 300);
    EXPECT_EQ(request.orders(299).SerializeAsString(), sent[299]);
    call.keepOnly({0, 150, 299});
    ASSERT_TRUE(request.ParseFromString(call.bytes()));
    ASSERT_EQ(request.orders_size(), 3);
    EXPECT_EQ(request.orders(0).SerializeAsString(), sent[0]);
    EXPECT_EQ(request.orders(1).SerializeAsString(), sent[150]);
    EXPECT_EQ(request.orders(2).SerializeAsString(), sent[299]);
    EXPECT_EQ(call.orders().size(), 3U);
}

TEST(LoadPace, IsEvenWithoutPeaks) {
    const Pace pace(1000, false);
    EXPECT_EQ(pace.dueAt(0).count(), 0);
    EXPECT_EQ(pace.dueAt(1000), std::chrono::seconds(1));
    EXPECT_EQ(pace.dueAt(90'000), std::chrono::seconds(90));
}

TEST(LoadPace, APeakIsTenTimesTheRateInTheTenthSecond) {
    const Pace pace(100, true);
    EXPECT_EQ(pace.dueAt(900), std::chrono::seconds(9));
    EXPECT_EQ(pace.dueAt(1400), std::chrono::milliseconds(9'500));
    EXPECT_EQ(pace.dueAt(1900), std::chrono::seconds(10));
    EXPECT_EQ(pace.dueAt(1900 + 900), std::chrono::seconds(19));
    for (std::uint64_t order = 1; order < 10'000; ++order)
        ASSERT_GT(pace.dueAt(order), pace.dueAt(order - 1)) << order;
}

TEST(LoadDice, AWeightedDrawFollowsItsWeights) {
    const WeightedDraw draw({1, 0, 3, 6});
    Dice dice(5);
    std::vector<int> seen(4);
    for (int i = 0; i < 100'000; ++i)
        ++seen[draw.draw(dice)];
    EXPECT_NEAR(seen[0], 10'000, 600);
    EXPECT_EQ(seen[1], 0);
    EXPECT_NEAR(seen[2], 30'000, 900);
    EXPECT_NEAR(seen[3], 60'000, 900);
}

TEST(LoadAckLog, EveryLineIsInTheFile) {
    const client::TemporaryFolder folder;
    auto log = AckLog::open(folder.path("acks"));
    ASSERT_TRUE(log.ok());
    CommandId id = CommandId::make(1'763'000'000'000, 1, 2);
    for (int i = 0; i < 10'000; ++i)
        (*log)->add("EU-" + std::to_string(i), id);
    const auto lines = (*log)->close();
    ASSERT_TRUE(lines.ok());
    EXPECT_EQ(*lines, 10'000U);
    std::istringstream content(client::TemporaryFolder::read(folder.path("acks")));
    std::string line;
    for (int i = 0; i < 10'000; ++i) {
        ASSERT_TRUE(std::getline(content, line));
        ASSERT_EQ(line, "EU-" + std::to_string(i) + " " + id.toString());
    }
    EXPECT_FALSE(std::getline(content, line));
    EXPECT_FALSE(AckLog::open(folder.path("no/folder")).ok());
}

}  // namespace
}  // namespace meridian::load

// The codec against bytes written by hand, cut, damaged, and from a future that this program does not know.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "backend/domain/catalogue.h"
#include "backend/domain/receipts.h"
#include "backend/domain/record.h"
#include "backend/domain/wire.h"

#include "tests/backend/domain/random_fill.h"

namespace meridian::testing {
namespace {

using namespace std::string_literals;

template <class T>
bool reads(std::string_view bytes) {
    T value;
    return wire::Reader::parse(bytes, value);
}

OrderAdvanced advanced() {
    return {OrderId{5}, OrderTrigger::kPaymentAuthorised, OrderState::kConfirmed, CellTime{1000}};
}

TEST(WireCodec, LeavesOutZeroAndEmpty) {
    EXPECT_EQ(wire::toBytes(OrderAdvanced{}), "");
    EXPECT_EQ(wire::toBytes(Receipt{}), "");
    EXPECT_EQ(wire::toBytes(Record{}), "");
    EXPECT_EQ(wire::toBytes(OrderAdvanced{OrderId{1}, {}, {}, {}}), "\x08\x01");
}

TEST(WireCodec, KeepsElementsThatAreZeroOrEmpty) {
    ProductDefined product;
    product.images = {"", "a", ""};
    product.variants.resize(2);
    product.variants[1].prices.resize(3);
    ProductDefined read;
    ASSERT_TRUE(wire::Reader::parse(wire::toBytes(product), read));
    EXPECT_EQ(read.images, product.images);
    ASSERT_EQ(read.variants.size(), 2U);
    EXPECT_EQ(read.variants[1].prices, product.variants[1].prices);
    Product skus;
    skus.skus = {SkuId{0}, SkuId{7}, SkuId{0}};
    Product readSkus;
    ASSERT_TRUE(wire::Reader::parse(wire::toBytes(skus), readSkus));
    EXPECT_EQ(readSkus.skus, skus.skus);
}

TEST(WireCodec, SignedNumbersAreZigzagAndSurviveTheirLimits) {
    for (const std::int64_t value : {std::int64_t{0}, std::int64_t{-1}, std::int64_t{1}, std::int64_t{-64},
                                     std::int64_t{64}, INT64_MIN, INT64_MAX, std::int64_t{INT32_MIN} - 1}) {
        EXPECT_EQ(wire::unzigzag(wire::zigzag(value)), value);
        Price price{Currency{978}, value};
        Price read;
        ASSERT_TRUE(wire::Reader::parse(wire::toBytes(price), read));
        EXPECT_EQ(read, price);
    }
    EXPECT_EQ(wire::toBytes(Price{{}, -1}), "\x10\x01");
    EXPECT_EQ(wire::toBytes(Price{{}, 1}), "\x10\x02");
}

TEST(WireCodec, ReadsTheLastOfARepeatedNumberAsProtobufDoes) {
    OrderAdvanced read;
    ASSERT_TRUE(wire::Reader::parse("\x08\x01\x08\x02", read));
    EXPECT_EQ(read.order, OrderId{2});
}

TEST(WireCodec, SkipsFieldsThatItDoesNotKnow) {
    const std::string known = wire::toBytes(advanced());
    const std::string unknown[] = {"\x80\x7d\x05"s,                        // number 2000, varint
                                   "\x81\x7d"s + std::string(8, '\x01'),   // eight bytes
                                   "\x82\x7d\x03"s + "abc",                // a length and its bytes
                                   "\x85\x7d"s + std::string(4, '\x01')};  // four bytes
    for (const std::string& field : unknown) {
        for (const std::string& bytes : {field + known, known + field}) {
            OrderAdvanced read;
            ASSERT_TRUE(wire::Reader::parse(bytes, read));
            EXPECT_EQ(wire::toBytes(read), known);
        }
        for (std::size_t cut = 1; cut < field.size(); ++cut)
            EXPECT_FALSE(reads<OrderAdvanced>(known + field.substr(0, cut)));
    }
}

TEST(WireCodec, RefusesWhatIsNotAMessage) {
    EXPECT_FALSE(reads<OrderAdvanced>("\x00\x01"s)) << "number 0";
    EXPECT_FALSE(reads<OrderAdvanced>("\x80\x80\x80\x80\x10\x01"s)) << "a number beyond 2^29 - 1";
    EXPECT_FALSE(reads<OrderAdvanced>("\x83\x7d"s)) << "the start of a group";
    EXPECT_FALSE(reads<OrderAdvanced>("\x84\x7d"s)) << "the end of a group";
    EXPECT_FALSE(reads<OrderAdvanced>("\x86\x7d"s)) << "a wire type that does not exist";
    EXPECT_FALSE(reads<OrderAdvanced>("\x87\x7d"s)) << "a wire type that does not exist";
    EXPECT_FALSE(reads<OrderAdvanced>("\x08"s)) << "a number without its value";
    EXPECT_FALSE(reads<OrderAdvanced>("\x08\x80"s)) << "a value that is cut";
    EXPECT_FALSE(reads<OrderAdvanced>("\x08"s + std::string(10, '\x80') + "\x01")) << "a value of eleven bytes";
    EXPECT_FALSE(reads<OrderAdvanced>("\x08"s + std::string(9, '\xff') + "\x02")) << "a value beyond 64 bits";
    EXPECT_TRUE(reads<OrderAdvanced>("\x08"s + std::string(9, '\xff') + "\x01")) << "the largest value";
    EXPECT_FALSE(reads<OrderAdvanced>("\x0a\x01\x01"s)) << "bytes where a number is meant";
    EXPECT_FALSE(reads<NoteAdded>("\x18\x01"s)) << "a number where text is meant";
    EXPECT_FALSE(
        reads<NoteAdded>("\x1a\x05"
                         "abc"s))
        << "text that is longer than what is left";
    EXPECT_FALSE(reads<NoteAdded>("\x1a\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"s)) << "a length beyond every memory";
    EXPECT_FALSE(reads<OrderScored>("\x10\x01"s)) << "a number where a message is meant";
    EXPECT_FALSE(reads<Record>("\x0a\x0f"s + std::string(15, 'x'))) << "a command id of fifteen bytes";
    EXPECT_FALSE(reads<Record>("\x08\x01"s)) << "a number where a command id is meant";
}

TEST(WireCodec, RefusesEventsThatItDoesNotKnow) {
    EXPECT_TRUE(reads<Record>("\x52\x04\x1a\x02\x08\x01"s)) << "order_advanced of order 1";
    EXPECT_FALSE(reads<Record>("\x52\x05\xfa\x01\x02\x08\x01"s)) << "kind 31";
    EXPECT_FALSE(reads<Record>("\x52\x00"s)) << "an event without a kind";
    EXPECT_FALSE(reads<Record>("\x52\x01\x80"s)) << "an event whose kind is cut";
    EXPECT_FALSE(reads<Record>("\x52\x02\x18\x01"s)) << "a number as an event";
    EXPECT_FALSE(reads<Record>("\x52\x03\x1a\x02\x08"s)) << "an event that is cut";
    EXPECT_FALSE(reads<Record>("\x52\x04\x1a\x02\x08\x80"s)) << "an event whose content is broken";
    EXPECT_FALSE(reads<Record>("\x52\x06\x1a\x00\x1a\x02\x08\x01"s)) << "two events in the place of one";
    EXPECT_FALSE(reads<Record>("\x50\x01"s)) << "a number where an event is meant";
}

TEST(WireCodec, NestsMessagesOfEveryLength) {
    for (const std::size_t size : {0UL, 1UL, 100UL, 120UL, 121UL, 122UL, 123UL, 124UL, 125UL, 126UL, 127UL, 128UL,
                                   129UL, 16'000UL, 16'380UL, 16'384UL, 70'000UL, 2'100'000UL}) {
        ProductDefined product;
        product.variants.resize(2);
        product.variants[0].title.assign(size, 'x');
        product.variants[1].code = "after";
        Record record;
        record.events.emplace_back(product);
        record.events.emplace_back(advanced());
        Record read;
        ASSERT_TRUE(wire::Reader::parse(wire::toBytes(record), read)) << size;
        EXPECT_EQ(wire::toBytes(read), wire::toBytes(record)) << size;
        ASSERT_EQ(read.events.size(), 2U);
        EXPECT_EQ(std::get<ProductDefined>(read.events[0]).variants[0].title.size(), size);
        EXPECT_EQ(std::get<ProductDefined>(read.events[0]).variants[1].code, "after");
    }
}

TEST(WireCodec, AppendsBehindWhatIsThere) {
    std::string bytes = "before";
    wire::append(bytes, advanced());
    EXPECT_EQ(bytes, "before" + wire::toBytes(advanced()));
}

// A cut record is refused, unless the cut falls between two fields: then it is exactly what those fields say.
RC_GTEST_PROP(WireCodec, ACutRecordIsRefusedOrReadsAsItsWholeFields, (std::uint64_t seed)) {
    const std::string bytes = wire::toBytes(anyOf<Record>(seed));
    for (std::size_t size = 0; size < bytes.size(); size += size < 600 ? 1 : 97) {
        const std::string_view cut = std::string_view(bytes).substr(0, size);
        Record read;
        if (!wire::Reader::parse(cut, read)) continue;
        const bool same = wire::toBytes(read) == cut;
        RC_ASSERT(same);
    }
}

RC_GTEST_PROP(WireCodec, DamagedBytesAreRefusedOrMeanSomethingThatCanBeWrittenAgain, (std::uint64_t seed)) {
    Random random(seed);
    std::string bytes = wire::toBytes(anyOf<Record>(random.next()));
    for (int damage = 0; damage < 40; ++damage) {
        std::string damaged = bytes;
        for (std::uint64_t i = random.below(4) + 1; i > 0 && !damaged.empty(); --i) {
            damaged[random.below(damaged.size())] = static_cast<char>(random.next());
        }
        Record read;
        if (!wire::Reader::parse(damaged, read)) continue;
        const std::string again = wire::toBytes(read);
        Record readAgain;
        RC_ASSERT(wire::Reader::parse(again, readAgain));
        const bool same = wire::toBytes(readAgain) == again;
        RC_ASSERT(same);
    }
}

}  // namespace
}  // namespace meridian::testing

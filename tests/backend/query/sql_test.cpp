#include "backend/query/sql.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "backend/domain/order_number.h"
#include "backend/query/parser.h"

namespace meridian::query {
namespace {

using std::chrono::hours;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr CellTime kNow{1'795'176'000'000'000};  // 2026-11-20 12:00:00 UTC
constexpr std::int64_t kHour = 3'600'000'000;
constexpr std::int64_t kMidnight = kNow.micros - 12 * kHour;

Bound text(std::string value) {
    return value;
}
Bound number(std::int64_t value) {
    return value;
}

Schema schema() {
    Schema map;
    map[Field::kNumber] = {.expression = "o.number", .folding = Folding::kUpper, .orderId = "o.id"};
    map[Field::kStatus] = {.expression = "o.status",
                           .values = {{"confirmed", {{number(5)}, ""}},
                                      {"fraud_review", {{number(2)}, ""}},
                                      {"held", {{}, "o.hold <> 0"}},
                                      {"archived", {}},
                                      {"delivered", {{number(8)}, ""}},
                                      {"completed", {{number(9)}, ""}},
                                      {"cancelled", {{number(11), number(12)}, ""}}}};
    map[Field::kRegion] = {.expression = "o.region"};
    map[Field::kCountry] = {.expression = "o.country"};
    map[Field::kCurrency] = {.expression = "o.currency", .currencyCodes = true};
    map[Field::kTotal] = {.expression = "o.total", .currency = "o.currency", .currencyCodes = true};
    map[Field::kPlaced] = {.expression = "o.placed"};
    map[Field::kAge] = {.expression = "o.placed"};
    map[Field::kName] = {.expression = "o.name",
                         .fullText = FullText::kTrigram,
                         .fullTextMatch = "o.id IN (SELECT rowid FROM names WHERE names MATCH ?)"};
    map[Field::kEmail] = {.expression = "o.email", .folding = Folding::kLower};
    map[Field::kPhone] = {.expression = "o.phone", .folding = Folding::kDigits};
    map[Field::kSku] = {.expression = "l.sku",
                        .wrap = "EXISTS (SELECT 1 FROM line l WHERE l.id = o.id AND ({}))",
                        .collation = Collation::kNoCase};
    map[Field::kRisk] = {.expression = "o.risk"};
    map[Field::kTag] = {.expression = "o.tag"};
    map[Field::kNote] = {.fullText = FullText::kWords, .fullTextMatch = "o.id IN notes(?)"};
    map[Field::kProduct] = {.fullText = FullText::kTrigram, .fullTextMatch = "o.id IN products(?)"};
    map[Field::kFreeText] = {.expression = "o.words"};
    return map;
}

Where lowered(std::string_view query, Duration utcOffset = {}) {
    const ParseResult parsed = parse(query);
    if (const auto* error = std::get_if<ParseError>(&parsed)) {
        ADD_FAILURE() << query << ": " << error->message;
        return {};
    }
    const auto where = lower(std::get<Query>(parsed), schema(), {kNow, utcOffset});
    EXPECT_TRUE(where.ok()) << query << ": " << where.status();
    return where.ok() ? *where : Where{};
}

std::string refused(std::string_view query) {
    const auto where = lower(std::get<Query>(parse(query)), schema(), {kNow});
    EXPECT_FALSE(where.ok()) << query;
    return std::string(where.status().message());
}

TEST(QuerySql, AnEmptyQueryIsTrue) {
    EXPECT_EQ(lowered("").sql, "TRUE");
    EXPECT_TRUE(lowered("").parameters.empty());
}

TEST(QuerySql, EqualValuesShareOneIn) {
    const Where where = lowered("country:de,fr region:eu");
    EXPECT_EQ(where.sql, "(o.country IN (?, ?)) AND (o.region = ?)");
    EXPECT_THAT(where.parameters, ElementsAre(text("DE"), text("FR"), text("eu")));
}

TEST(QuerySql, WhatAPersonWritesIsBoundAndNeverWritten) {
    const Where where = lowered("email:\"x'; DROP TABLE orders; --\" sku:\"%_\\\\\"* \"') OR 1=1\"");
    EXPECT_EQ(where.sql,
              "(o.email LIKE ? ESCAPE '\\') AND (EXISTS (SELECT 1 FROM line l WHERE l.id = o.id AND "
              "(l.sku LIKE ? ESCAPE '\\'))) AND (o.words LIKE ? ESCAPE '\\')");
    EXPECT_THAT(where.parameters,
                ElementsAre(text("%x'; drop table orders; --%"), text("\\%\\_\\\\%"), text("%') OR 1=1%")));
}

TEST(QuerySql, EnumerationsBecomeCodesConditionsOrBoth) {
    const Where where = lowered("status:held,review,confirmed");
    EXPECT_EQ(where.sql, "(o.status IN (?, ?) OR (o.hold <> 0))");
    EXPECT_THAT(where.parameters, ElementsAre(number(2), number(5)));
    EXPECT_EQ(lowered("status:archived").sql, "(FALSE)");
    EXPECT_THAT(lowered("status:closed").parameters, ElementsAre(number(8), number(9), number(11), number(12)));
    EXPECT_THAT(refused("status:open"), HasSubstr("cannot be filtered by status:reserved"));
}

TEST(QuerySql, NegationKeepsRowsWithoutAValue) {
    EXPECT_EQ(lowered("-tag:vip").sql, "((o.tag = ?) IS NOT TRUE)");
    EXPECT_EQ(lowered("-sku:A").sql,
              "((EXISTS (SELECT 1 FROM line l WHERE l.id = o.id AND (l.sku COLLATE NOCASE = ?))) IS NOT TRUE)");
}

TEST(QuerySql, ABeginningBecomesARangeThatAnIndexServes) {
    const Where where = lowered("tag:v*");
    EXPECT_EQ(where.sql, "((o.tag >= ? AND o.tag < ?))");
    EXPECT_THAT(where.parameters, ElementsAre(text("v"), text("v\xF4\x8F\xBF\xBF")));
}

TEST(QuerySql, PresenceNeedsAValueThatIsNotBlank) {
    EXPECT_EQ(lowered("tag:*").sql, "(o.tag IS NOT NULL AND o.tag <> '')");
    EXPECT_EQ(lowered("risk:*").sql, "(o.risk IS NOT NULL)");
}

TEST(QuerySql, AmountsAreComparedWithinTheirCurrency) {
    const Where where = lowered("total:>100eur,5..7usd,12jpy");
    EXPECT_EQ(where.sql,
              "((o.currency = ? AND o.total > ?) OR (o.currency = ? AND (o.total >= ? AND o.total <= ?)) OR "
              "(o.currency = ? AND o.total = ?))");
    EXPECT_THAT(where.parameters, ElementsAre(number(978), number(10000), number(840), number(500), number(700),
                                              number(392), number(12)));
    EXPECT_THAT(lowered("currency:eur").parameters, ElementsAre(number(978)));
}

TEST(QuerySql, DaysAreHalfOpenAndLocal) {
    const auto bounds = [](std::string_view query) { return lowered(query).parameters; };
    EXPECT_EQ(lowered("placed:2026-11-20").sql, "((o.placed >= ? AND o.placed < ?))");
    EXPECT_THAT(bounds("placed:2026-11-20"), ElementsAre(number(kMidnight), number(kMidnight + 24 * kHour)));
    EXPECT_THAT(bounds("placed:2026-11-20..2026-11-21"),
                ElementsAre(number(kMidnight), number(kMidnight + 48 * kHour)));
    EXPECT_THAT(bounds("placed:yesterday..today"),
                ElementsAre(number(kMidnight - 24 * kHour), number(kMidnight + 24 * kHour)));
    EXPECT_EQ(lowered("placed:>2026-11-20").sql, "(o.placed >= ?)");
    EXPECT_THAT(bounds("placed:>2026-11-20"), ElementsAre(number(kMidnight + 24 * kHour)));
    EXPECT_EQ(lowered("placed:<=2026-11-20").sql, "(o.placed < ?)");
    EXPECT_THAT(bounds("placed:<=2026-11-20"), ElementsAre(number(kMidnight + 24 * kHour)));
    EXPECT_THAT(bounds("placed:>=2026-11-20"), ElementsAre(number(kMidnight)));
    EXPECT_THAT(bounds("placed:<2026-11-20"), ElementsAre(number(kMidnight)));
    EXPECT_THAT(lowered("placed:>=2026-11-20", hours(1)).parameters, ElementsAre(number(kMidnight - kHour)));
}

TEST(QuerySql, AnAgeIsCountedBackFromNow) {
    const Where where = lowered("age:>2h,<1h,>=3h,<=4h,5h..6h");
    EXPECT_EQ(where.sql,
              "(o.placed < ? OR o.placed > ? OR o.placed <= ? OR o.placed >= ? OR "
              "(o.placed >= ? AND o.placed <= ?))");
    const auto ago = [](std::int64_t count) { return number(kNow.micros - count * kHour); };
    EXPECT_THAT(where.parameters, ElementsAre(ago(2), ago(1), ago(3), ago(4), ago(6), ago(5)));
}

TEST(QuerySql, NumbersAreCompared) {
    const Where where = lowered("risk:7,>60,<=5,30..59");
    EXPECT_EQ(where.sql, "(o.risk = ? OR o.risk > ? OR o.risk <= ? OR (o.risk >= ? AND o.risk <= ?))");
    EXPECT_THAT(where.parameters, ElementsAre(number(7), number(60), number(5), number(30), number(59)));
}

TEST(QuerySql, FullTextAnswersWhatItCan) {
    EXPECT_EQ(lowered("name:smi").sql, "(o.id IN (SELECT rowid FROM names WHERE names MATCH ?))");
    EXPECT_THAT(lowered("name:\"a \\\"b\\\"\"").parameters, ElementsAre(text("\"a \"\"b\"\"\"")));
    EXPECT_EQ(lowered("name:sm").sql, "(o.name LIKE ? ESCAPE '\\')");
    EXPECT_EQ(lowered("name:Đỗ").sql, "(o.name LIKE ? ESCAPE '\\')");
    EXPECT_EQ(lowered("name:=smith").sql, "(o.name = ?)");
    EXPECT_THAT(lowered("note:\"call back\"").parameters, ElementsAre(text("\"call back\"*")));
    EXPECT_THAT(refused("product:ab"), HasSubstr("too short to search for; write at least 3 characters"));
    EXPECT_THAT(refused("note:call*"), HasSubstr("only whole"));
}

TEST(QuerySql, AWholeOrderNumberIsLookedUpByItsId) {
    const OrderId order = makeOrderId(makeCell(Region::kEu, 1), 4821);
    const std::string written = formatOrderNumber(order);
    EXPECT_EQ(lowered("number:" + written).sql, "(o.id = ?)");
    EXPECT_THAT(lowered("number:" + written).parameters, ElementsAre(number(static_cast<std::int64_t>(order.value))));
    EXPECT_EQ(lowered("number:EU-1*").sql, "((o.number >= ? AND o.number < ?))");
    EXPECT_EQ(lowered("number:" + written + ",4821").sql, "(o.id = ? OR o.number LIKE ? ESCAPE '\\')");
    const Where free = lowered(written);
    EXPECT_EQ(free.sql, "(o.id = ? OR o.words LIKE ? ESCAPE '\\')");
    EXPECT_THAT(free.parameters,
                ElementsAre(number(static_cast<std::int64_t>(order.value)), text("%" + written + "%")));
}

TEST(QuerySql, PhonesAreComparedByTheirDigits) {
    EXPECT_THAT(lowered("phone:\"+49 (30) 1234\"").parameters, ElementsAre(text("49301234")));
    EXPECT_THAT(lowered("phone:*12-34").parameters, ElementsAre(text("%1234")));
    Schema map = schema();
    map[Field::kTag].folding = Folding::kDigits;
    for (const std::string_view query : {"tag:abc", "tag:abc*"}) {
        const auto where = lower(std::get<Query>(parse(query)), map, {kNow});
        EXPECT_THAT(std::string(where.status().message()), HasSubstr("has no digit")) << query;
    }
}

TEST(QuerySql, FieldsThatTheListLacksAreRefusedByName) {
    EXPECT_EQ(refused("location:BER-2"), "This list cannot be filtered by location.");
    Schema none;
    EXPECT_THAT(std::string(lower(std::get<Query>(parse("word")), none, {kNow}).status().message()),
                HasSubstr("cannot be searched for words"));
}

TEST(QuerySql, CurrenciesMayBeStoredAsLetters) {
    Schema map = schema();
    map[Field::kCurrency] = {.expression = "o.currency"};
    const auto where = lower(std::get<Query>(parse("currency:eur")), map, {kNow});
    ASSERT_TRUE(where.ok());
    EXPECT_THAT(where->parameters, ElementsAre(text("EUR")));
}

}  // namespace
}  // namespace meridian::query

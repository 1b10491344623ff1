#include "backend/query/parser.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "backend/domain/limits.h"
#include "backend/domain/order_number.h"
#include "backend/domain/order_state.h"
#include "backend/domain/parcel_state.h"
#include "backend/domain/payment_state.h"

namespace meridian::query {
namespace {

using std::chrono::hours;
using ::testing::HasSubstr;
using ::testing::Not;

Query parsed(std::string_view text, const ParseOptions& options = {}) {
    const ParseResult result = parse(text, options);
    if (const auto* error = std::get_if<ParseError>(&result)) {
        ADD_FAILURE() << text << ": " << error->message;
        return {};
    }
    return std::get<Query>(result);
}

ParseError refused(std::string_view text, const ParseOptions& options = {}) {
    const ParseResult result = parse(text, options);
    if (const auto* error = std::get_if<ParseError>(&result)) {
        EXPECT_LE(error->position, text.size()) << text;
        EXPECT_FALSE(error->message.empty());
        return *error;
    }
    ADD_FAILURE() << text << " was taken";
    return {};
}

// The first condition of the only term.
Condition only(std::string_view text) {
    const Query query = parsed(text);
    EXPECT_EQ(query.terms.size(), 1U) << text;
    return query.terms.empty() ? Condition{} : query.terms[0].alternatives[0];
}

Condition textCondition(Operator operation, std::string text) {
    return {operation, Value(std::move(text)), {}};
}

TEST(QueryParser, BlankTextAsksForEverything) {
    EXPECT_TRUE(parsed("").terms.empty());
    EXPECT_TRUE(parsed(" \t\n\xC2\xA0\xE3\x80\x80").terms.empty());
}

TEST(QueryParser, TheExampleOfTheLanguageIsUnderstood) {
    const Query query = parsed("status:held,review age:>2h sku:AB* total:>100eur region:eu -tag:vip \"free text\"");
    ASSERT_EQ(query.terms.size(), 7U);
    EXPECT_EQ(query.terms[0],
              (Term{Field::kStatus,
                    false,
                    {textCondition(Operator::kEquals, "held"), textCondition(Operator::kEquals, "fraud_review")}}));
    EXPECT_EQ(query.terms[1], (Term{Field::kAge, false, {{Operator::kGreater, Value(Duration(hours(2))), {}}}}));
    EXPECT_EQ(query.terms[2], (Term{Field::kSku, false, {textCondition(Operator::kPrefix, "AB")}}));
    EXPECT_EQ(query.terms[3], (Term{Field::kTotal, false, {{Operator::kGreater, Value(Money{10000, {978}}), {}}}}));
    EXPECT_EQ(query.terms[4], (Term{Field::kRegion, false, {textCondition(Operator::kEquals, "eu")}}));
    EXPECT_EQ(query.terms[5], (Term{Field::kTag, true, {textCondition(Operator::kEquals, "vip")}}));
    EXPECT_EQ(query.terms[6], (Term{Field::kFreeText, false, {textCondition(Operator::kContains, "free text")}}));
}

TEST(QueryParser, NamesAndValuesIgnoreCaseAndTakeAliases) {
    EXPECT_EQ(parsed("STATUS:On-Hold").terms, parsed("state:held").terms);
    EXPECT_EQ(parsed("e-mail:x").terms, parsed("email:x").terms);
    EXPECT_EQ(only("country:de"), textCondition(Operator::kEquals, "DE"));
    EXPECT_EQ(only("currency:Eur"), textCondition(Operator::kEquals, "EUR"));
}

TEST(QueryParser, EveryStateOfTheDomainIsAValue) {
    const FieldInfo* status = findField(orderFields(), "status");
    for (std::size_t i = 1; i < kOrderStates; ++i) {
        const std::string_view name = nameOf(static_cast<OrderState>(i));
        ASSERT_NE(findValue(*status, name), nullptr) << name;
        EXPECT_EQ(findValue(*status, name)->name, name);
    }
    for (std::size_t i = 0; i < kPaymentStates; ++i) {
        const std::string_view name = nameOf(static_cast<PaymentState>(i));
        ASSERT_NE(findValue(*findField(orderFields(), "payment"), name), nullptr) << name;
    }
    for (std::size_t i = 0; i < kParcelStates; ++i) {
        const std::string_view name = nameOf(static_cast<ParcelState>(i));
        ASSERT_NE(findValue(*findField(orderFields(), "fulfilment"), name), nullptr) << name;
    }
    for (const HoldState state : {HoldState::kFree, HoldState::kHeld}) {
        EXPECT_NE(findValue(*findField(orderFields(), "hold"), nameOf(state)), nullptr);
    }
}

TEST(QueryParser, GroupsNameOnlyExistingValues) {
    for (const FieldInfo& field : orderFields()) {
        for (const EnumValue& value : field.values) {
            anyWord(value.members, [&](std::string_view member) {
                EXPECT_NE(findValue(field, member), nullptr) << member;
                return false;
            });
        }
    }
}

TEST(QueryParser, StarsMakePatterns) {
    EXPECT_EQ(only("sku:AB*"), textCondition(Operator::kPrefix, "AB"));
    EXPECT_EQ(only("sku:*AB"), textCondition(Operator::kSuffix, "AB"));
    EXPECT_EQ(only("sku:*AB*"), textCondition(Operator::kContains, "AB"));
    EXPECT_EQ(only("email:*@example.com"), textCondition(Operator::kSuffix, "@example.com"));
    EXPECT_EQ(only("sku:\"A*\""), textCondition(Operator::kEquals, "A*"));
    EXPECT_EQ(only("sku:*\"a b\"*"), textCondition(Operator::kContains, "a b"));
    EXPECT_EQ(only("tracking:*"), textCondition(Operator::kPresent, ""));
    EXPECT_EQ(only("hold:*"), textCondition(Operator::kPresent, ""));
    EXPECT_EQ(only("bike*"), textCondition(Operator::kPrefix, "bike"));
}

TEST(QueryParser, TextWithoutAStarIsWholeOrPartAsTheFieldSays) {
    EXPECT_EQ(only("sku:AB"), textCondition(Operator::kEquals, "AB"));
    EXPECT_EQ(only("name:smith"), textCondition(Operator::kContains, "smith"));
    EXPECT_EQ(only("name:=smith"), textCondition(Operator::kEquals, "smith"));
    EXPECT_EQ(only("name:=\"=x\""), textCondition(Operator::kEquals, "=x"));
}

TEST(QueryParser, QuotesKeepBlanksCommasAndEscapes) {
    const Query query = parsed("note:\"a, \\\"b\\\" \\\\ c\",d");
    ASSERT_EQ(query.terms.size(), 1U);
    ASSERT_EQ(query.terms[0].alternatives.size(), 2U);
    EXPECT_EQ(query.terms[0].alternatives[0], textCondition(Operator::kContains, "a, \"b\" \\ c"));
    EXPECT_EQ(only("a,b"), textCondition(Operator::kContains, "a,b"));
    EXPECT_EQ(only("\"status:held\""), textCondition(Operator::kContains, "status:held"));
}

TEST(QueryParser, AmountsAreExactInTheirCurrency) {
    EXPECT_EQ(only("total:12.5eur").value, Value(Money{1250, {978}}));
    EXPECT_EQ(only("total:<=1250JPY").value, Value(Money{1250, {392}}));
    const Condition range = only("total:100..200.50eur");
    EXPECT_EQ(range.operation, Operator::kRange);
    EXPECT_EQ(range.value, Value(Money{10000, {978}}));
    EXPECT_EQ(range.upper, Value(Money{20050, {978}}));
    EXPECT_EQ(only("total:100eur..200"), only("total:100..200eur"));
    EXPECT_EQ(only("total:100eur.."), only("total:>=100eur"));
    EXPECT_EQ(only("total:..100eur"), only("total:<=100eur"));
    EXPECT_EQ(parsed("total:>5", {.currency = Currency{840}}).terms[0].alternatives[0].value, Value(Money{500, {840}}));
}

TEST(QueryParser, WrongAmountsSayWhatIsRight) {
    EXPECT_THAT(refused("total:>100").message, HasSubstr("Say which currency"));
    EXPECT_EQ(refused("total:>100").suggestion, "100eur");
    EXPECT_EQ(refused("total:>100").position, 7U);
    EXPECT_THAT(refused("total:>1.005eur").message, HasSubstr("EUR, which has 2 decimals"));
    EXPECT_THAT(refused("total:>1xyz").message, HasSubstr("\"XYZ\" is no currency"));
    EXPECT_THAT(refused("total:>eur").message, HasSubstr("not an amount"));
    EXPECT_THAT(refused("total:-5eur").message, HasSubstr("not an amount"));
    EXPECT_THAT(refused("total:1eur..2usd").message, HasSubstr("same currency"));
    EXPECT_THAT(refused("total:2eur..1eur").message, HasSubstr("backwards"));
    EXPECT_EQ(refused("total:2eur..1eur").suggestion, "1eur..2eur");
    EXPECT_THAT(refused("total:..").message, HasSubstr("A range needs an end"));
}

TEST(QueryParser, LengthsOfTimeAddUp) {
    const auto age = [](std::string_view text) {
        return std::chrono::duration_cast<std::chrono::seconds>(std::get<Duration>(only(text).value)).count();
    };
    EXPECT_EQ(age("age:>90s"), 90);
    EXPECT_EQ(age("age:<1w2d3h4m5s"), 604'800 + 2 * 86'400 + 3 * 3'600 + 4 * 60 + 5);
    EXPECT_EQ(age("age:>=30M"), 1'800);
    EXPECT_EQ(only("age:1h..2h").upper, Value(Duration(hours(2))));
    for (const std::string_view wrong :
         {"age:>2", "age:>h", "age:>2x", "age:>1m2h", "age:>36501d", "age:>1h1h", "age:>99999999999s", "age:>-1h"}) {
        EXPECT_THAT(refused(wrong).message, HasSubstr("not a length of time")) << wrong;
    }
    EXPECT_THAT(refused("age:2h").message, HasSubstr("write age:>2h"));
    EXPECT_EQ(refused("age:2h").suggestion, ">2h");
    EXPECT_THAT(refused("age:2h..1h").message, HasSubstr("backwards"));
}

TEST(QueryParser, DatesMustExist) {
    const auto moment = [](std::string_view text) { return std::get<Moment>(only(text).value); };
    using Precision = Moment::Precision;
    EXPECT_EQ(moment("placed:2026"), (Moment{.precision = Precision::kYear, .year = 2026}));
    EXPECT_EQ(moment("placed:2026-11"), (Moment{.precision = Precision::kMonth, .year = 2026, .month = 11}));
    EXPECT_EQ(moment("placed:2024-02-29"), (Moment{.precision = Precision::kDay, .year = 2024, .month = 2, .day = 29}));
    EXPECT_EQ(moment("placed:2026-11-20t14:32"), (Moment{Precision::kMinute, 2026, 11, 20, 14, 32, 0, false}));
    EXPECT_EQ(moment("placed:>2026-11-20T14:32:09Z"), (Moment{Precision::kSecond, 2026, 11, 20, 14, 32, 9, true}));
    EXPECT_EQ(moment("placed:Today").precision, Precision::kToday);
    EXPECT_EQ(only("placed:yesterday..today").operation, Operator::kRange);
    EXPECT_EQ(only("placed:today..2020").operation, Operator::kRange);
    for (const std::string_view wrong :
         {"placed:2026-02-29", "placed:2026-13", "placed:1969", "placed:26-11-20", "placed:2026-11-20T14",
          "placed:2026-11-20T24:00", "placed:2026-11-20T10:60", "placed:2026-11-20T10:10:60", "placed:2026-11-20Z",
          "placed:2026/11/20", "placed:now", "placed:20261120"}) {
        EXPECT_THAT(refused(wrong).message, HasSubstr("is not a date; write 2026-11-20")) << wrong;
    }
    for (const std::string_view backwards :
         {"placed:2026-11-21..2026-11-20", "placed:2026..2025", "placed:today..yesterday"}) {
        EXPECT_THAT(refused(backwards).message, HasSubstr("backwards")) << backwards;
    }
    EXPECT_EQ(only("placed:2026-11-20..2026-11").operation, Operator::kRange);
}

TEST(QueryParser, NumbersAreWhole) {
    EXPECT_EQ(only("risk:>=60").value, Value(std::int64_t{60}));
    EXPECT_EQ(only("risk:-5..5").value, Value(std::int64_t{-5}));
    EXPECT_THAT(refused("risk:high").message, HasSubstr("not a whole number"));
    EXPECT_THAT(refused("risk:1234567890123456").message, HasSubstr("at most 15 digits"));
    EXPECT_THAT(refused("risk:6*").message, HasSubstr("takes no star"));
}

TEST(QueryParser, AMistypedOrderNumberIsCaught) {
    const std::string number = formatOrderNumber(makeOrderId(makeCell(Region::kEu, 1), 4821));
    EXPECT_EQ(only("number:" + number), textCondition(Operator::kEquals, number));
    std::string mistyped = number;
    mistyped.back() = mistyped.back() == '9' ? '0' : static_cast<char>(mistyped.back() + 1);
    EXPECT_THAT(refused("number:" + mistyped).message, HasSubstr("last digit, which checks the others"));
    EXPECT_EQ(only("number:eu-104*"), textCondition(Operator::kPrefix, "EU-104"));
    EXPECT_EQ(only("number:48217"), textCondition(Operator::kSuffix, "48217"));
    EXPECT_THAT(refused("number:=48217").message, HasSubstr("is no order number"));
}

TEST(QueryParser, PhonesNeedADigit) {
    EXPECT_EQ(only("phone:*4567"), textCondition(Operator::kSuffix, "4567"));
    EXPECT_THAT(refused("phone:abc").message, HasSubstr("has no digit"));
}

TEST(QueryParser, AnUnknownFieldGetsTheNearestName) {
    const ParseError error = refused("tag:a stauts:held");
    EXPECT_EQ(error.position, 6U);
    EXPECT_EQ(error.length, 6U);
    EXPECT_EQ(error.suggestion, "status");
    EXPECT_THAT(error.message, HasSubstr("There is no field \"stauts\"; did you mean status?"));
    EXPECT_EQ(refused("mial:x").suggestion, "email");
    EXPECT_EQ(refused("-plaecd:today").suggestion, "placed");
    EXPECT_EQ(refused("http://x").suggestion, "");
    EXPECT_THAT(refused("http://x").message, HasSubstr("goes in quotes"));
    EXPECT_THAT(refused(":x").message, HasSubstr("name must stand before the colon"));
}

TEST(QueryParser, AnUnknownValueGetsTheNearestOne) {
    EXPECT_EQ(refused("status:hled").suggestion, "held");
    EXPECT_THAT(refused("region:eur").message, HasSubstr("It can be us, eu or ap."));
    EXPECT_EQ(refused("region:eur").position, 7U);
    EXPECT_EQ(refused("status:held,xyzzyx").position, 12U);
    EXPECT_THAT(refused("country:deu").message, HasSubstr("two letters"));
    EXPECT_THAT(refused("currency:euro").message, HasSubstr("three letters"));
}

TEST(QueryParser, MissingAndMisplacedPartsAreNamed) {
    EXPECT_THAT(refused("status: held").message, HasSubstr("without a blank, such as status:reserved"));
    EXPECT_EQ(refused("status: held").position, 6U);
    EXPECT_EQ(refused("status:held,").position, 11U);
    EXPECT_THAT(refused("sku:").message, HasSubstr("such as sku:NMB-*"));
    EXPECT_THAT(refused("-").message, HasSubstr("A minus must stand directly before"));
    EXPECT_THAT(refused("- tag:x").message, HasSubstr("A minus"));
    EXPECT_THAT(refused("--x").message, HasSubstr("One minus is enough"));
    EXPECT_THAT(refused("*").message, HasSubstr("nothing to search for"));
    EXPECT_THAT(refused("\"\"").message, HasSubstr("nothing to search for"));
    EXPECT_THAT(refused("sku:\"\"").message, HasSubstr("empty"));
    EXPECT_THAT(refused("sku:**").message, HasSubstr("empty"));
    EXPECT_THAT(refused("sku:=A*").message, HasSubstr("star does not go with a sign"));
    EXPECT_THAT(refused("sku:>A").message, HasSubstr("cannot be compared with >"));
    EXPECT_THAT(refused("status:>=held").message, HasSubstr("cannot be compared with >="));
    EXPECT_EQ(refused("total>100eur").suggestion, "total:>100eur");
    EXPECT_EQ(only("a>b"), textCondition(Operator::kContains, "a>b"));
}

TEST(QueryParser, QuotesAndStarsInTheWrongPlaceAreNamed) {
    EXPECT_THAT(refused("\"abc").message, HasSubstr("never closed"));
    EXPECT_EQ(refused("x \"abc").position, 2U);
    EXPECT_THAT(refused("\"abc\\").message, HasSubstr("never closed"));
    EXPECT_THAT(refused("\"a\\n\"").message, HasSubstr("backslash"));
    EXPECT_THAT(refused("\"a\"b").message, HasSubstr("must follow the closing quote"));
    EXPECT_THAT(refused("product:26\"").message, HasSubstr("A quote stands inside a word"));
    EXPECT_EQ(refused("product:26\"").suggestion, "\"26\\\"\"");
    EXPECT_THAT(refused("sku:A*B").message, HasSubstr("A star may stand only"));
    EXPECT_EQ(refused("sku:A*B").suggestion, "\"A*B\"");
}

TEST(QueryParser, SuggestionsAreTakenWhenTheyReplaceTheFaultyPart) {
    for (const std::string text : {"stauts:held", "status:hled", "age:2h", "total:>100", "total>100eur", "product:26\"",
                                   "sku:A*B", "placed:2026..2025", "-", "--x", "\"abc", "\"a\\b\""}) {
        const ParseError error = refused(text);
        std::string corrected = text;
        corrected.replace(error.position, error.length, error.suggestion);
        EXPECT_TRUE(std::holds_alternative<Query>(parse(corrected))) << text << " became " << corrected;
    }
}

TEST(QueryParser, LimitsAreKept) {
    std::string terms;
    for (std::size_t i = 0; i < limits::kQueryTermsMax; ++i)
        terms += "a ";
    EXPECT_EQ(parsed(terms).terms.size(), limits::kQueryTermsMax);
    EXPECT_THAT(refused(terms + "b").message, HasSubstr("at most 50 terms"));
    EXPECT_EQ(refused(terms + "b").position, terms.size());

    EXPECT_EQ(parsed(std::string(limits::kQueryBytesMax, 'a')).terms.size(), 1U);
    EXPECT_THAT(refused(std::string(limits::kQueryBytesMax + 1, 'a')).message, HasSubstr("at most 2000"));

    std::string values = "sku:a";
    for (std::size_t i = 1; i < limits::kQueryAlternativesMax; ++i)
        values += ",a";
    EXPECT_EQ(parsed(values).terms[0].alternatives.size(), limits::kQueryAlternativesMax);
    EXPECT_THAT(refused(values + ",a").message, HasSubstr("at most 100 values"));
}

TEST(QueryParser, BrokenTextIsRefusedWithItsPosition) {
    EXPECT_EQ(refused("abc \xFF").position, 4U);
    EXPECT_THAT(refused(std::string_view("a\0b", 3)).message, HasSubstr("NUL"));
}

TEST(QueryParser, AStatusCountsCharactersAsPeopleDo) {
    const std::string text = "\xC3\xA9\xC3\xA9 stauts:x";
    const absl::Status status = toStatus(refused(text), text);
    EXPECT_TRUE(absl::IsInvalidArgument(status));
    EXPECT_THAT(std::string(status.message()), HasSubstr("At character 4 of the query: There is no field"));
}

TEST(QueryParser, AListWithoutFreeTextSaysSo) {
    const std::array fields = {FieldInfo{Field::kSku, "sku", "", Kind::kText, Match::kWhole, {}, "", ""}};
    EXPECT_THAT(refused("word", {.fields = fields}).message, HasSubstr("cannot be searched for words"));
    EXPECT_THAT(refused("sku:", {.fields = fields}).message, HasSubstr("such as sku:word"));
}

}  // namespace
}  // namespace meridian::query

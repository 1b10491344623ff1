#include "backend/catalogue/csv_reader.h"

#include <algorithm>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace meridian::catalogue {
namespace {

using Fields = std::vector<std::string>;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

struct Outcome {
    std::vector<Fields> records;
    std::vector<CsvRecord> positions;
    std::vector<CsvError> errors;
};

Outcome drain(CsvReader reader) {
    Outcome outcome;
    CsvRow row;
    while (true) {
        const CsvResult result = reader.next(row);
        if (std::holds_alternative<CsvEnd>(result)) return outcome;
        if (const auto* error = std::get_if<CsvError>(&result)) {
            EXPECT_EQ(row.size(), 0U);
            outcome.errors.push_back(*error);
            continue;
        }
        outcome.positions.push_back(std::get<CsvRecord>(result));
        Fields& fields = outcome.records.emplace_back();
        for (std::size_t i = 0; i < row.size(); ++i)
            fields.emplace_back(row[i]);
    }
}

Outcome readAll(std::string_view text, CsvLimits limits = {}) {
    return drain(CsvReader::fromText(text, limits));
}

// A source that hands out a few bytes at a time, as a network does.
CsvReader dribble(std::string_view text, std::size_t step) {
    return CsvReader([text, step](char* buffer, std::size_t capacity) mutable {
        const std::size_t taken = std::min({step, capacity, text.size()});
        std::copy_n(text.data(), taken, buffer);
        text.remove_prefix(taken);
        return taken;
    });
}

TEST(CsvReader, PlainAndQuotedFieldsAreRead) {
    const Outcome outcome = readAll("a,b,c\n1,\"two, \"\"too\"\"\",\n");
    EXPECT_THAT(outcome.records, ElementsAre(Fields{"a", "b", "c"}, Fields{"1", "two, \"too\"", ""}));
    EXPECT_THAT(outcome.errors, IsEmpty());
}

TEST(CsvReader, LinesMayEndInCrlfAndTheLastOneInNothing) {
    EXPECT_THAT(readAll("a,b\r\nc,d").records, ElementsAre(Fields{"a", "b"}, Fields{"c", "d"}));
    EXPECT_THAT(readAll("a,\"b\"\r\n\"c\",d\r\n").records, ElementsAre(Fields{"a", "b"}, Fields{"c", "d"}));
    EXPECT_THAT(readAll("a\r").records, ElementsAre(Fields{"a"}));
}

TEST(CsvReader, QuotedFieldsKeepTheirLineBreaksAndLinesAreCountedOn) {
    const Outcome outcome = readAll("a,\"x\ny\r\nz\"\nb,c\n");
    EXPECT_THAT(outcome.records, ElementsAre(Fields{"a", "x\ny\r\nz"}, Fields{"b", "c"}));
    ASSERT_EQ(outcome.positions.size(), 2U);
    EXPECT_EQ(outcome.positions[1].row, 2U);
    EXPECT_EQ(outcome.positions[1].line, 4U);
}

TEST(CsvReader, AnEmptyFileHasNoRecordAndAnEmptyLineIsOne) {
    EXPECT_THAT(readAll("").records, IsEmpty());
    EXPECT_THAT(readAll("\xEF\xBB\xBF").records, IsEmpty());
    EXPECT_THAT(readAll("a\n\nb\n").records, ElementsAre(Fields{"a"}, Fields{""}, Fields{"b"}));
    EXPECT_THAT(readAll(",\n").records, ElementsAre(Fields{"", ""}));
}

TEST(CsvReader, TheByteOrderMarkIsPassedOverEvenInSmallPieces) {
    EXPECT_THAT(readAll("\xEF\xBB\xBFHandle,Title\n").records, ElementsAre(Fields{"Handle", "Title"}));
    EXPECT_THAT(drain(dribble("\xEF\xBB\xBFHandle\n", 1)).records, ElementsAre(Fields{"Handle"}));
}

TEST(CsvReader, Utf16IsNamedAsWhatItIs) {
    const Outcome outcome = readAll(std::string_view("\xFF\xFEH\0a\0", 6));
    ASSERT_EQ(outcome.errors.size(), 1U);
    EXPECT_THAT(outcome.errors[0].message, HasSubstr("UTF-16"));
    EXPECT_EQ(readAll(std::string_view("\xFE\xFF\0H", 4)).errors.size(), 1U);
    EXPECT_THAT(outcome.records, IsEmpty());
}

TEST(CsvReader, ANulByteIsRefusedWithItsPositionAndTheNextRowIsRead) {
    const Outcome outcome = readAll(std::string_view("a,b\nc,d\0e\nf,g\n", 14));
    EXPECT_THAT(outcome.records, ElementsAre(Fields{"a", "b"}, Fields{"f", "g"}));
    ASSERT_EQ(outcome.errors.size(), 1U);
    EXPECT_EQ(outcome.errors[0].row, 2U);
    EXPECT_EQ(outcome.errors[0].line, 2U);
    EXPECT_EQ(outcome.errors[0].column, 4U);
}

TEST(CsvReader, ANulByteInAQuotedFieldDoesNotLoseTheEndOfTheField) {
    const Outcome outcome = readAll(std::string_view("\"a\0\nb\",c\nd,e\n", 13));
    EXPECT_THAT(outcome.records, ElementsAre(Fields{"d", "e"}));
    EXPECT_EQ(outcome.errors.size(), 1U);
}

TEST(CsvReader, BrokenUtf8IsReportedWhereItStands) {
    const Outcome outcome = readAll("a,b\n\"\xC3\xA9 \"\"q\"\"\nx\xFF\",y\nz,z\n");
    EXPECT_THAT(outcome.records, ElementsAre(Fields{"a", "b"}, Fields{"z", "z"}));
    ASSERT_EQ(outcome.errors.size(), 1U);
    EXPECT_EQ(outcome.errors[0].row, 2U);
    EXPECT_EQ(outcome.errors[0].line, 3U);
    EXPECT_EQ(outcome.errors[0].column, 2U);
}

TEST(CsvReader, ColumnsOfBrokenUtf8CountCharactersAndDoubledQuotes) {
    const Outcome outcome = readAll("\xC3\xA9,\"\"\"\xC3\xA9\xFF\"\n");
    ASSERT_EQ(outcome.errors.size(), 1U);
    EXPECT_EQ(outcome.errors[0].line, 1U);
    EXPECT_EQ(outcome.errors[0].column, 7U);  // é , " "" é and then the fault
}

TEST(CsvReader, ACharacterCutByTheEndOfItsFieldIsNotMadeWholeByTheNext) {
    EXPECT_EQ(readAll("\xC3,\xA9\n").errors.size(), 1U);
}

TEST(CsvReader, AQuoteInsideAPlainFieldIsReportedAndTheNextLineIsRead) {
    const Outcome outcome = readAll("a,26\" wheel,c\nd,e,f\n");
    EXPECT_THAT(outcome.records, ElementsAre(Fields{"d", "e", "f"}));
    ASSERT_EQ(outcome.errors.size(), 1U);
    EXPECT_EQ(outcome.errors[0].column, 5U);
    EXPECT_THAT(outcome.errors[0].message, HasSubstr("write the inner quote twice"));
}

TEST(CsvReader, TextBehindAClosingQuoteIsReported) {
    const Outcome outcome = readAll("\"a\"b,c\nd,e\n");
    EXPECT_THAT(outcome.records, ElementsAre(Fields{"d", "e"}));
    ASSERT_EQ(outcome.errors.size(), 1U);
    EXPECT_EQ(outcome.errors[0].column, 4U);
}

TEST(CsvReader, AQuoteThatIsNeverClosedIsReportedWhereItOpens) {
    const Outcome outcome = readAll("a,b\nc,\"d\ne,f\n");
    EXPECT_THAT(outcome.records, ElementsAre(Fields{"a", "b"}));
    ASSERT_EQ(outcome.errors.size(), 1U);
    EXPECT_EQ(outcome.errors[0].line, 2U);
    EXPECT_EQ(outcome.errors[0].column, 3U);
}

TEST(CsvReader, ALoneCarriageReturnIsReported) {
    const Outcome outcome = readAll("a\rb\nc\n");
    EXPECT_THAT(outcome.records, ElementsAre(Fields{"c"}));
    ASSERT_EQ(outcome.errors.size(), 1U);
    EXPECT_EQ(outcome.errors[0].column, 2U);
    EXPECT_EQ(readAll(std::string(1'000'000, '\r') + "x").errors.size(), 1U);
}

TEST(CsvReader, LimitsRefuseTheRowAndGoOn) {
    CsvLimits limits;
    limits.fieldBytes = 4;
    limits.recordBytes = 8;
    limits.fieldsPerRecord = 3;
    const Outcome outcome = readAll("12345,a\n\"12345\n\",b\n1234,1234,1\n1,2,3,4\n1234,1,2\n", limits);
    EXPECT_THAT(outcome.records, ElementsAre(Fields{"1234", "1", "2"}));
    ASSERT_EQ(outcome.errors.size(), 4U);
    EXPECT_THAT(outcome.errors[0].message, HasSubstr("longer than 4 bytes"));
    EXPECT_THAT(outcome.errors[1].message, HasSubstr("longer than 4 bytes"));
    EXPECT_THAT(outcome.errors[2].message, HasSubstr("row is longer than 8 bytes"));
    EXPECT_THAT(outcome.errors[3].message, HasSubstr("more than 3 fields"));
}

TEST(CsvReader, TooManyRowsEndTheReadingWithAnError) {
    CsvLimits limits;
    limits.records = 2;
    EXPECT_EQ(readAll("a\nb\n", limits).errors.size(), 0U);
    const Outcome outcome = readAll("a\nb\nc\nd\n", limits);
    EXPECT_EQ(outcome.records.size(), 2U);
    ASSERT_EQ(outcome.errors.size(), 1U);
    EXPECT_THAT(outcome.errors[0].message, HasSubstr("more than 2 rows"));
}

std::string inQuotes(const std::string& text) {
    std::string out = "\"";
    for (const char byte : text)
        out.append(byte == '"' ? 2 : 1, byte);
    return out + "\"";
}

TEST(CsvReader, WhateverIsWrittenIsReadBackFromAnySource) {
    EXPECT_TRUE(rc::check("write, then read", [] {
        const auto cell = rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab,\"\n\r; \t'é")));
        auto table = *rc::gen::container<std::vector<Fields>>(rc::gen::nonEmpty(rc::gen::container<Fields>(cell)));
        std::string text;
        for (Fields& fields : table) {
            for (std::size_t i = 0; i < fields.size(); ++i) {
                // The alphabet holds the two bytes of é apart; only whole ones may be written.
                std::erase_if(fields[i], [](char byte) { return static_cast<unsigned char>(byte) >= 0x80; });
                text += (i == 0 ? "" : ",") + inQuotes(fields[i]);
            }
            text += *rc::gen::element<std::string>("\n", "\r\n");
        }
        const auto step = *rc::gen::inRange<std::size_t>(1, 9);
        RC_ASSERT(drain(dribble(text, step)).records == table);
        std::istringstream stream(text);
        RC_ASSERT(drain(CsvReader::fromStream(stream)).records == table);
    }));
}

TEST(CsvReader, RandomBytesAreAlwaysReadToTheEndInTheSameWay) {
    EXPECT_TRUE(rc::check("any bytes", [] {
        const auto text = *rc::gen::container<std::string>(
            rc::gen::oneOf(rc::gen::element(',', '"', '\n', '\r', 'a', '\0'), rc::gen::arbitrary<char>()));
        const Outcome whole = readAll(text);
        const Outcome pieces = drain(dribble(text, 1));
        RC_ASSERT(whole.records == pieces.records);
        RC_ASSERT(whole.errors.size() == pieces.errors.size());
    }));
}

}  // namespace
}  // namespace meridian::catalogue

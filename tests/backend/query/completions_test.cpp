#include "backend/query/completions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "backend/query/parser.h"
#include "backend/query/suggest.h"

namespace meridian::query {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

// The caret marks the cursor.
Completions at(std::string text) {
    const std::size_t cursor = text.find('^');
    text.erase(cursor, 1);
    return completions(text, cursor);
}

std::vector<std::string> texts(const Completions& result) {
    std::vector<std::string> all;
    for (const Candidate& candidate : result.candidates)
        all.push_back(candidate.text);
    return all;
}

std::string applied(std::string text, std::size_t which = 0) {
    const Completions result = at(text);
    text.erase(text.find('^'), 1);
    if (which >= result.candidates.size()) return "no candidate";
    return text.replace(result.from, result.until - result.from, result.candidates[which].text);
}

TEST(QueryCompletions, AnEmptyQueryOffersEveryField) {
    const Completions result = completions("", 0);
    EXPECT_EQ(result.candidates.size(), orderFields().size() - 1);
    EXPECT_THAT(texts(result), Contains("status:"));
    EXPECT_FALSE(result.candidates[0].help.empty());
}

TEST(QueryCompletions, FieldsAreOfferedByNameAndByAlias) {
    EXPECT_THAT(texts(at("sta^")), ElementsAre("status:"));
    EXPECT_THAT(texts(at("tag:x -pl^")), ElementsAre("placed:"));
    EXPECT_THAT(texts(at("e-m^")), ElementsAre("email:"));
    EXPECT_THAT(texts(at("stauts^")), ElementsAre("status:"));
    EXPECT_THAT(texts(at("zzzzzz^")), IsEmpty());
}

TEST(QueryCompletions, TheWholeWordIsReplaced) {
    EXPECT_EQ(applied("tag:x sta^"), "tag:x status:");
    EXPECT_EQ(applied("-sta^tus:held"), "-status:held");
    EXPECT_EQ(applied("sta^ region:eu"), "status: region:eu");
    EXPECT_EQ(applied("status:he^ld,open"), "status:held,open");
    EXPECT_EQ(applied("status:open,he^"), "status:open,held");
}

TEST(QueryCompletions, ValuesOfTheFieldAreOffered) {
    EXPECT_THAT(texts(at("region:^")), ElementsAre("us", "eu", "ap"));
    EXPECT_THAT(texts(at("status:shi^")), ElementsAre("shipped"));
    EXPECT_THAT(texts(at("status:hled^")), ElementsAre("held"));
    EXPECT_THAT(texts(at("placed:t^")), ElementsAre("today"));
    EXPECT_THAT(texts(at("total:^")), ElementsAre(">100eur", "50eur..100eur"));
    EXPECT_THAT(texts(at("name:^")), IsEmpty());
    EXPECT_THAT(texts(at("nofield:x^")), IsEmpty());
}

TEST(QueryCompletions, ValuesThatAreThereAreNotOfferedAgain) {
    EXPECT_THAT(texts(at("region:eu,^")), ElementsAre("us", "ap"));
    EXPECT_THAT(texts(at("status:on_hold,h^")), Not(Contains("held")));
}

TEST(QueryCompletions, NothingIsOfferedWithinQuotes) {
    EXPECT_THAT(texts(at("\"sta^")), IsEmpty());
    EXPECT_THAT(texts(at("name:\"a \\\" sta^")), IsEmpty());
    EXPECT_THAT(texts(at("name:\"a b\" sta^")), ElementsAre("status:"));
}

TEST(QueryCompletions, ACursorBeforeTheMinusOffersNothing) {
    EXPECT_THAT(texts(at("^-sta")), IsEmpty());
}

TEST(QueryCompletions, EveryExampleAndEveryValueIsUnderstood) {
    for (const FieldInfo& field : orderFields()) {
        if (field.name.empty()) continue;
        const std::string name(field.name);
        for (const std::string& text : texts(completions(name + ":", name.size() + 1))) {
            const ParseResult result = parse(name + ":" + text);
            EXPECT_TRUE(std::holds_alternative<Query>(result)) << name << ":" << text;
        }
    }
}

TEST(QueryCompletions, AnyTextAndCursorGiveAPlaceWithinTheText) {
    EXPECT_TRUE(rc::check("any text", [] {
        const auto text = *rc::gen::container<std::string>(
            rc::gen::oneOf(rc::gen::elementOf(std::string("status:held,\" -*\\")), rc::gen::arbitrary<char>()));
        const auto cursor = *rc::gen::inRange<std::size_t>(0, text.size() + 3);
        const Completions result = completions(text, cursor);
        RC_ASSERT(result.from <= result.until);
        RC_ASSERT(result.until <= text.size());
    }));
}

TEST(QuerySuggest, DistancesCountSlipsOfTheFinger) {
    EXPECT_EQ(editDistance("", ""), 0U);
    EXPECT_EQ(editDistance("status", "STATUS"), 0U);
    EXPECT_EQ(editDistance("stauts", "status"), 1U);
    EXPECT_EQ(editDistance("", "abc"), 3U);
    EXPECT_EQ(editDistance("kitten", "sitting"), 3U);
    EXPECT_EQ(nearestField(orderFields(), ""), "");
    EXPECT_EQ(nearestField(orderFields(), std::string(100, 's')), "");
    EXPECT_EQ(nearestField(orderFields(), "statu"), "status");
}

}  // namespace
}  // namespace meridian::query

#include "backend/query/format.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "backend/query/parser.h"

#include "tests/backend/query/generators.h"

namespace meridian::query {
namespace {

std::string reformatted(std::string_view text) {
    const ParseResult result = parse(text);
    if (const auto* error = std::get_if<ParseError>(&result)) return error->message;
    return format(std::get<Query>(result));
}

TEST(QueryFormat, AQueryIsWrittenInItsShortestSpelling) {
    EXPECT_EQ(reformatted(" State:On-Hold,review   AGE:>90m "), "status:held,fraud_review age:>1h30m");
    EXPECT_EQ(reformatted("total:100.00eur..200 total:>=5.50USD total:1250jpy"),
              "total:100eur..200eur total:>=5.50usd total:1250jpy");
    EXPECT_EQ(reformatted("placed:2026-11-20t09:05Z placed:yesterday..TODAY placed:>2026-01"),
              "placed:2026-11-20T09:05Z placed:yesterday..today placed:>2026-01");
    EXPECT_EQ(reformatted("age:>2w age:<0s"), "age:>14d age:<0s");
    EXPECT_EQ(reformatted("sku:\"AB\"* sku:*AB* name:*x* name:=x -\"a b\" tag:\"a,b\""),
              "sku:AB* sku:*AB* name:x name:=x -\"a b\" tag:\"a,b\"");
    EXPECT_EQ(reformatted("number:1048 risk:007 country:de currency:eur tracking:*"),
              "number:*1048 risk:7 country:DE currency:EUR tracking:*");
    EXPECT_EQ(reformatted(""), "");
}

TEST(QueryFormat, WhatIsWrittenIsReadBackAsTheSameQuery) {
    EXPECT_TRUE(rc::check("parse(format(query)) == query", [] {
        const Query query = testing::someQuery();
        const std::string text = format(query);
        const ParseResult result = parse(text);
        if (const auto* error = std::get_if<ParseError>(&result)) RC_FAIL(text + ": " + error->message);
        RC_ASSERT(std::get<Query>(result) == query);
        RC_ASSERT(format(std::get<Query>(result)) == text);
    }));
}

TEST(QueryFormat, WhateverParsesIsStableAfterFormatting) {
    EXPECT_TRUE(rc::check("any text", [] {
        const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
            "status:", "total:", "placed:", "age:", "sku:", "name:", "held", "100eur", "..", "2026-11-20", ">",
            "<=", "2h", "*", "\"", "\\", " ", ",", "-", "=", "ä", "EU-1", ":", "today"));
        std::string text;
        for (const std::string& piece : pieces)
            text += piece;
        const ParseResult first = parse(text);
        if (std::holds_alternative<ParseError>(first)) return;
        const ParseResult second = parse(format(std::get<Query>(first)));
        RC_ASSERT(std::holds_alternative<Query>(second));
        RC_ASSERT(std::get<Query>(second) == std::get<Query>(first));
    }));
}

}  // namespace
}  // namespace meridian::query

#include "backend/catalogue/sku_names.h"

#include <set>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "backend/domain/limits.h"
#include "backend/domain/utf8.h"

namespace meridian::catalogue {
namespace {

TEST(SkuNames, ADerivedSkuIsTheHandleAndTheOptionsInCapitals) {
    EXPECT_EQ(deriveSku("fixie-table", {}), "FIXIE-TABLE");
    EXPECT_EQ(deriveSku("levis-511", {"Dark Blue", "34"}), "LEVIS-511-DARK-BLUE-34");
    EXPECT_EQ(deriveSku("--a__b--", {"26\""}), "A-B-26");
}

TEST(SkuNames, NamesThatDifferOnlyInOtherScriptsStayApart) {
    EXPECT_NE(deriveSku("tee", {"红色"}), deriveSku("tee", {"蓝色"}));
    EXPECT_EQ(deriveSku("tee", {"红色"}).substr(0, 4), "TEE-");
    EXPECT_NE(deriveSku("单车", {}), deriveSku("头盔", {}));
    EXPECT_EQ(deriveSku("单车", {}).size(), 8U);
}

TEST(SkuNames, WrittenNamesNeverChangeBetweenVersions) {
    EXPECT_EQ(deriveSku("tee", {"Größe"}), "TEE-GR-E-7ED4117C");
    EXPECT_EQ(shortenSku(std::string(65, 'x')), std::string(55, 'x') + "-7D70A525");
}

TEST(SkuNames, AShortenedSkuKeepsItsBeginningAndNeverCutsACharacter) {
    EXPECT_EQ(shortenSku("short"), "short");
    const std::string fits(limits::kSkuMax, 'a');
    EXPECT_EQ(shortenSku(fits), fits);
    std::string wide;
    for (int i = 0; i < 30; ++i)
        wide += "é€";
    EXPECT_LE(shortenSku(wide).size(), limits::kSkuMax);
    EXPECT_TRUE(isValidUtf8(shortenSku(wide)));
    EXPECT_NE(shortenSku(fits + "-S"), shortenSku(fits + "-M"));
}

TEST(SkuNames, TheSecondOfANameGetsANumber) {
    SkuNames names;
    EXPECT_EQ(names.unique("A"), "A");
    EXPECT_EQ(names.unique("A"), "A-2");
    EXPECT_EQ(names.unique("A"), "A-3");
}

TEST(SkuNames, ANumberedNameThatTheFileWritesItselfIsLeftForIt) {
    SkuNames names;
    names.reserve("A");
    names.reserve("A-2");
    EXPECT_EQ(names.unique("A"), "A");
    EXPECT_EQ(names.unique("A"), "A-3");
    EXPECT_EQ(names.unique("A-2"), "A-2");
}

TEST(SkuNames, WhateverIsAskedForIsUniqueAndFits) {
    EXPECT_TRUE(rc::check("unique and short", [](const std::vector<std::string>& handles) {
        SkuNames names;
        std::set<std::string> given;
        for (const std::string& handle : handles) {
            for (const std::string& sku : {deriveSku(handle, {}), deriveSku(std::string(80, 'q'), {handle})}) {
                const std::string made = names.unique(sku);
                RC_ASSERT(!made.empty() && made.size() <= limits::kSkuMax);
                RC_ASSERT(given.insert(made).second);
            }
        }
    }));
}

}  // namespace
}  // namespace meridian::catalogue

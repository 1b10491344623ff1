#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "backend/stores/sqlite/view_search_text.h"

#include "tests/backend/sqlite/view_shop.h"

namespace meridian::stores {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

TEST(SearchText, CaseMarksAndWidthMakeNoDifference) {
    EXPECT_EQ(foldForSearch("Nguyễn Thị Ánh"), "nguyen thi anh");
    EXPECT_EQ(foldForSearch("NGUYỄN"), foldForSearch("nguyen"));
    EXPECT_EQ(foldForSearch("Đặng Ư Ơ"), "dang u o");
    EXPECT_EQ(foldForSearch("MÜLLER-Straße Æsop Œuvre Łódź Ørsted"), "muller-strasse aesop oeuvre lodz orsted");
    EXPECT_EQ(foldForSearch("ΑΘΗΝΑ Москва ЁЖ"), "αθηνα москва ёж");
    EXPECT_EQ(foldForSearch("e\xCC\x81t\xC3\xA9"), "ete") << "composed and decomposed letters are the same";
    EXPECT_EQ(foldForSearch("ＡＢＣ　１２"), "abc 12");
    EXPECT_EQ(foldForSearch("王伟"), "王伟");
    EXPECT_EQ(foldForSearch("  two \t\n words  "), "two words");
    EXPECT_EQ(foldForSearch(""), "");
}

TEST(SearchText, FoldingTwiceChangesNothingAndBrokenTextStaysInBounds) {
    rc::check([](const std::string& text) {
        const std::string folded = foldForSearch(text);
        RC_ASSERT(foldForSearch(folded) == folded);
        RC_ASSERT(folded.find(kFieldEdge) == std::string::npos);
    });
}

TEST(SearchText, TrigramsAreRunsOfThreeCharacters) {
    EXPECT_THAT(trigramsOf("abcab"), ElementsAre("abc", "bca", "cab"));
    EXPECT_THAT(trigramsOf("aaaaa"), ElementsAre("aaa"));
    EXPECT_THAT(trigramsOf("王小伟好"), ElementsAre("王小伟", "小伟好"));
    EXPECT_THAT(trigramsOf("ab"), IsEmpty());
}

TEST(SearchText, ShortPartsAreLookedForAtTheEdgesOfFields) {
    EXPECT_THAT(trigramAlternatives("ab"), ElementsAre(ElementsAre("\nab"), ElementsAre("ab\n")));
    EXPECT_THAT(trigramAlternatives("\nab"), ElementsAre(ElementsAre("\nab")));
    EXPECT_THAT(trigramAlternatives("\na"), IsEmpty());
    EXPECT_THAT(trigramAlternatives("a"), IsEmpty());
    EXPECT_THAT(trigramAlternatives(""), IsEmpty());
}

TEST(SearchText, AFieldHoldsItsPartsAndItsEdges) {
    EXPECT_TRUE(fieldHolds("Anna Berg", "na be"));
    EXPECT_TRUE(fieldHolds("Anna Berg", "\nanna"));
    EXPECT_TRUE(fieldHolds("Anna Berg", "berg\n"));
    EXPECT_FALSE(fieldHolds("Anna Berg", "\nberg"));
    EXPECT_FALSE(fieldHolds("Anna Berg", "\nanna\n"));
}

class PersonSearches : public ViewTest {};

// More persons than are fetched by their rows: the other way of reading must find the same.
TEST_F(PersonSearches, APartThatThousandsShareIsFoundAmongTheOrdersThemselves) {
    std::vector<OrderId> all;
    for (std::uint64_t i = 1; i <= 4'500; ++i) {
        const std::string name = "Common" + std::to_string(i);
        all.push_back(m_shop.place({i}, Shop::person(name, name + "@example.com"), {{"PEN", 1}}));
        if (i % 500 == 0) m_shop.closeBatch();
    }
    const OrderId rare = m_shop.place({5'000}, Shop::person("Rare", "rare@example.com"), {{"PEN", 1}});
    project();
    const auto first = page("name:common");
    ASSERT_TRUE(first.ok()) << first.status();
    ASSERT_THAT(first->rows, SizeIs(50));
    EXPECT_EQ(first->rows.front().id, all.back());
    std::size_t rows = 0;
    PageRequest request{500, ""};
    do {
        const auto next = page("name:common", request);
        ASSERT_TRUE(next.ok());
        rows += next->rows.size();
        request.cursor = next->next;
    } while (!request.cursor.empty());
    EXPECT_EQ(rows, 4'500U);
    EXPECT_EQ(list("-name:common"), std::vector{rare});
    EXPECT_EQ(list("name:co").size(), 50U) << "two characters";
    EXPECT_EQ(list("name:common4499"), std::vector{all[4'498]});
    EXPECT_EQ(list("example.com name:rare"), std::vector{rare});
    EXPECT_THAT(find("common"), SizeIs(50));
    EXPECT_EQ(find("common").front(), all.back());
    std::vector<OrderId> found = find("common17");  // 17, 170 to 179 and 1700 to 1799
    EXPECT_EQ(found.size(), 50U);
    EXPECT_EQ(found.front(), all[1'798]);
}

TEST_F(PersonSearches, TwoLettersFindAChineseName) {
    const OrderId id = m_shop.place({1}, Shop::person("王小伟", "wang@example.cn"), {{"PEN", 1}});
    m_shop.place({2}, Shop::person("李娜", "li@example.cn"), {{"PEN", 1}});
    project();
    EXPECT_EQ(find("王小"), std::vector{id});
    EXPECT_EQ(find("小伟"), std::vector{id});
    EXPECT_EQ(find("王小伟"), std::vector{id});
    EXPECT_EQ(list("name:小伟"), std::vector{id});
}

}  // namespace
}  // namespace meridian::stores

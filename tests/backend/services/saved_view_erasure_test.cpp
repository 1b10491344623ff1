// Nobody who is erased goes on standing in a saved view, and nobody else loses one.
#include "backend/services/saved_view_erasure.h"

#include <gtest/gtest.h>

#include "tests/backend/privacy/temporary_folder.h"

namespace meridian::services {
namespace {

constexpr CellTime kNow{1'795'184'525'000'000};

class SavedViewErasureTest : public testing::Test {
  protected:
    void save(const std::string& name, const std::string& query) {
        saved_views::SavedView view;
        view.id = std::string(saved_views::kIdBytes, static_cast<char>('a' + m_saved++));
        view.page = "orders";
        view.name = name;
        view.query = query;
        ASSERT_TRUE(m_store->save(view, {"ann", false}, kNow).ok());
    }
    saved_views::Revised forget(const std::vector<stores::KnownAs>& person) {
        const auto revised = forgetInSavedViews(*m_store, person, kNow);
        EXPECT_TRUE(revised.ok()) << revised.status();
        return revised.value_or(saved_views::Revised{});
    }
    // What becomes of one query when Anna Schmidt is erased; "(removed)" when the view goes.
    std::string queryAfter(const std::string& query) {
        save("A view", query);
        forget({{"Anna Schmidt", "anna@example.com"}});
        const auto views = *m_store->list("ann");
        const std::string left = views.empty() ? "(removed)" : views.front().query;
        for (const saved_views::SavedView& view : views)
            EXPECT_TRUE(m_store->remove(view.id, view.version, {"ann", false}).ok());
        return left;
    }
    // The same for a name.
    std::string nameAfter(const std::string& name,
                          const stores::KnownAs& person = {"Anna Schmidt", "anna@example.com"}) {
        save(name, "status:held");
        forget({person});
        const saved_views::SavedView view = m_store->list("ann")->front();
        EXPECT_TRUE(m_store->remove(view.id, view.version, {"ann", false}).ok());
        return view.name;
    }

    TemporaryFolder m_folder;
    std::unique_ptr<saved_views::SavedViewStore> m_store =
        *saved_views::SavedViewStore::open(m_folder.file("saved_views"));
    int m_saved = 0;
};

TEST_F(SavedViewErasureTest, TheConditionsThatNameThePersonGoAndTheOthersStay) {
    EXPECT_EQ(queryAfter("status:held email:anna@example.com total:>100eur"), "status:held total:>100eur");
    EXPECT_EQ(queryAfter("status:held  -email:*ANNA@Example.com*  age:>2h"), "status:held age:>2h");
    EXPECT_EQ(queryAfter("name:\"Dr. Anna  Schmidt\" status:held"), "status:held");
    EXPECT_EQ(queryAfter("status:held anna schmidt tag:vip"), "status:held tag:vip") << "words without a field";
    EXPECT_EQ(queryAfter("name:Anna name:Schmidt status:held"), "status:held") << "a name in two terms";
    EXPECT_EQ(queryAfter("status:held -\"Ännä Schmidt\""), "status:held") << "as the search finds it";
    EXPECT_EQ(queryAfter("status:held note:\"said \\\"Anna Schmidt\\\"\""), "status:held");
    EXPECT_EQ(queryAfter("status:held nothing:anna@example.com \"open"), "status:held \"open") << "not a right query";
}

TEST_F(SavedViewErasureTest, OfSeveralValuesOnlyThePersonsGo) {
    EXPECT_EQ(queryAfter("email:bob@example.com,anna@example.com,\"c,d\""), "email:bob@example.com,\"c,d\"");
    EXPECT_EQ(queryAfter("-name:\"Anna Schmidt\",Bob"), "-name:Bob");
    EXPECT_EQ(queryAfter("name:Anna,Schmidt"), "name:Anna,Schmidt") << "one or the other is not the whole name";
}

TEST_F(SavedViewErasureTest, AViewWithNothingLeftIsRemoved) {
    EXPECT_EQ(queryAfter("email:anna@example.com"), "(removed)");
    EXPECT_EQ(queryAfter("anna@example.com name:\"anna schmidt\""), "(removed)");
    EXPECT_EQ(queryAfter(""), "") << "a view that never had a query is about columns";
}

TEST_F(SavedViewErasureTest, QueriesOfOthersAreNotTouched) {
    for (const char* query : {"email:joanna@example.com", "email:anna@example.community", "name:\"Anna Schmidtbauer\"",
                              "name:\"Johanna Schmidt\"", "schmidt anna", "  status:held,fraud_review   age:>2h "})
        EXPECT_EQ(queryAfter(query), query);
    save("A view", "status:held tag:vip");
    EXPECT_EQ(forget({{"Anna Schmidt", "anna@example.com"}}).changed, 0U);
    EXPECT_EQ(m_store->list("ann")->front().version, 1U);
}

TEST_F(SavedViewErasureTest, ANameThatIsAWordOfTheLanguageTakesNoConditionOfAnotherKind) {
    save("A view", "status:held country:de tag:status");
    EXPECT_EQ(forget({{"Held", ""}, {"De", ""}, {"Status", ""}, {"-", ""}, {"", ":"}}).changed, 1U);
    EXPECT_EQ(m_store->list("ann")->front().query, "status:held country:de");
}

TEST_F(SavedViewErasureTest, InTheNameOfAViewAnEllipsisStandsForThePerson) {
    EXPECT_EQ(nameAfter("Orders of Anna Schmidt, late"), "Orders of … late");
    EXPECT_EQ(nameAfter("ANNA SCHMIDT’s"), "…");
    EXPECT_EQ(nameAfter("<anna@example.com> 12\" pipes"), "… 12\" pipes");
    EXPECT_EQ(nameAfter("Susanna Schmidt"), "Susanna Schmidt");
    EXPECT_EQ(nameAfter("订单张伟的", {"张伟", ""}), "…") << "a script without blanks";
    EXPECT_EQ(nameAfter("Заказы ПЕТРОВА", {"Петрова", ""}), "Заказы …");
}

TEST_F(SavedViewErasureTest, EveryNameAndAddressThatThePersonHadIsForgotten) {
    save("Old", "status:held email:anna@old.example");
    save("Married", "status:held name:\"Anna Berg\"");
    save("Other", "status:held");
    const saved_views::Revised revised =
        forget({{"Anna Schmidt", "anna@old.example"}, {"Anna Berg", "anna@example.com"}});
    EXPECT_EQ(revised.changed, 2U);
    EXPECT_EQ(revised.removed, 0U);
    const auto views = *m_store->list("ann");
    ASSERT_EQ(views.size(), 3U);
    for (const saved_views::SavedView& view : views)
        EXPECT_EQ(view.query, "status:held");
}

TEST_F(SavedViewErasureTest, AnUnknownPersonChangesNothing) {
    save("A view", "status:held");
    EXPECT_EQ(forget({}).changed, 0U);
    EXPECT_EQ(forget({{"", ""}}).changed, 0U);
}

}  // namespace
}  // namespace meridian::services

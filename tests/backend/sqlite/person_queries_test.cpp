// Whoever forgets a person elsewhere learns every name that the person had, and of nobody else.
#include "backend/stores/sqlite/person_queries.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/backend/sqlite/view_shop.h"

namespace meridian::stores {
namespace {

using testing::IsEmpty;
using testing::UnorderedElementsAre;

class KnownPersons : public ViewTest {
  protected:
    std::vector<KnownAs> knownAs(CustomerId customer) {
        const auto known = PersonQueries(m_readers).knownAs(customer);
        EXPECT_TRUE(known.ok()) << known.status();
        return known.value_or(std::vector<KnownAs>{});
    }
};

TEST_F(KnownPersons, AreKnownByEveryNameThatTheyHad) {
    m_shop.place({7}, Shop::person("Anna Schmidt", "anna@example.com", "+49 1"), {{"PEN", 1}});
    m_shop.place({8}, Shop::person("Bob", "bob@example.com"), {{"PEN", 1}});
    project();
    m_shop.place({7}, Shop::person("Anna Schmidt", "anna@example.com", "+49 2"), {{"PEN", 1}});
    m_shop.place({7}, Shop::person("Anna Berg", "anna@example.com"), {{"PEN", 1}});
    project();
    EXPECT_THAT(knownAs({7}), UnorderedElementsAre(KnownAs{"Anna Schmidt", "anna@example.com"},
                                                   KnownAs{"Anna Berg", "anna@example.com"}));
    EXPECT_THAT(knownAs({9}), IsEmpty());
}

TEST_F(KnownPersons, AreNotKnownOnceTheyAreErased) {
    m_shop.place({7}, Shop::person("Anna Schmidt", "anna@example.com"), {{"PEN", 1}});
    project();
    m_vault.erased.insert({7});
    m_shop.run(EraseCustomer{{7}});
    project();
    EXPECT_THAT(knownAs({7}), IsEmpty());
}

}  // namespace
}  // namespace meridian::stores

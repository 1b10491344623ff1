// After an erasure nothing of the person is in the files, however the rows had moved about before.
#include <filesystem>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "backend/stores/sqlite/view_digest.h"

#include "tests/backend/sqlite/view_shop.h"

namespace meridian::stores {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Erasure : public ViewTest {
  protected:
    // As the engine does it: the key first, then the event.
    void erase(CustomerId customer) {
        m_vault.erased.insert(customer);
        m_shop.run(EraseCustomer{customer});
    }
    void settle() {
        for (int i = 0; i < 1'000 && m_store->erasurePending(); ++i) {
            m_store->maintain(true);
            ASSERT_TRUE(m_store->maintenanceStatus().ok()) << m_store->maintenanceStatus();
        }
        EXPECT_FALSE(m_store->erasurePending());
    }
    std::string raw() const {
        std::string bytes;
        for (const auto& file : std::filesystem::directory_iterator(m_folder.path()))
            bytes += bytesOfFile(file.path());
        return bytes;
    }
};

TEST_F(Erasure, LeavesNoTraceInTheFiles) {
    PersonalData secret = Shop::person("Zyxwvuta Quorfblat", "zyxwvuta@quorfblat.example", "+49 9876543219");
    secret.company = "Krzmplk Gmbh";
    secret.street = "Vjqxstrasse 12";
    secret.postcode = "QX9 8ZJ";
    const OrderId id = m_shop.place({7}, secret, {{"PEN", 1}});
    m_shop.run(AddNote{id, "wfkzv waits at the door"});
    project();
    const OrderId other = m_shop.place({8}, Shop::person("Anna", "anna@example.com"), {{"PEN", 1}});
    secret.phone = "+49 1112223334";
    m_shop.place({7}, secret, {{"PEN", 1}});
    project();
    m_store->maintain(true);
    ASSERT_EQ(find("quorfblat").size(), 2U);
    ASSERT_NE(raw().find("Quorfblat"), std::string::npos);

    erase({7});
    project();
    EXPECT_TRUE(m_store->erasurePending());
    EXPECT_THAT(find("quorfblat"), IsEmpty());
    EXPECT_EQ(raw().find("Quorf"), std::string::npos) << "the rows go at once";
    EXPECT_NE(raw().find("yxw"), std::string::npos) << "the index still holds its parts, or this test proves nothing";
    settle();
    const std::string bytes = raw();
    for (const char* text :
         {"Zyxw", "zyxw", "Quorf", "quorf", "9876543219", "1112223334", "Krzm", "Vjqx", "QX9", "wfkzv"})
        EXPECT_EQ(bytes.find(text), std::string::npos) << text;
    // The trigrams of the search index as well: these stand in no other word.
    for (const char* trigram : {"orfb", "yxw", "rfb", "zmpl"})
        EXPECT_EQ(bytes.find(trigram), std::string::npos) << trigram;

    const auto shown = m_queries.show(id, kSeesAll);
    ASSERT_TRUE(shown.ok());
    EXPECT_TRUE(shown->personErased);
    EXPECT_EQ(shown->person, PersonalData{});
    EXPECT_EQ(shown->notes.at(0).text, "");
    EXPECT_THAT(find("anna"), ElementsAre(other));
    EXPECT_EQ(list("customer:7").size(), 2U) << "the orders themselves stay";
    EXPECT_THAT(list("email:*"), ElementsAre(other));
    EXPECT_THAT(list("note:*"), IsEmpty());
    EXPECT_TRUE(m_store->quickCheck().ok());
}

TEST_F(Erasure, GoesOnAfterTheProcessStoppedInBetween) {
    m_shop.place({7}, Shop::person("Zyxwvuta", "zyxwvuta@example.com"), {{"PEN", 1}});
    project();
    erase({7});
    project();
    ASSERT_TRUE(m_store->erasurePending());
    open();
    EXPECT_TRUE(m_store->erasurePending());
    settle();
    EXPECT_EQ(raw().find("yxw"), std::string::npos);
    open();
    EXPECT_FALSE(m_store->erasurePending());
}

TEST_F(Erasure, WaitsForAReaderThatStillSeesThePerson) {
    m_shop.place({7}, Shop::person("Zyxwvuta", "zyxwvuta@example.com"), {{"PEN", 1}});
    project();
    const absl::Status read = m_readers.read([&](ViewReader&) {
        erase({7});
        project();
        for (int i = 0; i < 50; ++i)
            m_store->maintain(true);
        EXPECT_TRUE(m_store->erasurePending());
        return absl::OkStatus();
    });
    ASSERT_TRUE(read.ok());
    settle();
    EXPECT_EQ(raw().find("yxw"), std::string::npos);
}

// Rows are added, indexes are merged and pages split between the erasures, so that copies have every chance to stay
// behind.
TEST_F(Erasure, LeavesNoTraceAmongThousandsOfOthers) {
    std::mt19937_64 random(11);
    const auto below = [&random](std::uint64_t limit) { return random() % limit; };
    const auto chance = [&](std::uint64_t percent) { return below(100) < percent; };
    const auto nameOfCustomer = [](std::uint64_t customer) {
        // Letters that no other customer's name has in this order: base 26 with a mark before each.
        std::string name;
        for (std::uint64_t rest = customer + 1'000; rest > 0; rest /= 26)
            name += std::string("q") + static_cast<char>('a' + rest % 26);
        return name + "zz";
    };
    std::set<std::uint64_t> erased;
    std::uint64_t customers = 0;
    for (int round = 0; round < 30; ++round) {
        for (std::uint64_t i = 20 + below(200); i > 0; --i) {
            const std::uint64_t customer = customers == 0 || chance(60) ? ++customers : 1 + below(customers);
            if (erased.contains(customer)) continue;
            PersonalData person = Shop::person(nameOfCustomer(customer), nameOfCustomer(customer) + "@example.com");
            if (chance(20)) person.street = std::string(below(3'000), 'x');
            const OrderId id = m_shop.place({customer}, person, {{"PEN", 1}});
            if (chance(20)) m_shop.run(AddNote{id, "note for " + nameOfCustomer(customer)});
        }
        project();
        m_store->maintain(chance(50));
        for (std::uint64_t i = below(6); i > 0; --i) {
            const std::uint64_t customer = 1 + below(customers);
            if (erased.insert(customer).second) erase({customer});
        }
        if (chance(50)) m_store->maintain(true);
    }
    project();
    settle();
    const std::string bytes = raw();
    for (const std::uint64_t customer : erased)
        EXPECT_EQ(bytes.find(nameOfCustomer(customer)), std::string::npos) << customer;
    for (std::uint64_t customer = 1; customer <= customers; ++customer) {
        if (erased.contains(customer)) continue;
        EXPECT_NE(bytes.find(nameOfCustomer(customer)), std::string::npos) << customer;
    }
    EXPECT_GT(erased.size(), 20U);
}

TEST_F(Erasure, ARebuildWithoutTheKeyGivesTheSameViews) {
    const OrderId id = m_shop.place({7}, Shop::person("Anna", "anna@example.com"), {{"PEN", 1}});
    m_shop.place({7}, Shop::person("Anna B", "anna@example.com"), {{"PEN", 1}});
    m_shop.run(AddNote{id, "a note"});
    project();
    m_shop.place({8}, Shop::person("Bert", "bert@example.com"), {{"PEN", 1}});
    erase({7});
    project();
    const auto live = digestOfViews(path());
    ASSERT_TRUE(live.ok()) << live.status();

    SqliteViewStore::Options options;
    options.path = m_folder.file("rebuilt.db");
    auto rebuilt = SqliteViewStore::open(options, m_vault);
    ASSERT_TRUE(rebuilt.ok());
    Projector projector;
    for (const Batch& batch : m_shop.batches())
        projector.feed(batch);
    ASSERT_TRUE((*rebuilt)->write(*projector.take()).ok());
    EXPECT_EQ(digestOfViews(options.path)->tables, live->tables);
}

}  // namespace
}  // namespace meridian::stores

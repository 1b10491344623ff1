#include "backend/services/personal_vault.h"

#include <gtest/gtest.h>

#include "backend/services/customer_number.h"

#include "tests/backend/privacy/repeatable_random_bytes.h"
#include "tests/backend/privacy/temporary_folder.h"

namespace meridian::services {
namespace {

class PersonalVaultTest : public testing::Test {
  protected:
    TemporaryFolder m_folder;
    privacy::RepeatableRandomBytes m_random;
    std::unique_ptr<privacy::KeyStore> m_keys =
        *privacy::KeyStore::open({.directory = m_folder.file("keys"), .random = m_random});
    PersonalVault m_vault{*m_keys, m_random};
    const CustomerId m_erika{4'471'902};

    static PersonalData sample() {
        PersonalData person;
        person.name = "Erika Mustermann";
        person.email = "Erika@example.org";
        person.city = "Köln";
        return person;
    }
};

TEST_F(PersonalVaultTest, WhatIsSealedCanBeOpenedForItsCustomerOnly) {
    const auto sealed = m_vault.sealPerson(m_erika, sample());
    ASSERT_TRUE(sealed.ok()) << sealed.status();
    EXPECT_EQ(sealed->customer, m_erika);
    EXPECT_EQ(sealed->bytes.find("Erika"), std::string::npos);
    EXPECT_EQ(m_vault.open(m_erika, sealed->bytes), sample());
    ASSERT_TRUE(m_vault.sealPerson({7}, sample()).ok());
    EXPECT_EQ(m_vault.open({7}, sealed->bytes), std::nullopt);
    EXPECT_EQ(m_vault.open(m_erika, ""), std::nullopt);
}

TEST_F(PersonalVaultTest, ANoteIsNotAnAddress) {
    const auto note = m_vault.sealNote(m_erika, "asked twice");
    ASSERT_TRUE(note.ok());
    EXPECT_EQ(m_vault.openText(m_erika, note->bytes), "asked twice");
    EXPECT_EQ(m_vault.open(m_erika, note->bytes), std::nullopt);
    const auto person = m_vault.sealPerson(m_erika, sample());
    EXPECT_EQ(m_vault.openText(m_erika, person->bytes), std::nullopt);
}

TEST_F(PersonalVaultTest, TheDigestIsTheSameForTheSameText) {
    const auto first = m_vault.sealPerson(m_erika, sample());
    const auto again = m_vault.sealPerson(m_erika, sample());
    EXPECT_NE(first->bytes, again->bytes);
    EXPECT_EQ(first->digest, again->digest);
    PersonalData moved = sample();
    moved.city = "Bonn";
    EXPECT_NE(m_vault.sealPerson(m_erika, moved)->digest, first->digest);
    // Of another customer's key, so that it says nothing about the text without that key.
    EXPECT_NE(m_vault.sealPerson({7}, sample())->digest, first->digest);
}

TEST_F(PersonalVaultTest, AnErasedPersonCannotBeReadOrAddedTo) {
    const auto sealed = m_vault.sealPerson(m_erika, sample());
    ASSERT_TRUE(m_vault.makeKeysDurable().ok());
    ASSERT_TRUE(m_vault.erase(m_erika).ok());
    EXPECT_EQ(m_vault.open(m_erika, sealed->bytes), std::nullopt);
    EXPECT_TRUE(absl::IsFailedPrecondition(m_vault.sealPerson(m_erika, sample()).status()));
    EXPECT_TRUE(absl::IsFailedPrecondition(m_vault.sealNote(m_erika, "x").status()));
}

TEST_F(PersonalVaultTest, WhoComesBackAfterErasureIsSomebodyNew) {
    const auto first = m_vault.sealPersonByEmail(sample());
    ASSERT_TRUE(first.ok());
    EXPECT_EQ(first->customer, customerOfEmail("erika@example.org", 0));
    EXPECT_EQ(m_vault.sealPersonByEmail(sample())->customer, first->customer);
    ASSERT_TRUE(m_vault.makeKeysDurable().ok());
    ASSERT_TRUE(m_vault.erase(first->customer).ok());
    const auto second = m_vault.sealPersonByEmail(sample());
    ASSERT_TRUE(second.ok()) << second.status();
    EXPECT_EQ(second->customer, customerOfEmail("erika@example.org", 1));
    EXPECT_EQ(m_vault.open(second->customer, second->bytes), sample());
}

}  // namespace
}  // namespace meridian::services

#include "backend/identity/user_store.h"

#include <gtest/gtest.h>

#include "tests/backend/identity/user_store_fixture.h"

namespace meridian::identity {
namespace {

class UserStoreTest : public UserStoreFixture {
  protected:
    std::string createError(NewUser wanted) {
        const absl::Status status = m_store->createUser(wanted);
        EXPECT_TRUE(absl::IsInvalidArgument(status)) << status;
        return std::string(status.message());
    }
};

TEST_F(UserStoreTest, ListsUsersByNameAndKeepsThem) {
    reopen();
    const absl::StatusOr<std::vector<UserFacts>> users = m_store->listUsers();
    ASSERT_TRUE(users.ok());
    ASSERT_EQ(users->size(), 2U);
    EXPECT_EQ((*users)[0].name, "ann");
    EXPECT_EQ((*users)[0].displayName, "Somebody");
    EXPECT_EQ((*users)[0].role, Role::kSupport);
    EXPECT_FALSE((*users)[0].disabled);
    EXPECT_EQ((*users)[1].name, "root");
}

TEST_F(UserStoreTest, RefusesBadUsersWithAReason) {
    for (const char* name : {"", "Ann", "ann smith", "ann/../x", "änn"}) {
        EXPECT_NE(createError(user(name, Role::kSupport)).find("a-z"), std::string::npos);
    }
    createError(user(std::string(65, 'a'), Role::kSupport));
    EXPECT_NE(createError(user("bob", Role::kService)).find("service credential"), std::string::npos);
    NewUser bob = user("bob", Role::kSupport);
    bob.password = privacy::Secret("short");
    EXPECT_NE(createError(bob).find("too short"), std::string::npos);
    for (const char* name : {"", "line\nbreak", "broken \xff"}) {
        bob = user("bob", Role::kSupport);
        bob.displayName = name;
        EXPECT_NE(createError(bob).find("display name"), std::string::npos);
    }
    EXPECT_TRUE(absl::IsAlreadyExists(m_store->createUser(user("ann", Role::kManager))));
    EXPECT_EQ(m_store->listUsers()->size(), 2U);
}

TEST_F(UserStoreTest, ANewPasswordEndsOldSessions) {
    const Tokens tokens = *signIn();
    EXPECT_TRUE(absl::IsInvalidArgument(m_store->setPassword("ann", "short", kNow)));
    EXPECT_TRUE(access(tokens).ok());
    ASSERT_TRUE(m_store->setPassword("ann", "another good one", kNow).ok());
    EXPECT_TRUE(absl::IsUnauthenticated(access(tokens)));
    EXPECT_TRUE(absl::IsUnauthenticated(refreshed(tokens)));
    EXPECT_TRUE(absl::IsUnauthenticated(signIn().status()));
    EXPECT_TRUE(m_store->signIn("ann", "another good one", kNow).ok());
    EXPECT_TRUE(absl::IsNotFound(m_store->setPassword("nobody", "another good one", kNow)));
}

TEST_F(UserStoreTest, ADisabledUserIsOutAtOnceAndCanComeBack) {
    const Tokens tokens = *signIn();
    ASSERT_TRUE(m_store->disableUser("ann", kNow).ok());
    EXPECT_TRUE(absl::IsUnauthenticated(access(tokens)));
    EXPECT_TRUE(absl::IsUnauthenticated(refreshed(tokens)));
    EXPECT_TRUE(absl::IsUnauthenticated(signIn().status()));
    EXPECT_TRUE((*m_store->listUsers())[0].disabled);
    ASSERT_TRUE(m_store->enableUser("ann").ok());
    EXPECT_TRUE(signIn().ok());
    EXPECT_TRUE(absl::IsNotFound(m_store->disableUser("nobody", kNow)));
    EXPECT_TRUE(absl::IsNotFound(m_store->enableUser("nobody")));
    EXPECT_TRUE(absl::IsNotFound(m_store->unlockUser("nobody")));
    EXPECT_TRUE(absl::IsNotFound(m_store->setRole("nobody", Role::kAnalyst, kNow)));
}

TEST_F(UserStoreTest, TheLastAdministratorStays) {
    EXPECT_TRUE(absl::IsFailedPrecondition(m_store->disableUser("root", kNow)));
    EXPECT_TRUE(absl::IsFailedPrecondition(m_store->setRole("root", Role::kManager, kNow)));
    EXPECT_TRUE(absl::IsInvalidArgument(m_store->setRole("ann", Role::kService, kNow)));
    EXPECT_TRUE(m_store->signIn("root", kAnnsPassword, kNow).ok());
    ASSERT_TRUE(m_store->setRole("ann", Role::kAdministrator, kNow).ok());
    EXPECT_TRUE(m_store->disableUser("root", kNow).ok());
    EXPECT_TRUE(absl::IsFailedPrecondition(m_store->disableUser("ann", kNow)));
}

TEST_F(UserStoreTest, MakesTheFirstAdministratorOnceOnly) {
    UserStore::Options fresh = options();
    fresh.directory = m_folder.file("fresh");
    auto store = *UserStore::open(fresh);
    const std::string file = m_folder.file("first-password");
    ASSERT_TRUE(*store->ensureAdministrator(file));
    EXPECT_EQ(modeOf(file), kOwnerOnly);
    std::string password = bytesOfFile(file);
    ASSERT_EQ(password.back(), '\n');
    password.pop_back();
    EXPECT_GE(password.size(), 40U);
    const absl::StatusOr<Tokens> tokens = store->signIn("administrator", password, kNow);
    ASSERT_TRUE(tokens.ok());
    EXPECT_EQ(store->authenticate(tokens->access.reveal(), kNow)->role, Role::kAdministrator);
    EXPECT_FALSE(*store->ensureAdministrator(file));
    EXPECT_EQ(bytesOfFile(file), password + "\n");
    EXPECT_FALSE(*m_store->ensureAdministrator(m_folder.file("none")));
    EXPECT_FALSE(std::filesystem::exists(m_folder.file("none")));
}

TEST_F(UserStoreTest, MakesNoAdministratorWhenThePasswordCannotBeWritten) {
    UserStore::Options fresh = options();
    fresh.directory = m_folder.file("fresh");
    auto store = *UserStore::open(fresh);
    EXPECT_FALSE(store->ensureAdministrator(m_folder.file("absent/first-password")).ok());
    EXPECT_TRUE(store->listUsers()->empty());
}

TEST_F(UserStoreTest, ServicesCallWithTheirSecret) {
    const absl::StatusOr<privacy::Secret> secret = m_store->createServiceCredential("storefront");
    ASSERT_TRUE(secret.ok());
    EXPECT_GE(secret->reveal().size(), 40U);
    for (int round = 0; round < 2; ++round) {
        const absl::StatusOr<Claims> claims = m_store->authenticate(secret->reveal(), kNow);
        ASSERT_TRUE(claims.ok());
        EXPECT_EQ(claims->user, "storefront");
        EXPECT_EQ(claims->role, Role::kService);
        EXPECT_EQ(claims->session, SessionId{});
        reopen();
    }
    EXPECT_EQ(bytesOfFile(m_folder.file("identity/identity.db")).find(secret->reveal()), std::string::npos);
    EXPECT_TRUE(absl::IsUnauthenticated(m_store->authenticate(std::string(secret->reveal()) + "x", kNow).status()));
    EXPECT_TRUE(absl::IsUnauthenticated(m_store->authenticate("mds_", kNow).status()));
    // A machine's secret is no password of a person and no refresh token.
    EXPECT_TRUE(absl::IsUnauthenticated(m_store->signIn("storefront", secret->reveal(), kNow).status()));
    EXPECT_TRUE(absl::IsUnauthenticated(m_store->refresh(secret->reveal(), kNow).status()));
}

TEST_F(UserStoreTest, ServicesAreListedAndWithdrawnByName) {
    const privacy::Secret local = *m_store->createServiceCredential("local", Role::kAdministrator);
    const privacy::Secret shop = *m_store->createServiceCredential("shop");
    EXPECT_EQ(m_store->authenticate(local.reveal(), kNow)->role, Role::kAdministrator);
    ASSERT_EQ(m_store->listServices().size(), 2U);
    EXPECT_EQ(m_store->listServices()[0].name, "local");
    ASSERT_TRUE(m_store->revokeServiceCredential("local").ok());
    EXPECT_TRUE(absl::IsUnauthenticated(m_store->authenticate(local.reveal(), kNow).status()));
    EXPECT_TRUE(m_store->authenticate(shop.reveal(), kNow).ok());
    EXPECT_TRUE(absl::IsNotFound(m_store->revokeServiceCredential("local")));
    reopen();
    EXPECT_TRUE(absl::IsUnauthenticated(m_store->authenticate(local.reveal(), kNow).status()));
    EXPECT_TRUE(m_store->createServiceCredential("local").ok());
}

TEST_F(UserStoreTest, NamesMeanOneUserOrOneService) {
    ASSERT_TRUE(m_store->createServiceCredential("shop").ok());
    EXPECT_TRUE(absl::IsAlreadyExists(m_store->createServiceCredential("shop").status()));
    EXPECT_TRUE(absl::IsAlreadyExists(m_store->createServiceCredential("ann").status()));
    EXPECT_TRUE(absl::IsAlreadyExists(m_store->createUser(user("shop", Role::kSupport))));
    EXPECT_TRUE(absl::IsInvalidArgument(m_store->createServiceCredential("The Shop").status()));
}

TEST_F(UserStoreTest, IsRefusedWhenOthersMayReadItsFilesOrUseThem) {
    EXPECT_TRUE(absl::IsFailedPrecondition(UserStore::open(options()).status()));
    m_store.reset();
    for (const char* name : {"identity/identity.db", "identity/token.key"}) {
        std::filesystem::permissions(m_folder.file(name), kReadableByAll);
        EXPECT_TRUE(absl::IsFailedPrecondition(UserStore::open(options()).status())) << name;
        std::filesystem::permissions(m_folder.file(name), kOwnerOnly);
    }
    EXPECT_TRUE(UserStore::open(options()).ok());
}

}  // namespace
}  // namespace meridian::identity

// Saved views are kept, belong to somebody, and are never overwritten unseen.
#include "backend/saved_views/saved_view_store.h"

#include <filesystem>

#include <gtest/gtest.h>

#include "tests/backend/privacy/temporary_folder.h"

namespace meridian::saved_views {
namespace {

constexpr CellTime kNow{1'795'184'525'000'000};
const Editor kAnn{"ann", false};
const Editor kBob{"bob", false};
const Editor kManager{"mia", true};

SavedView viewOf(char id, const std::string& name, bool shared = false) {
    SavedView view;
    view.id = std::string(kIdBytes, id);
    view.page = "orders";
    view.name = name;
    view.query = "status:held total:>100eur";
    view.sort = "largest";
    view.columns = "number,total";
    view.shared = shared;
    return view;
}

class SavedViewStoreTest : public testing::Test {
  protected:
    void SetUp() override { reopen(); }
    void reopen() {
        m_store.reset();
        auto store = SavedViewStore::open(m_folder.file("saved_views"));
        ASSERT_TRUE(store.ok()) << store.status();
        m_store = *std::move(store);
    }
    std::vector<std::string> names(std::string_view user) {
        const auto views = m_store->list(user);
        if (!views.ok()) return {std::string(views.status().message())};
        std::vector<std::string> names;
        for (const SavedView& view : *views)
            names.push_back(view.name);
        return names;
    }

    TemporaryFolder m_folder;
    std::unique_ptr<SavedViewStore> m_store;
};

TEST_F(SavedViewStoreTest, AViewComesBackWholeAfterARestart) {
    const auto saved = m_store->save(viewOf('a', "Held"), kAnn, kNow);
    ASSERT_TRUE(saved.ok()) << saved.status();
    EXPECT_EQ(saved->version, 1U);
    reopen();
    const auto views = m_store->list("ann");
    ASSERT_TRUE(views.ok());
    ASSERT_EQ(views->size(), 1U);
    const SavedView& view = views->front();
    EXPECT_EQ(view.id, std::string(kIdBytes, 'a'));
    EXPECT_EQ(view.query, "status:held total:>100eur");
    EXPECT_EQ(view.sort, "largest");
    EXPECT_EQ(view.columns, "number,total");
    EXPECT_EQ(view.owner, "ann");
    EXPECT_EQ(view.changedAt.micros, kNow.micros);
}

TEST_F(SavedViewStoreTest, APrivateViewIsNotThereForOthers) {
    ASSERT_TRUE(m_store->save(viewOf('a', "Mine"), kAnn, kNow).ok());
    EXPECT_TRUE(names("bob").empty());
    SavedView taken = viewOf('a', "Stolen");
    taken.version = 1;
    EXPECT_TRUE(absl::IsNotFound(m_store->save(taken, kBob, kNow).status()));
    EXPECT_TRUE(m_store->remove(taken.id, 1, kBob).ok());  // as if it were deleted already
    EXPECT_EQ(names("ann"), std::vector<std::string>{"Mine"});
}

TEST_F(SavedViewStoreTest, SharedViewsAreSeenByAllAndChangedByThoseWhoMay) {
    EXPECT_TRUE(absl::IsPermissionDenied(m_store->save(viewOf('a', "Team", true), kAnn, kNow).status()));
    ASSERT_TRUE(m_store->save(viewOf('a', "Team", true), kManager, kNow).ok());
    EXPECT_EQ(names("ann"), std::vector<std::string>{"Team"});
    SavedView mine = viewOf('a', "Team");
    mine.version = 1;
    EXPECT_TRUE(absl::IsPermissionDenied(m_store->save(mine, kAnn, kNow).status())) << "un-sharing is a change, too";
    EXPECT_TRUE(absl::IsPermissionDenied(m_store->remove(mine.id, 1, kAnn)));
    EXPECT_TRUE(m_store->remove(mine.id, 1, kManager).ok());
    EXPECT_TRUE(names("ann").empty());
}

TEST_F(SavedViewStoreTest, ANewerVersionIsNeverOverwritten) {
    ASSERT_TRUE(m_store->save(viewOf('a', "Team", true), kManager, kNow).ok());
    SavedView changed = viewOf('a', "Team, renamed", true);
    changed.version = 1;
    ASSERT_TRUE(m_store->save(changed, kManager, kNow).ok());
    EXPECT_TRUE(absl::IsAborted(m_store->save(changed, kManager, kNow).status()));
    EXPECT_TRUE(absl::IsAborted(m_store->remove(changed.id, 1, kManager)));
    changed.version = 2;
    EXPECT_EQ(m_store->save(changed, kManager, kNow)->version, 3U);
}

TEST_F(SavedViewStoreTest, SavingANewViewTwiceIsSavingItOnce) {
    ASSERT_TRUE(m_store->save(viewOf('a', "Held"), kAnn, kNow).ok());
    const auto again = m_store->save(viewOf('a', "Held"), kAnn, kNow);
    ASSERT_TRUE(again.ok()) << again.status();
    EXPECT_EQ(again->version, 1U);
    EXPECT_TRUE(absl::IsAborted(m_store->save(viewOf('a', "Another"), kAnn, kNow).status()));
}

TEST_F(SavedViewStoreTest, ANameIsUniqueAmongAPersonsOwn) {
    ASSERT_TRUE(m_store->save(viewOf('a', "Held"), kAnn, kNow).ok());
    EXPECT_TRUE(absl::IsAlreadyExists(m_store->save(viewOf('b', "Held"), kAnn, kNow).status()));
    EXPECT_TRUE(m_store->save(viewOf('b', "Held"), kBob, kNow).ok());
}

TEST_F(SavedViewStoreTest, WhatWasDeletedCannotBeReplaced) {
    ASSERT_TRUE(m_store->save(viewOf('a', "Held"), kAnn, kNow).ok());
    ASSERT_TRUE(m_store->remove(std::string(kIdBytes, 'a'), 1, kAnn).ok());
    SavedView late = viewOf('a', "Held");
    late.version = 1;
    EXPECT_TRUE(absl::IsNotFound(m_store->save(late, kAnn, kNow).status()));
}

TEST_F(SavedViewStoreTest, OnePersonCannotFillTheDisk) {
    for (std::size_t i = 0; i < kViewsPerPersonMax; ++i) {
        SavedView view = viewOf('a', "View " + std::to_string(i));
        view.id = std::string(kIdBytes - 4, 'x') + std::to_string(1000 + i);
        ASSERT_TRUE(m_store->save(view, kAnn, kNow).ok());
    }
    EXPECT_TRUE(absl::IsResourceExhausted(m_store->save(viewOf('b', "One more"), kAnn, kNow).status()));
    EXPECT_TRUE(m_store->save(viewOf('b', "One more"), kBob, kNow).ok());
}

TEST_F(SavedViewStoreTest, ABackupHoldsEveryViewAndNobodyElseMayReadIt) {
    ASSERT_TRUE(m_store->save(viewOf('a', "Held"), kAnn, kNow).ok());
    ASSERT_TRUE(m_store->save(viewOf('b', "Late"), kBob, kNow).ok());
    const std::string copy = m_folder.file("copy.db");
    ASSERT_TRUE(m_store->backup(copy).ok());
    ASSERT_TRUE(m_store->save(viewOf('c', "Later"), kAnn, kNow).ok());
    EXPECT_EQ(std::filesystem::status(copy).permissions(),
              std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    EXPECT_TRUE(absl::IsAlreadyExists(m_store->backup(copy))) << "no backup is overwritten";

    m_store.reset();
    std::filesystem::create_directory(m_folder.file("restored"));
    std::filesystem::permissions(m_folder.file("restored"), std::filesystem::perms::owner_all);
    std::filesystem::rename(copy, m_folder.file("restored") + "/saved_views.db");
    auto restored = SavedViewStore::open(m_folder.file("restored"));
    ASSERT_TRUE(restored.ok()) << restored.status();
    m_store = *std::move(restored);
    EXPECT_EQ(names("ann"), std::vector<std::string>{"Held"});
    EXPECT_EQ(names("bob"), std::vector<std::string>{"Late"});
}

TEST_F(SavedViewStoreTest, ARevisionReachesEverybodysViewsAndLeavesNothingOfTheFormerTexts) {
    SavedView secret = viewOf('a', "Zyxwvuta");
    secret.query = "email:zyxwvuta@quorfblat.example";
    ASSERT_TRUE(m_store->save(secret, kAnn, kNow).ok());
    ASSERT_TRUE(m_store->save(viewOf('b', "Quorfblat"), kBob, kNow).ok());
    ASSERT_TRUE(m_store->save(viewOf('c', "Team", true), kManager, kNow).ok());
    const auto revise = [](SavedView& view) {
        if (view.name == "Team") return Revision::kKeep;
        if (view.owner == "bob") return Revision::kRemove;
        view.name = "Somebody";
        view.query = "status:held";
        return Revision::kChange;
    };
    const auto revised = m_store->reviseAll(revise, CellTime{kNow.micros + 1});
    ASSERT_TRUE(revised.ok()) << revised.status();
    EXPECT_EQ(revised->changed, 1U);
    EXPECT_EQ(revised->removed, 1U);
    EXPECT_EQ(names("ann"), (std::vector<std::string>{"Somebody", "Team"}));
    EXPECT_EQ(names("bob"), std::vector<std::string>{"Team"});
    const SavedView changed = m_store->list("ann")->front();
    EXPECT_EQ(changed.version, 2U) << "who has the old one open cannot save over it";
    EXPECT_EQ(changed.changedAt.micros, kNow.micros + 1);
    EXPECT_TRUE(absl::IsAborted(m_store->remove(changed.id, 1, kAnn)));
    for (const auto& file : std::filesystem::directory_iterator(m_folder.file("saved_views"))) {
        const std::string bytes = bytesOfFile(file.path());
        for (const char* text : {"yxwvut", "uorfbl"})
            EXPECT_EQ(bytes.find(text), std::string::npos) << file.path() << " has " << text;
    }
}

TEST_F(SavedViewStoreTest, ARevisedNameThatIsTakenGetsANumber) {
    for (const char id : {'a', 'b', 'c'})
        ASSERT_TRUE(m_store->save(viewOf(id, std::string("Anna ") + id), kAnn, kNow).ok());
    const auto rename = [](SavedView& view) {
        view.name = "…";
        return Revision::kChange;
    };
    EXPECT_EQ(m_store->reviseAll(rename, kNow)->changed, 3U);
    EXPECT_EQ(names("ann"), (std::vector<std::string>{"…", "… (2)", "… (3)"}));
}

TEST_F(SavedViewStoreTest, TwoProcessesCannotHaveIt) {
    EXPECT_TRUE(absl::IsFailedPrecondition(SavedViewStore::open(m_folder.file("saved_views")).status()));
}

}  // namespace
}  // namespace meridian::saved_views

// A folder with one journal in it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include <gtest/gtest.h>

#include "backend/stores/sqlite/journal_store.h"

#include "tests/backend/privacy/temporary_folder.h"
#include "tests/backend/stores/journal_batches.h"

namespace meridian::stores {

class SqliteJournal : public testing::Test {
  protected:
    std::string path() const { return m_folder.file("journal.db"); }
    std::unique_ptr<SqliteJournalStore> open(SqliteJournalStore::Options options = {}) const {
        if (options.path.empty()) options.path = path();
        auto opened = SqliteJournalStore::open(options);
        EXPECT_TRUE(opened.ok()) << opened.status();
        return opened.ok() ? *std::move(opened) : nullptr;
    }
    std::uintmax_t walFileBytes() const { return std::filesystem::file_size(path() + "-wal"); }
    absl::StatusOr<Database> raw(Database::Mode mode) const {
        Database::Options options;
        options.path = path();
        options.mode = mode;
        return Database::open(options);
    }

    TemporaryFolder m_folder;
};

}  // namespace meridian::stores

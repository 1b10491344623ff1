// The file behind the key store. Keys are only ever appended, and an erased key is overwritten in its place: rows never
// move between pages, so that what an erasure has to wipe is one place that we know, and does not hang on what SQLite
// leaves behind when it rearranges its pages. So there is no index on customers in the file (KeyStore keeps it in
// memory), no DELETE and no VACUUM. Appending is also what keeps a batch of new customers down to a few pages of log.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "backend/domain/ids.h"
#include "backend/privacy/database.h"

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace meridian::privacy {

using KeyRow = std::uint32_t;  // from 1, dense

struct KeyFacts {
    KeyRow row = 0;
    CustomerId customer;
    bool erased = false;
};

struct StoredKey {
    KeyFacts facts;
    std::string wrapped;
};

// One connection writes and checkpoints, one reads, as SQLite's write-ahead log wants it. Threads: one caller at a time
// for the writing functions, one at a time for read(); the two groups may run side by side.
class KeyTable {
  public:
    // Copies what a crash left in the write-ahead log into the file and cuts the log, so that an erasure that was
    // committed just before the crash is complete.
    static absl::StatusOr<std::unique_ptr<KeyTable>> open(const std::string& path);

    // Writing. begin, any number of changes, commit; an error or a missing commit rolls all back.
    absl::StatusOr<Transaction> begin() { return Transaction::begin(m_writer); }
    absl::Status insert(KeyRow row, CustomerId customer, std::string_view wrapped);
    absl::Status insertErased(KeyRow row, CustomerId customer);
    absl::Status overwriteErased(KeyRow row);
    absl::Status rewrap(KeyRow row, std::string_view wrapped);
    absl::Status setMasterCheck(std::string_view sealed);
    // Moves the log into the file when it has grown; called after a commit of `rows` rows.
    void checkpointSometimes(std::size_t rows);
    // Empties the log down to zero bytes. Unavailable when another program reads the file at this moment.
    absl::Status emptyLog();

    // Reading. NotFound when there is no such row.
    absl::StatusOr<StoredKey> read(KeyRow row);
    // In the order of rows. DataLoss when a row cannot be one of ours.
    absl::Status readAll(const std::function<absl::Status(const KeyFacts&)>& visit);
    absl::StatusOr<KeyRow> lastRow();           // 0 when there is none
    absl::StatusOr<std::string> masterCheck();  // empty when the store is new

    // Copies the committed state through a connection of its own, so it stops neither readers nor writers. The log must
    // not be emptied meanwhile.
    absl::Status backup(const std::string& target) const;

  private:
    KeyTable(std::string path, Database writer, Database reader);
    absl::Status prepareStatements();

    std::string m_path;
    Database m_writer;
    Database m_reader;
    std::unique_ptr<Statement> m_insert;
    std::unique_ptr<Statement> m_rewrap;
    std::unique_ptr<Statement> m_read;
    std::size_t m_pagesInLog = 0;  // an estimate
};

}  // namespace meridian::privacy

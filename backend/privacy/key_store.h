// One data key per customer, kept apart from the journal and from its backups. A person is erased by destroying the
// key: every sealed field in journal, snapshots, bus, dead letters and backups becomes unreadable without touching any
// of them.
//
// Each key is wrapped under a master key from the file master.key. A copy of keys.db alone therefore opens nothing; a
// backup of it must be kept for a shorter time than the promise to erase, since an old copy together with the master
// key still holds keys that were erased later.
#pragma once

#include <atomic>
#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "backend/domain/ids.h"
#include "backend/privacy/file_lock.h"
#include "backend/privacy/key_cache.h"
#include "backend/privacy/key_table.h"
#include "backend/privacy/random_bytes.h"
#include "backend/privacy/sealer.h"

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace meridian::privacy {

inline constexpr std::size_t kSealedByMasterMax = 256 * 1024 * 1024;

// All functions may be called from any thread. A cached key costs one short lock on one of sixteen shards; a key that
// is not cached costs one read by row. The index of customers lives in memory, about 24 bytes for each.
class KeyStore {
  public:
    struct Options {
        std::string directory;  // made with mode 0700 when missing; holds keys.db, master.key, keys.lock
        RandomBytes& random;    // must outlive the store
        std::size_t cachedKeys = 200'000;
    };

    // FailedPrecondition when master.key is missing, does not fit keys.db or may be read by others, or when another
    // process has the store open; DataLoss when a file is damaged.
    static absl::StatusOr<std::unique_ptr<KeyStore>> open(const Options& options);
    ~KeyStore();
    KeyStore(const KeyStore&) = delete;
    KeyStore& operator=(const KeyStore&) = delete;

    // The customer's key, made now if there is none. A new key is only in memory until makeDurable().
    // FailedPrecondition when the customer was erased: an erased person never gets a new key silently. DataLoss when
    // the key cannot be read.
    absl::StatusOr<SharedKey> keyFor(CustomerId customer);

    // Writes every new key with one sync. To be called before the batch that holds texts sealed under them is
    // committed. Costs one atomic load when there is nothing to do. After an error the keys stay in memory and are
    // tried again by the next call; the batch must not be committed.
    absl::Status makeDurable();

    // NotFound when there never was a key, FailedPrecondition when it was erased, DataLoss when it cannot be read.
    absl::StatusOr<SharedKey> find(CustomerId customer);

    // Destroys the key: overwritten in the file, synced, and the log emptied, so that no file of the store holds a
    // copy. NotFound when there never was a key. May be repeated; Unavailable asks for that when another program holds
    // the log. A caller that still has the key from before can seal with it, and nobody will be able to read that.
    absl::Status erase(CustomerId customer);

    // Copies keys.db (not the master key) to a new file of mode 0600. Writers and readers go on meanwhile.
    absl::Status backup(const std::string& path);

    // Seals a text that belongs to no single person under the master key. `purpose` says what it is; open() needs the
    // same. At most kSealedByMasterMax bytes.
    std::string seal(std::string_view plain, std::string_view purpose);
    // DataLoss when the text was changed or cut short, has another purpose or was sealed under another master key.
    absl::StatusOr<std::string> open(std::string_view sealed, std::string_view purpose);

    // Wraps every key again under `newMaster` and replaces master.key, in one transaction that a crash leaves done or
    // not begun. Other calls wait, about six seconds per million customers. What seal() gave needs the old key to be
    // opened, as backups of keys.db do.
    absl::Status rotateMaster(SubjectKey newMaster);

    std::size_t cachedKeys() const { return m_cache.size(); }

  private:
    enum class WhenNew { kMake, kNotFound };
    struct Pending {
        SharedKey key;
        std::string wrapped;
    };

    KeyStore(const Options& options, std::unique_ptr<FileLock> lock, std::unique_ptr<KeyTable> table,
             SubjectKey master);

    absl::Status loadIndex();
    absl::StatusOr<SharedKey> get(CustomerId customer, WhenNew whenNew);
    absl::StatusOr<SharedKey> load(CustomerId customer, KeyRow row);
    // The caller holds m_state.
    absl::StatusOr<SharedKey> makePending(CustomerId customer);
    // The caller holds m_writing, and for rewrapAll() m_reading as well.
    absl::Status writePending();
    absl::Status writeErased(CustomerId customer, KeyRow row);
    absl::Status rewrapAll(const SubjectKey& newMaster);

    const std::string m_directory;
    RandomBytes& m_random;
    // The index of customers is in memory: a second process would not see the first one's keys and make others.
    const std::unique_ptr<FileLock> m_lock;
    const std::unique_ptr<KeyTable> m_table;
    KeyCache m_cache;
    std::atomic<std::size_t> m_pendingCount = 0;

    // Always taken in this order.
    std::mutex m_copying;  // keeps the log as it is, for a copy that is being made
    std::mutex m_writing;  // guards the writing half of m_table, and m_nextRow
    std::mutex m_reading;  // guards the reading half of m_table
    std::mutex m_state;    // guards m_rows and m_pending

    KeyRow m_nextRow = 1;
    absl::flat_hash_map<CustomerId, KeyRow> m_rows;  // or kPendingRow, kErasedRow
    absl::flat_hash_map<CustomerId, Pending> m_pending;
    SubjectKey m_master;  // replaced under m_reading and m_state together, read under one of them
};

}  // namespace meridian::privacy

#include "backend/privacy/key_store.h"

#include <utility>

#include "backend/domain/check.h"
#include "backend/privacy/key_wrapping.h"
#include "backend/privacy/master_key.h"
#include "backend/privacy/private_file.h"

#include "absl/strings/str_cat.h"

namespace meridian::privacy {

namespace {

constexpr KeyRow kErasedRow = 0;
constexpr KeyRow kPendingRow = 0xffff'ffff;

absl::Status erased(CustomerId customer) {
    return absl::FailedPreconditionError(
        absl::StrCat("The personal data of customer ", customer.value, " was erased."));
}

// Begins as nothing does that the store itself seals under the master key, whatever the purpose is.
std::string contextOf(std::string_view purpose) {
    return "sealed for " + std::string(purpose);
}

absl::Status neverSeen(CustomerId customer) {
    return absl::NotFoundError(absl::StrCat("There is no key of customer ", customer.value, "."));
}

}  // namespace

KeyStore::KeyStore(const Options& options, std::unique_ptr<FileLock> lock, std::unique_ptr<KeyTable> table,
                   SubjectKey master)
    : m_directory(options.directory),
      m_random(options.random),
      m_lock(std::move(lock)),
      m_table(std::move(table)),
      m_cache(options.cachedKeys),
      m_master(std::move(master)) {}

KeyStore::~KeyStore() = default;

absl::StatusOr<std::unique_ptr<KeyStore>> KeyStore::open(const Options& options) {
    if (absl::Status status = ensurePrivateFolder(options.directory); !status.ok()) return status;
    absl::StatusOr<std::unique_ptr<FileLock>> lock = FileLock::take(options.directory + "/keys.lock");
    if (!lock.ok()) return lock.status();
    absl::StatusOr<std::unique_ptr<KeyTable>> table = KeyTable::open(options.directory + "/keys.db");
    if (!table.ok()) return table.status();
    absl::StatusOr<SubjectKey> master = loadMasterKey(options.directory, **table, options.random);
    if (!master.ok()) return master.status();
    std::unique_ptr<KeyStore> store(new KeyStore(options, *std::move(lock), *std::move(table), *std::move(master)));
    if (absl::Status status = store->loadIndex(); !status.ok()) return status;
    return store;
}

// Without locks: nobody else knows the store yet.
absl::Status KeyStore::loadIndex() {
    const absl::StatusOr<KeyRow> last = m_table->lastRow();
    if (!last.ok()) return last.status();
    m_rows.reserve(*last);
    return m_table->readAll([this](const KeyFacts& key) {
        m_nextRow = key.row + 1;
        if (m_rows.emplace(key.customer, key.erased ? kErasedRow : key.row).second) return absl::OkStatus();
        return absl::DataLossError(absl::StrCat("The key store has two keys of customer ", key.customer.value, "."));
    });
}

absl::StatusOr<SharedKey> KeyStore::keyFor(CustomerId customer) {
    return get(customer, WhenNew::kMake);
}

absl::StatusOr<SharedKey> KeyStore::find(CustomerId customer) {
    return get(customer, WhenNew::kNotFound);
}

absl::StatusOr<SharedKey> KeyStore::get(CustomerId customer, WhenNew whenNew) {
    if (SharedKey cached = m_cache.get(customer)) return cached;
    KeyRow row = 0;
    {
        const std::lock_guard state(m_state);
        const auto found = m_rows.find(customer);
        if (found == m_rows.end()) {
            if (whenNew == WhenNew::kMake) return makePending(customer);
            return neverSeen(customer);
        }
        if (found->second == kPendingRow) return m_pending.at(customer).key;
        row = found->second;
    }
    return load(customer, row);
}

absl::StatusOr<SharedKey> KeyStore::makePending(CustomerId customer) {
    auto key = std::make_shared<const SubjectKey>(SubjectKey::make(m_random));
    // Wrapped here and not in makeDurable(), so that the committer's thread has only rows to write.
    m_pending.emplace(customer, Pending{key, wrapKey(m_master, customer, *key, m_random)});
    m_rows.emplace(customer, kPendingRow);
    m_pendingCount.fetch_add(1, std::memory_order_release);
    return SharedKey(std::move(key));
}

absl::StatusOr<SharedKey> KeyStore::load(CustomerId customer, KeyRow row) {
    if (row == kErasedRow) return erased(customer);
    // Held until the key is in the cache: erase() holds it too, so no erased key gets into the cache after the erasure.
    const std::lock_guard reading(m_reading);
    const absl::StatusOr<StoredKey> stored = m_table->read(row);
    if (!stored.ok()) return stored.status();
    if (stored->facts.erased) return erased(customer);
    absl::StatusOr<SharedKey> key = unwrapKey(m_master, customer, stored->wrapped);
    if (key.ok()) m_cache.put(customer, *key);
    return key;
}

absl::Status KeyStore::makeDurable() {
    if (m_pendingCount.load(std::memory_order_acquire) == 0) return absl::OkStatus();
    const std::lock_guard writing(m_writing);
    return writePending();
}

absl::Status KeyStore::writePending() {
    std::vector<std::pair<CustomerId, Pending>> batch;
    {
        const std::lock_guard state(m_state);
        batch.assign(m_pending.begin(), m_pending.end());
    }
    if (batch.empty()) return absl::OkStatus();
    MERIDIAN_CHECK(batch.size() < kPendingRow - m_nextRow);
    absl::StatusOr<Transaction> transaction = m_table->begin();
    if (!transaction.ok()) return transaction.status();
    KeyRow row = m_nextRow;
    for (const auto& [customer, pending] : batch) {
        if (absl::Status status = m_table->insert(row++, customer, pending.wrapped); !status.ok()) return status;
    }
    if (absl::Status status = transaction->commit(); !status.ok()) return status;
    {
        const std::lock_guard state(m_state);
        for (auto& [customer, pending] : batch) {
            m_rows[customer] = m_nextRow++;
            m_cache.put(customer, std::move(pending.key));
            m_pending.erase(customer);
        }
    }
    m_pendingCount.fetch_sub(batch.size(), std::memory_order_release);
    m_table->checkpointSometimes(batch.size());
    return absl::OkStatus();
}

absl::Status KeyStore::erase(CustomerId customer) {
    const std::lock_guard copying(m_copying);
    const std::lock_guard writing(m_writing);
    const std::lock_guard reading(m_reading);
    KeyRow row = kErasedRow;
    {
        const std::lock_guard state(m_state);
        const auto found = m_rows.find(customer);
        if (found == m_rows.end()) return neverSeen(customer);
        row = found->second;
    }
    if (row != kErasedRow) {
        if (absl::Status status = writeErased(customer, row); !status.ok()) return status;
        const std::lock_guard state(m_state);
        m_rows[customer] = kErasedRow;
        m_pendingCount.fetch_sub(m_pending.erase(customer), std::memory_order_release);
        m_cache.remove(customer);
    }
    const absl::Status emptied = m_table->emptyLog();
    if (!absl::IsUnavailable(emptied)) return emptied;
    return absl::UnavailableError(
        "The key is erased, but another program reads keys.db, so an old copy stays in its log. Stop that program and "
        "erase again.");
}

absl::Status KeyStore::writeErased(CustomerId customer, KeyRow row) {
    absl::StatusOr<Transaction> transaction = m_table->begin();
    if (!transaction.ok()) return transaction.status();
    const bool wasPending = row == kPendingRow;
    absl::Status status = wasPending ? m_table->insertErased(m_nextRow, customer) : m_table->overwriteErased(row);
    if (status.ok()) status = transaction->commit();
    if (status.ok() && wasPending) ++m_nextRow;
    return status;
}

absl::Status KeyStore::backup(const std::string& path) {
    const std::lock_guard copying(m_copying);
    return m_table->backup(path);
}

std::string KeyStore::seal(std::string_view plain, std::string_view purpose) {
    MERIDIAN_CHECK(plain.size() <= kSealedByMasterMax);
    const Nonce12 nonce = makeNonce(m_random);
    const std::lock_guard reading(m_reading);
    return privacy::seal(m_master, nonce, plain, contextOf(purpose));
}

absl::StatusOr<std::string> KeyStore::open(std::string_view sealed, std::string_view purpose) {
    if (sealed.size() > kSealedByMasterMax + kSealOverhead) return absl::DataLossError("The sealed text is too long.");
    const std::lock_guard reading(m_reading);
    return privacy::open(m_master, sealed, contextOf(purpose));
}

absl::Status KeyStore::rotateMaster(SubjectKey newMaster) {
    const std::lock_guard copying(m_copying);
    const std::lock_guard writing(m_writing);
    const std::lock_guard reading(m_reading);
    absl::Status status = prepareMasterKey(m_directory, m_master, newMaster);
    if (status.ok()) status = writePending();
    if (!status.ok()) return status;
    const std::lock_guard state(m_state);
    // Until the commit the old master key is the valid one, from then on the new one; open() finds out which.
    status = rewrapAll(newMaster);
    if (!status.ok()) return status;
    for (auto& [customer, pending] : m_pending)
        pending.wrapped = wrapKey(newMaster, customer, *pending.key, m_random);
    m_master = std::move(newMaster);
    status = adoptMasterKey(m_directory);
    const absl::Status emptied = m_table->emptyLog();
    return status.ok() ? emptied : status;
}

absl::Status KeyStore::rewrapAll(const SubjectKey& newMaster) {
    absl::StatusOr<Transaction> transaction = m_table->begin();
    if (!transaction.ok()) return transaction.status();
    for (KeyRow row = 1; row < m_nextRow; ++row) {
        const absl::StatusOr<StoredKey> stored = m_table->read(row);
        if (!stored.ok()) return stored.status();
        if (stored->facts.erased) continue;
        const absl::StatusOr<SharedKey> key = unwrapKey(m_master, stored->facts.customer, stored->wrapped);
        if (!key.ok()) return key.status();
        const std::string wrapped = wrapKey(newMaster, stored->facts.customer, **key, m_random);
        if (absl::Status status = m_table->rewrap(row, wrapped); !status.ok()) return status;
    }
    absl::Status status = m_table->setMasterCheck(makeMasterCheck(newMaster, m_random));
    if (!status.ok()) return status;
    return transaction->commit();
}

}  // namespace meridian::privacy

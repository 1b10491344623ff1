#include "backend/stores/memory/memory_journal_store.h"

#include "tests/backend/stores/journal_port_suite.h"

namespace meridian::stores {
namespace {

class MemoryRig {
  public:
    engine::JournalStore& store() { return m_store; }
    void reopen() { m_store.crash(); }
    absl::Status removeBefore(BatchNumber first) { return m_store.removeBefore(first); }
    absl::StatusOr<BatchNumber> firstKept() { return m_store.firstKept(); }
    void damage(BatchNumber number) { m_store.damage(number); }

  private:
    MemoryJournalStore m_store;
};

INSTANTIATE_TYPED_TEST_SUITE_P(Memory, JournalPort, MemoryRig);

}  // namespace
}  // namespace meridian::stores

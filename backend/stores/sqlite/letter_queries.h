// Reads the dead letters: what could not be processed and waits for a person.
#pragma once

#include <cstdint>
#include <string>

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include "backend/domain/event.h"
#include "backend/stores/sqlite/view_page.h"
#include "backend/stores/sqlite/view_readers.h"

namespace meridian::stores {

struct LetterView {
    DeadLetterParked letter;  // the payload only from show()
    CellTime parkedAt;
    bool resolved = false;
    std::string resolution;
    CellTime resolvedAt;
    ViewPosition asOf;
};

enum class LetterScope { kOpen, kAll };

// Any thread. The readers outlive it.
class LetterQueries {
  public:
    explicit LetterQueries(ViewReaders& readers) : m_readers(readers) {}

    // Newest first.
    absl::StatusOr<ViewPage<LetterView>> list(LetterScope scope, const PageRequest& page);
    // NotFound when there is none.
    absl::StatusOr<LetterView> show(std::uint64_t id);

  private:
    ViewReaders& m_readers;
};

}  // namespace meridian::stores

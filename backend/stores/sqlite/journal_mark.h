// The number of the last batch that was acknowledged, in a small file beside the journal. It is written after the batch
// is durable and before anybody is told, so that it is never ahead of a whole journal: a journal that ends before its
// mark has lost its end, whatever the reason. The mark itself is not synced, so after a power failure it may be an
// older one; it is a lower bound and no more.
#pragma once

#include <string>

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include "backend/domain/ids.h"
#include "backend/stores/sqlite/vfs_file.h"

namespace meridian::stores {

// One thread at a time.
class JournalMark {
  public:
    // Of the journal at `journalPath`; makes the file when it is missing.
    static absl::StatusOr<JournalMark> open(const std::string& vfsName, const std::string& journalPath);

    // 0 when there is no mark, or one that is damaged itself: then it protects nothing until the next batch.
    BatchNumber last() const { return m_last; }
    // About a microsecond: one write of a few bytes over the same place.
    absl::Status note(BatchNumber batch);

  private:
    explicit JournalMark(VfsFile file) : m_file(std::move(file)) {}

    VfsFile m_file;
    BatchNumber m_last;
};

std::string journalMarkPath(const std::string& journalPath);

}  // namespace meridian::stores

// The snapshots of one cell as files named snapshot-<batch> in one directory. A damaged one is passed over, and an
// older one or the journal alone takes its place.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include "backend/engine/snapshot.h"

namespace meridian::engine {

// A snapshot on its way to the disk. One thread at a time.
class SnapshotFile {
  public:
    // Removes what was not kept.
    ~SnapshotFile();
    SnapshotFile(const SnapshotFile&) = delete;
    SnapshotFile& operator=(const SnapshotFile&) = delete;

    // A write that fails is told by keep().
    void append(std::string_view bytes);
    // Syncs, gives it its name, syncs the directory, removes all but the newest three. Waits for the disk.
    absl::Status keep();

  private:
    friend class SnapshotDirectory;
    SnapshotFile(std::string directory, BatchNumber batch, int file);

    const std::string m_directory;
    const BatchNumber m_batch;
    const std::string m_beside;
    int m_file;
    int m_error = 0;  // the first one's errno
    std::int64_t m_written = 0;
};

class SnapshotDirectory {
  public:
    // None when `directory` is empty.
    explicit SnapshotDirectory(std::string directory);

    bool exists() const { return !m_directory.empty(); }

    // Unavailable when the file cannot be made.
    absl::StatusOr<std::unique_ptr<SnapshotFile>> begin(BatchNumber batch) const;

    // The newest sound snapshot that is not after `latest`; NotFound when there is none. A damaged one is put aside, as
    // damaged-snapshot in the place of an earlier one, and named in `damaged`.
    absl::StatusOr<Snapshot> load(BatchNumber latest, std::vector<std::string>& damaged) const;

    // Of the newest file, sound or not; 0 when there is none. The journal held this batch once.
    BatchNumber newest() const;

  private:
    const std::string m_directory;
};

}  // namespace meridian::engine

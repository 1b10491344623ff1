// What a data directory must prove before a cell trusts it with orders: that it takes a write, keeps it through fsync,
// and does not live in memory or behind a network.
#pragma once

#include <cstdint>
#include <string>

#include <absl/status/status.h>
#include <absl/status/statusor.h>

namespace meridian::stores {

// What is known of a file system by its type (statfs(2), f_type).
struct FileSystemVerdict {
    const char* name = nullptr;       // "ext4", "tmpfs", …, "unknown"
    bool durable = true;              // false: not safe for a journal
    const char* objection = nullptr;  // why not
};
FileSystemVerdict judgeFileSystem(std::uint64_t type);

struct DataDirectoryReport {
    std::string fileSystem;
    std::uint64_t freeBytes = 0;  // that this user may write
    std::uint64_t totalBytes = 0;
};

enum class VolatileStorage {
    kRefuse,
    kAllow,  // for tests and demonstrations: data may be gone after a restart of the machine
};

// Writes, syncs, re-reads and removes a file in `directory`.
//   NotFound             it is not a directory
//   FailedPrecondition   it is on tmpfs, an overlay or a network file system
//   DataLoss             what was read is not what was written, or fsync failed
//   ResourceExhausted    no space; other system errors as absl::ErrnoToStatus() maps them
absl::StatusOr<DataDirectoryReport> testDataDirectory(const std::string& directory,
                                                      VolatileStorage storage = VolatileStorage::kRefuse);

}  // namespace meridian::stores

// A disk in memory that forgets what was not synced when its power is cut, as real disks do. Tests choose the operation
// at which the power goes or a call fails, and a seed chooses what of the unsynced writes survives.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace meridian::rig {

// The model: sync() makes a file's content, size and name durable, but not what was removed beside it. Until then each
// write and change of size may reach the disk or not, in any order, and a write is torn only where 512-byte sectors
// meet; bytes that were not written never change (SQLITE_IOCAP_POWERSAFE_OVERWRITE). After a failed sync the unsynced
// writes are readable and yet will never reach the disk, as on Linux. Any thread.
class PowerLossDisk {
  public:
    enum class Result { kOk, kIoError, kNoSpace };
    enum class Failure {
        kIoError,     // EIO, nothing done
        kShortWrite,  // half of a write is done, then there is no space; any other operation fails with EIO
        kNoSpace,     // ENOSPC, nothing done
    };
    enum class Lasting { kOnce, kUntilRepaired };

    struct File;
    using FilePointer = std::shared_ptr<File>;

    // Null when the file is missing and `create` is false, or when the operation fails.
    enum class IfMissing { kFail, kCreate };
    FilePointer open(const std::string& name, IfMissing ifMissing);
    bool exists(const std::string& name) const;
    Result write(File& file, std::size_t offset, std::string_view bytes);
    Result truncate(File& file, std::size_t size);
    Result sync(File& file);
    // Removing a missing file is ok.
    enum class Directory { kUnsynced, kSynced };
    Result remove(const std::string& name, Directory directory);
    // Growing the WAL index, which is a file in memory that may find no space either.
    Result growIndex();
    // Bytes read, fewer than asked for at the file's end; -1 without power.
    std::ptrdiff_t read(const File& file, std::size_t offset, char* out, std::size_t size) const;
    std::size_t size(const File& file) const;

    // Operations (everything above but reads) since the disk was made.
    std::uint64_t operations() const;
    // The power goes during that operation, which fails like all that follow.
    void cutPowerAt(std::uint64_t operation);
    void cutPower();
    bool powered() const;
    // What of the unsynced writes survives a cut.
    enum class Survival { kNothing, kRandom };
    // Turns the power on again. Files that are still open from before refer to nothing any more.
    void powerOn(Survival survival, std::uint64_t seed);

    // The `nth` operation from now (1 is the next) fails, and for kUntilRepaired all later ones too, until repair().
    void failAt(std::uint64_t nth, Failure failure, Lasting lasting);
    // Only the next growIndex() fails.
    void failNextGrowth();
    void repair();
    bool failureHappened() const;

  private:
    Result begin(bool isWrite, bool& shortened);
    void applySurvivors(File& file, Survival survival, std::mt19937_64& random);

    mutable std::mutex m_mutex;
    std::map<std::string, FilePointer> m_files;
    std::map<std::string, FilePointer> m_removed;  // durable until their directory is synced
    std::uint64_t m_operations = 0;
    std::uint64_t m_cutAt = 0;   // 0: never
    std::uint64_t m_failAt = 0;  // 0: never
    Failure m_failure = Failure::kIoError;
    Lasting m_lasting = Lasting::kOnce;
    bool m_growthFails = false;
    bool m_failed = false;
    bool m_powered = true;
};

}  // namespace meridian::rig

#include "backend/stores/sqlite/self_test.h"

#include <array>
#include <cerrno>
#include <cstddef>
#include <filesystem>
#include <system_error>

#include <absl/strings/str_cat.h>
#include <fcntl.h>
#include <sys/statfs.h>
#include <unistd.h>

namespace meridian::stores {

namespace {

constexpr const char* kInMemory = "its files are gone after a restart of the machine";
constexpr const char* kOverlay = "it is the changeable layer of a container, which is thrown away with the container";
constexpr const char* kNetwork = "locks and fsync do not hold on a network file system";

struct KnownFileSystem {
    std::uint64_t type;
    FileSystemVerdict verdict;
};

// Types from linux/magic.h and statfs(2).
constexpr std::array kKnown = {
    KnownFileSystem{0x0000ef53, {"ext4", true, nullptr}},     KnownFileSystem{0x58465342, {"xfs", true, nullptr}},
    KnownFileSystem{0x9123683e, {"btrfs", true, nullptr}},    KnownFileSystem{0x2fc12fc1, {"zfs", true, nullptr}},
    KnownFileSystem{0xf2f52010, {"f2fs", true, nullptr}},     KnownFileSystem{0x01021994, {"tmpfs", false, kInMemory}},
    KnownFileSystem{0x858458f6, {"ramfs", false, kInMemory}}, KnownFileSystem{0x794c7630, {"overlay", false, kOverlay}},
    KnownFileSystem{0x00006969, {"nfs", false, kNetwork}},    KnownFileSystem{0xff534d42, {"cifs", false, kNetwork}},
    KnownFileSystem{0xfe534d42, {"smb2", false, kNetwork}},   KnownFileSystem{0x0000517b, {"smb", false, kNetwork}},
    KnownFileSystem{0x01021997, {"9p", false, kNetwork}},     KnownFileSystem{0x00c36400, {"ceph", false, kNetwork}},
};

// A descriptor and the file under it, both gone at the end of the test.
class ScratchFile {
  public:
    explicit ScratchFile(std::string path)
        : m_path(std::move(path)), m_descriptor(::open(m_path.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600)) {}
    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;
    ~ScratchFile() {
        if (m_descriptor < 0) return;
        ::close(m_descriptor);
        ::unlink(m_path.c_str());
    }
    int descriptor() const { return m_descriptor; }

  private:
    std::string m_path;
    int m_descriptor;
};

using Block = std::array<unsigned char, 64 * 1024>;

absl::Status writeAndReadBack(const std::string& path) {
    const ScratchFile file(path);
    if (file.descriptor() < 0) return absl::ErrnoToStatus(errno, absl::StrCat("creating ", path));
    Block written;
    for (std::size_t i = 0; i < written.size(); ++i)
        written[i] = static_cast<unsigned char>(i * 31 + i / 251);
    const ssize_t length = ::pwrite(file.descriptor(), written.data(), written.size(), 0);
    if (length < 0) return absl::ErrnoToStatus(errno, absl::StrCat("writing ", path));
    if (static_cast<std::size_t>(length) != written.size()) {
        return absl::ResourceExhaustedError(absl::StrCat("no space for ", written.size(), " bytes in ", path));
    }
    if (::fsync(file.descriptor()) != 0) {
        return absl::DataLossError(
            absl::StrCat("fsync of ", path, " failed: ", std::generic_category().message(errno)));
    }
    // Only advice, but where it is taken the bytes below come from the device and not from memory.
    ::posix_fadvise(file.descriptor(), 0, 0, POSIX_FADV_DONTNEED);
    Block read{};
    const ssize_t got = ::pread(file.descriptor(), read.data(), read.size(), 0);
    if (got < 0) return absl::ErrnoToStatus(errno, absl::StrCat("reading ", path));
    if (static_cast<std::size_t>(got) != read.size() || read != written) {
        return absl::DataLossError(absl::StrCat(path, " reads differently from what was written: check the disk"));
    }
    return absl::OkStatus();
}

}  // namespace

FileSystemVerdict judgeFileSystem(std::uint64_t type) {
    for (const auto& known : kKnown) {
        if (known.type == type) return known.verdict;
    }
    return {"unknown", true, nullptr};
}

absl::StatusOr<DataDirectoryReport> testDataDirectory(const std::string& directory, VolatileStorage storage) {
    std::error_code error;
    if (!std::filesystem::is_directory(directory, error)) {
        return absl::NotFoundError(
            absl::StrCat("the data directory ", directory, " is not a directory: create it first"));
    }
    struct statfs info {};
    if (::statfs(directory.c_str(), &info) != 0)
        return absl::ErrnoToStatus(errno, absl::StrCat("statfs of ", directory));
    // f_type is signed on some machines; the magic numbers have 32 bits.
    const auto verdict = judgeFileSystem(static_cast<std::uint32_t>(info.f_type));
    if (!verdict.durable && storage == VolatileStorage::kRefuse) {
        return absl::FailedPreconditionError(absl::StrCat("the data directory ", directory, " is on ", verdict.name,
                                                          ": ", verdict.objection,
                                                          "; choose a directory on a local disk"));
    }
    const std::string path = (std::filesystem::path(directory) / "meridian-self-test").string();
    if (absl::Status status = writeAndReadBack(path); !status.ok()) return status;
    const auto blockBytes = static_cast<std::uint64_t>(info.f_frsize != 0 ? info.f_frsize : info.f_bsize);
    return DataDirectoryReport{std::string(verdict.name), info.f_bavail * blockBytes, info.f_blocks * blockBytes};
}

}  // namespace meridian::stores

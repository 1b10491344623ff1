#include "backend/privacy/private_file.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "absl/strings/str_cat.h"

namespace meridian::privacy {

namespace {

class Descriptor {
  public:
    explicit Descriptor(int value) : m_value(value) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }
    int get() const { return m_value; }
    bool valid() const { return m_value >= 0; }
    // False when the system reports a late write error.
    bool close() { return m_value < 0 || ::close(std::exchange(m_value, -1)) == 0; }

  private:
    int m_value;
};

absl::Status failure(const char* what, const std::string& path) {
    const int code = errno;
    const std::string text = absl::StrCat(what, " ", path, ": ", std::system_category().message(code), ".");
    switch (code) {
        case ENOENT: return absl::NotFoundError(text);
        case EEXIST: return absl::AlreadyExistsError(text);
        case EACCES:
        case EPERM: return absl::PermissionDeniedError(text);
        case ENOSPC:
        case EDQUOT: return absl::ResourceExhaustedError(text);
        default: return absl::InternalError(text);
    }
}

std::string folderOf(const std::string& path) {
    const std::string folder = std::filesystem::path(path).parent_path().string();
    return folder.empty() ? "." : folder;
}

absl::Status syncFolderOf(const std::string& path) {
    const std::string folder = folderOf(path);
    const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!descriptor.valid() || ::fsync(descriptor.get()) != 0) return failure("Cannot sync the folder", folder);
    return absl::OkStatus();
}

absl::Status writeAndSync(Descriptor& descriptor, std::string_view content, const std::string& path) {
    while (!content.empty()) {
        const ssize_t written = ::write(descriptor.get(), content.data(), content.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return failure("Cannot write", path);
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    if (::fsync(descriptor.get()) != 0 || !descriptor.close()) return failure("Cannot write", path);
    return absl::OkStatus();
}

absl::Status checkMode(const struct stat& facts, const std::string& path) {
    if (!S_ISREG(facts.st_mode)) return absl::FailedPreconditionError(absl::StrCat(path, " is not a regular file."));
    if (facts.st_uid != ::geteuid() && facts.st_uid != 0) {
        return absl::FailedPreconditionError(absl::StrCat(path, " belongs to another user."));
    }
    if ((facts.st_mode & (S_IRWXG | S_IRWXO | S_IXUSR)) == 0) return absl::OkStatus();
    std::array<char, 8> mode;
    std::snprintf(mode.data(), mode.size(), "%04o", static_cast<unsigned>(facts.st_mode & 07777));
    return absl::FailedPreconditionError(
        absl::StrCat(path, " has the mode ", mode.data(),
                     ", so others may have read it. Make a new one, or, if nobody has read it, run: chmod 600 ", path));
}

absl::StatusOr<Secret> readAll(const Descriptor& descriptor, const std::string& path) {
    std::string content(kPrivateFileMax + 1, '\0');
    std::size_t size = 0;
    while (size < content.size()) {
        const ssize_t got = ::read(descriptor.get(), content.data() + size, content.size() - size);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return failure("Cannot read", path);
        if (got == 0) break;
        size += static_cast<std::size_t>(got);
    }
    Secret result(content.substr(0, size));
    OPENSSL_cleanse(content.data(), content.size());
    if (size > kPrivateFileMax) {
        return absl::InvalidArgumentError(absl::StrCat(path, " is larger than ", kPrivateFileMax, " bytes."));
    }
    return result;
}

}  // namespace

absl::StatusOr<Secret> readPrivateFile(const std::string& path) {
    // O_NONBLOCK so that a pipe in the file's place is refused instead of waited for.
    const Descriptor descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!descriptor.valid()) return failure("Cannot open", path);
    struct stat facts;
    if (::fstat(descriptor.get(), &facts) != 0) return failure("Cannot look at", path);
    if (absl::Status status = checkMode(facts, path); !status.ok()) return status;
    return readAll(descriptor, path);
}

absl::Status checkPrivateFile(const std::string& path) {
    struct stat facts;
    if (::stat(path.c_str(), &facts) != 0) return failure("Cannot look at", path);
    return checkMode(facts, path);
}

absl::Status createPrivateFile(const std::string& path, std::string_view content) {
    Descriptor descriptor(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR));
    if (!descriptor.valid()) return failure("Cannot make", path);
    if (absl::Status status = writeAndSync(descriptor, content, path); !status.ok()) {
        ::unlink(path.c_str());
        return status;
    }
    return syncFolderOf(path);
}

absl::Status replacePrivateFile(const std::string& path, std::string_view content) {
    std::string temporary = path + ".XXXXXX";
    Descriptor descriptor(::mkostemp(temporary.data(), O_CLOEXEC));  // makes it with mode 0600
    if (!descriptor.valid()) return failure("Cannot make a file beside", path);
    absl::Status status = writeAndSync(descriptor, content, temporary);
    if (status.ok()) status = renamePrivateFile(temporary, path);
    if (!status.ok()) ::unlink(temporary.c_str());
    return status;
}

absl::Status renamePrivateFile(const std::string& from, const std::string& to) {
    if (::rename(from.c_str(), to.c_str()) != 0) return failure("Cannot put in place", to);
    return syncFolderOf(to);
}

absl::Status ensurePrivateFolder(const std::string& path) {
    if (::mkdir(path.c_str(), S_IRWXU) == 0) return syncFolderOf(path);
    if (errno != EEXIST) return failure("Cannot make the folder", path);
    struct stat facts;
    if (::stat(path.c_str(), &facts) != 0) return failure("Cannot look at", path);
    if (!S_ISDIR(facts.st_mode)) return absl::FailedPreconditionError(absl::StrCat(path, " is not a folder."));
    return absl::OkStatus();
}

}  // namespace meridian::privacy

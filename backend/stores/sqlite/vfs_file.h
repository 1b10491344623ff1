// A file beside a database, reached through the same VFS as the database itself, so that the tests' simulated disks
// hold it too.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <sqlite3.h>

namespace meridian::stores {

// One thread at a time.
class VfsFile {
  public:
    enum class Kind {
        kWal,     // read only
        kBeside,  // read and written; made when it is missing, with the rights of the database whose name it begins
                  // with
    };
    // An empty name of a VFS means the platform's own. NotFound when there is no such file.
    static absl::StatusOr<VfsFile> open(const std::string& vfsName, const std::string& path, Kind kind);

    absl::StatusOr<std::uint64_t> size();
    // The bytes at `offset`, fewer at the end of the file.
    absl::StatusOr<std::string_view> read(std::uint64_t offset, std::string& buffer);
    absl::Status write(std::uint64_t offset, std::string_view bytes);

  private:
    struct Close {
        void operator()(sqlite3_file* file) const;
    };
    struct FreeName {
        void operator()(const char* name) const { sqlite3_free_filename(const_cast<char*>(name)); }
    };
    using Name = std::unique_ptr<const char, FreeName>;
    VfsFile(Name name, std::unique_ptr<sqlite3_file, Close> file, std::string path)
        : m_name(std::move(name)), m_file(std::move(file)), m_path(std::move(path)) {}
    absl::Status statusOf(const char* doing, int code) const;

    Name m_name;  // the platform's VFS keeps the pointer until the file is closed
    std::unique_ptr<sqlite3_file, Close> m_file;
    std::string m_path;
};

}  // namespace meridian::stores

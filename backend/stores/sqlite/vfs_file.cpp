#include "backend/stores/sqlite/vfs_file.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <cstring>

#include "backend/domain/check.h"
#include "backend/domain/text.h"
#include "backend/stores/sqlite/sqlite_status.h"

namespace meridian::stores {

void VfsFile::Close::operator()(sqlite3_file* file) const {
    if (file->pMethods != nullptr) file->pMethods->xClose(file);
    std::free(file);
}

absl::StatusOr<VfsFile> VfsFile::open(const std::string& vfsName, const std::string& path, Kind kind) {
    sqlite3_vfs* vfs = sqlite3_vfs_find(vfsName.empty() ? nullptr : vfsName.c_str());
    MERIDIAN_CHECK(vfs != nullptr);
    if (kind == Kind::kWal) {
        int exists = 0;
        const int code = vfs->xAccess(vfs, path.c_str(), SQLITE_ACCESS_EXISTS, &exists);
        if (code == SQLITE_OK && exists == 0) return absl::NotFoundError(concat(path, " is not there"));
    }
    auto* memory = static_cast<sqlite3_file*>(std::calloc(1, static_cast<std::size_t>(vfs->szOsFile)));
    MERIDIAN_CHECK(memory != nullptr);
    std::unique_ptr<sqlite3_file, Close> file(memory);
    // A VFS may look for parameters behind the name, so it must be a name as SQLite makes them.
    Name name(sqlite3_create_filename(path.c_str(), "", "", 0, nullptr));
    MERIDIAN_CHECK(name != nullptr);
    const int flags = kind == Kind::kWal ? SQLITE_OPEN_READONLY | SQLITE_OPEN_WAL
                                         : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MAIN_JOURNAL;
    const int code = vfs->xOpen(vfs, name.get(), memory, flags, nullptr);
    VfsFile opened(std::move(name), std::move(file), path);
    if (code != SQLITE_OK) return opened.statusOf("opening", code);
    return opened;
}

absl::Status VfsFile::statusOf(const char* doing, int code) const {
    return during(concat(doing, " ", m_path), statusFromSqlite(nullptr, code));
}

absl::StatusOr<std::uint64_t> VfsFile::size() {
    sqlite3_int64 size = 0;
    const int code = m_file->pMethods->xFileSize(m_file.get(), &size);
    if (code != SQLITE_OK) return statusOf("reading the size of", code);
    return static_cast<std::uint64_t>(size);
}

absl::StatusOr<std::string_view> VfsFile::read(std::uint64_t offset, std::string& buffer) {
    const auto all = size();
    if (!all.ok()) return all.status();
    const std::size_t left = *all > offset ? static_cast<std::size_t>(*all - offset) : 0;
    const std::size_t wanted = std::min(buffer.size(), left);
    if (wanted == 0) return std::string_view();
    const int code = m_file->pMethods->xRead(m_file.get(), buffer.data(), static_cast<int>(wanted),
                                             static_cast<sqlite3_int64>(offset));
    if (code != SQLITE_OK) return statusOf("reading", code);
    return std::string_view(buffer.data(), wanted);
}

absl::Status VfsFile::write(std::uint64_t offset, std::string_view bytes) {
    return statusOf("writing", m_file->pMethods->xWrite(m_file.get(), bytes.data(), static_cast<int>(bytes.size()),
                                                        static_cast<sqlite3_int64>(offset)));
}

}  // namespace meridian::stores

#include "backend/stores/sqlite/checksum_vfs.h"

#include <atomic>
#include <memory>
#include <new>
#include <variant>

#include "backend/domain/check.h"
#include "backend/stores/sqlite/checksum_file.h"

namespace meridian::stores {

namespace {

thread_local std::string lastDamage;

// SQLite allocates szOsFile bytes for it; the base's file lies behind it.
struct CheckedFile {
    sqlite3_file base;  // must be first
    std::variant<std::monostate, CheckedPages, CheckedFrames> content;

    sqlite3_file* below();
};

constexpr std::size_t kFileBytes = (sizeof(CheckedFile) + 15) / 16 * 16;

sqlite3_file* CheckedFile::below() {
    return reinterpret_cast<sqlite3_file*>(reinterpret_cast<char*>(this) + kFileBytes);
}

CheckedFile& fileOf(sqlite3_file* file) {
    return *reinterpret_cast<CheckedFile*>(file);
}

sqlite3_file* belowOf(sqlite3_file* file) {
    return fileOf(file).below();
}

const sqlite3_io_methods& methodsOf(sqlite3_file* file) {
    return *belowOf(file)->pMethods;
}

int closeFile(sqlite3_file* file) {
    const int code = methodsOf(file).xClose(belowOf(file));
    fileOf(file).~CheckedFile();
    return code;
}

int readFile(sqlite3_file* file, void* out, int size, sqlite3_int64 offset) {
    auto& content = fileOf(file).content;
    if (auto* pages = std::get_if<CheckedPages>(&content)) return pages->read(out, size, offset);
    if (auto* frames = std::get_if<CheckedFrames>(&content)) return frames->read(out, size, offset);
    return methodsOf(file).xRead(belowOf(file), out, size, offset);
}

int writeFile(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset) {
    auto& content = fileOf(file).content;
    if (auto* pages = std::get_if<CheckedPages>(&content)) return pages->write(bytes, size, offset);
    if (auto* frames = std::get_if<CheckedFrames>(&content)) return frames->write(bytes, size, offset);
    return methodsOf(file).xWrite(belowOf(file), bytes, size, offset);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
    if (auto* pages = std::get_if<CheckedPages>(&fileOf(file).content)) return pages->truncate(size);
    return methodsOf(file).xTruncate(belowOf(file), size);
}

int syncFile(sqlite3_file* file, int flags) {
    return methodsOf(file).xSync(belowOf(file), flags);
}

int fileSize(sqlite3_file* file, sqlite3_int64* out) {
    return methodsOf(file).xFileSize(belowOf(file), out);
}

int lockFile(sqlite3_file* file, int level) {
    return methodsOf(file).xLock(belowOf(file), level);
}

int unlockFile(sqlite3_file* file, int level) {
    return methodsOf(file).xUnlock(belowOf(file), level);
}

int checkReservedLock(sqlite3_file* file, int* out) {
    return methodsOf(file).xCheckReservedLock(belowOf(file), out);
}

int fileControl(sqlite3_file* file, int operation, void* argument) {
    return methodsOf(file).xFileControl(belowOf(file), operation, argument);
}

int sectorSize(sqlite3_file* file) {
    return methodsOf(file).xSectorSize(belowOf(file));
}

int deviceCharacteristics(sqlite3_file* file) {
    return methodsOf(file).xDeviceCharacteristics(belowOf(file));
}

int mapIndex(sqlite3_file* file, int page, int pageSize, int extend, void volatile** out) {
    return methodsOf(file).xShmMap(belowOf(file), page, pageSize, extend, out);
}

int lockIndex(sqlite3_file* file, int offset, int count, int flags) {
    return methodsOf(file).xShmLock(belowOf(file), offset, count, flags);
}

void indexBarrier(sqlite3_file* file) {
    methodsOf(file).xShmBarrier(belowOf(file));
}

int unmapIndex(sqlite3_file* file, int removeIt) {
    return methodsOf(file).xShmUnmap(belowOf(file), removeIt);
}

// Version 2: without the calls that map a file's pages into memory, past every check.
const sqlite3_io_methods kMethods = {
    2,          closeFile,         readFile,    writeFile,  truncateFile,          syncFile, fileSize,  lockFile,
    unlockFile, checkReservedLock, fileControl, sectorSize, deviceCharacteristics, mapIndex, lockIndex, indexBarrier,
    unmapIndex, nullptr,           nullptr,
};

int openFile(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* outFlags) {
    sqlite3_vfs* base = reinterpret_cast<ChecksumVfs::Registered*>(vfs)->base;
    auto* opened = new (file) CheckedFile{};
    opened->base.pMethods = nullptr;  // tells SQLite not to close what did not open
    const int code = base->xOpen(base, path, opened->below(), flags, outFlags);
    if (code != SQLITE_OK) {
        if (opened->below()->pMethods != nullptr) opened->below()->pMethods->xClose(opened->below());
        opened->~CheckedFile();
        return code;
    }
    const std::string name = path != nullptr ? path : "";
    if ((flags & SQLITE_OPEN_MAIN_DB) != 0) opened->content.emplace<CheckedPages>(opened->below(), name);
    if ((flags & SQLITE_OPEN_WAL) != 0) opened->content.emplace<CheckedFrames>(opened->below(), name);
    opened->base.pMethods = &kMethods;
    return SQLITE_OK;
}

}  // namespace

ChecksumVfs::ChecksumVfs(sqlite3_vfs* base) : m_registered{*base, base} {
    static std::atomic<int> made{0};
    m_name = "meridian-checksum-" + std::to_string(made++);
    sqlite3_vfs& vfs = m_registered.vfs;
    vfs.szOsFile = static_cast<int>(kFileBytes) + base->szOsFile;
    vfs.pNext = nullptr;
    vfs.zName = m_name.c_str();
    vfs.xOpen = openFile;
    MERIDIAN_CHECK(sqlite3_vfs_register(&vfs, 0) == SQLITE_OK);
}

ChecksumVfs::~ChecksumVfs() {
    sqlite3_vfs_unregister(&m_registered.vfs);
}

const char* checksumVfsName() {
    // Never destroyed: a connection in another static object may outlive it.
    static const auto* const vfs = new ChecksumVfs(sqlite3_vfs_find(nullptr));
    return vfs->name().c_str();
}

const std::string& lastDamagedPage() {
    return lastDamage;
}

int reportDamage(const char* what, std::int64_t number, const std::string& path) {
    lastDamage = std::string(what) + " " + std::to_string(number) + " of " + path;
    return SQLITE_IOERR_DATA;
}

}  // namespace meridian::stores

#include "tests/rig/power_loss_vfs.h"

#include <atomic>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <new>

#include "backend/domain/check.h"

namespace meridian::rig {

namespace {

using Disk = PowerLossDisk;

sqlite3_vfs* platform() {
    static sqlite3_vfs* const vfs = sqlite3_vfs_find(nullptr);
    return vfs;
}

thread_local int lastSystemError = 0;

// SQLite allocates szOsFile bytes for it; the platform's file lies behind it.
struct OpenFile {
    sqlite3_file base;  // must be first
    Disk* disk;
    Disk::FilePointer content;
    bool hasLocks;             // a main database, with a platform's file for locks and WAL index
    std::string nameToRemove;  // of a temporary file

    sqlite3_file* locks() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

OpenFile& fileOf(sqlite3_file* file) {
    return *reinterpret_cast<OpenFile*>(file);
}

int codeFor(Disk::Result result, int ioError) {
    switch (result) {
        case Disk::Result::kOk: return SQLITE_OK;
        case Disk::Result::kNoSpace:
            lastSystemError = ENOSPC;
            // As the unix VFS does it: a write without space is FULL, everything else is an I/O error with its errno.
            return ioError == SQLITE_IOERR_WRITE ? SQLITE_FULL : ioError;
        case Disk::Result::kIoError: lastSystemError = EIO; return ioError;
    }
    return ioError;
}

int closeFile(sqlite3_file* file) {
    OpenFile& open = fileOf(file);
    if (open.hasLocks) open.locks()->pMethods->xClose(open.locks());
    if (!open.nameToRemove.empty()) open.disk->remove(open.nameToRemove, Disk::Directory::kUnsynced);
    open.~OpenFile();
    return SQLITE_OK;
}

int readFile(sqlite3_file* file, void* out, int size, sqlite3_int64 offset) {
    OpenFile& open = fileOf(file);
    const auto wanted = static_cast<std::size_t>(size);
    const std::ptrdiff_t got =
        open.disk->read(*open.content, static_cast<std::size_t>(offset), static_cast<char*>(out), wanted);
    if (got < 0) return codeFor(Disk::Result::kIoError, SQLITE_IOERR_READ);
    const auto read = static_cast<std::size_t>(got);
    std::memset(static_cast<char*>(out) + read, 0, wanted - read);
    return read == wanted ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int writeFile(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset) {
    OpenFile& open = fileOf(file);
    const std::string_view view(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
    return codeFor(open.disk->write(*open.content, static_cast<std::size_t>(offset), view), SQLITE_IOERR_WRITE);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
    OpenFile& open = fileOf(file);
    return codeFor(open.disk->truncate(*open.content, static_cast<std::size_t>(size)), SQLITE_IOERR_TRUNCATE);
}

int syncFile(sqlite3_file* file, int) {
    OpenFile& open = fileOf(file);
    return codeFor(open.disk->sync(*open.content), SQLITE_IOERR_FSYNC);
}

int fileSize(sqlite3_file* file, sqlite3_int64* out) {
    OpenFile& open = fileOf(file);
    *out = static_cast<sqlite3_int64>(open.disk->size(*open.content));
    return SQLITE_OK;
}

int lockFile(sqlite3_file* file, int level) {
    OpenFile& open = fileOf(file);
    return open.hasLocks ? open.locks()->pMethods->xLock(open.locks(), level) : SQLITE_OK;
}

int unlockFile(sqlite3_file* file, int level) {
    OpenFile& open = fileOf(file);
    return open.hasLocks ? open.locks()->pMethods->xUnlock(open.locks(), level) : SQLITE_OK;
}

int checkReservedLock(sqlite3_file* file, int* out) {
    OpenFile& open = fileOf(file);
    *out = 0;
    return open.hasLocks ? open.locks()->pMethods->xCheckReservedLock(open.locks(), out) : SQLITE_OK;
}

int fileControl(sqlite3_file*, int, void*) {
    return SQLITE_NOTFOUND;
}

int sectorSize(sqlite3_file*) {
    return 4096;
}

int deviceCharacteristics(sqlite3_file*) {
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

int mapIndex(sqlite3_file* file, int page, int pageSize, int extend, void volatile** out) {
    OpenFile& open = fileOf(file);
    if (extend != 0) {
        const int code = codeFor(open.disk->growIndex(), SQLITE_IOERR_SHMSIZE);
        if (code != SQLITE_OK) return code;
    }
    return open.locks()->pMethods->xShmMap(open.locks(), page, pageSize, extend, out);
}

int lockIndex(sqlite3_file* file, int offset, int count, int flags) {
    return fileOf(file).locks()->pMethods->xShmLock(fileOf(file).locks(), offset, count, flags);
}

void indexBarrier(sqlite3_file* file) {
    fileOf(file).locks()->pMethods->xShmBarrier(fileOf(file).locks());
}

int unmapIndex(sqlite3_file* file, int removeIt) {
    return fileOf(file).locks()->pMethods->xShmUnmap(fileOf(file).locks(), removeIt);
}

const sqlite3_io_methods kMethods = {
    2,          closeFile,         readFile,    writeFile,  truncateFile,          syncFile, fileSize,  lockFile,
    unlockFile, checkReservedLock, fileControl, sectorSize, deviceCharacteristics, mapIndex, lockIndex, indexBarrier,
    unmapIndex, nullptr,           nullptr,
};

Disk& diskOf(sqlite3_vfs* vfs) {
    return *static_cast<Disk*>(vfs->pAppData);
}

int openFile(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* outFlags) {
    static std::atomic<int> temporaryFiles{0};
    file->pMethods = nullptr;  // tells SQLite not to close what did not open
    Disk& disk = diskOf(vfs);
    const bool temporary = path == nullptr || (flags & SQLITE_OPEN_DELETEONCLOSE) != 0;
    const std::string name = path != nullptr ? path : "temporary-" + std::to_string(temporaryFiles++);
    const bool create = (flags & SQLITE_OPEN_CREATE) != 0;
    Disk::FilePointer content = disk.open(name, create ? Disk::IfMissing::kCreate : Disk::IfMissing::kFail);
    if (content == nullptr) {
        lastSystemError = disk.exists(name) || create ? EIO : ENOENT;
        return SQLITE_CANTOPEN;
    }
    auto* open = new (file)
        OpenFile{{}, &disk, std::move(content), (flags & SQLITE_OPEN_MAIN_DB) != 0, temporary ? name : std::string()};
    if (open->hasLocks) {
        const int code = platform()->xOpen(platform(), path, open->locks(),
                                           SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
        if (code != SQLITE_OK) {
            open->~OpenFile();
            return code;
        }
    }
    open->base.pMethods = &kMethods;
    if (outFlags != nullptr) *outFlags = flags;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs* vfs, const char* path, int syncDirectory) {
    Disk& disk = diskOf(vfs);
    if (!disk.exists(path)) return SQLITE_IOERR_DELETE_NOENT;
    const auto directory = syncDirectory != 0 ? Disk::Directory::kSynced : Disk::Directory::kUnsynced;
    return codeFor(disk.remove(path, directory), SQLITE_IOERR_DELETE);
}

int accessFile(sqlite3_vfs* vfs, const char* path, int, int* out) {
    *out = diskOf(vfs).exists(path) ? 1 : 0;
    return SQLITE_OK;
}

int lastError(sqlite3_vfs*, int, char*) {
    return lastSystemError;
}

}  // namespace

PowerLossVfs::PowerLossVfs(PowerLossDisk& disk) : m_vfs(*platform()) {
    static std::atomic<int> made{0};
    m_name = "power-loss-" + std::to_string(made++);
    m_vfs.szOsFile = static_cast<int>(sizeof(OpenFile)) + platform()->szOsFile;
    m_vfs.pNext = nullptr;
    m_vfs.zName = m_name.c_str();
    m_vfs.pAppData = &disk;
    m_vfs.xOpen = openFile;
    m_vfs.xDelete = deleteFile;
    m_vfs.xAccess = accessFile;
    m_vfs.xGetLastError = lastError;
    MERIDIAN_CHECK(sqlite3_vfs_register(&m_vfs, 0) == SQLITE_OK);
}

PowerLossVfs::~PowerLossVfs() {
    sqlite3_vfs_unregister(&m_vfs);
}

}  // namespace meridian::rig

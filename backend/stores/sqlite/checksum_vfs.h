// SQLite believes what it reads: a flipped bit in a database file, or in its WAL after the recovery, is served as data.
// This layer between SQLite and the platform puts a CRC32C at the end of every page that goes into a database file and
// compares it when the page comes back; a page that comes from the WAL is compared with the frame's own checksum, also
// on its way into the database file, where it would get a fresh one. A page that does not match is SQLITE_IOERR_DATA.
// The idea of checksums in a page's reserved bytes is that of SQLite's cksumvfs, https://sqlite.org/cksumvfs.html. Ours
// covers the page's number too, so that a page in another's place is found, and reads the WAL by SQLite's own
// checksums, so that a commit costs nothing.
#pragma once

#include <string>

#include <sqlite3.h>

namespace meridian::stores {

// The name of the layer over the platform's own VFS, for sqlite3_open_v2(); registered at the first call. Any thread.
const char* checksumVfsName();

// A layer over another VFS, registered under name() for as long as it lives; all connections must be closed before it
// goes.
class ChecksumVfs {
  public:
    explicit ChecksumVfs(sqlite3_vfs* base);
    ~ChecksumVfs();
    ChecksumVfs(const ChecksumVfs&) = delete;
    ChecksumVfs& operator=(const ChecksumVfs&) = delete;

    const std::string& name() const { return m_name; }

    // What SQLite sees; the base is found through it.
    struct Registered {
        sqlite3_vfs vfs;  // must be first
        sqlite3_vfs* base;
    };

  private:
    std::string m_name;
    Registered m_registered;
};

// Where this thread last met a page that does not match its checksum, such as "page 17 of /srv/views.db".
const std::string& lastDamagedPage();

}  // namespace meridian::stores

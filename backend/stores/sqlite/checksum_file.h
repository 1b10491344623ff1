// One open database file or WAL under the checksum layer: what is put into pages and what is compared.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include <sqlite3.h>

#include "backend/stores/sqlite/page_format.h"

namespace meridian::stores {

// Pages of a database file. Files that were not made with our page size and reserved bytes belong to somebody else:
// they are left alone, so that the schema's check can say what they are.
class CheckedPages {
  public:
    CheckedPages(sqlite3_file* file, std::string path) : m_file(file), m_path(std::move(path)) {}

    int read(void* out, int size, sqlite3_int64 offset);
    int write(const void* bytes, int size, sqlite3_int64 offset);
    int truncate(sqlite3_int64 size);

  private:
    bool areOurs();
    bool isSound(std::int64_t page) const;
    int fillUpTo(sqlite3_int64 offset);
    void seal(std::int64_t page);

    sqlite3_file* m_file;
    const std::string m_path;
    std::optional<bool> m_ours;      // known once the file has a first page
    sqlite3_int64 m_knownBytes = 0;  // of the file, at least
    std::unique_ptr<char[]> m_buffer = std::make_unique<char[]>(kPageBytes);
};

// Frames of a WAL.
class CheckedFrames {
  public:
    CheckedFrames(sqlite3_file* file, std::string path) : m_file(file), m_path(std::move(path)) {}

    int read(void* out, int size, sqlite3_int64 offset);
    int write(const void* bytes, int size, sqlite3_int64 offset);

  private:
    int readFrame(std::uint64_t frame, bool& isSound);
    bool isBeingRewritten(std::uint64_t frame) const { return m_rewrittenFrom && frame >= *m_rewrittenFrom; }

    sqlite3_file* m_file;
    const std::string m_path;
    // A transaction that needs more than the cache writes pages before it ends, and may write them again over
    // themselves. From the first such frame on, the checksums hold again only once SQLite has corrected them for the
    // commit.
    std::optional<std::uint64_t> m_rewrittenFrom;
    std::optional<std::uint64_t> m_headerWritten;  // the frame whose header was written last
    std::unique_ptr<char[]> m_buffer = std::make_unique<char[]>(kFrameBytes);
};

// Remembers for lastDamagedPage(), and gives SQLITE_IOERR_DATA.
int reportDamage(const char* what, std::int64_t number, const std::string& path);

}  // namespace meridian::stores

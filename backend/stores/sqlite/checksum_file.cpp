#include "backend/stores/sqlite/checksum_file.h"

#include <algorithm>
#include <cstring>
#include <string_view>

#include "backend/domain/crc32c.h"
#include "backend/domain/planted.h"
#include "backend/stores/sqlite/wal_checksum.h"

namespace meridian::stores {

namespace {

constexpr auto kPage = static_cast<sqlite3_int64>(kPageBytes);
constexpr int kSmallestPage = 512;  // SQLite looks at less only to learn the page size, and then reads the page itself
// Offsets in the file's header.
constexpr std::size_t kPageSizeAt = 16;
constexpr std::size_t kTailSizeAt = 20;

int readFrom(sqlite3_file* file, void* out, std::size_t size, std::uint64_t offset) {
    return file->pMethods->xRead(file, out, static_cast<int>(size), static_cast<sqlite3_int64>(offset));
}

// The number goes in, so that a page that was written to another's place does not match there.
std::uint32_t checksumOfPage(std::int64_t page, const char* bytes) {
    const auto number = static_cast<std::uint32_t>(page);
    char seed[4];
    for (int i = 0; i < 4; ++i)
        seed[i] = static_cast<char>(number >> (8 * i));
    return crc32c({bytes, kPageBytes - kPageTailBytes}, crc32c({seed, sizeof seed}));
}

std::uint32_t storedChecksum(const char* bytes) {
    std::uint32_t value = 0;
    for (std::size_t i = kPageBytes; i-- > kPageBytes - kPageTailBytes;)
        value = value << 8 | static_cast<std::uint8_t>(bytes[i]);
    return value;
}

// A page size of 8192 is stored as 0x20, 0x00.
bool saysItIsOurs(const char* firstPage) {
    return firstPage[kPageSizeAt] == 0x20 && firstPage[kPageSizeAt + 1] == 0 &&
           firstPage[kTailSizeAt] == static_cast<char>(kPageTailBytes);
}

}  // namespace

// The bytes that say so may be the damaged ones.
bool CheckedPages::areOurs() {
    if (m_ours) return *m_ours;
    if (const int code = readFrom(m_file, m_buffer.get(), kPageBytes, 0); code != SQLITE_OK) {
        sqlite3_int64 size = 0;
        const bool known = code == SQLITE_IOERR_SHORT_READ && m_file->pMethods->xFileSize(m_file, &size) == SQLITE_OK;
        return !known || size == 0;  // a new file becomes ours, whatever is short is nobody's
    }
    char* page = m_buffer.get();
    m_ours = saysItIsOurs(page);
    if (!*m_ours) {
        page[kPageSizeAt] = 0x20;
        page[kPageSizeAt + 1] = 0;
        page[kTailSizeAt] = static_cast<char>(kPageTailBytes);
        m_ours = checksumOfPage(1, page) == storedChecksum(page);
    }
    return *m_ours;
}

bool CheckedPages::isSound(std::int64_t page) const {
    if (planted(Defect::kDamageNotChecked)) return true;
    return checksumOfPage(page, m_buffer.get()) == storedChecksum(m_buffer.get());
}

int CheckedPages::read(void* out, int size, sqlite3_int64 offset) {
    const sqlite3_int64 within = offset % kPage;
    if (size < kSmallestPage || !areOurs()) return m_file->pMethods->xRead(m_file, out, size, offset);
    const std::int64_t page = offset / kPage + 1;
    if (within + size > kPage) return reportDamage("page", page, m_path);  // SQLite was misled about the page size
    const int code = readFrom(m_file, m_buffer.get(), kPageBytes, static_cast<std::uint64_t>(offset - within));
    if (code == SQLITE_IOERR_SHORT_READ) {  // beyond the end, or torn off: SQLite takes zeros for it
        std::memset(out, 0, static_cast<std::size_t>(size));
        const char* bytes = m_buffer.get();
        const bool isEmpty = std::all_of(bytes, bytes + kPageBytes, [](char c) { return c == 0; });
        return isEmpty ? code : reportDamage("page", page, m_path);
    }
    if (code != SQLITE_OK) return code;
    if (!isSound(page)) return reportDamage("page", page, m_path);
    std::memcpy(out, m_buffer.get() + within, static_cast<std::size_t>(size));
    return SQLITE_OK;
}

void CheckedPages::seal(std::int64_t page) {
    std::uint32_t value = checksumOfPage(page, m_buffer.get());
    for (std::size_t i = kPageBytes - kPageTailBytes; i < kPageBytes; ++i, value >>= 8)
        m_buffer[i] = static_cast<char>(value);
}

int CheckedPages::write(const void* bytes, int size, sqlite3_int64 offset) {
    const bool isPage = size == static_cast<int>(kPageBytes) && offset % kPage == 0;
    if (offset == 0 && isPage) m_ours = saysItIsOurs(static_cast<const char*>(bytes));
    if (!isPage || !areOurs()) return m_file->pMethods->xWrite(m_file, bytes, size, offset);
    if (const int code = fillUpTo(offset); code != SQLITE_OK) return code;
    std::memcpy(m_buffer.get(), bytes, kPageBytes);
    seal(offset / kPage + 1);
    m_knownBytes = std::max(m_knownBytes, offset + kPage);
    return m_file->pMethods->xWrite(m_file, m_buffer.get(), size, offset);
}

// SQLite does not write a page that was taken and freed again within one transaction, which leaves a hole of zeros. It
// gets an empty page with its checksum, so that no page of zeros is ever sound: that is what a disk gives which lost a
// write.
int CheckedPages::fillUpTo(sqlite3_int64 offset) {
    if (offset <= m_knownBytes) return SQLITE_OK;
    if (const int code = m_file->pMethods->xFileSize(m_file, &m_knownBytes); code != SQLITE_OK) return code;
    for (m_knownBytes -= m_knownBytes % kPage; m_knownBytes < offset; m_knownBytes += kPage) {
        std::memset(m_buffer.get(), 0, kPageBytes);
        seal(m_knownBytes / kPage + 1);
        const int code = m_file->pMethods->xWrite(m_file, m_buffer.get(), static_cast<int>(kPageBytes), m_knownBytes);
        if (code != SQLITE_OK) return code;
    }
    return SQLITE_OK;
}

int CheckedPages::truncate(sqlite3_int64 size) {
    if (areOurs()) {
        if (const int code = fillUpTo(size - size % kPage); code != SQLITE_OK) return code;
    }
    m_knownBytes = std::min(m_knownBytes, size);
    return m_file->pMethods->xTruncate(m_file, size);
}

// A frame's checksum runs on from that of the frame before it, or from the header's. Salt and checksums are read each
// time, because another connection may have begun the WAL anew since.
int CheckedFrames::readFrame(std::uint64_t frame, bool& isSound) {
    char start[kWalHeaderBytes];
    int code = readFrom(m_file, start, sizeof start, 0);
    if (code == SQLITE_OK) code = readFrom(m_file, m_buffer.get(), kFrameBytes, frameOffset(frame));
    if (code != SQLITE_OK) return code;
    const std::optional<WalHeader> header = readWalHeader({start, sizeof start});
    isSound = header && header->sum == header->expectedSum && header->pageBytes != kPageBytes;  // somebody else's
    if (!header || header->pageBytes != kPageBytes) return SQLITE_OK;
    WalSum previous = header->sum;
    if (frame > 0) {
        char before[kFrameHeaderBytes];
        code = readFrom(m_file, before, sizeof before, frameOffset(frame - 1));
        if (code != SQLITE_OK) return code;
        previous = readFrameHeader({before, sizeof before}).sum;
    }
    const std::string_view bytes(m_buffer.get(), kFrameBytes);
    const FrameHeader stored = readFrameHeader(bytes);
    isSound = stored.salt == header->salt && stored.sum == sumOfFrame(header->words, bytes, previous);
    return SQLITE_OK;
}

int CheckedFrames::read(void* out, int size, sqlite3_int64 offset) {
    const auto from = static_cast<std::uint64_t>(offset) - kWalHeaderBytes;
    const std::uint64_t frame = from / kFrameBytes;
    const bool isPage = offset >= static_cast<sqlite3_int64>(kWalHeaderBytes) &&
                        from % kFrameBytes == kFrameHeaderBytes && size >= kSmallestPage &&
                        size <= static_cast<int>(kPageBytes);
    if (!isPage || isBeingRewritten(frame)) return m_file->pMethods->xRead(m_file, out, size, offset);
    bool isSound = false;
    if (const int code = readFrame(frame, isSound); code != SQLITE_OK) return code;
    if (!isSound && !planted(Defect::kDamageNotChecked)) {
        return reportDamage("frame", static_cast<std::int64_t>(frame) + 1, m_path);
    }
    std::memcpy(out, m_buffer.get() + kFrameHeaderBytes, static_cast<std::size_t>(size));
    return SQLITE_OK;
}

int CheckedFrames::write(const void* bytes, int size, sqlite3_int64 offset) {
    if (offset >= static_cast<sqlite3_int64>(kWalHeaderBytes)) {
        const auto from = static_cast<std::uint64_t>(offset) - kWalHeaderBytes;
        const std::uint64_t frame = from / kFrameBytes;
        if (from % kFrameBytes == 0) {
            if (m_rewrittenFrom && frame <= *m_rewrittenFrom) m_rewrittenFrom.reset();
            m_headerWritten = frame;
        } else {
            if (m_headerWritten != frame && !isBeingRewritten(frame)) m_rewrittenFrom = frame;
            m_headerWritten.reset();
        }
    }
    return m_file->pMethods->xWrite(m_file, bytes, size, offset);
}

}  // namespace meridian::stores

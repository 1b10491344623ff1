#include "backend/stores/sqlite/journal_mark.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "backend/domain/crc32c.h"

namespace meridian::stores {

namespace {

constexpr std::size_t kNumberBytes = 8;
constexpr std::size_t kMarkBytes = kNumberBytes + 4;  // the number and its CRC32C, lowest byte first

std::array<char, kMarkBytes> encode(BatchNumber batch) {
    std::array<char, kMarkBytes> bytes{};
    for (std::size_t i = 0; i < kNumberBytes; ++i)
        bytes[i] = static_cast<char>(batch.value >> (8 * i));
    const std::uint32_t checksum = crc32c({bytes.data(), kNumberBytes});
    for (std::size_t i = 0; i < 4; ++i)
        bytes[kNumberBytes + i] = static_cast<char>(checksum >> (8 * i));
    return bytes;
}

BatchNumber decode(std::string_view bytes) {
    BatchNumber batch;
    if (bytes.size() != kMarkBytes) return batch;
    for (std::size_t i = kNumberBytes; i-- > 0;)
        batch.value = batch.value << 8 | static_cast<std::uint8_t>(bytes[i]);
    const auto expected = encode(batch);
    return std::string_view(expected.data(), expected.size()) == bytes ? batch : BatchNumber{};
}

}  // namespace

std::string journalMarkPath(const std::string& journalPath) {
    return journalPath + "-mark";
}

absl::StatusOr<JournalMark> JournalMark::open(const std::string& vfsName, const std::string& journalPath) {
    auto file = VfsFile::open(vfsName, journalMarkPath(journalPath), VfsFile::Kind::kBeside);
    if (!file.ok()) return file.status();
    JournalMark mark(*std::move(file));
    std::string buffer(kMarkBytes, '\0');
    const auto bytes = mark.m_file.read(0, buffer);
    if (!bytes.ok()) return bytes.status();
    mark.m_last = decode(*bytes);
    return mark;
}

absl::Status JournalMark::note(BatchNumber batch) {
    const auto bytes = encode(batch);
    m_last = batch;
    return m_file.write(0, {bytes.data(), bytes.size()});
}

}  // namespace meridian::stores

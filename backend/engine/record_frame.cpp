#include "backend/engine/record_frame.h"

#include <cstring>

#include "backend/domain/crc32c.h"
#include "backend/domain/planted.h"

namespace meridian::engine {

namespace {

constexpr std::size_t kHeader = 8;

void putFixed(char* at, std::uint32_t value) {
    for (int i = 0; i < 4; ++i)
        at[i] = static_cast<char>(value >> (8 * i));
}

std::uint32_t getFixed(const char* at) {
    std::uint32_t value = 0;
    for (int i = 0; i < 4; ++i)
        value |= static_cast<std::uint32_t>(static_cast<unsigned char>(at[i])) << (8 * i);
    return value;
}

void finishFrame(std::string& payload, std::size_t start) {
    const std::size_t size = payload.size() - start - kHeader;
    putFixed(payload.data() + start, static_cast<std::uint32_t>(size));
    putFixed(payload.data() + start + 4, crc32c({payload.data() + start + kHeader, size}));
}

}  // namespace

void appendFrame(std::string& payload, std::string_view bytes) {
    const std::size_t start = payload.size();
    payload.append(kHeader, '\0');
    payload.append(bytes);
    finishFrame(payload, start);
}

void appendRecord(std::string& payload, const Record& record) {
    const std::size_t start = payload.size();
    payload.append(kHeader, '\0');
    wire::append(payload, record);
    finishFrame(payload, start);
}

absl::Status takeFrame(std::string_view& payload, std::string_view& bytes) {
    if (payload.size() < kHeader) return absl::DataLossError("a frame is cut short");
    const std::uint32_t size = getFixed(payload.data());
    if (size > payload.size() - kHeader) return absl::DataLossError("a frame is longer than what is left");
    bytes = payload.substr(kHeader, size);
    const bool sound = crc32c(bytes) == getFixed(payload.data() + 4) || planted(Defect::kDamageNotChecked);
    if (!sound) return absl::DataLossError("a frame's checksum does not hold");
    payload.remove_prefix(kHeader + size);
    return absl::OkStatus();
}

absl::Status readRecords(std::string_view payload, const std::function<void(std::uint32_t, const Record&)>& visit) {
    for (std::uint32_t index = 0; !payload.empty(); ++index) {
        std::string_view bytes;
        if (absl::Status status = takeFrame(payload, bytes); !status.ok()) return status;
        Record record;
        if (!wire::Reader::parse(bytes, record)) {
            return absl::DataLossError("record " + std::to_string(index) + " is not readable by this program");
        }
        visit(index, record);
    }
    return absl::OkStatus();
}

}  // namespace meridian::engine

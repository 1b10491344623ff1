// How records stand in a batch's payload: length, CRC32C, bytes. A flipped bit is found at the record it hit, and a
// record is never applied unless its checksum holds.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include <absl/status/status.h>

#include "backend/domain/record.h"

namespace meridian::engine {

// Appends `bytes` as one frame. At most 2^32 - 1 bytes.
void appendFrame(std::string& payload, std::string_view bytes);

void appendRecord(std::string& payload, const Record& record);

// Takes the next frame off `payload`. DataLoss when it is cut short or its checksum does not hold.
absl::Status takeFrame(std::string_view& payload, std::string_view& bytes);

// Decodes every record in order. DataLoss on a bad frame, or on a record or event that this program cannot read.
absl::Status readRecords(std::string_view payload,
                         const std::function<void(std::uint32_t index, const Record&)>& visit);

}  // namespace meridian::engine

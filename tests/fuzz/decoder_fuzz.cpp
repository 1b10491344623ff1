// Any bytes as a batch of the journal and as every struct that is read from it, from a snapshot or from a dead letter:
// the decoders never crash and never read beyond their bytes, and what they accept can be written again to bytes that
// mean the same.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "backend/domain/catalogue.h"
#include "backend/domain/check.h"
#include "backend/domain/command.h"
#include "backend/domain/digest.h"
#include "backend/domain/order.h"
#include "backend/domain/receipts.h"
#include "backend/domain/record.h"
#include "backend/engine/record_frame.h"

namespace meridian::engine {
namespace {

template <class T>
std::uint64_t meaningOf(const T& value) {
    return digestOf(value, 1);
}
std::uint64_t meaningOf(const Record& record) {
    std::uint64_t meaning = record.events.size();
    for (const Event& event : record.events)
        meaning = std::visit([&](const auto& alternative) { return digestOf(alternative, meaning + alternative.kTag); },
                             event);
    return meaning;
}

// Bytes may say the same in several ways (fields in any order, numbers twice); what is written says it in one.
template <class T>
bool checkStruct(std::string_view bytes) {
    T value;
    if (!wire::Reader::parse(bytes, value)) return false;
    const std::string written = wire::toBytes(value);
    T again;
    MERIDIAN_CHECK(wire::Reader::parse(written, again));
    MERIDIAN_CHECK(wire::toBytes(again) == written);
    MERIDIAN_CHECK(meaningOf(again) == meaningOf(value));
    return true;
}

// A sequence of frames holds exactly the bytes that its frames hold, up to the first one that is damaged.
void checkFrames(std::string_view payload) {
    std::string rebuilt;
    std::string_view left = payload;
    std::string_view frame;
    while (!left.empty()) {
        const std::string_view before = left;
        if (const absl::Status status = takeFrame(left, frame); !status.ok()) {
            MERIDIAN_CHECK(status.code() == absl::StatusCode::kDataLoss && left == before);
            break;
        }
        appendFrame(rebuilt, frame);
    }
    MERIDIAN_CHECK(rebuilt == payload.substr(0, payload.size() - left.size()));
}

void checkBatch(std::string_view payload) {
    std::string rewritten;
    std::uint32_t count = 0;
    const absl::Status status = readRecords(payload, [&](std::uint32_t index, const Record& record) {
        MERIDIAN_CHECK(index == count++);
        appendRecord(rewritten, record);
    });
    MERIDIAN_CHECK(status.ok() || status.code() == absl::StatusCode::kDataLoss);
    std::string again;
    std::uint32_t countAgain = 0;
    MERIDIAN_CHECK(readRecords(rewritten, [&](std::uint32_t, const Record& record) {
                       ++countAgain;
                       appendRecord(again, record);
                   }).ok());
    MERIDIAN_CHECK(again == rewritten && countAgain == count);
}

template <class... Bodies>
void checkCommand(std::uint8_t kind, std::string_view bytes, std::variant<Bodies...>* /*of these*/) {
    std::size_t index = 0;
    ((index++ == kind % sizeof...(Bodies) ? checkStruct<Bodies>(bytes) : false), ...);
}

void checkKept(std::uint8_t kind, std::string_view bytes) {
    switch (kind % 6) {
        case 0: checkStruct<Order>(bytes); break;
        case 1: checkStruct<Product>(bytes); break;
        case 2: checkStruct<Sku>(bytes); break;
        case 3: checkStruct<Receipt>(bytes); break;
        case 4: checkStruct<ProviderReport>(bytes); break;
        default: checkStruct<Location>(bytes);
    }
}

void checkInput(std::string_view input) {
    checkFrames(input);
    checkBatch(input);
    if (input.empty()) return;
    const auto selector = static_cast<std::uint8_t>(input.front());
    const std::string_view bytes = input.substr(1);
    // No fuzzer guesses a checksum, so the bytes also come as the content of sound frames: one, and two halves.
    std::string framed;
    appendFrame(framed, bytes);
    const bool isRecord = checkStruct<Record>(bytes);
    MERIDIAN_CHECK(readRecords(framed, [](std::uint32_t, const Record&) {}).ok() == isRecord);
    framed.clear();
    appendFrame(framed, bytes.substr(0, bytes.size() / 2));
    appendFrame(framed, bytes.substr(bytes.size() / 2));
    checkFrames(framed);
    checkBatch(framed);
    checkCommand(selector, bytes, static_cast<CommandBody*>(nullptr));
    checkKept(selector, bytes);
}

}  // namespace
}  // namespace meridian::engine

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    meridian::engine::checkInput({reinterpret_cast<const char*>(data), size});
    return 0;
}

#include "backend/services/wire_fault.h"

#include <map>

#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/wire_format_lite.h>

#include "backend/domain/text.h"
#include "backend/domain/utf8.h"
#include "backend/services/refusal.h"

namespace meridian::services {

namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::internal::WireFormatLite;
using google::protobuf::io::CodedInputStream;

constexpr int kDepthMax = 100;  // as the decoder

absl::Status faultIn(const Descriptor& type, std::string_view bytes, const FieldPath& path, int depth);

absl::Status truncated(const Descriptor& type, const FieldPath& path) {
    return invalidField(path, concat("is not a readable ", type.full_name()));
}

absl::Status faultInField(const FieldDescriptor& field, std::string_view bytes, const FieldPath& path, int depth) {
    if (field.type() == FieldDescriptor::TYPE_MESSAGE) return faultIn(*field.message_type(), bytes, path, depth + 1);
    if (field.type() == FieldDescriptor::TYPE_STRING && !isValidUtf8(bytes)) {
        return invalidField(path,
                            concat("is not valid UTF-8, the first wrong byte is number ", validUtf8Prefix(bytes) + 1));
    }
    return absl::OkStatus();
}

absl::Status faultIn(const Descriptor& type, std::string_view bytes, const FieldPath& path, int depth) {
    if (depth > kDepthMax) return invalidField(path, "is nested too deeply");
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    CodedInputStream stream(data, static_cast<int>(bytes.size()));
    std::map<int, int> seen;  // how often each repeated field came
    while (stream.CurrentPosition() < static_cast<int>(bytes.size())) {
        const std::uint32_t tag = stream.ReadTag();
        if (tag == 0) return truncated(type, path);
        const int number = WireFormatLite::GetTagFieldNumber(tag);
        if (WireFormatLite::GetTagWireType(tag) != WireFormatLite::WIRETYPE_LENGTH_DELIMITED) {
            if (!WireFormatLite::SkipField(&stream, tag)) return truncated(type, path);
            continue;
        }
        std::uint32_t size = 0;
        if (!stream.ReadVarint32(&size)) return truncated(type, path);
        const auto at = static_cast<std::size_t>(stream.CurrentPosition());
        if (size > bytes.size() - at) return truncated(type, path);
        if (const FieldDescriptor* field = type.FindFieldByNumber(number); field != nullptr) {
            const int index = field->is_repeated() ? seen[number]++ : -1;
            const FieldPath below = path.child(field->name(), index);
            if (absl::Status fault = faultInField(*field, bytes.substr(at, size), below, depth); !fault.ok())
                return fault;
        }
        if (!stream.Skip(static_cast<int>(size))) return truncated(type, path);
    }
    return absl::OkStatus();
}

}  // namespace

absl::Status explainUnreadable(const Descriptor& type, std::string_view bytes) {
    absl::Status fault = faultIn(type, bytes, FieldPath{}, 0);
    if (!fault.ok()) return fault;
    return invalidField(FieldPath{}, concat("the request is not a readable ", type.full_name()));
}

}  // namespace meridian::services

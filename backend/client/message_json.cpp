#include "backend/client/message_json.h"

#include <cstring>

#include <boost/json/array.hpp>
#include <boost/json/parse.hpp>

#include "backend/domain/ids.h"
#include "backend/domain/text.h"

namespace meridian::client {

namespace {

using google::protobuf::EnumDescriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;

// "ORDER_STATE_" for OrderState.
std::string prefixOf(const EnumDescriptor& type) {
    std::string prefix;
    for (const char byte : type.name()) {
        if (!prefix.empty() && byte == upperAscii(byte) && !isDigit(byte)) prefix.push_back('_');
        prefix.push_back(upperAscii(byte));
    }
    return prefix + "_";
}

boost::json::value bytesValue(const std::string& bytes) {
    CommandId id;
    if (bytes.size() == id.bytes.size()) {
        std::memcpy(id.bytes.data(), bytes.data(), bytes.size());
        return boost::json::value(id.toString());
    }
    std::string digits;
    for (const char byte : bytes) {
        digits.push_back("0123456789abcdef"[static_cast<unsigned char>(byte) >> 4]);
        digits.push_back("0123456789abcdef"[static_cast<unsigned char>(byte) & 15]);
    }
    return boost::json::value(digits);
}

boost::json::value textValue(const FieldDescriptor& field, const std::string& text) {
    if (field.type() == FieldDescriptor::TYPE_BYTES) return bytesValue(text);
    if (field.name() == "json" || field.name() == "payload_json") {
        boost::json::error_code error;
        boost::json::value inner = boost::json::parse(text, error);
        if (!error) return inner;
    }
    return boost::json::value(text);
}

boost::json::value enumValue(const FieldDescriptor& field, int value) {
    if (value == 0) return nullptr;
    return boost::json::value(enumWord(*field.enum_type(), value));
}

boost::json::value single(const Message& message, const Reflection& reflection, const FieldDescriptor& field) {
    switch (field.cpp_type()) {
        case FieldDescriptor::CPPTYPE_INT32: return reflection.GetInt32(message, &field);
        case FieldDescriptor::CPPTYPE_INT64: return reflection.GetInt64(message, &field);
        case FieldDescriptor::CPPTYPE_UINT32: return reflection.GetUInt32(message, &field);
        case FieldDescriptor::CPPTYPE_UINT64: return reflection.GetUInt64(message, &field);
        case FieldDescriptor::CPPTYPE_DOUBLE: return reflection.GetDouble(message, &field);
        case FieldDescriptor::CPPTYPE_FLOAT: return static_cast<double>(reflection.GetFloat(message, &field));
        case FieldDescriptor::CPPTYPE_BOOL: return reflection.GetBool(message, &field);
        case FieldDescriptor::CPPTYPE_ENUM: return enumValue(field, reflection.GetEnumValue(message, &field));
        case FieldDescriptor::CPPTYPE_STRING: return textValue(field, reflection.GetString(message, &field));
        case FieldDescriptor::CPPTYPE_MESSAGE: return toJson(reflection.GetMessage(message, &field));
    }
    return nullptr;
}

boost::json::value element(const Message& message, const Reflection& reflection, const FieldDescriptor& field,
                           int index) {
    switch (field.cpp_type()) {
        case FieldDescriptor::CPPTYPE_INT32: return reflection.GetRepeatedInt32(message, &field, index);
        case FieldDescriptor::CPPTYPE_INT64: return reflection.GetRepeatedInt64(message, &field, index);
        case FieldDescriptor::CPPTYPE_UINT32: return reflection.GetRepeatedUInt32(message, &field, index);
        case FieldDescriptor::CPPTYPE_UINT64: return reflection.GetRepeatedUInt64(message, &field, index);
        case FieldDescriptor::CPPTYPE_DOUBLE: return reflection.GetRepeatedDouble(message, &field, index);
        case FieldDescriptor::CPPTYPE_FLOAT:
            return static_cast<double>(reflection.GetRepeatedFloat(message, &field, index));
        case FieldDescriptor::CPPTYPE_BOOL: return reflection.GetRepeatedBool(message, &field, index);
        case FieldDescriptor::CPPTYPE_ENUM:
            return enumValue(field, reflection.GetRepeatedEnumValue(message, &field, index));
        case FieldDescriptor::CPPTYPE_STRING:
            return textValue(field, reflection.GetRepeatedString(message, &field, index));
        case FieldDescriptor::CPPTYPE_MESSAGE: return toJson(reflection.GetRepeatedMessage(message, &field, index));
    }
    return nullptr;
}

}  // namespace

boost::json::object toJson(const Message& message) {
    const Reflection& reflection = *message.GetReflection();
    const google::protobuf::Descriptor& type = *message.GetDescriptor();
    boost::json::object object;
    for (int i = 0; i < type.field_count(); ++i) {
        const FieldDescriptor& field = *type.field(i);
        if (field.is_repeated()) {
            boost::json::array array;
            const int size = reflection.FieldSize(message, &field);
            for (int index = 0; index < size; ++index)
                array.push_back(element(message, reflection, field, index));
            object[field.name()] = std::move(array);
        } else if (!field.has_presence() || reflection.HasField(message, &field)) {
            object[field.name()] = single(message, reflection, field);
        }
    }
    return object;
}

std::string enumWord(const EnumDescriptor& type, int value) {
    if (value == 0) return {};
    const google::protobuf::EnumValueDescriptor* found = type.FindValueByNumber(value);
    if (found == nullptr) return std::to_string(value);
    const std::string prefix = prefixOf(type);
    const std::string& name = found->name();
    return toLowerAscii(name.starts_with(prefix) ? name.substr(prefix.size()) : name);
}

bool parseEnumWord(const EnumDescriptor& type, const std::string& word, int& out) {
    const google::protobuf::EnumValueDescriptor* found = type.FindValueByName(prefixOf(type) + toUpperAscii(word));
    if (found == nullptr || found->number() == 0) return false;
    out = found->number();
    return true;
}

}  // namespace meridian::client

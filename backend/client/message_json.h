// Answers of the contract as JSON, for programs that read what a program prints: field names as in the contract,
// numbers as numbers, enumerations as lower-case words, command ids as UUIDs, JSON inside of texts unpacked. Every
// field is there in every object, except for messages that were absent, so that a reader need not guess which fields
// exist.
#pragma once

#include <string>

#include <boost/json/object.hpp>
#include <google/protobuf/descriptor.h>
#include <google/protobuf/message.h>

namespace meridian::client {

boost::json::object toJson(const google::protobuf::Message& message);

// "partly_fulfilled" for ORDER_STATE_PARTLY_FULFILLED; empty for the value 0, the number for one that is not known.
std::string enumWord(const google::protobuf::EnumDescriptor& type, int value);

template <class Enum>
std::string wordOf(Enum value) {
    return enumWord(*google::protobuf::GetEnumDescriptor<Enum>(), static_cast<int>(value));
}

// The opposite of wordOf(): false, and `out` untouched, when no value of the type has this word.
bool parseEnumWord(const google::protobuf::EnumDescriptor& type, const std::string& word, int& out);

}  // namespace meridian::client

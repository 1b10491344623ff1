#include "backend/services/text_check.h"

#include <vector>

#include <google/protobuf/descriptor.h>
#include <google/protobuf/unknown_field_set.h>

#include "backend/domain/limits.h"
#include "backend/domain/text.h"
#include "backend/privacy/pan_scanner.h"

namespace meridian::services {

namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;

// The few texts that may be longer than the others, or that nobody may look into.
bool isSecret(const FieldDescriptor& field) {
    const std::string& name = field.name();
    return name == "password" || name == "current_password" || name == "refresh_token";
}
std::size_t bytesMaxOf(const FieldDescriptor& field) {
    return field.name() == "body_html" ? limits::kProductBodyMax : limits::kTextFieldMax;
}

bool isForbiddenControl(char byte) {
    return isControl(byte) && byte != '\t' && byte != '\n' && byte != '\r';
}

absl::Status checkOneText(const Message& message, const FieldDescriptor& field, const FieldPath& path, int index) {
    if (isSecret(field)) return absl::OkStatus();
    std::string scratch;
    const Reflection& reflection = *message.GetReflection();
    const std::string& text = index < 0 ? reflection.GetStringReference(message, &field, &scratch)
                                        : reflection.GetRepeatedStringReference(message, &field, index, &scratch);
    return checkText(path, text, bytesMaxOf(field));
}

// Calls visit(submessage, path) for every message directly in `message`.
template <class Visit>
absl::Status forEachMessageIn(const Message& message, const FieldDescriptor& field, const FieldPath& path,
                              Visit&& visit) {
    const Reflection& reflection = *message.GetReflection();
    if (!field.is_repeated()) return visit(reflection.GetMessage(message, &field), path.child(field.name()));
    for (int i = 0; i < reflection.FieldSize(message, &field); ++i) {
        absl::Status status = visit(reflection.GetRepeatedMessage(message, &field, i), path.child(field.name(), i));
        if (!status.ok()) return status;
    }
    return absl::OkStatus();
}

absl::Status checkTextsOf(const Message& message, const FieldDescriptor& field, const FieldPath& path) {
    if (!field.is_repeated()) return checkOneText(message, field, path.child(field.name()), -1);
    for (int i = 0; i < message.GetReflection()->FieldSize(message, &field); ++i) {
        absl::Status status = checkOneText(message, field, path.child(field.name(), i), i);
        if (!status.ok()) return status;
    }
    return absl::OkStatus();
}

std::vector<const FieldDescriptor*> presentFields(const Message& message) {
    std::vector<const FieldDescriptor*> fields;
    message.GetReflection()->ListFields(message, &fields);
    return fields;
}

}  // namespace

absl::Status checkText(const FieldPath& path, std::string_view text, std::size_t bytesMax) {
    if (text.empty()) return absl::OkStatus();
    if (text.size() > bytesMax) {
        return invalidField(path, concat("must be at most ", bytesMax, " bytes long, is ", text.size()),
                            Fault::kTooLong, {0, static_cast<std::int64_t>(bytesMax)});
    }
    for (const char byte : text) {
        if (isForbiddenControl(byte))
            return invalidField(path, "must not hold control characters", Fault::kControlCharacter);
    }
    if (privacy::looksLikeCardNumber(text)) {
        return invalidField(path, "holds what looks like a card number; send the payment provider's token instead",
                            Fault::kCardNumber);
    }
    return absl::OkStatus();
}

absl::Status checkTexts(const Message& message, const FieldPath& path) {
    for (const FieldDescriptor* field : presentFields(message)) {
        absl::Status status;
        if (field->cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE) {
            status = forEachMessageIn(message, *field, path, checkTexts);
        } else if (field->type() == FieldDescriptor::TYPE_STRING) {
            status = checkTextsOf(message, *field, path);
        }
        if (!status.ok()) return status;
    }
    return absl::OkStatus();
}

absl::Status checkKnownFieldsHere(const Message& message, const FieldPath& path) {
    const auto& unknown = message.GetReflection()->GetUnknownFields(message);
    if (unknown.empty()) return absl::OkStatus();
    return invalidField(path, concat("field ", unknown.field(0).number(), " of ", message.GetDescriptor()->full_name(),
                                     " is not known to this server, so nothing was done; the client is newer"));
}

absl::Status checkKnownFields(const Message& message, const FieldPath& path) {
    absl::Status status = checkKnownFieldsHere(message, path);
    if (!status.ok()) return status;
    for (const FieldDescriptor* field : presentFields(message)) {
        if (field->cpp_type() != FieldDescriptor::CPPTYPE_MESSAGE) continue;
        status = forEachMessageIn(message, *field, path, checkKnownFields);
        if (!status.ok()) return status;
    }
    return absl::OkStatus();
}

}  // namespace meridian::services

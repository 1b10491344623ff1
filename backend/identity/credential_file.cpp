#include "backend/identity/credential_file.h"

#include <boost/json.hpp>
#include <openssl/crypto.h>

#include "backend/privacy/private_file.h"

#include "absl/strings/str_cat.h"

namespace meridian::identity {

namespace {

absl::Status invalid(const std::string& path, const char* why) {
    return absl::InvalidArgumentError(absl::StrCat("The credential file ", path, " ", why));
}

// Empty when the field is absent.
absl::StatusOr<std::string> textField(const boost::json::object& object, const char* name, const std::string& path) {
    const boost::json::value* value = object.if_contains(name);
    if (value == nullptr) return std::string();
    if (const boost::json::string* text = value->if_string()) return std::string(text->data(), text->size());
    return absl::InvalidArgumentError(
        absl::StrCat("The credential file ", path, " has a \"", name, "\" that is not a text."));
}

absl::Status check(const std::string& path, const CredentialFile& credential) {
    if (credential.server.empty()) return invalid(path, "has no \"server\" (host:port).");
    if (credential.user.empty()) return invalid(path, "has no \"user\".");
    if (credential.token.empty() == credential.secret.empty()) {
        return invalid(path, "must have exactly one of \"token\" and \"secret\".");
    }
    return absl::OkStatus();
}

}  // namespace

absl::StatusOr<CredentialFile> loadCredentialFile(const std::string& path) {
    const absl::StatusOr<privacy::Secret> content = privacy::readPrivateFile(path);
    if (!content.ok()) return content.status();
    boost::json::error_code error;
    const std::string_view text = content->reveal();
    const boost::json::value parsed = boost::json::parse(boost::json::string_view(text.data(), text.size()), error);
    const boost::json::object* object = error ? nullptr : parsed.if_object();
    if (object == nullptr) return invalid(path, "is not a JSON object.");

    CredentialFile credential;
    std::string token;
    std::string secret;
    const std::pair<const char*, std::string*> fields[] = {{"server", &credential.server},
                                                           {"user", &credential.user},
                                                           {"token", &token},
                                                           {"secret", &secret},
                                                           {"certificate", &credential.certificate}};
    for (const auto& [name, target] : fields) {
        absl::StatusOr<std::string> value = textField(*object, name, path);
        if (!value.ok()) return value.status();
        *target = *std::move(value);
    }
    credential.token = privacy::Secret(std::move(token));
    credential.secret = privacy::Secret(std::move(secret));
    if (absl::Status status = check(path, credential); !status.ok()) return status;
    return credential;
}

absl::Status saveCredentialFile(const std::string& path, const CredentialFile& credential) {
    if (absl::Status status = check(path, credential); !status.ok()) return status;
    const auto textOf = [](std::string_view text) { return boost::json::string_view(text.data(), text.size()); };
    boost::json::object object;
    object["server"] = credential.server;
    object["user"] = credential.user;
    if (!credential.token.empty()) object["token"] = textOf(credential.token.reveal());
    if (!credential.secret.empty()) object["secret"] = textOf(credential.secret.reveal());
    if (!credential.certificate.empty()) object["certificate"] = credential.certificate;
    std::string text = boost::json::serialize(object) + "\n";
    const absl::Status status = privacy::replacePrivateFile(path, text);
    OPENSSL_cleanse(text.data(), text.size());
    return status;
}

}  // namespace meridian::identity

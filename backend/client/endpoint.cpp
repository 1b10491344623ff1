#include "backend/client/endpoint.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <boost/json.hpp>

#include "backend/domain/text.h"
#include "backend/privacy/private_file.h"

namespace meridian::client {

namespace {

absl::Status invalid(const std::string& path, const char* why) {
    return absl::InvalidArgumentError(concat("The endpoint file ", path, " ", why));
}

absl::Status check(const std::string& path, const Endpoint& endpoint) {
    if (endpoint.address.find(':') == std::string::npos) return invalid(path, "has no \"address\" (host:port).");
    if (!endpoint.plaintext && endpoint.certificate.empty()) return invalid(path, "has no \"certificate\".");
    return absl::OkStatus();
}

}  // namespace

std::string endpointPath(const std::string& dataDirectory) {
    return dataDirectory + "/endpoint.json";
}

std::string administratorCredentialPath(const std::string& dataDirectory) {
    return dataDirectory + "/administrator.credential";
}

absl::StatusOr<Endpoint> loadEndpoint(const std::string& dataDirectory) {
    const std::string path = endpointPath(dataDirectory);
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        return absl::NotFoundError(
            concat("No meridiand serves the data directory ", dataDirectory, ": ", path, " cannot be read."));
    }
    std::ostringstream content;
    content << file.rdbuf();

    boost::json::error_code error;
    const boost::json::value parsed = boost::json::parse(content.str(), error);
    const boost::json::object* object = error ? nullptr : parsed.if_object();
    if (object == nullptr) return invalid(path, "is not a JSON object.");
    Endpoint endpoint;
    for (const auto& [name, value] : *object) {
        const boost::json::string* text = value.if_string();
        if (name == "address" && text != nullptr) endpoint.address.assign(text->data(), text->size());
        if (name == "certificate" && text != nullptr) endpoint.certificate.assign(text->data(), text->size());
        if (name == "pid" && value.is_int64()) endpoint.pid = value.get_int64();
        if (name == "plaintext" && value.is_bool()) endpoint.plaintext = value.get_bool();
    }
    if (absl::Status status = check(path, endpoint); !status.ok()) return status;
    if (!endpoint.certificate.empty() && endpoint.certificate.front() != '/') {
        endpoint.certificate = concat(dataDirectory, "/", endpoint.certificate);
    }
    return endpoint;
}

absl::Status saveEndpoint(const std::string& dataDirectory, const Endpoint& endpoint) {
    const std::string path = endpointPath(dataDirectory);
    if (absl::Status status = check(path, endpoint); !status.ok()) return status;
    std::error_code error;
    const std::string certificate =
        endpoint.certificate.empty() ? "" : std::filesystem::absolute(endpoint.certificate, error).string();
    const boost::json::object object{{"address", endpoint.address},
                                     {"certificate", certificate},
                                     {"pid", endpoint.pid},
                                     {"plaintext", endpoint.plaintext}};
    return privacy::replacePrivateFile(path, boost::json::serialize(object) + "\n");
}

void removeEndpoint(const std::string& dataDirectory) {
    std::remove(endpointPath(dataDirectory).c_str());
}

bool isGone(const Endpoint& endpoint) {
    return endpoint.pid > 0 && kill(static_cast<pid_t>(endpoint.pid), 0) != 0 && errno == ESRCH;
}

}  // namespace meridian::client

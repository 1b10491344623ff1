#include "backend/privacy/key_file.h"

#include "backend/privacy/private_file.h"

#include "absl/strings/str_cat.h"

namespace meridian::privacy {

std::string_view textOf(const SubjectKey& key) {
    return {reinterpret_cast<const char*>(key.bytes().data()), key.bytes().size()};
}

absl::StatusOr<SubjectKey> keyOf(std::string_view bytes) {
    if (bytes.size() != kKeyBytes) return absl::DataLossError(absl::StrCat("A key has ", kKeyBytes, " bytes."));
    return SubjectKey(
        std::span<const std::uint8_t, kKeyBytes>(reinterpret_cast<const std::uint8_t*>(bytes.data()), kKeyBytes));
}

absl::StatusOr<SubjectKey> loadKeyFile(const std::string& path) {
    const absl::StatusOr<Secret> content = readPrivateFile(path);
    if (!content.ok()) return content.status();
    if (content->reveal().size() != kKeyBytes) {
        return absl::DataLossError(absl::StrCat(path, " is damaged: it has ", content->reveal().size(),
                                                " bytes, a key has ", kKeyBytes, ". Put the right file back."));
    }
    return keyOf(content->reveal());
}

absl::StatusOr<SubjectKey> loadOrMakeKeyFile(const std::string& path, RandomBytes& random) {
    absl::StatusOr<SubjectKey> key = loadKeyFile(path);
    if (!absl::IsNotFound(key.status())) return key;
    SubjectKey made = SubjectKey::make(random);
    if (absl::Status status = writeKeyFile(path, made); !status.ok()) return status;
    return made;
}

absl::Status writeKeyFile(const std::string& path, const SubjectKey& key) {
    return replacePrivateFile(path, textOf(key));
}

}  // namespace meridian::privacy

#include "backend/privacy/key_wrapping.h"

#include <utility>

#include <openssl/crypto.h>

#include "backend/privacy/key_file.h"

#include "absl/strings/str_cat.h"

namespace meridian::privacy {

namespace {

constexpr std::string_view kMasterCheck = "meridian key store, master check";

std::string contextOf(CustomerId customer) {
    return absl::StrCat("data key of customer ", customer.value);
}

}  // namespace

std::string wrapKey(const SubjectKey& master, CustomerId customer, const SubjectKey& key, RandomBytes& random) {
    return seal(master, makeNonce(random), textOf(key), contextOf(customer));
}

absl::StatusOr<SharedKey> unwrapKey(const SubjectKey& master, CustomerId customer, std::string_view wrapped) {
    absl::StatusOr<std::string> bytes = open(master, wrapped, contextOf(customer));
    if (!bytes.ok()) {
        return absl::DataLossError(
            absl::StrCat("The key of customer ", customer.value, " is damaged. Restore keys.db from its backup."));
    }
    absl::StatusOr<SubjectKey> key = keyOf(*bytes);
    OPENSSL_cleanse(bytes->data(), bytes->size());
    if (!key.ok()) return key.status();
    return std::make_shared<const SubjectKey>(*std::move(key));
}

std::string makeMasterCheck(const SubjectKey& master, RandomBytes& random) {
    return seal(master, makeNonce(random), "", kMasterCheck);
}

bool fitsMasterCheck(const SubjectKey& master, std::string_view check) {
    return open(master, check, kMasterCheck).ok();
}

}  // namespace meridian::privacy

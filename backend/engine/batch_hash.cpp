#include "backend/engine/batch_hash.h"

#include <string>

#include <openssl/evp.h>

#include "backend/domain/check.h"
#include "backend/domain/planted.h"

namespace meridian::engine {

namespace {

void putFixed(std::string& out, std::uint64_t value) {
    for (int i = 0; i < 8; ++i)
        out += static_cast<char>(value >> (8 * i));
}

}  // namespace

BatchHash hashOf(const JournalBatch& batch) {
    std::string header(batch.previousHash.begin(), batch.previousHash.end());
    putFixed(header, batch.number.value);
    putFixed(header, batch.epoch.value);
    putFixed(header, static_cast<std::uint64_t>(batch.time.micros));
    putFixed(header, batch.records);
    putFixed(header, batch.stateDigest);
    putFixed(header, batch.payload.size());

    EVP_MD_CTX* context = EVP_MD_CTX_new();
    MERIDIAN_CHECK(context != nullptr);
    BatchHash hash;
    unsigned int size = 0;
    const bool done = EVP_DigestInit_ex(context, EVP_sha256(), nullptr) == 1 &&
                      EVP_DigestUpdate(context, header.data(), header.size()) == 1 &&
                      EVP_DigestUpdate(context, batch.payload.data(), batch.payload.size()) == 1 &&
                      EVP_DigestFinal_ex(context, hash.data(), &size) == 1;
    EVP_MD_CTX_free(context);
    MERIDIAN_CHECK(done && size == hash.size());
    return hash;
}

absl::Status verifyLink(const JournalBatch& batch, BatchNumber previous, const BatchHash& previousHash) {
    const std::string name = "batch " + std::to_string(batch.number.value);
    if (batch.number.value != previous.value + 1) {
        return absl::DataLossError(name + " stands after batch " + std::to_string(previous.value));
    }
    if (batch.previousHash != previousHash) return absl::DataLossError(name + " does not continue the hash chain");
    if (planted(Defect::kDamageNotChecked)) return absl::OkStatus();
    if (hashOf(batch) != batch.hash)
        return absl::DataLossError(name + " does not have the content that its hash names");
    return absl::OkStatus();
}

}  // namespace meridian::engine

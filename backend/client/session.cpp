#include "backend/client/session.h"

#include <algorithm>
#include <thread>

#include "backend/client/command_ids.h"
#include "backend/domain/text.h"
#include "backend/identity/credential_file.h"
#include "backend/identity/service_credentials.h"
#include "backend/privacy/file_lock.h"

#include "meridian/v1/identity.grpc.pb.h"

namespace meridian::client {

namespace {

constexpr std::chrono::seconds kSignInTime{15};  // hashing a password is slow on purpose
constexpr std::chrono::seconds kLockTries{15};
constexpr std::chrono::milliseconds kLockPause{50};

void limit(grpc::ClientContext& context) {
    context.set_deadline(std::chrono::system_clock::now() + kSignInTime);
}

// Refreshing is a read, a call and a write: two programs that share a credential file must not mix them.
absl::StatusOr<std::unique_ptr<privacy::FileLock>> lockCredential(const std::string& path) {
    const auto until = std::chrono::steady_clock::now() + kLockTries;
    while (true) {
        absl::StatusOr<std::unique_ptr<privacy::FileLock>> lock = privacy::FileLock::take(path + ".lock");
        const bool isHeld = lock.status().code() == absl::StatusCode::kFailedPrecondition;
        if (!isHeld || std::chrono::steady_clock::now() > until) return lock;
        std::this_thread::sleep_for(kLockPause);
    }
}

grpc::Status unusable(const absl::Status& status) {
    return {grpc::StatusCode::UNAUTHENTICATED, std::string(status.message())};
}

}  // namespace

grpc::Status Session::authorise(grpc::ClientContext& context) {
    std::string value;
    const grpc::Status status = bearer(value);
    if (status.ok()) context.AddMetadata("authorization", value);
    return status;
}

grpc::Status Session::bearer(std::string& value) {
    const std::lock_guard lock(m_mutex);
    if (m_access.empty() || std::chrono::steady_clock::now() >= m_renewAt) {
        if (grpc::Status status = renew(); !status.ok()) return status;
    }
    value = concat("Bearer ", m_access.reveal());
    return grpc::Status::OK;
}

grpc::Status Session::renew() {
    const identity::CredentialFile& credential = m_target.credential;
    if (credential.token.reveal().starts_with(kRefreshTokenPrefix)) return refreshFromFile();
    const privacy::Secret& lasting = credential.token.empty() ? credential.secret : credential.token;
    if (credential.token.empty() && !lasting.reveal().starts_with(identity::kServicePrefix)) return signIn();
    m_access = lasting;
    m_renewAt = std::chrono::steady_clock::time_point::max();
    return grpc::Status::OK;
}

grpc::Status Session::signIn() {
    grpc::ClientContext context;
    limit(context);
    v1::SignInRequest request;
    request.set_name(m_target.credential.user);
    request.set_password(std::string(m_target.credential.secret.reveal()));
    v1::SignInResponse response;
    const grpc::Status status = v1::IdentityService::NewStub(m_channel)->SignIn(&context, request, &response);
    if (status.ok()) keep(response.tokens());
    return status;
}

grpc::Status Session::refreshFromFile() {
    const auto lock = lockCredential(m_target.credentialPath);
    if (!lock.ok()) return unusable(lock.status());
    // Another program may have used up the token that we read at the start.
    absl::StatusOr<identity::CredentialFile> credential = identity::loadCredentialFile(m_target.credentialPath);
    if (!credential.ok()) return unusable(credential.status());

    grpc::ClientContext context;
    limit(context);
    v1::RefreshRequest request;
    request.set_refresh_token(std::string(credential->token.reveal()));
    v1::RefreshResponse response;
    const grpc::Status status = v1::IdentityService::NewStub(m_channel)->Refresh(&context, request, &response);
    if (!status.ok()) return status;
    credential->token = privacy::Secret(response.tokens().refresh_token());
    if (absl::Status saved = identity::saveCredentialFile(m_target.credentialPath, *credential); !saved.ok()) {
        return unusable(saved);
    }
    keep(response.tokens());
    return grpc::Status::OK;
}

// The clocks of both machines may differ, so the token's life is measured from now and cut short.
void Session::keep(const v1::TokenPair& tokens) {
    m_access = privacy::Secret(tokens.access_token());
    const std::chrono::milliseconds left(tokens.access_expires_at_us() / 1'000 - unixMillisecondsNow());
    m_renewAt = std::chrono::steady_clock::now() + std::max(left / 2, std::chrono::milliseconds(1'000));
}

}  // namespace meridian::client

#include "core/sync/sync_thread.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>
#include <set>
#include <utility>

#include <grpcpp/channel.h>
#include <grpcpp/client_context.h>
#include <pthread.h>

#include "core/rpc/status_map.h"
#include "core/store/cache_file.h"
#include "core/sync/cache_writer.h"
#include "meridian/v1/sync.grpc.pb.h"

namespace meridian::core {

namespace {

using namespace std::chrono_literals;

constexpr auto kFirstWait = 100ms;
constexpr auto kLongestWait = 5'000ms;
constexpr std::uint32_t kRowsPerPiece = 2'000;

// What is asked for, by the permission that it needs.
struct ScopeRule {
    v1::SyncScope scope;
    const char* permission;
};
constexpr ScopeRule kScopes[] = {{v1::SYNC_SCOPE_ORDERS, "viewOrders"},
                                 {v1::SYNC_SCOPE_STOCK, "viewStock"},
                                 {v1::SYNC_SCOPE_PRODUCTS, "viewCatalogue"}};

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Sync)
};

Error errorOf(const grpc::Status& status, const Versions& versions) {
    const QString detail = QStringLiteral("gRPC %1").arg(static_cast<int>(status.error_code()));
    switch (status.error_code()) {
        case grpc::StatusCode::UNAUTHENTICATED:
            return {Fault::kSignedOut, Words::tr("The session has ended. Sign in again."), detail};
        case grpc::StatusCode::PERMISSION_DENIED:
            return {Fault::kForbidden, QString::fromStdString(status.error_message()), detail};
        case grpc::StatusCode::UNIMPLEMENTED: return toError(status, {}, versions);
        case grpc::StatusCode::CANCELLED: return {Fault::kCancelled, {}, detail};
        case grpc::StatusCode::OUT_OF_RANGE: return {Fault::kNewerData, {}, detail};
        default: return {Fault::kOffline, Words::tr("Meridian cannot reach the server."), detail};
    }
}

// Trying again does not help by itself: the person has to know what is wrong.
bool needsSomebody(Fault fault) {
    return fault == Fault::kStorage || fault == Fault::kDamagedData || fault == Fault::kForbidden ||
           fault == Fault::kOtherVersion;
}

v1::SyncRequest requestFor(const QStringList& permissions, CacheWriter& writer) {
    v1::SyncRequest request;
    for (const ScopeRule& rule : kScopes) {
        if (!permissions.contains(QLatin1String(rule.permission))) continue;
        v1::ScopeRequest& scope = *request.add_scopes();
        scope.set_scope(rule.scope);
        scope.set_cursor(writer.cursor(rule.scope));
    }
    request.set_follow(true);
    request.set_rows_per_piece(kRowsPerPiece);
    return request;
}

Error nothingToSee() {
    return {Fault::kForbidden, Words::tr("This account may see neither orders nor stock nor products."), {}};
}

}  // namespace

SyncThread::SyncThread(QString directory, Connect connect)
    : m_directory(std::move(directory)), m_connect(std::move(connect)) {
    qRegisterMetaType<CacheChange>();
    qRegisterMetaType<Error>();
}

SyncThread::~SyncThread() {
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
        if (m_stream != nullptr) m_stream->TryCancel();
    }
    m_wake.notify_one();
    if (m_thread.joinable()) m_thread.join();
}

void SyncThread::start() {
    m_thread = std::thread([this] { run(); });
}

void SyncThread::wake() {
    {
        const std::lock_guard lock(m_mutex);
        m_nudged = true;
    }
    m_wake.notify_one();
}

void SyncThread::fillAnew() {
    {
        const std::lock_guard lock(m_mutex);
        m_anew = true;
        m_nudged = true;
        if (m_stream != nullptr) m_stream->TryCancel();
    }
    m_wake.notify_one();
}

void SyncThread::replaceDamaged() {
    {
        const std::lock_guard lock(m_mutex);
        if (std::exchange(m_damaged, true)) return;
        m_nudged = true;
        if (m_stream != nullptr) m_stream->TryCancel();
    }
    m_wake.notify_one();
}

bool SyncThread::isDamageToBeReplaced() {
    {
        const std::lock_guard lock(m_mutex);
        if (!m_damaged) return false;
    }
    return m_connect().ok();
}

void SyncThread::noteDamage(const Error& why) {
    const std::lock_guard lock(m_mutex);
    m_damaged |= why.fault == Fault::kDamagedData;
}

bool SyncThread::wasEndedHere() {
    const std::lock_guard lock(m_mutex);
    return m_anew || m_damaged;
}

bool SyncThread::takeAnew() {
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_anew, false);
}

qint64 SyncThread::bytesOnDisk() const {
    const QString path = CacheFile::pathIn(m_directory);
    return QFileInfo(path).size() + QFileInfo(path + QStringLiteral("-wal")).size();
}

void SyncThread::report(State state, const Error& why) {
    Q_EMIT stateChanged(state, why);
}

bool SyncThread::waitFor(std::chrono::milliseconds time) {
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, time, [this] { return m_ending || m_nudged; });
    m_nudged = false;
    return !m_ending;
}

void SyncThread::run() {
    ::pthread_setname_np(::pthread_self(), "sync");
    std::optional<CacheWriter> writer;
    auto wait = kFirstWait;
    do {
        report(State::kConnecting);
        if (const auto prepared = prepare(writer); !prepared.ok()) {
            noteDamage(prepared.error());
            report(State::kRefused, prepared.error());
            wait = kLongestWait;
            continue;
        }
        const qint64 before = writer->pieces();
        const Error why = follow(*writer);
        if (why.fault == Fault::kCancelled && wasEndedHere()) continue;  // nothing is wrong
        noteDamage(why);
        report(needsSomebody(why.fault) ? State::kRefused : State::kAway, why);
        wait = writer->pieces() > before ? kFirstWait : std::min(wait * 2, kLongestWait);
    } while (waitFor(wait));
    report(State::kStopped);
}

Outcome<Done> SyncThread::prepare(std::optional<CacheWriter>& writer) {
    if (isDamageToBeReplaced()) {
        writer.reset();
        const QString aside = CacheFile::putAside(m_directory);
        {
            const std::lock_guard lock(m_mutex);
            m_damaged = false;
        }
        if (auto opened = open(writer); !opened.ok()) return opened;
        Q_EMIT damageReplaced(aside);
        Q_EMIT changed({});
    }
    if (!writer) {
        if (auto opened = open(writer); !opened.ok()) return opened;
        if (writer->found() == CacheFile::Found::kReplacedDamaged)
            Q_EMIT damageReplaced(CacheFile::pathIn(m_directory) + QStringLiteral(".damaged"));
    }
    if (!takeAnew()) return Done{};
    const auto emptied = writer->empty();
    Q_EMIT changed({});
    return emptied;
}

Outcome<Done> SyncThread::open(std::optional<CacheWriter>& writer) {
    auto opened = CacheWriter::open(m_directory);
    if (!opened.ok()) return opened.error();
    writer.emplace(std::move(opened.value()));
    return Done{};
}

Error SyncThread::follow(CacheWriter& writer) {
    const auto connected = m_connect();
    if (!connected.ok()) return connected.error();
    const v1::SyncRequest request = requestFor(connected->permissions, writer);
    std::set<int> behind;
    for (const v1::ScopeRequest& scope : request.scopes())
        behind.insert(scope.scope());
    if (behind.empty()) return nothingToSee();
    grpc::ClientContext context;
    if (const auto authorised = connected->authorise(context); !authorised.ok()) return authorised.error();
    {
        const std::lock_guard lock(m_mutex);
        if (m_ending || m_anew || m_damaged) return {Fault::kCancelled, {}, {}};
        m_stream = &context;
    }
    const auto stub = v1::SyncService::NewStub(connected->channel);
    const auto stream = stub->Sync(&context, request);
    v1::SyncResponse piece;
    Error broken;
    bool isBroken = false;
    bool isFilling = false;
    bool live = false;
    while (!isBroken && stream->Read(&piece)) {
        auto written = writer.write(piece);
        if (!written.ok()) {
            broken = written.error();
            isBroken = true;
            context.TryCancel();
            break;
        }
        // Not before it could be written: on a full disk nothing is filled.
        if (!std::exchange(isFilling, true)) report(State::kFilling);
        if (written->scopeCaughtUp) behind.erase(static_cast<int>(written->scope));
        written.value().caughtUp = behind.empty();
        Q_EMIT changed(written.value());
        if (written->caughtUp && !live) report(State::kLive);
        live |= written->caughtUp;
    }
    const grpc::Status status = stream->Finish();
    {
        const std::lock_guard lock(m_mutex);
        m_stream = nullptr;
    }
    if (isBroken) return broken;
    // A cursor that the server does not know any more: everything once again.
    if (status.error_code() == grpc::StatusCode::OUT_OF_RANGE) {
        if (auto forgotten = writer.forgetCursors(); !forgotten.ok()) return forgotten.error();
    }
    return errorOf(status, connected->versions);
}

}  // namespace meridian::core

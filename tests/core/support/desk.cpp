#include "tests/core/support/desk.h"

#include <QDateTime>

#include "core/async/deliver.h"
#include "core/commands/command_ids.h"
#include "meridian/v1/operations.grpc.pb.h"

namespace meridian::core {

namespace {

using Stock = class v1::StockService::Stub::async;
using Operating = class v1::OperationsService::Stub::async;
constexpr int kPatienceMs = 60'000;

SentCommandsOptions optionsFor(const QString& directory, std::function<qint64()> now) {
    SentCommandsOptions options;
    options.directory = directory;
    options.now = std::move(now);
    options.backoff = {std::chrono::milliseconds(20), std::chrono::milliseconds(200)};
    return options;
}

template <class T>
Outcome<T> wait(QFuture<Outcome<T>> future) {
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, kPatienceMs) || future.resultCount() == 0)
        return Error{Fault::kDeadline, QStringLiteral("No outcome came."), {}};
    return future.result();
}

}  // namespace

qint64 deskNow() {
    return QDateTime::currentMSecsSinceEpoch() * 1'000;
}

Desk::Desk(const QString& directory, std::function<qint64()> now)
    : commands(optionsFor(directory, std::move(now)), transport, session) {}

bool Desk::signInTo(const RealServer& server, const ServerProfile& through) {
    signIn(through, server.credential());
    return isOnline();
}

void Desk::signIn(const ServerProfile& profile, const QByteArray& credential) {
    session.signInWithCredential(profile, credential);
}

bool Desk::isOnline() {
    return QTest::qWaitFor([this] { return session.state() == SessionState::kOnline; }, kPatienceMs);
}

bool Desk::allAnswered() {
    return QTest::qWaitFor([this] { return commands.isLoaded() && commands.waiting() == 0; }, kPatienceMs);
}

Outcome<CommandEntry> outcomeOf(Call<CommandEntry> call) {
    return wait(call.future);
}

DefineProduct productWith(const QString& sku) {
    DefineProduct wanted;
    wanted.after.handle = sku.toLower();
    wanted.after.title = QStringLiteral("Tern folding lamp");
    VariantDraft variant;
    variant.sku = sku;
    variant.prices = {{4'250, 978}};
    wanted.after.variants = {variant};
    return wanted;
}

bool furnish(Desk& desk, const QString& sku, const QString& location) {
    v1::DefineLocationRequest request;
    request.mutable_header()->set_command_id(commandId(deskNow()).toStdString());
    request.mutable_header()->set_reason("A new place");
    request.set_code(location.toStdString());
    request.set_name("Berlin 2");
    request.set_region("eu");
    const auto place = wait(
        unary<v1::StockService>(desk.transport, &Stock::DefineLocation, request, CallOptions{},
                                [](const v1::Receipt& receipt) { return receipt.outcome() == v1::OUTCOME_ACCEPTED; })
            .future);
    if (!place.ok() || !*place) return false;
    const auto product = outcomeOf(desk.commands.send({productWith(sku), QStringLiteral("New"), 0}));
    return product.ok() && product->state == CommandState::kAccepted;
}

qint64 onHand(Desk& desk, const QString& sku) {
    v1::GetStockRequest request;
    request.set_sku(sku.toStdString());
    const auto& receipts = desk.commands.entries();
    // What this desk did has to be in the answer.
    for (const CommandEntry& entry : receipts) {
        if (!entry.receipt || entry.receipt->batch <= request.after().batch()) continue;
        request.mutable_after()->set_cell(entry.receipt->cell);
        request.mutable_after()->set_batch(entry.receipt->batch);
    }
    const auto units =
        wait(unary<v1::StockService>(desk.transport, &Stock::GetStock, request, CallOptions{.repeat = Repeat::kSafe},
                                     [](const v1::GetStockResponse& response) {
                                         qint64 sum = 0;
                                         for (const v1::StockLevel& level : response.levels())
                                             sum += level.on_hand();
                                         return sum;
                                     })
                 .future);
    return units.ok() ? *units : -1;
}

qint64 duplicatesSeen(Desk& desk) {
    const auto seen =
        wait(unary<v1::OperationsService>(
                 desk.transport, &Operating::Status, v1::StatusRequest(), CallOptions{.repeat = Repeat::kSafe},
                 [](const v1::StatusResponse& status) { return static_cast<qint64>(status.duplicates()); })
                 .future);
    return seen.ok() ? *seen : -1;
}

}  // namespace meridian::core

#include "core/secrets/keychain.h"

#include <QPromise>
#include <chrono>

#include "core/secrets/keychain_service.h"

namespace meridian::core {

namespace {

using namespace std::chrono_literals;

constexpr auto kPatience = 5s;

template <class T>
void settle(const std::shared_ptr<QPromise<Outcome<T>>>& promise, Outcome<T> outcome) {
    promise->addResult(std::move(outcome));
    promise->finish();
}

template <class T>
std::shared_ptr<QPromise<Outcome<T>>> begin() {
    auto promise = std::make_shared<QPromise<Outcome<T>>>();
    promise->start();
    return promise;
}

}  // namespace

Keychain::Keychain(std::unique_ptr<SecretService> service, QObject* parent)
    : QObject(parent), m_service(std::move(service)) {}

std::unique_ptr<Keychain> Keychain::ofDesktop(QObject* parent) {
    return std::make_unique<Keychain>(
        std::make_unique<KeychainService>(KeychainService::Options{u"meridian"_qs, kPatience}), parent);
}

Call<QByteArray> Keychain::read(const QString& key) {
    auto promise = begin<QByteArray>();
    Call<QByteArray> call{promise->future(), {}};
    if (const auto known = m_memory.constFind(key); known != m_memory.cend()) {
        settle<QByteArray>(promise, *known);
        return call;
    }
    m_service->read(key, [this, promise](SecretService::Result result, const QByteArray& secret) {
        learn(result);
        if (result == SecretService::Result::kDone) return settle<QByteArray>(promise, secret);
        settle<QByteArray>(promise, Error{Fault::kNotFound, tr("No sign-in is kept on this computer."), {}});
    });
    return call;
}

Call<Done> Keychain::write(const QString& key, const QByteArray& secret) {
    auto promise = begin<Done>();
    Call<Done> call{promise->future(), {}};
    m_memory.insert(key, secret);  // what is read next is what was written last, however slow the keyring is
    m_service->write(key, secret, [this, promise](SecretService::Result result, const QByteArray&) {
        learn(result);
        settle<Done>(promise, Done{});
    });
    return call;
}

Call<Done> Keychain::remove(const QString& key) {
    auto promise = begin<Done>();
    Call<Done> call{promise->future(), {}};
    m_memory.remove(key);
    m_service->remove(key, [this, promise](SecretService::Result result, const QByteArray&) {
        learn(result);
        settle<Done>(promise, Done{});
    });
    return call;
}

QString Keychain::keepingText() const {
    if (m_keeping != Keeping::kThisRunOnly) return {};
    return tr("This computer has no keyring, so you stay signed in only until you close Meridian.");
}

void Keychain::learn(SecretService::Result result) {
    const Keeping now = result == SecretService::Result::kNoService ? Keeping::kThisRunOnly : Keeping::kInKeyring;
    if (now == m_keeping) return;
    m_keeping = now;
    Q_EMIT keepingChanged(now);
}

}  // namespace meridian::core

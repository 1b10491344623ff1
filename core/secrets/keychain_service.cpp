#include "core/secrets/keychain_service.h"

#include <QTimer>
#include <memory>

#include <qt6keychain/keychain.h>

namespace meridian::core {

namespace {

SecretService::Result resultOf(QKeychain::Error error) {
    switch (error) {
        case QKeychain::NoError: return SecretService::Result::kDone;
        case QKeychain::EntryNotFound: return SecretService::Result::kNothingThere;
        default: return SecretService::Result::kNoService;
    }
}

}  // namespace

void KeychainService::read(const QString& key, Done done) {
    auto* job = new QKeychain::ReadPasswordJob(m_options.service);
    run(job, key, std::move(done), [job] { return job->binaryData(); });
}

void KeychainService::write(const QString& key, const QByteArray& secret, Done done) {
    auto* job = new QKeychain::WritePasswordJob(m_options.service);
    job->setBinaryData(secret);
    run(job, key, std::move(done), {});
}

void KeychainService::remove(const QString& key, Done done) {
    run(new QKeychain::DeletePasswordJob(m_options.service), key, std::move(done), {});
}

void KeychainService::run(QKeychain::Job* job, const QString& key, Done done, std::function<QByteArray()> secretOf) {
    job->setKey(key);
    job->setInsecureFallback(false);  // never a plain file
    // Whichever comes first, the keyring or the end of patience. The job deletes itself when the keyring answers.
    auto waiting = std::make_shared<Done>(std::move(done));
    const auto answer = [waiting](Result result, const QByteArray& secret) {
        if (const Done tell = std::exchange(*waiting, nullptr)) tell(result, secret);
    };
    connect(job, &QKeychain::Job::finished, this, [answer, secretOf](QKeychain::Job* finished) {
        const Result result = resultOf(finished->error());
        answer(result, result == Result::kDone && secretOf ? secretOf() : QByteArray());
    });
    QTimer::singleShot(m_options.patience, this, [answer] { answer(Result::kNoService, {}); });
    // Some of qtkeychain's ways fail at once, within start().
    QTimer::singleShot(0, job, [job] { job->start(); });
}

}  // namespace meridian::core

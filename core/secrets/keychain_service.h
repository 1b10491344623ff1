// The desktop's keyring through qtkeychain: libsecret, GNOME Keyring or KWallet, whichever runs.
#pragma once

#include <QObject>
#include <chrono>

#include "core/secrets/secret_service.h"

namespace QKeychain {
class Job;
}

namespace meridian::core {

// GUI thread.
class KeychainService final : public QObject, public SecretService {
    Q_OBJECT
  public:
    struct Options {
        QString service;                     // under which the keyring files our secrets
        std::chrono::milliseconds patience;  // a keyring that asks nobody and says nothing must not hold up signing in
    };
    explicit KeychainService(Options options) : m_options(std::move(options)) {}

    void read(const QString& key, Done done) override;
    void write(const QString& key, const QByteArray& secret, Done done) override;
    void remove(const QString& key, Done done) override;

  private:
    // Takes the job over; `secretOf` is asked after it succeeded.
    void run(QKeychain::Job* job, const QString& key, Done done, std::function<QByteArray()> secretOf);

    const Options m_options;
};

}  // namespace meridian::core

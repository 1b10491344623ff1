// Keeps the refresh token from one run to the next, where the desktop has a place for secrets. Where it has none, the
// secret lives in memory until the program ends and the console says so; it never goes to a plain file.
#pragma once

#include <QHash>
#include <QObject>
#include <memory>

#include "core/async/call.h"
#include "core/secrets/secret_service.h"

namespace meridian::core {

enum class Keeping {
    kUnknown,      // nothing was asked of the keyring yet
    kInKeyring,    // until it is removed
    kThisRunOnly,  // the desktop has no keyring, so people sign in again after the next start
};

// GUI thread. A call's outcome is an error only for a key that has no secret (kNotFound).
class Keychain final : public QObject {
    Q_OBJECT
  public:
    explicit Keychain(std::unique_ptr<SecretService> service, QObject* parent = nullptr);
    // The desktop's.
    static std::unique_ptr<Keychain> ofDesktop(QObject* parent = nullptr);

    Call<QByteArray> read(const QString& key);
    Call<Done> write(const QString& key, const QByteArray& secret);
    Call<Done> remove(const QString& key);

    Keeping keeping() const { return m_keeping; }
    // A sentence about it for people; empty when there is nothing to say.
    QString keepingText() const;

  Q_SIGNALS:
    void keepingChanged(meridian::core::Keeping keeping);

  private:
    void learn(SecretService::Result result);

    const std::unique_ptr<SecretService> m_service;
    QHash<QString, QByteArray> m_memory;  // of this run; goes first when read
    Keeping m_keeping = Keeping::kUnknown;
};

}  // namespace meridian::core

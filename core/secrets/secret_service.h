// Where secrets are kept outside of the program. A seam: the desktop's keyring in the product, a map in tests.
#pragma once

#include <QObject>
#include <QString>
#include <functional>

namespace meridian::core {

class SecretService {
  public:
    enum class Result {
        kDone,
        kNothingThere,  // for reading and removing
        kNoService,     // there is no keyring, it is locked for good or it does not answer
    };
    using Done = std::function<void(Result, const QByteArray& secret)>;

    virtual ~SecretService() = default;
    // `done` comes later, on the GUI thread, once; not any more when the service was destroyed.
    virtual void read(const QString& key, Done done) = 0;
    virtual void write(const QString& key, const QByteArray& secret, Done done) = 0;
    virtual void remove(const QString& key, Done done) = 0;
};

}  // namespace meridian::core

#include "core/store/folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace meridian::core {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Store)
};

Error refusal(const QString& path, int why) {
    const QString place = QDir::toNativeSeparators(path);
    const QString detail = QStringLiteral("%1: %2").arg(place, QString::fromLocal8Bit(std::strerror(why)));
    if (why == ENOSPC || why == EDQUOT) {
        return {Fault::kStorage,
                Words::tr("The disk is full, so Meridian cannot make its folder %1. Make room on it and try again.")
                    .arg(place),
                detail};
    }
    return {
        Fault::kStorage,
        Words::tr("Meridian may not write to its folder %1. Change the folder's permissions, or start Meridian with "
                  "--data and another folder. Nothing was lost.")
            .arg(place),
        detail};
}

}  // namespace

Outcome<Done> prepareFolder(const QString& path) {
    errno = 0;
    if (!QDir().mkpath(path)) return refusal(path, errno == 0 ? EACCES : errno);
    // By the rights that the program really has, and also false on a file system that is read-only.
    const QByteArray name = QFile::encodeName(path);
    if (::faccessat(AT_FDCWD, name.constData(), R_OK | W_OK | X_OK, AT_EACCESS) != 0) return refusal(path, errno);
    return Done{};
}

}  // namespace meridian::core

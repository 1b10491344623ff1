#include "tests/app/support/pictures.h"

#include <QDir>

namespace meridian::app {

bool keepPicture(const QPixmap& picture, const QString& name) {
    const QDir folder(QStringLiteral(MERIDIAN_TEST_OUTPUT));
    return folder.mkpath(QStringLiteral(".")) && picture.save(folder.filePath(name + QStringLiteral(".png")));
}

}  // namespace meridian::app

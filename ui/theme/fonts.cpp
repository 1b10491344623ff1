#include "ui/theme/fonts.h"

#include <QFontDatabase>

namespace meridian::ui {

int loadFonts() {
    int known = 0;
    for (const char* face : {"Regular", "Medium", "SemiBold"}) {
        const QString file = QStringLiteral(":/fonts/Inter-%1.otf").arg(QLatin1String(face));
        if (QFontDatabase::addApplicationFont(file) >= 0) ++known;
    }
    return known;
}

}  // namespace meridian::ui

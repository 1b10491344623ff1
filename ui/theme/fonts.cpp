#include "ui/theme/fonts.h"

#include <QFontDatabase>
#include <QFontMetrics>
#include <QThreadPool>

namespace meridian::ui {

int loadFonts() {
    int known = 0;
    for (const char* face : {"Regular", "Medium", "SemiBold"}) {
        const QString file = QStringLiteral(":/fonts/Inter-%1.otf").arg(QLatin1String(face));
        if (QFontDatabase::addApplicationFont(file) >= 0) ++known;
    }
    return known;
}

void readOtherFaces(const QFont& font) {
    QThreadPool::globalInstance()->start([font] {
        QFont face(font);
        for (const QFont::Weight weight : {QFont::Normal, QFont::Medium, QFont::DemiBold}) {
            face.setWeight(weight);
            QFontMetrics(face).horizontalAdvance(QStringLiteral("中文"));
        }
    });
}

}  // namespace meridian::ui

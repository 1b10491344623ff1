#include "tests/app/support/golden.h"

#include <QDir>
#include <QImage>
#include <QSet>
#include <cmath>

#include "tests/app/support/pictures.h"

namespace meridian::app {

namespace {

constexpr QSize kGolden(160, 100);
constexpr int kField = 10;
// Of 255, the mean over a picture and the worst of its 16 x 10 fields.
constexpr double kMeanMax = 6;
constexpr double kFieldMax = 40;
constexpr int kColorsMin = 40;  // of a picture with something on it

QImage small(const QImage& picture) {
    return picture.scaled(kGolden, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_Grayscale8);
}

struct Difference {
    double mean = 0;
    double field = 0;
};

Difference differenceOf(const QImage& one, const QImage& other) {
    Difference difference;
    for (int top = 0; top < kGolden.height(); top += kField) {
        for (int left = 0; left < kGolden.width(); left += kField) {
            double sum = 0;
            for (int y = top; y < top + kField; ++y) {
                for (int x = left; x < left + kField; ++x)
                    sum += std::abs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y)));
            }
            difference.mean += sum;
            difference.field = std::max(difference.field, sum / (kField * kField));
        }
    }
    difference.mean /= kGolden.width() * kGolden.height();
    return difference;
}

int colorsIn(const QImage& picture) {
    QSet<QRgb> colors;
    for (int y = 0; y < picture.height(); y += 3) {
        for (int x = 0; x < picture.width(); x += 3)
            colors.insert(picture.pixel(x, y));
    }
    return static_cast<int>(colors.size());
}

QString compare(const QImage& picture, const QString& name) {
    const QString path = QStringLiteral(MERIDIAN_GOLDEN "/%1.png").arg(name);
    if (qEnvironmentVariableIsSet("MERIDIAN_KEEP_GOLDEN") &&
        !(QDir().mkpath(QStringLiteral(MERIDIAN_GOLDEN)) && picture.save(path)))
        return QStringLiteral("%1 cannot be written.").arg(path);
    const QImage golden = QImage(path).convertToFormat(QImage::Format_Grayscale8);
    if (golden.size() != kGolden) return QStringLiteral("There is no golden picture %1.").arg(path);
    const Difference difference = differenceOf(picture, golden);
    if (difference.mean <= kMeanMax && difference.field <= kFieldMax) return {};
    return QStringLiteral("differs by %1 on the whole and %2 in one field")
        .arg(difference.mean, 0, 'f', 1)
        .arg(difference.field, 0, 'f', 1);
}

}  // namespace

QString faultOf(const QPixmap& seen, const QString& name, const Look& look) {
    if (!keepPicture(seen, name)) return QStringLiteral("The picture cannot be kept.");
    const QImage picture = seen.toImage();
    if (colorsIn(picture) <= kColorsMin) return QStringLiteral("The page is all but empty.");
    return look.isGuarded ? compare(small(picture), name) : QString();
}

}  // namespace meridian::app

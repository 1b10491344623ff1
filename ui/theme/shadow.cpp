#include <QCache>
#include <QPainter>
#include <QPixmap>
#include <QtMath>
#include <algorithm>
#include <cmath>

#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

struct Cast {
    int drop;
    int blur;
    double alpha;
};

Cast castOf(Elevation elevation) {
    if (elevation == Elevation::kDialog) return {tokens::kShadowE3Y, tokens::kShadowE3Size, tokens::kShadowE3Alpha};
    return {tokens::kShadowE2Y, tokens::kShadowE2Size, tokens::kShadowE2Alpha};
}

// A square of shadow with soft edges: corners of `blur` pixels and one pixel between them, to be stretched.
QPixmap makeShadow(const Cast& cast, const QColor& color) {
    const int side = 2 * cast.blur + 1;
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    const auto along = [&](int at) {
        const double edge = std::min(at, side - 1 - at) / double(cast.blur);
        return 0.5 - 0.5 * std::cos(std::clamp(edge, 0.0, 1.0) * M_PI);
    };
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const int alpha = static_cast<int>(std::lround(255 * cast.alpha * along(x) * along(y)));
            image.setPixel(x, y, qPremultiply(qRgba(color.red(), color.green(), color.blue(), alpha)));
        }
    }
    return QPixmap::fromImage(image);
}

}  // namespace

int shadowReach(Elevation elevation) {
    const Cast cast = castOf(elevation);
    return cast.blur / 2 + cast.drop;
}

void drawShadow(QPainter& painter, const QRectF& panel, Elevation elevation) {
    static QCache<int, QPixmap> cache;
    Cast cast = castOf(elevation);
    const bool dark = Theme::current().isDark();
    if (dark) cast.alpha = std::min(1.0, cast.alpha * 2.5);  // on dark ground the same shadow would not be seen
    const int key = static_cast<int>(elevation) * 2 + (dark ? 1 : 0);
    if (!cache.contains(key)) cache.insert(key, new QPixmap(makeShadow(cast, themeColor(Token::kShadow))));
    const QPixmap& soft = *cache.object(key);

    const double reach = cast.blur / 2.0;
    const QRectF area = panel.adjusted(-reach, -reach, reach, reach).translated(0, cast.drop);
    const double corner = std::min({double(cast.blur), area.width() / 2, area.height() / 2});
    const double xs[] = {area.left(), area.left() + corner, area.right() - corner, area.right()};
    const double ys[] = {area.top(), area.top() + corner, area.bottom() - corner, area.bottom()};
    const double from[] = {0, double(cast.blur), double(cast.blur + 1), double(2 * cast.blur + 1)};
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 3; ++column) {
            painter.drawPixmap(QRectF(QPointF(xs[column], ys[row]), QPointF(xs[column + 1], ys[row + 1])), soft,
                               QRectF(QPointF(from[column], from[row]), QPointF(from[column + 1], from[row + 1])));
        }
    }
}

}  // namespace meridian::ui

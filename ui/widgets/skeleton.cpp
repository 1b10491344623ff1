#include "ui/widgets/skeleton.h"

#include <QPainter>
#include <algorithm>
#include <array>

#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr double kHeight = 8;
constexpr std::array kShares = {0.72, 0.55, 0.83, 0.64, 0.48, 0.78, 0.6};

QColor between(const QColor& from, const QColor& to, double share) {
    const auto mix = [share](int a, int b) { return static_cast<int>(a + (b - a) * share); };
    return QColor(mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue()));
}

}  // namespace

void paintSkeleton(QPainter& painter, const QRectF& rect, const SkeletonLook& look) {
    const double width = rect.width() * kShares[look.seed % kShares.size()];
    QRectF block(rect.left(), rect.top() + (rect.height() - kHeight) / 2, width, kHeight);
    if (look.alignment & Qt::AlignRight) block.moveRight(rect.right());
    const QColor fill =
        between(themeColor(Token::kSkeleton), themeColor(Token::kSkeletonHi), std::clamp(look.pulse, 0.0, 1.0));
    drawBox(painter, block, {.fill = fill, .edge = {}, .radius = kHeight / 2});
}

}  // namespace meridian::ui

#include "ui/widgets/region_mark.h"

#include <QFontMetrics>
#include <QPainter>

#include "ui/theme/chart_palette.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr double kSide = kRegionSign;
constexpr int kGap = 5;

bool is(QStringView code, QStringView region) {
    return code.compare(region, Qt::CaseInsensitive) == 0;
}

}  // namespace

QColor regionColor(QStringView code) {
    if (is(code, u"us")) return QColor::fromRgba(chart::kUs);
    if (is(code, u"eu")) return QColor::fromRgba(chart::kEu);
    if (is(code, u"ap")) return QColor::fromRgba(chart::kAp);
    return QColor(Qt::transparent);
}

QSize regionMarkSize(QStringView code) {
    const QFontMetrics metrics(themeFont(TypeStyle::kLabel));
    return {static_cast<int>(kSide) + kGap + metrics.horizontalAdvance(code.toString().toUpper()) + 1,
            metrics.height()};
}

void paintRegionSign(QPainter& painter, const QRectF& place, QStringView code) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(regionColor(code));
    if (is(code, u"us")) painter.drawRoundedRect(place, 1.5, 1.5);
    if (is(code, u"eu")) painter.drawEllipse(place);
    if (is(code, u"ap")) {
        const QPointF triangle[] = {{place.center().x(), place.top()}, place.bottomRight(), place.bottomLeft()};
        painter.drawPolygon(triangle, 3);
    }
}

void paintRegionMark(QPainter& painter, const QRect& rect, QStringView code) {
    painter.save();
    paintRegionSign(painter, QRectF(rect.left(), rect.top() + (rect.height() - kSide) / 2.0, kSide, kSide), code);
    painter.setFont(themeFont(TypeStyle::kLabel));
    painter.setPen(themeColor(Token::kText));
    painter.drawText(rect.adjusted(static_cast<int>(kSide) + kGap, 0, 0, 0),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, code.toString().toUpper());
    painter.restore();
}

}  // namespace meridian::ui

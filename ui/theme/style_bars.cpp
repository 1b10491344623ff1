#include <QPainter>
#include <QStyleOption>

#include "ui/theme/figures.h"
#include "ui/theme/shapes.h"
#include "ui/theme/style_painters.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kHandle = 6;
constexpr int kTrack = 6;
constexpr int kFigure = 40;

QRectF filledPart(const QStyleOptionProgressBar& option, const QRectF& track) {
    const double span = option.maximum - option.minimum;
    QRectF part = track;
    if (span <= 0) {
        // How long it takes is not known: a piece in the middle, which moves only where somebody animates it.
        part.setWidth(track.width() / 3);
        part.moveCenter(track.center());
        return part;
    }
    part.setWidth(track.width() * (option.progress - option.minimum) / span);
    if (option.direction == Qt::RightToLeft) part.moveRight(track.right());
    return part;
}

}  // namespace

void paintScrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRect& handle) {
    if (option.minimum == option.maximum || !handle.isValid()) return;
    const bool held = option.state & QStyle::State_Sunken && option.activeSubControls & QStyle::SC_ScrollBarSlider;
    const bool hover = option.state & QStyle::State_MouseOver;
    QRectF thumb = handle;
    if (option.orientation == Qt::Vertical) {
        thumb.setLeft(thumb.right() - kHandle - 2);
        thumb.setWidth(kHandle);
        thumb.adjust(0, 2, 0, -2);
    } else {
        thumb.setTop(thumb.bottom() - kHandle - 2);
        thumb.setHeight(kHandle);
        thumb.adjust(2, 0, -2, 0);
    }
    const Token fill = held ? Token::kTextMuted : hover ? Token::kBorderControl : Token::kBorder;
    drawBox(painter, thumb, {.fill = themeColor(fill), .edge = {}, .radius = kHandle / 2.0});
}

void paintProgressBar(QPainter& painter, const QStyleOptionProgressBar& option) {
    QRectF track = option.rect;
    const bool withText = option.textVisible && option.maximum > option.minimum && track.width() > 3 * kFigure;
    if (withText) {
        drawFigures(painter, track, Qt::AlignRight | Qt::AlignVCenter, option.text, themeFont(TypeStyle::kCaption),
                    themeColor(Token::kTextMuted));
        track.setWidth(track.width() - kFigure);
    }
    track.setTop(track.top() + (track.height() - kTrack) / 2);
    track.setHeight(kTrack);
    drawBox(painter, track, {.fill = themeColor(Token::kSunken), .edge = {}, .radius = kTrack / 2.0});
    const QRectF part = filledPart(option, track);
    if (part.width() < 1) return;
    const Token fill = option.state & QStyle::State_Enabled ? Token::kAccent : Token::kTextDisabled;
    drawBox(painter, part, {.fill = themeColor(fill), .edge = {}, .radius = kTrack / 2.0});
}

void paintSplitter(QPainter& painter, const QStyleOption& option) {
    const QRect rect = option.rect;
    const QColor color =
        themeColor(option.state & QStyle::State_MouseOver ? Token::kBorderControl : Token::kBorderSubtle);
    if (option.state & QStyle::State_Horizontal) {
        drawVLine(painter, rect.center().x(), rect.top(), rect.bottom() + 1, color);
    } else {
        drawHLine(painter, rect.left(), rect.right() + 1, rect.center().y(), color);
    }
}

}  // namespace meridian::ui

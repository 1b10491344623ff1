#include <QPainter>
#include <QStyleOption>

#include "ui/theme/icons.h"
#include "ui/theme/shapes.h"
#include "ui/theme/style_painters.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kSide = 14;
constexpr int kMark = 12;
constexpr double kEdge = 1.25;
constexpr double kDot = 5;

// In the middle of what the layout gave.
QRectF markRect(const QRect& rect) {
    return QRectF(rect.left() + (rect.width() - kSide) / 2, rect.top() + (rect.height() - kSide) / 2, kSide, kSide);
}

struct MarkLook {
    QColor fill;
    QColor edge;
    QColor mark;
};

MarkLook lookOf(const QStyleOption& option, bool filled) {
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool hover = option.state & QStyle::State_MouseOver;
    if (!enabled) return {themeColor(Token::kSubtle), themeColor(Token::kBorder), themeColor(Token::kTextDisabled)};
    if (filled) {
        const QColor fill = themeColor(hover ? Token::kAccentHover : Token::kAccent);
        return {fill, fill, themeColor(Token::kOnAccent)};
    }
    return {themeColor(hover ? Token::kHover : Token::kSurface), themeColor(Token::kBorderControl), {}};
}

}  // namespace

void paintCheckMark(QPainter& painter, const QStyleOption& option) {
    const bool mixed = option.state & QStyle::State_NoChange;
    const bool filled = mixed || option.state & QStyle::State_On;
    const MarkLook look = lookOf(option, filled);
    const QRectF rect = markRect(option.rect);
    drawBox(painter, rect,
            {.fill = look.fill, .edge = look.edge, .edgeWidth = kEdge, .radius = double(themeSize(Size::kRadiusTag))});
    if (filled) {
        paintIcon(painter, QRectF(0, 0, kMark, kMark).translated(rect.left() + 1, rect.top() + 1),
                  mixed ? u"minus" : u"check", look.mark);
    }
}

void paintRadioMark(QPainter& painter, const QStyleOption& option) {
    const bool on = option.state & QStyle::State_On;
    const MarkLook look = lookOf(option, on);
    const QRectF rect = markRect(option.rect);
    drawBox(painter, rect, {.fill = look.fill, .edge = look.edge, .edgeWidth = kEdge, .radius = kSide / 2.0});
    if (on) {
        const QRectF dot(rect.center().x() - kDot / 2, rect.center().y() - kDot / 2, kDot, kDot);
        drawBox(painter, dot, {.fill = look.mark, .edge = {}, .radius = kDot / 2});
    }
}

void paintBranch(QPainter& painter, const QStyleOption& option) {
    if (!(option.state & QStyle::State_Children)) return;
    const bool hover = option.state & QStyle::State_MouseOver;
    paintIcon(painter, QRectF(option.rect.center().x() - 6, option.rect.top(), 12, option.rect.height()),
              option.state & QStyle::State_Open ? u"down" : u"right",
              themeColor(hover ? Token::kTextSecondary : Token::kTextMuted));
}

}  // namespace meridian::ui

#include <QFontMetrics>
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

#include "ui/theme/control_kinds.h"
#include "ui/theme/icons.h"
#include "ui/theme/shapes.h"
#include "ui/theme/style_painters.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kGap = 6;
constexpr int kChevron = 12;

struct ButtonLook {
    QColor fill;
    QColor edge;
    QColor text;
    QColor icon;
};

struct ButtonContent {
    QIcon icon;
    QString text;
    QString key;
    bool opensMenu = false;
    bool placedLeft = false;
};

QColor byState(const QStyleOption& option, const QColor& rest, const QColor& hover, const QColor& pressed) {
    if (option.state & QStyle::State_Sunken) return pressed;
    return option.state & QStyle::State_MouseOver ? hover : rest;
}

ButtonLook filled(const QStyleOption& option, Token rest, Token hover, Token pressed, Token on) {
    const QColor fill = byState(option, themeColor(rest), themeColor(hover), themeColor(pressed));
    return {fill, fill, themeColor(on), themeColor(on)};
}

ButtonLook lookOf(ButtonKind kind, const QStyleOption& option) {
    const QColor secondary = themeColor(Token::kTextSecondary);
    const bool quiet = kind == ButtonKind::kQuiet;
    if (!(option.state & QStyle::State_Enabled)) {
        const QColor text = themeColor(Token::kTextDisabled);
        if (quiet) return {{}, {}, text, text};
        return {themeColor(Token::kSubtle), themeColor(Token::kBorderSubtle), text, text};
    }
    if (kind == ButtonKind::kPrimary) {
        return filled(option, Token::kAccent, Token::kAccentHover, Token::kAccentPressed, Token::kOnAccent);
    }
    if (kind == ButtonKind::kDanger) {
        return filled(option, Token::kDangerSolid, Token::kDangerSolidHover, Token::kDangerSolidPressed,
                      Token::kOnDanger);
    }
    const QColor fill = byState(option, quiet ? QColor() : themeColor(Token::kSurface), themeColor(Token::kHover),
                                themeColor(Token::kPressed));
    if (option.state & QStyle::State_On) {
        const QColor accent = themeColor(Token::kAccentText);
        return {themeColor(Token::kAccentTint), quiet ? QColor() : themeColor(Token::kBorder), accent, accent};
    }
    if (kind == ButtonKind::kDestructive) {
        const QColor danger = themeColor(Tone::kDanger, TonePart::kFg);
        return {fill, themeColor(Tone::kDanger, TonePart::kBorder), danger, danger};
    }
    if (quiet) return {fill, {}, secondary, secondary};
    return {fill, themeColor(Token::kBorder), themeColor(Token::kText), secondary};
}

void paintButtonIcon(QPainter& painter, const QRectF& rect, const QIcon& icon, const QColor& color, bool enabled) {
    const QString name = iconName(icon);
    if (!name.isEmpty()) {
        paintIcon(painter, rect, name, color);
    } else {
        icon.paint(&painter, rect.toAlignedRect(), Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }
}

int widthOf(const ButtonContent& content, const QFontMetrics& metrics, int iconSide) {
    int width = 0;
    const auto add = [&](int part) { width += part + (width > 0 ? kGap : 0); };
    if (!content.icon.isNull()) add(iconSide);
    if (!content.text.isEmpty()) add(metrics.size(Qt::TextShowMnemonic, content.text).width());
    if (!content.key.isEmpty()) add(keycapWidth(content.key));
    if (content.opensMenu) add(kChevron);
    return width;
}

void paintContent(QPainter& painter, const QStyleOption& option, const ButtonContent& content, const ButtonLook& look,
                  int iconSide) {
    const QFontMetrics metrics = option.fontMetrics;
    const QRect rect = option.rect;
    const int free = rect.width() - widthOf(content, metrics, iconSide);
    double x = content.placedLeft ? rect.left() + 8 : rect.left() + std::max(4, free / 2);
    if (!content.icon.isNull()) {
        const QRectF place(x, rect.top() + (rect.height() - iconSide) / 2.0, iconSide, iconSide);
        paintButtonIcon(painter, place, content.icon, look.icon, option.state & QStyle::State_Enabled);
        x += iconSide + kGap;
    }
    if (!content.text.isEmpty()) {
        const int natural = metrics.size(Qt::TextShowMnemonic, content.text).width();
        const int room = rect.right() - 4 - static_cast<int>(x);
        const QString text = natural > room && content.key.isEmpty()
                                 ? metrics.elidedText(content.text, Qt::ElideRight, room)
                                 : content.text;
        painter.setPen(look.text);
        painter.drawText(QRectF(x, rect.top(), std::max(natural, 1) + 1, rect.height()),
                         Qt::AlignVCenter | Qt::AlignLeft | Qt::TextHideMnemonic | Qt::TextSingleLine, text);
        x += natural + kGap;
    }
    if (!content.key.isEmpty()) {
        QColor edge = look.text;
        edge.setAlphaF(0.45F);
        const bool plain = look.fill == themeColor(Token::kSurface) || !look.fill.isValid();
        drawKeycap(painter, QRectF(x, rect.top(), keycapWidth(content.key), rect.height()), content.key,
                   plain ? keycapLook() : KeycapLook{{}, edge, look.text});
        x += keycapWidth(content.key) + kGap;
    }
    if (content.opensMenu) paintIcon(painter, QRectF(x, rect.top(), kChevron, rect.height()), u"down", look.icon);
}

void paintButton(QPainter& painter, const QStyleOption& option, const ButtonContent& content, const QWidget* widget,
                 int iconSide) {
    painter.save();
    const ButtonLook look = lookOf(buttonKind(widget), option);
    drawBox(painter, option.rect,
            {.fill = look.fill, .edge = look.edge, .radius = double(themeSize(Size::kRadiusButton))});
    paintContent(painter, option, content, look, iconSide);
    painter.restore();
}

int iconSideOf(const QStyleOption& option, const QSize& asked) {
    const int side = asked.isValid() ? asked.height() : themeSize(Size::kIcon);
    return option.rect.height() <= themeSize(Size::kControlSm) ? std::min(side, 14) : side;
}

}  // namespace

void paintPushButton(QPainter& painter, const QStyleOptionButton& option, const QWidget* widget) {
    const ButtonContent content{option.icon, option.text, keyHint(widget),
                                bool(option.features & QStyleOptionButton::HasMenu)};
    paintButton(painter, option, content, widget, iconSideOf(option, option.iconSize));
}

void paintToolButton(QPainter& painter, const QStyleOptionToolButton& option, const QWidget* widget) {
    ButtonContent content{option.icon, option.text, keyHint(widget)};
    if (option.toolButtonStyle == Qt::ToolButtonIconOnly && !option.icon.isNull()) content.text.clear();
    if (option.toolButtonStyle == Qt::ToolButtonTextOnly) content.icon = QIcon();
    content.opensMenu = !content.text.isEmpty() && option.features & QStyleOptionToolButton::HasMenu;
    paintButton(painter, option, content, widget, iconSideOf(option, option.iconSize));
}

}  // namespace meridian::ui

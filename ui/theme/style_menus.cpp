#include <QMenu>
#include <QPainter>
#include <QStyleOption>

#include "ui/theme/control_kinds.h"
#include "ui/theme/icons.h"
#include "ui/theme/shapes.h"
#include "ui/theme/style_painters.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kPadding = 8;
constexpr int kIcon = 14;
constexpr int kGap = 8;
constexpr int kSubMenu = 12;

bool isDestructive(const QStyleOptionMenuItem& option, const QWidget* widget) {
    const auto* menu = qobject_cast<const QMenu*>(widget);
    return menu && actionKind(menu->actionAt(option.rect.center())) == ActionKind::kDestructive;
}

QColor itemColor(const QStyleOptionMenuItem& option, const QWidget* widget, Token rest) {
    if (!(option.state & QStyle::State_Enabled)) return themeColor(Token::kTextDisabled);
    if (isDestructive(option, widget)) return themeColor(Tone::kDanger, TonePart::kFg);
    return themeColor(rest);
}

// One column for the tick or the icon: an item rarely has both.
void paintLead(QPainter& painter, const QStyleOptionMenuItem& option, const QRectF& place, const QColor& color) {
    if (option.checkType != QStyleOptionMenuItem::NotCheckable && option.checked) {
        paintIcon(painter, place, u"check", themeColor(Token::kAccentText));
    } else if (const QString name = iconName(option.icon); !name.isEmpty()) {
        paintIcon(painter, place, name, color);
    } else if (!option.icon.isNull()) {
        option.icon.paint(&painter, place.toAlignedRect());
    }
}

}  // namespace

void paintMenuPanel(QPainter& painter, const QStyleOption& option, const QWidget* widget) {
    const bool isRound = widget != nullptr && widget->testAttribute(Qt::WA_TranslucentBackground);
    drawBox(painter, option.rect,
            {.fill = themeColor(Token::kRaised),
             .edge = themeColor(Token::kBorder),
             .radius = isRound ? double(themeSize(Size::kRadiusCard)) : 0});
}

void paintMenuItem(QPainter& painter, const QStyleOptionMenuItem& option, const QWidget* widget) {
    painter.save();
    QRect rect = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        drawHLine(painter, rect.left(), rect.right() + 1, rect.center().y(), themeColor(Token::kBorderSubtle));
        painter.restore();
        return;
    }
    const bool active = option.state & QStyle::State_Selected && option.state & QStyle::State_Enabled;
    if (active) {
        drawBox(painter, rect,
                {.fill = themeColor(Token::kSelected), .edge = {}, .radius = double(themeSize(Size::kRadiusField))});
    }
    rect.adjust(kPadding, 0, -kPadding, 0);
    const QColor quiet = itemColor(option, widget, Token::kTextSecondary);
    paintLead(painter, option, QRectF(rect.left(), rect.top(), kIcon, rect.height()), quiet);
    rect.setLeft(rect.left() + kIcon + kGap);
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        paintIcon(painter, QRectF(rect.right() - kSubMenu, rect.top(), kSubMenu, rect.height()), u"right", quiet);
        rect.setRight(rect.right() - kSubMenu - kGap);
    }
    const qsizetype tab = option.text.indexOf(u'\t');
    painter.setFont(option.font);
    painter.setPen(itemColor(option, widget, Token::kText));
    painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextHideMnemonic | Qt::TextSingleLine,
                     tab < 0 ? option.text : option.text.left(tab));
    if (tab >= 0) {
        painter.setFont(themeFont(TypeStyle::kCaption));
        painter.setPen(
            themeColor(active || option.state & QStyle::State_Enabled ? Token::kTextMuted : Token::kTextDisabled));
        painter.drawText(rect, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, option.text.mid(tab + 1));
    }
    painter.restore();
}

void paintMenuBarItem(QPainter& painter, const QStyleOptionMenuItem& option) {
    painter.save();
    painter.fillRect(option.rect, themeColor(Token::kSurface));
    if (option.state & (QStyle::State_Selected | QStyle::State_Sunken)) {
        const Token fill = option.state & QStyle::State_Sunken ? Token::kPressed : Token::kHover;
        drawBox(painter, option.rect.adjusted(1, 2, -1, -2),
                {.fill = themeColor(fill), .edge = {}, .radius = double(themeSize(Size::kRadiusField))});
    }
    painter.setPen(themeColor(option.state & QStyle::State_Enabled ? Token::kText : Token::kTextDisabled));
    painter.drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, option.text);
    painter.restore();
}

}  // namespace meridian::ui

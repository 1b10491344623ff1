// How big MeridianStyle makes things; where their parts are is in style_places.cpp.
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>
#include <algorithm>

#include "ui/theme/control_kinds.h"
#include "ui/theme/icons.h"
#include "ui/theme/meridian_style.h"
#include "ui/theme/shapes.h"
#include "ui/theme/style_painters.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kScrollBar = 10;
constexpr int kShortestThumb = 24;
constexpr int kMark = 14;
constexpr int kTipWakeUp = 500;
constexpr int kPasswordDot = 0x2022;  // a bullet; Qt's own is a disc as high as a capital
constexpr int kTab = 36;
constexpr int kSeparator = 9;

QSize buttonSize(const QSize& contents, const QWidget* widget, bool onlyIcon) {
    const int height = controlHeight(widget);
    const QString key = keyHint(widget);
    if (onlyIcon && key.isEmpty()) return {height, height};
    const int padding = buttonKind(widget) == ButtonKind::kQuiet     ? 8
                        : controlSize(widget) == ControlSize::kSmall ? 9
                                                                     : 11;
    const int keycap = key.isEmpty() ? 0 : keycapWidth(key) + 6;
    return {contents.width() + 2 * padding + keycap, height};
}

QSize menuItemSize(const QStyleOptionMenuItem& option, const QSize& contents) {
    if (option.menuItemType == QStyleOptionMenuItem::Separator) return {contents.width(), kSeparator};
    const int lead = 8 + 14 + 8;
    const int tail = option.menuItemType == QStyleOptionMenuItem::SubMenu ? 12 + 8 + 8 : 8;
    const int shortcut = option.text.contains(u'\t') || option.reservedShortcutWidth > 0 ? 16 : 0;
    // The list of a combo box passes the rectangle of its row as contents, so only the text can say how high an item
    // is.
    return {contents.width() + lead + tail + shortcut,
            std::max(themeSize(Size::kRailItem), option.fontMetrics.height() + 12)};
}

bool isTextField(const QWidget* widget) {
    return qobject_cast<const QTextEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget);
}

}  // namespace

int MeridianStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
        case PM_DefaultFrameWidth: return isTextField(widget) ? 2 : 1;
        case PM_ScrollBarExtent: return kScrollBar;
        case PM_ScrollBarSliderMin: return kShortestThumb;
        case PM_IndicatorWidth:
        case PM_IndicatorHeight:
        case PM_ExclusiveIndicatorWidth:
        case PM_ExclusiveIndicatorHeight: return kMark;
        case PM_CheckBoxLabelSpacing:
        case PM_RadioButtonLabelSpacing: return themeSize(Size::kSpace1Half);
        case PM_ButtonIconSize:
        case PM_SmallIconSize:
        case PM_ToolBarIconSize:
        case PM_TabBarIconSize:
        case PM_ListViewIconSize:
        case PM_LineEditIconSize: return themeSize(Size::kIcon);
        case PM_ButtonShiftHorizontal:
        case PM_ButtonShiftVertical:
        case PM_ButtonDefaultIndicator:
        case PM_TabBarTabShiftHorizontal:
        case PM_TabBarTabShiftVertical:
        case PM_TabBarTabOverlap:
        case PM_ScrollView_ScrollBarSpacing:
        case PM_MenuBarPanelWidth:
        case PM_MenuDesktopFrameWidth: return 0;
        case PM_MenuButtonIndicator: return 18;
        case PM_ButtonMargin: return 0;
        case PM_TabBarTabHSpace: return 18;
        case PM_MenuPanelWidth: return 1;
        case PM_MenuHMargin:
        case PM_MenuVMargin: return 3;
        case PM_FocusFrameHMargin:
        case PM_FocusFrameVMargin: return themeSize(Size::kBorderFocus) + themeSize(Size::kBorderFocusOffset);
        case PM_ToolTipLabelFrameWidth: return 6;
        case PM_SplitterWidth: return 5;
        case PM_HeaderMargin: return themeSize(Size::kCellPadX);
        case PM_HeaderGripMargin: return 4;
        case PM_LayoutLeftMargin:
        case PM_LayoutTopMargin:
        case PM_LayoutRightMargin:
        case PM_LayoutBottomMargin: return themeSize(Size::kSpace3);
        case PM_LayoutHorizontalSpacing:
        case PM_LayoutVerticalSpacing: return themeSize(Size::kSpace2);
        default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int MeridianStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                             QStyleHintReturn* returned) const {
    switch (hint) {
        case SH_ToolTip_WakeUpDelay: return kTipWakeUp;
        case SH_ToolTipLabel_Opacity: return 255;
        case SH_UnderlineShortcut:
        case SH_DialogButtonBox_ButtonsHaveIcons:
        case SH_EtchDisabledText:
        case SH_DitherDisabledText:
        case SH_FocusFrame_Mask:
        case SH_Widget_Animation_Duration:
        case SH_ItemView_ActivateItemOnSingleClick: return 0;
        case SH_ItemView_ShowDecorationSelected:
        case SH_FocusFrame_AboveWidget:
        case SH_ScrollBar_MiddleClickAbsolutePosition: return 1;
        case SH_LineEdit_PasswordCharacter: return kPasswordDot;
        case SH_Table_GridLineColor: return static_cast<int>(themeColor(Token::kBorderSubtle).rgb());
        case SH_Slider_AbsoluteSetButtons: return Qt::LeftButton | Qt::MiddleButton;
        default: return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QSize MeridianStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                      const QWidget* widget) const {
    switch (type) {
        case CT_PushButton: {
            const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
            return buttonSize(contents, widget, button && button->text.isEmpty() && !button->icon.isNull());
        }
        case CT_ToolButton: {
            const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
            const bool onlyIcon = button && !button->icon.isNull() &&
                                  (button->text.isEmpty() || button->toolButtonStyle == Qt::ToolButtonIconOnly);
            return buttonSize(contents, widget, onlyIcon);
        }
        case CT_LineEdit: {
            const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            if (!frame || frame->lineWidth == 0) return contents;
            return {contents.width() + 2 * kFieldPadding, controlHeight(widget)};
        }
        case CT_ComboBox: return {contents.width() + kFieldPadding + kComboArrow + 4, controlHeight(widget)};
        case CT_SpinBox: return {contents.width() + kFieldPadding + kSpinButton + 4, controlHeight(widget)};
        case CT_CheckBox:
        case CT_RadioButton: {
            const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
            return size.expandedTo(QSize(0, themeSize(Size::kHitMin)));
        }
        case CT_MenuItem:
            if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
                return menuItemSize(*item, contents);
            return contents;
        case CT_ItemViewItem: {
            const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
            return size.expandedTo(QSize(0, themeSize(Size::kRowSmall)));
        }
        case CT_TabBarTab:
            return QProxyStyle::sizeFromContents(type, option, contents, widget).expandedTo(QSize(0, kTab));
        case CT_HeaderSection: {
            const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
            return {size.width(), themeSize(Size::kHeader)};
        }
        case CT_ProgressBar: {
            const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option);
            return {contents.width(), bar && bar->textVisible ? 16 : 6};
        }
        default: return QProxyStyle::sizeFromContents(type, option, contents, widget);
    }
}

QIcon MeridianStyle::standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const {
    switch (which) {
        case SP_LineEditClearButton: return icon(u"x", Token::kTextMuted);
        case SP_MessageBoxInformation: return icon(u"info", Token::kAccentText);
        case SP_MessageBoxWarning: return icon(u"warn", Token::kText);
        case SP_MessageBoxCritical: return icon(u"error", Token::kDangerSolid);
        case SP_TabCloseButton:
        case SP_TitleBarCloseButton: return icon(u"x");
        default: return QProxyStyle::standardIcon(which, option, widget);
    }
}

}  // namespace meridian::ui

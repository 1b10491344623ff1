#include "ui/theme/meridian_style.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QTextEdit>

#include "ui/theme/compositor.h"
#include "ui/theme/focus_ring.h"
#include "ui/theme/shapes.h"
#include "ui/theme/style_painters.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

template <class Option>
const Option* as(const QStyleOption* option) {
    return qstyleoption_cast<const Option*>(option);
}

bool isTextField(const QWidget* widget) {
    return qobject_cast<const QTextEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget);
}

void paintFrame(QPainter& painter, const QStyleOption& option, const QWidget* widget) {
    if (isTextField(widget)) {
        paintFieldPanel(painter, option, widget);
        return;
    }
    drawBox(painter, option.rect,
            {.fill = {}, .edge = themeColor(Token::kBorderSubtle), .radius = double(themeSize(Size::kRadiusField))});
}

// Buttons have a ring around them (FocusRing) and fields have their edge; this is for everything else.
void paintInnerFocus(QPainter& painter, const QStyleOption& option, const QWidget* widget) {
    if (qobject_cast<const QAbstractButton*>(widget) || !(option.state & QStyle::State_KeyboardFocusChange)) return;
    const bool item = qobject_cast<const QAbstractItemView*>(widget);
    drawBox(painter, option.rect,
            {.fill = {}, .edge = themeColor(Token::kFocus), .edgeWidth = 1.5, .radius = item ? 0.0 : 3.0});
}

// A selected item keeps the colour of its text: its fill is pale.
QStyleOptionViewItem withPlainSelection(const QStyleOptionViewItem& option) {
    QStyleOptionViewItem copy = option;
    copy.palette.setColor(QPalette::HighlightedText, copy.palette.color(QPalette::Text));
    return copy;
}

QStyleOptionTab withTabColors(const QStyleOptionTab& option) {
    QStyleOptionTab copy = option;
    const bool enabled = option.state & QStyle::State_Enabled;
    const Token token = !enabled                                ? Token::kTextDisabled
                        : option.state & QStyle::State_Selected ? Token::kText
                                                                : Token::kTextSecondary;
    copy.palette.setColor(QPalette::WindowText, themeColor(token));
    return copy;
}

}  // namespace

MeridianStyle::MeridianStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))), m_focusRing(new FocusRing(this)) {}

void MeridianStyle::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget)) m_focusRing->watch(widget);
    if (qobject_cast<QLineEdit*>(widget) || qobject_cast<QTabBar*>(widget)) widget->setAttribute(Qt::WA_Hover);
    // The corners outside the rounded panel.
    if (qobject_cast<QMenu*>(widget)) widget->setAttribute(Qt::WA_TranslucentBackground, blendsWindows());
}

void MeridianStyle::unpolish(QWidget* widget) {
    if (qobject_cast<QAbstractButton*>(widget)) m_focusRing->forget(widget);
    QProxyStyle::unpolish(widget);
}

void MeridianStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                  const QWidget* widget) const {
    switch (element) {
        case PE_PanelLineEdit:
            // Without a frame it is part of a spin box or a combo box, which has drawn the field already.
            if (const auto* frame = as<QStyleOptionFrame>(option); frame && frame->lineWidth > 0) {
                paintFieldPanel(*painter, *option, widget);
            }
            return;
        case PE_Frame: paintFrame(*painter, *option, widget); return;
        case PE_FrameGroupBox:
            drawBox(
                *painter, option->rect,
                {.fill = {}, .edge = themeColor(Token::kBorderSubtle), .radius = double(themeSize(Size::kRadiusCard))});
            return;
        case PE_IndicatorCheckBox:
        case PE_IndicatorItemViewItemCheck: paintCheckMark(*painter, *option); return;
        case PE_IndicatorRadioButton: paintRadioMark(*painter, *option); return;
        case PE_IndicatorBranch: paintBranch(*painter, *option); return;
        case PE_FrameFocusRect: paintInnerFocus(*painter, *option, widget); return;
        case PE_PanelMenu: paintMenuPanel(*painter, *option, widget); return;
        case PE_PanelTipLabel:
            drawBox(*painter, option->rect, {.fill = themeColor(Token::kTooltipBg), .edge = {}});
            return;
        case PE_PanelItemViewItem:
        case PE_PanelItemViewRow:
            if (const auto* item = as<QStyleOptionViewItem>(option)) paintItemBackground(*painter, *item);
            return;
        case PE_PanelScrollAreaCorner: painter->fillRect(option->rect, themeColor(Token::kSurface)); return;
        case PE_FrameTabBarBase:
            drawHLine(*painter, option->rect.left(), option->rect.right() + 1, option->rect.bottom(),
                      themeColor(Token::kBorderSubtle));
            return;
        case PE_FrameMenu:
        case PE_FrameTabWidget:
        case PE_FrameStatusBarItem: return;
        default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void MeridianStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                                const QWidget* widget) const {
    switch (element) {
        case CE_PushButton:
            if (const auto* button = as<QStyleOptionButton>(option)) paintPushButton(*painter, *button, widget);
            return;
        case CE_MenuItem:
            if (const auto* item = as<QStyleOptionMenuItem>(option)) paintMenuItem(*painter, *item, widget);
            return;
        case CE_MenuBarItem:
            if (const auto* item = as<QStyleOptionMenuItem>(option)) paintMenuBarItem(*painter, *item);
            return;
        case CE_MenuBarEmptyArea: painter->fillRect(option->rect, themeColor(Token::kSurface)); return;
        case CE_MenuEmptyArea: return;
        case CE_Header:
            if (const auto* header = as<QStyleOptionHeader>(option)) paintHeader(*painter, *header);
            return;
        case CE_HeaderEmptyArea:
            painter->fillRect(option->rect, themeColor(Token::kSubtle));
            drawHLine(*painter, option->rect.left(), option->rect.right() + 1, option->rect.bottom(),
                      themeColor(Token::kBorder));
            return;
        case CE_TabBarTabShape:
            if (const auto* tab = as<QStyleOptionTab>(option)) paintTab(*painter, *tab);
            return;
        case CE_TabBarTabLabel:
            if (const auto* tab = as<QStyleOptionTab>(option)) {
                const QStyleOptionTab colored = withTabColors(*tab);
                QProxyStyle::drawControl(element, &colored, painter, widget);
            }
            return;
        case CE_ItemViewItem:
            if (const auto* item = as<QStyleOptionViewItem>(option)) {
                const QStyleOptionViewItem plain = withPlainSelection(*item);
                QProxyStyle::drawControl(element, &plain, painter, widget);
            }
            return;
        case CE_ProgressBar:
            if (const auto* bar = as<QStyleOptionProgressBar>(option)) paintProgressBar(*painter, *bar);
            return;
        case CE_Splitter: paintSplitter(*painter, *option); return;
        case CE_FocusFrame: drawFocusRing(*painter, option->rect, themeSize(Size::kRadiusButton) + 3); return;
        default: QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void MeridianStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                       const QWidget* widget) const {
    const auto part = [&](SubControl which) { return subControlRect(control, option, which, widget); };
    switch (control) {
        case CC_ToolButton:
            if (const auto* button = as<QStyleOptionToolButton>(option)) paintToolButton(*painter, *button, widget);
            return;
        case CC_ComboBox:
            if (const auto* combo = as<QStyleOptionComboBox>(option)) {
                paintComboBox(*painter, *combo, part(SC_ComboBoxArrow), widget);
            }
            return;
        case CC_SpinBox:
            if (const auto* spin = as<QStyleOptionSpinBox>(option)) {
                paintSpinBox(*painter, *spin, part(SC_SpinBoxUp), part(SC_SpinBoxDown), widget);
            }
            return;
        case CC_ScrollBar:
            if (const auto* bar = as<QStyleOptionSlider>(option))
                paintScrollBar(*painter, *bar, part(SC_ScrollBarSlider));
            return;
        default: QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

}  // namespace meridian::ui

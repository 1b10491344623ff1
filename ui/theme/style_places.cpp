// Where the parts of scroll bars and fields are.
#include <QAbstractSpinBox>
#include <QStyleOption>
#include <algorithm>

#include "ui/theme/meridian_style.h"
#include "ui/theme/style_painters.h"

namespace meridian::ui {

namespace {

constexpr int kShortestThumb = 24;
constexpr int kLineEditOwnMargin = 2;  // QLineEdit adds it by itself

QRect scrollBarPart(const QStyleOptionSlider& option, QStyle::SubControl part) {
    const QRect rect = option.rect;
    const bool vertical = option.orientation == Qt::Vertical;
    const int length = vertical ? rect.height() : rect.width();
    const qint64 range = qint64(option.maximum) - option.minimum;
    int thumb = length;
    if (range > 0) {
        thumb = static_cast<int>(qint64(option.pageStep) * length / (range + option.pageStep));
        thumb = std::clamp(thumb, std::min(kShortestThumb, length), length);
    }
    const int start = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                      length - thumb, option.upsideDown);
    const auto slice = [&](int from, int size) {
        return vertical ? QRect(rect.left(), rect.top() + from, rect.width(), size)
                        : QRect(rect.left() + from, rect.top(), size, rect.height());
    };
    switch (part) {
        case QStyle::SC_ScrollBarGroove: return rect;
        case QStyle::SC_ScrollBarSlider: return slice(start, thumb);
        case QStyle::SC_ScrollBarSubPage: return slice(0, start);
        case QStyle::SC_ScrollBarAddPage: return slice(start + thumb, length - start - thumb);
        default: return QRect();
    }
}

QRect spinBoxPart(const QStyleOptionSpinBox& option, QStyle::SubControl part) {
    const QRect rect = option.rect;
    const bool buttons = option.buttonSymbols != QAbstractSpinBox::NoButtons;
    const QRect column(rect.right() - kSpinButton - 1, rect.top() + 2, kSpinButton, rect.height() - 4);
    switch (part) {
        case QStyle::SC_SpinBoxFrame: return rect;
        case QStyle::SC_SpinBoxUp:
            return buttons ? QRect(column.topLeft(), QSize(kSpinButton, column.height() / 2)) : QRect();
        case QStyle::SC_SpinBoxDown: return buttons ? column.adjusted(0, column.height() / 2, 0, 0) : QRect();
        case QStyle::SC_SpinBoxEditField:
            return rect.adjusted(kFieldPadding - kLineEditOwnMargin, 2, buttons ? -kSpinButton - 2 : -kFieldPadding + 2,
                                 -2);
        default: return QRect();
    }
}

QRect comboBoxPart(const QRect& rect, QStyle::SubControl part) {
    switch (part) {
        case QStyle::SC_ComboBoxFrame: return rect;
        case QStyle::SC_ComboBoxArrow: return QRect(rect.right() - kComboArrow, rect.top(), kComboArrow, rect.height());
        case QStyle::SC_ComboBoxEditField: return rect.adjusted(kFieldPadding - 1, 1, -kComboArrow - 1, -1);
        default: return rect;
    }
}

}  // namespace

QRect MeridianStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                    const QWidget* widget) const {
    if (control == CC_ScrollBar) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) return scrollBarPart(*bar, part);
    }
    if (control == CC_SpinBox) {
        if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option)) {
            return visualRect(option->direction, option->rect, spinBoxPart(*spin, part));
        }
    }
    if (control == CC_ComboBox && part != SC_ComboBoxListBoxPopup) {
        return visualRect(option->direction, option->rect, comboBoxPart(option->rect, part));
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect MeridianStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    if (element == SE_LineEditContents) {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame && frame->lineWidth == 0) return option->rect;
        const int padding = kFieldPadding - kLineEditOwnMargin;
        return option->rect.adjusted(padding, 1, -padding, -1);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

}  // namespace meridian::ui

#include "ui/shell/tab_walk.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QWidget>

namespace meridian::ui {

namespace {

// Of choices of which one holds, that one is the stop, and arrows go to the others.
bool isOtherChoice(const QWidget* widget) {
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    if (button == nullptr || button->isChecked() || button->group() == nullptr) return false;
    return button->group()->exclusive() && button->group()->checkedButton() != nullptr;
}

bool isStop(const QWidget* widget) {
    return (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->focusProxy() == nullptr && widget->isVisible() &&
           widget->isEnabled() && !isOtherChoice(widget);
}

}  // namespace

QWidget* nextStop(const QWidget& area, QWidget* from, TabWay way) {
    QWidget* at = from;
    do {
        at = way == TabWay::kForward ? at->nextInFocusChain() : at->previousInFocusChain();
        if (area.isAncestorOf(at) && isStop(at)) return at;
    } while (at != from);
    return nullptr;
}

}  // namespace meridian::ui

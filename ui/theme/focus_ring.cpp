#include "ui/theme/focus_ring.h"

#include <QFocusEvent>
#include <QFocusFrame>

namespace meridian::ui {

namespace {

bool cameByKey(Qt::FocusReason reason) {
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
}

}  // namespace

void FocusRing::watch(QWidget* button) {
    button->installEventFilter(this);
}

void FocusRing::forget(QWidget* button) {
    button->removeEventFilter(this);
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event) {
    auto* widget = qobject_cast<QWidget*>(watched);
    if (!widget) return false;
    if (event->type() == QEvent::FocusIn && cameByKey(static_cast<QFocusEvent*>(event)->reason())) show(widget);
    if (event->type() == QEvent::FocusOut || event->type() == QEvent::MouseButtonPress) hide();
    // Keys inside a group of buttons move the focus by another reason than Tab.
    if (event->type() == QEvent::KeyPress && widget->hasFocus()) show(widget);
    return false;
}

void FocusRing::show(QWidget* button) {
    // A frame is the child of what it surrounds the inside of; it dies with that window.
    if (!m_frame) m_frame = new QFocusFrame(button->window());
    m_frame->setWidget(button);
}

void FocusRing::hide() {
    if (m_frame) m_frame->setWidget(nullptr);
}

}  // namespace meridian::ui

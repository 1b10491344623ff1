#include "ui/theme/control_kinds.h"

#include <QAbstractButton>
#include <QAction>
#include <QCoreApplication>
#include <QEvent>
#include <QToolButton>
#include <QVariant>

#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr const char* kKindProperty = "meridianButtonKind";
constexpr const char* kSizeProperty = "meridianControlSize";
constexpr const char* kFieldProperty = "meridianFieldState";
constexpr const char* kKeyProperty = "meridianKeyHint";

// `fallback` where the property was never set.
template <class Enum>
Enum read(const QObject* object, const char* property, Enum fallback) {
    if (!object) return fallback;
    const QVariant value = object->property(property);
    return value.isValid() ? static_cast<Enum>(value.toInt()) : fallback;
}

void write(QWidget* widget, const char* property, const QVariant& value) {
    widget->setProperty(property, value);
    // The button keeps its size hint until it hears of a change that can alter it.
    QEvent event(QEvent::StyleChange);
    QCoreApplication::sendEvent(widget, &event);
}

}  // namespace

void setButtonKind(QAbstractButton* button, ButtonKind kind) {
    write(button, kKindProperty, static_cast<int>(kind));
}

ButtonKind buttonKind(const QWidget* button) {
    const bool isTool = qobject_cast<const QToolButton*>(button);
    return read(button, kKindProperty, isTool ? ButtonKind::kQuiet : ButtonKind::kDefault);
}

void setControlSize(QWidget* control, ControlSize size) {
    write(control, kSizeProperty, static_cast<int>(size));
}

ControlSize controlSize(const QWidget* control) {
    return read(control, kSizeProperty, ControlSize::kNormal);
}

int controlHeight(const QWidget* control) {
    return themeSize(controlSize(control) == ControlSize::kSmall ? Size::kControlSm : Size::kControl);
}

void setFieldState(QWidget* field, FieldState state) {
    field->setProperty(kFieldProperty, static_cast<int>(state));
    field->update();
}

FieldState fieldState(const QWidget* field) {
    return read(field, kFieldProperty, FieldState::kNormal);
}

void setKeyHint(QAbstractButton* button, const QString& key) {
    write(button, kKeyProperty, key);
}

QString keyHint(const QWidget* button) {
    return button ? button->property(kKeyProperty).toString() : QString();
}

void setActionKind(QAction* action, ActionKind kind) {
    action->setProperty(kKindProperty, static_cast<int>(kind));
}

ActionKind actionKind(const QAction* action) {
    return read(action, kKindProperty, ActionKind::kNormal);
}

}  // namespace meridian::ui

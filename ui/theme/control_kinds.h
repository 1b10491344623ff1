// What the style cannot see from a control's class: which kind of button it is, how big, whether a field's value is
// changed or wrong. Kept as dynamic properties, so that every Qt control can have them.
#pragma once

#include <QString>

class QAbstractButton;
class QAction;
class QWidget;

namespace meridian::ui {

// At most one primary in a view. Danger is for the purpose of a view or the last step of a dialog; elsewhere a
// destructive button is an outline. A QToolButton is quiet unless told otherwise.
enum class ButtonKind { kDefault, kPrimary, kDanger, kDestructive, kQuiet };
enum class ControlSize { kNormal, kSmall };
enum class FieldState { kNormal, kEdited, kError };
enum class ActionKind { kNormal, kDestructive };

void setButtonKind(QAbstractButton* button, ButtonKind kind);
ButtonKind buttonKind(const QWidget* button);

// Buttons, fields and combo boxes.
void setControlSize(QWidget* control, ControlSize size);
ControlSize controlSize(const QWidget* control);
int controlHeight(const QWidget* control);

void setFieldState(QWidget* field, FieldState state);
FieldState fieldState(const QWidget* field);

// The key that does the same, drawn as a keycap behind the button's text.
void setKeyHint(QAbstractButton* button, const QString& key);
QString keyHint(const QWidget* button);

// How a menu shows the action.
void setActionKind(QAction* action, ActionKind kind);
ActionKind actionKind(const QAction* action);

}  // namespace meridian::ui

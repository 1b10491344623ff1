// What shows an action: a button, or an entry of a menu. Text, icon, key and whether it is possible all come from the
// registry; one that is not possible says in its tooltip why, and what would make it possible.
#pragma once

#include <QPushButton>

#include "ui/shell/action.h"

class QMenu;

namespace meridian::ui {

// Kind and size as for every button: setButtonKind(), setControlSize().
class ActionButton final : public QPushButton {
    Q_OBJECT

  public:
    enum class Shows { kIconAndText, kText, kIcon, kIconTextAndKey };
    // The action may be added later; until then the button is empty and not enabled.
    ActionButton(Actions& actions, const char* id, QWidget* parent = nullptr, Shows shows = Shows::kIconAndText);
    const QString& actionId() const { return m_id; }

  protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    void refresh();

    QPointer<Actions> m_actions;
    const QString m_id;
    const Shows m_shows;
};

// Asks the registry anew each time that the menu opens.
void addToMenu(QMenu& menu, Actions& actions, const char* id);

}  // namespace meridian::ui

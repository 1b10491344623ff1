// Who is signed in, as initials in a circle, and behind it what concerns this person: settings, language, appearance,
// help, signing out.
#pragma once

#include <QToolButton>

#include "ui/shell/services.h"

namespace meridian::ui {

class UserButton final : public QToolButton {
    Q_OBJECT

  public:
    // The entries are actions of `actions`, by their ids.
    UserButton(Services& services, Actions& actions, QWidget* parent = nullptr);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void describe();
    QString personName() const;
    void fillMenu(Actions& actions);

    Services& m_services;
    QAction* m_who = nullptr;
};

}  // namespace meridian::ui

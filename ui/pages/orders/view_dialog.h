// Asks for the name of a view and whether colleagues see it.
#pragma once

#include "core/views/saved_views.h"
#include "ui/forms/dialog_panel.h"

class QLabel;
class QLineEdit;

namespace meridian::ui {

class Switch;

class ViewDialog final : public DialogPanel {
    Q_OBJECT

  public:
    enum class MayShare { kNo, kYes };
    // A view without an id is a new one.
    ViewDialog(QWidget* over, const core::SavedView& view, MayShare mayShare);
    // The server did not take it: said below the name, and the dialog stays.
    void showFault(const QString& text);

  Q_SIGNALS:
    void confirmed(const meridian::core::SavedView& view);

  protected:
    void translate() override;

  private:
    void judge();

    core::SavedView m_view;
    const MayShare m_mayShare;
    QLabel* m_label;
    QLineEdit* m_name;
    Switch* m_shared;
    QLabel* m_fault;
};

}  // namespace meridian::ui

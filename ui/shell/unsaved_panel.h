// Asks what becomes of work that would go with the window: saved, discarded, or kept by staying.
#pragma once

#include <QStringList>
#include <functional>

#include "ui/forms/modal_panel.h"

namespace meridian::ui {

class UnsavedPanel final : public ModalPanel {
    Q_OBJECT

  public:
    // `work`: a sentence for each page that has some, in the language of the moment.
    UnsavedPanel(QWidget* over, std::function<QStringList()> work);
    void ask();
    // It takes a moment; the way back to the work stays open.
    void showSaving();

  Q_SIGNALS:
    // The panel stays until it is closed.
    void saveWanted();
    void discardWanted();

  protected:
    void translate() override;

  private:
    const std::function<QStringList()> m_work;
    QPushButton* m_discard;
    bool m_isSaving = false;
};

}  // namespace meridian::ui

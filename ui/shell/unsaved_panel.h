// Asks what becomes of work that would go with the window: saved, put off, discarded, or kept open by staying.
#pragma once

#include <QStringList>
#include <functional>
#include <optional>

#include "ui/forms/dialog_panel.h"

namespace meridian::ui {

class UnsavedPanel final : public DialogPanel {
    Q_OBJECT

  public:
    enum class Way { kSave, kKeep, kDiscard };
    struct Question {
        std::function<QStringList()> work;  // a sentence for each page that has some, in the language of the moment
        bool mayWait = false;               // it can also be kept here for later
    };
    UnsavedPanel(QWidget* over, Question question);
    void ask();
    // It takes a moment; the way back to the work stays open.
    void showWorking(Way way);

  Q_SIGNALS:
    // The panel stays until it is closed.
    void chosen(meridian::ui::UnsavedPanel::Way way);

  protected:
    void translate() override;

  private:
    QPushButton* way(QPushButton* button, const char* name, Way way);

    const Question m_question;
    QPushButton* m_keep = nullptr;  // with mayWait
    QPushButton* m_discard;
    std::optional<Way> m_working;
};

}  // namespace meridian::ui

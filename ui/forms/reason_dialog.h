// Asks why: a small dialog for commands that need a reason. The reason is mandatory; a click on a suggestion writes it,
// and Enter does what the button says.
#pragma once

#include <QStringList>
#include <functional>

#include "ui/forms/dialog_panel.h"

class QLineEdit;

namespace meridian::ui {

class ElidedLabel;

// Every text is the caller's, in the person's language.
struct ReasonQuestion {
    QString title;            // "Cancel EU-1048217?"
    QString effect;           // what happens, in figures, and whether it can be undone
    QStringList suggestions;  // a few usual reasons; may be empty
    QString confirm;          // "Cancel order"
    ButtonKind kind = ButtonKind::kPrimary;
};

class ReasonDialog final : public DialogPanel {
    Q_OBJECT

  public:
    ReasonDialog(QWidget* over, const ReasonQuestion& question);

  Q_SIGNALS:
    void confirmed(const QString& reason);  // never empty; the dialog is closed by then

  protected:
    void translate() override;

  private:
    void judge();
    void confirm();

    ElidedLabel* m_label;
    QLineEdit* m_reason;
};

// Opens it over the window of `over`; `confirmed` is called at most once, while `over` lives.
void askReason(QWidget* over, const ReasonQuestion& question, std::function<void(const QString& reason)> confirmed);

}  // namespace meridian::ui

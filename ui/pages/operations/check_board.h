// The promises that the cell keeps, when they were last checked, and what was found. "Check now" reads the whole
// journal, tells how far it is, and can be stopped.
#pragma once

#include <QStandardItemModel>
#include <optional>

#include "core/async/call.h"
#include "core/operations/operation_types.h"
#include "ui/shell/services.h"
#include "ui/widgets/card.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace meridian::ui {

class DataTable;

class CheckBoard final : public Card {
    Q_OBJECT

  public:
    explicit CheckBoard(Services& services, QWidget* parent = nullptr);
    // What the server keeps of the last verification; `now` for its age.
    void show(const core::Verification& verification);
    // Starts a check, or ends the one that was started here.
    void checkOrStop();
    // Empty: a check can be started or ended.
    QString whyNot() const;

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void take(const core::Outcome<core::Verification>& outcome);
    void fill();
    void showState();
    QString resultOf(const QString& check, bool* broken) const;
    void translate();

    Services& m_services;
    DataTable* m_table;
    QStandardItemModel* m_model;
    QProgressBar* m_progress;
    QPushButton* m_button;
    QLabel* m_line;  // what has gone wrong with the check itself
    core::Verification m_verification;
    std::optional<core::Cancel> m_running;  // of this console's own check
    bool m_wasRunning = false;
};

}  // namespace meridian::ui

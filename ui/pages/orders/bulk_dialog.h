// Many orders at once: first the table of what would happen and what would fail, with the reason to be written; then
// the progress; then what came of each. The work goes on when the dialog is closed.
#pragma once

#include "core/orders/bulk_run.h"
#include "ui/forms/dialog_panel.h"
#include "ui/shell/services.h"

class QLabel;
class QLineEdit;
class QProgressBar;

namespace meridian::ui {

class BulkModel;
class DataTable;
class Segments;

class BulkDialog final : public DialogPanel {
    Q_OBJECT

  public:
    // The run outlives the dialog.
    BulkDialog(QWidget* over, core::BulkRun& run, const Services& services);

  protected:
    void translate() override;

  private:
    QWidget* makeFields();
    void connectRun();
    void act();
    void refresh();
    void takeWish();
    void showProgress();
    QString question() const;
    QString verb(int orders) const;
    QString limitNote() const;

    core::BulkRun& m_run;
    const Services& m_services;
    BulkModel* m_model;
    QLabel* m_tagsLabel;
    QLineEdit* m_addTags;
    QLineEdit* m_removeTags;
    QLabel* m_reasonLabel;
    QLineEdit* m_reason;
    Segments* m_shows;
    DataTable* m_table;
    QProgressBar* m_progress;
    QLabel* m_note;
};

}  // namespace meridian::ui

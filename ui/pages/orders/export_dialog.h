// Orders into a file: which format, which columns; then the progress. The export goes on when the dialog is closed, and
// a notice says what came of it.
#pragma once

#include <QTimer>
#include <memory>

#include "core/orders/order_export.h"
#include "ui/forms/dialog_panel.h"
#include "ui/shell/services.h"

class QCheckBox;
class QLabel;
class QProgressBar;

namespace meridian::ui {

class Segments;

class ExportDialog final : public DialogPanel {
    Q_OBJECT

  public:
    struct Subject {
        core::ChosenOrders orders;
        qint64 count = 0;     // as far as it is known
        QStringList columns;  // names as in core::exportColumns(), as they are seen
        QString name;         // of the view, for the file; may be empty
    };
    ExportDialog(QWidget* over, const Subject& subject, const Services& services);
    // Writes to the file without asking where. For what has its path already, such as tests.
    void exportTo(const QString& path);

  protected:
    void translate() override;

  private:
    void askPath();
    void showProgress();
    void finish(const core::Outcome<core::ExportSummary>& outcome);
    QString proposedName() const;
    bool isXlsx() const;

    const Subject m_subject;
    const Services& m_services;
    Segments* m_format;
    Segments* m_columns;
    QCheckBox* m_mark;
    QProgressBar* m_progress;
    QLabel* m_note;
    QTimer m_watch;
    std::shared_ptr<core::ExportProgress> m_written;
    core::Cancel m_running;
    bool m_isRunning = false;
};

}  // namespace meridian::ui

// Pipeline: does every step keep up, and if not, which one holds up the others? A picture of the stages, the cell's
// figures, what could not be processed, the promises that were checked, and the journal as it is written.
#pragma once

#include <QTimer>
#include <optional>

#include "core/async/call.h"
#include "core/operations/operation_types.h"
#include "ui/pages/operations/stage_history.h"
#include "ui/shell/page.h"
#include "ui/shell/services.h"

class QBoxLayout;
class QLabel;
class QPushButton;

namespace meridian::ui {

class Card;
class CellPanel;
class CheckBoard;
class JournalCard;
class LettersCard;
class PipelinePicture;
class StatusPill;

class OperationsPage final : public Page {
    Q_OBJECT

  public:
    explicit OperationsPage(Services& services);
    void visit(const Route& route) override;
    QStringList path() const override;

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    QWidget* makeHeader();
    QWidget* makeContent();
    void arrange();
    void connectParts();
    void addActions();
    void ask();
    void take(const core::Outcome<core::PipelineStatus>& outcome);
    void showStatus();
    void showLine();
    QString whose() const;
    void setPaused(bool paused);
    void translate();

    Services& m_services;
    QLabel* m_title = nullptr;
    StatusPill* m_health = nullptr;
    QLabel* m_state = nullptr;
    QLabel* m_age = nullptr;
    QPushButton* m_pause = nullptr;
    Card* m_pictureCard;
    PipelinePicture* m_picture;
    CellPanel* m_cell;
    LettersCard* m_letters;
    CheckBoard* m_checks;
    JournalCard* m_journal;
    QBoxLayout* m_upper = nullptr;
    QBoxLayout* m_lower = nullptr;
    StageHistory m_history;
    std::optional<core::PipelineStatus> m_status;
    std::optional<core::Error> m_trouble;
    qint64 m_takenAt = 0;  // of m_status; microseconds since 1970
    QTimer m_next;         // from one answer to the next question
    QTimer m_tick;         // ages get older
    std::optional<core::Cancel> m_asking;
    bool m_paused = false;
};

}  // namespace meridian::ui

// Beside the picture: how the cell is as a whole, or all figures of the stage that is chosen in it.
#pragma once

#include "core/operations/operation_types.h"
#include "ui/pages/operations/stage_history.h"
#include "ui/shell/services.h"
#include "ui/widgets/card.h"

class QLabel;

namespace meridian::ui {

class FigureList;
class Sparkline;

class CellPanel final : public Card {
    Q_OBJECT

  public:
    explicit CellPanel(const Services& services, QWidget* parent = nullptr);
    // `stage` empty: the cell.
    void show(const core::PipelineStatus& status, const StageHistory& history, const QString& stage);

  private:
    void showCell(const core::PipelineStatus& status);
    void showStage(const core::PipelineStatus& status, const StageHistory& history, const QString& name);
    void showTimers(const core::PipelineStatus& status);
    void showProvider(const core::PipelineStatus& status);
    void explain(const QString& text);

    const Services& m_services;
    QLabel* m_text;
    FigureList* m_facts;
    Sparkline* m_line;
};

}  // namespace meridian::ui

// The pipeline of the cell as a picture: a card for each stage, and arrows that are the heavier the more goes through.
// Arrow keys go from card to card; the chosen one is told of beside the picture.
#pragma once

#include <QHash>
#include <QWidget>

#include "core/operations/operation_types.h"
#include "ui/pages/operations/stage_history.h"
#include "ui/shell/services.h"

namespace meridian::ui {

class StageCard;

class PipelinePicture final : public QWidget {
    Q_OBJECT

  public:
    explicit PipelinePicture(const Services& services, QWidget* parent = nullptr);
    void show(const core::PipelineStatus& status, const StageHistory& history);
    // The server does not answer: what stands here is from then.
    void setStale(bool stale);
    // Empty: none is chosen.
    QString chosen() const { return m_chosen; }
    void choose(const QString& stage);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  Q_SIGNALS:
    void stageChosen(const QString& stage);  // by the person; empty: none any more

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    static constexpr int kGapY = 20;  // between two rows

    void nameCards();
    void place();
    void moveFocus(const StageCard* from, QPoint step);
    QRect cardRect(const QString& stage) const;
    int gapX() const;
    void paintArrows(QPainter& painter) const;
    void paintReturn(QPainter& painter) const;
    void paintNotes(QPainter& painter) const;
    double weight(const QString& stage) const;

    const Services& m_services;
    QHash<QString, StageCard*> m_cards;
    QHash<QString, double> m_rates;
    QString m_chosen;
    bool m_stale = false;
};

}  // namespace meridian::ui

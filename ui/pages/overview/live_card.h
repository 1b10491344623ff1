// Orders per minute of the last hour, by region, as they come.
#pragma once

#include "ui/pages/overview/overview_feed.h"
#include "ui/shell/page.h"
#include "ui/widgets/card.h"

namespace meridian::ui {

class FigureLabel;
class LineChart;

class LiveCard final : public Card {
    Q_OBJECT

  public:
    LiveCard(const Services& services, QWidget* parent);
    void show(const LiveFigures& live, const QString& region);

  Q_SIGNALS:
    void wanted(const meridian::ui::Route& route);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void refresh();

    const Services& m_services;
    std::optional<LiveFigures> m_live;
    QString m_region;
    FigureLabel* m_now;
    LineChart* m_chart;
};

}  // namespace meridian::ui

// What has become of the orders placed in the period, step by step.
#pragma once

#include "ui/pages/overview/overview_feed.h"
#include "ui/shell/page.h"
#include "ui/widgets/card.h"

namespace meridian::ui {

class FunnelChart;

class FunnelCard final : public Card {
    Q_OBJECT

  public:
    FunnelCard(const Services& services, QWidget* parent);
    void show(const OverviewFigures& figures);

  Q_SIGNALS:
    void wanted(const meridian::ui::Route& route);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void refresh();

    const Services& m_services;
    std::optional<OverviewFigures> m_figures;
    FunnelChart* m_chart;
};

}  // namespace meridian::ui

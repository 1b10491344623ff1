// The row of figures at the head of the overview.
#pragma once

#include <QWidget>

#include "ui/pages/overview/kpi_tile.h"
#include "ui/pages/overview/overview_feed.h"
#include "ui/shell/page.h"

class QGridLayout;

namespace meridian::ui {

class OverviewTiles final : public QWidget {
    Q_OBJECT

  public:
    OverviewTiles(const Services& services, QWidget* parent);
    void show(const OverviewFigures& figures);
    void show(const core::Attention& attention);
    void setStale(bool stale);

  Q_SIGNALS:
    void wanted(const meridian::ui::Route& route);

  protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void arrange();
    void refresh();
    void connectLinks();
    void drawSeries();

    const Services& m_services;
    std::optional<OverviewFigures> m_figures;
    std::optional<core::Attention> m_attention;
    qint64 m_attentionAt = 0;
    QGridLayout* m_grid;
    KpiTile* m_revenue;
    KpiTile* m_orders;
    KpiTile* m_conversion;
    KpiTile* m_cancelled;
    KpiTile* m_failures;
    KpiTile* m_reviews;
    KpiTile* m_stock;
};

}  // namespace meridian::ui

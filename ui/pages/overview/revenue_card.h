// Where the revenue of the period comes from: by region, or by currency, with its bars over the period.
#pragma once

#include "core/insights/overview.h"
#include "ui/pages/overview/overview_feed.h"
#include "ui/shell/page.h"
#include "ui/widgets/card.h"

namespace meridian::ui {

class BarChart;
class Segments;
class ShareList;
struct ShareRow;

class RevenueCard final : public Card {
    Q_OBJECT

  public:
    RevenueCard(const Services& services, QWidget* parent);
    void show(const OverviewFigures& figures);

  Q_SIGNALS:
    void wanted(const meridian::ui::Route& route);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void translate();
    void refresh();
    QList<ShareRow> regionRows() const;
    QList<ShareRow> currencyRows() const;
    ShareRow moreRow(const core::Revenue& revenue, std::size_t first) const;
    ShareRow sumRow() const;
    void showBars();

    const Services& m_services;
    std::optional<OverviewFigures> m_figures;
    Segments* m_by;
    ShareList* m_list;
    BarChart* m_bars;
};

}  // namespace meridian::ui

// Where figures over periods come from. Pages know this interface only, and not whether a server or a test answers.
#pragma once

#include "core/async/call.h"
#include "core/insights/insight_types.h"
#include "core/insights/overview_figures.h"

namespace meridian::core {

// The GUI thread. Outcomes come through deliver.h. Faults: those of a call to a server (outcome.h), kForbidden without
// the permission viewRevenue.
class Insights {
  public:
    virtual ~Insights() = default;
    virtual Call<FiguresAnswer> figures(const FiguresQuery& query) = 0;
    virtual Call<TopProductsAnswer> topProducts(const TopProductsQuery& query) = 0;
    // `lowBelow`: places with fewer units available are called low; of those in the region, empty for all.
    virtual Call<Attention> attention(int lowBelow, const QString& region) = 0;

    // On this computer, for when the server is away: the last ones that were kept. kNotFound when there are none.
    virtual Call<OverviewFigures> kept() = 0;
    // Returns at once. A disk that takes nothing loses them, and nothing else.
    virtual void keep(const OverviewFigures& figures) = 0;
};

}  // namespace meridian::core

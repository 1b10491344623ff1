// Figures as the server counts them.
#pragma once

#include <QThreadPool>

#include "core/insights/insights.h"

namespace meridian::core {

class Transport;

class ServerInsights final : public Insights {
  public:
    // `transport` outlives it. `directory`: what is kept for this server and account.
    ServerInsights(const Transport& transport, const QString& directory);
    // Waits for what is being written.
    ~ServerInsights() override;
    Call<FiguresAnswer> figures(const FiguresQuery& query) override;
    Call<TopProductsAnswer> topProducts(const TopProductsQuery& query) override;
    Call<Attention> attention(int lowBelow, const QString& region) override;
    Call<OverviewFigures> kept() override;
    void keep(const OverviewFigures& figures) override;

  private:
    const Transport& m_transport;
    const QString m_path;
    QThreadPool m_disk;  // one thread: what is kept last is what stays
};

}  // namespace meridian::core

// What the tiles of the overview say: value, change, formula and age of each figure.
#pragma once

#include <QCoreApplication>
#include <optional>

#include "core/insights/insights.h"
#include "core/insights/overview.h"
#include "ui/pages/overview/kpi_tile.h"
#include "ui/pages/overview/overview_words.h"
#include "ui/shell/services.h"

namespace meridian::ui {

// Without figures: names and formulas alone. Lives as long as what it was given.
class TileTexts {
    Q_DECLARE_TR_FUNCTIONS(TileTexts)

  public:
    TileTexts(const core::Format& format, const std::optional<core::OverviewFigures>& figures)
        : m_format(format), m_figures(figures) {}

    KpiText revenue() const;
    KpiText orders() const;
    KpiText conversion() const;
    KpiText cancelled() const;
    KpiText failures() const;
    KpiText reviews() const;
    KpiText stock(const std::optional<core::Attention>& attention, qint64 receivedAt) const;

  private:
    using ShareOf = core::Share (*)(const core::FigureSet&);

    bool isCompared() const { return m_figures && !m_figures->before.empty(); }
    void addRevenueValue(KpiText& text, const core::Revenue& revenue) const;
    KpiText count(KpiText text, qint64 core::FigureSet::*member, Better better) const;
    KpiText share(KpiText text, const core::FiguresAnswer& now, const core::FiguresAnswer& then, ShareOf shareOf,
                  Better better) const;
    QString age(qint64 receivedAt) const;

    const core::Format& m_format;
    const std::optional<core::OverviewFigures>& m_figures;
};

}  // namespace meridian::ui

// What the stages did in the last minutes, as the page saw it: for the small lines on the cards.
#pragma once

#include <QHash>
#include <QList>

#include "core/operations/operation_types.h"

namespace meridian::ui {

class StageHistory {
  public:
    static constexpr int kSamplesMax = 180;  // three minutes at one a second

    void take(const core::PipelineStatus& status);
    // Per second, oldest first; empty until two samples are there.
    QList<double> rates(const QString& stage) const { return m_rates.value(stage); }
    QList<double> queues(const QString& stage) const { return m_queues.value(stage); }

  private:
    QHash<QString, QList<double>> m_rates;
    QHash<QString, QList<double>> m_queues;
    QHash<QString, quint64> m_items;
    qint64 m_at = 0;
    qint64 m_startedAt = 0;
};

}  // namespace meridian::ui

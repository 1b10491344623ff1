// Keeps the overview's figures fresh: asks when the page is seen, when something has changed, and as time goes by;
// tells when what is shown should be another. What could not be refreshed stays, with its age.
#pragma once

#include <QObject>
#include <QTimer>
#include <optional>

#include "core/async/outcome.h"
#include "core/insights/insights.h"
#include "ui/shell/services.h"

namespace meridian::ui {

using core::LiveFigures;
using core::OverviewFigures;

class OverviewFeed final : public QObject {
    Q_OBJECT

  public:
    OverviewFeed(Services& services, QObject* parent);
    // Asks at once.
    void choose(const core::PeriodChoice& choice, const QString& region);
    const core::PeriodChoice& choice() const { return m_choice; }
    const QString& region() const { return m_region; }
    // Nothing is asked while nobody looks.
    void setWatched(bool watched);
    // All of it again, now.
    void refresh();

    const std::optional<OverviewFigures>& figures() const { return m_figures; }
    const std::optional<LiveFigures>& live() const { return m_live; }
    const std::optional<core::Attention>& attention() const { return m_attention; }
    // Why the last try failed; none once one succeeded.
    const std::optional<core::Error>& trouble() const { return m_trouble; }
    bool asking() const { return m_open > 0; }

  Q_SIGNALS:
    void figuresChanged();
    void liveChanged();
    void attentionChanged();
    void troubleChanged();
    void ticked();  // once a second: ages have grown

  private:
    void tick();
    void askFigures();
    void askLive();
    void askAttention();
    // The server's clock, as far as it is known.
    qint64 now() const;
    void noteClock(qint64 madeAt);
    void setTrouble(const std::optional<core::Error>& trouble);
    template <class T, class Take>
    void take(core::Call<T> call, quint64 round, Take take);
    void endOfRound();
    void showKept();

    Services& m_services;
    core::PeriodChoice m_choice;
    QString m_region;
    QTimer m_timer;
    bool m_watched = false;
    bool m_changed = true;  // since the figures were asked
    qint64 m_skew = 0;
    qint64 m_askedFigures = 0;
    qint64 m_askedLive = 0;
    qint64 m_askedAttention = 0;
    qint64 m_keptAt = 0;
    quint64 m_round = 0;  // of the questions; answers of one before are not looked at
    int m_open = 0;       // answers that the round still waits for
    bool m_failed = false;
    OverviewFigures m_next;  // what the round has brought so far
    std::optional<OverviewFigures> m_figures;
    std::optional<LiveFigures> m_live;
    std::optional<core::Attention> m_attention;
    std::optional<core::Error> m_trouble;
};

// How far the person's clock is ahead of UTC at that moment, in seconds.
int utcOffsetAt(qint64 micros);

}  // namespace meridian::ui

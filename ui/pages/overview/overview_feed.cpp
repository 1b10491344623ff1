#include "ui/pages/overview/overview_feed.h"

#include <QDateTime>

#include "core/async/deliver.h"
#include "core/insights/alert_rules.h"
#include "core/insights/overview.h"
#include "core/session/session.h"

namespace meridian::ui {

namespace {

constexpr int kTickMs = 1'000;
constexpr qint64 kSecond = 1'000'000;
constexpr qint64 kChangedEvery = 5 * kSecond;  // while orders change
constexpr qint64 kQuietEvery = 60 * kSecond;   // while nothing is heard of
constexpr qint64 kLiveEvery = 5 * kSecond;
constexpr qint64 kAttentionEvery = 15 * kSecond;
constexpr qint64 kKeepEvery = 60 * kSecond;
constexpr qint64 kMinutesShown = 60;
constexpr qint64 kClocksApart = 2 * kSecond;
constexpr int kProducts = 10;

}  // namespace

int utcOffsetAt(qint64 micros) {
    return QDateTime::fromMSecsSinceEpoch(micros / 1'000).offsetFromUtc();
}

OverviewFeed::OverviewFeed(Services& services, QObject* parent) : QObject(parent), m_services(services) {
    m_timer.setInterval(kTickMs);
    connect(&m_timer, &QTimer::timeout, this, &OverviewFeed::tick);
    connect(&services.sync, &core::SyncThread::changed, this, [this](const core::CacheChange& change) {
        if (change.newOrders > 0 || change.changedOrders > 0) m_changed = true;
    });
    // The page may be there before the server is.
    if (services.session == nullptr) return;
    connect(services.session, &core::Session::stateChanged, this, [this](core::SessionState state) {
        if (state == core::SessionState::kOnline && m_watched) refresh();
    });
}

void OverviewFeed::choose(const core::PeriodChoice& choice, const QString& region) {
    m_choice = choice;
    m_region = region;
    ++m_round;
    m_open = 0;
    if (m_watched) refresh();
}

void OverviewFeed::setWatched(bool watched) {
    m_watched = watched;
    if (!watched) return m_timer.stop();
    if (!m_figures && m_services.insights != nullptr) showKept();
    m_timer.start();
    tick();
}

void OverviewFeed::refresh() {
    m_askedFigures = m_askedLive = m_askedAttention = 0;
    tick();
}

void OverviewFeed::tick() {
    if (m_services.insights == nullptr) return;
    const qint64 at = m_services.now();
    const qint64 since = at - m_askedFigures;
    if (m_open == 0 && (since >= kQuietEvery || (m_changed && since >= kChangedEvery))) askFigures();
    if (at - m_askedLive >= kLiveEvery) askLive();
    if (at - m_askedAttention >= kAttentionEvery) askAttention();
    Q_EMIT ticked();
}

qint64 OverviewFeed::now() const {
    return m_services.now() + m_skew;
}

// A computer whose clock is wrong would ask for hours that have not been or are over.
void OverviewFeed::noteClock(qint64 madeAt) {
    const qint64 skew = madeAt - m_services.now();
    const bool moved = std::abs(skew - m_skew) > kClocksApart;
    if (!moved) return;
    m_skew = skew;
    m_askedFigures = m_askedLive = 0;
}

template <class T, class Take>
void OverviewFeed::take(core::Call<T> call, quint64 round, Take take) {
    ++m_open;
    core::deliver(call.future, this, [this, round, take](const core::Outcome<T>& outcome) {
        if (round != m_round) return;
        if (outcome.ok()) {
            take(*outcome);
        } else {
            m_failed = true;
            setTrouble(outcome.error());
        }
        if (--m_open == 0) endOfRound();
    });
}

void OverviewFeed::askFigures() {
    const quint64 round = ++m_round;
    m_askedFigures = m_services.now();
    m_changed = false;
    m_failed = false;
    m_open = 0;
    m_next = {};
    m_next.choice = m_choice;
    m_next.region = m_region;
    m_next.period = core::periodOf(m_choice, now(), utcOffsetAt(now()));
    m_next.before = core::comparedWith(m_choice, m_next.period);
    m_next.span = core::spanFor(m_next.period);
    core::Insights& insights = *m_services.insights;
    core::FiguresQuery query{m_next.period, m_next.span, false, true, true, m_region};
    take(insights.figures(query), round, [this](const core::FiguresAnswer& answer) { m_next.now = answer; });
    query.span = core::FigureSpan::kPlacedHour;
    query.byCurrency = false;
    query.totalsOnly = m_next.period.length() > 62 * core::kMicrosPerDay;
    take(insights.figures(query), round, [this](const core::FiguresAnswer& answer) { m_next.placed = answer; });
    if (!m_next.before.empty()) {
        query.period = m_next.before;
        query.totalsOnly = true;
        take(insights.figures(query), round,
             [this](const core::FiguresAnswer& answer) { m_next.placedBefore = answer; });
        query.span = m_next.span;
        query.byCurrency = true;
        take(insights.figures(query), round, [this](const core::FiguresAnswer& answer) { m_next.then = answer; });
    }
    take(insights.topProducts({m_next.period, m_region, kProducts}), round,
         [this](const core::TopProductsAnswer& answer) { m_next.products = answer; });
}

void OverviewFeed::endOfRound() {
    if (m_failed) return;
    m_next.receivedAt = m_services.now();
    noteClock(m_next.now.madeAt);
    m_figures = std::move(m_next);
    if (m_services.now() - m_keptAt >= kKeepEvery) {
        m_keptAt = m_services.now();
        m_services.insights->keep(*m_figures);
    }
    setTrouble(std::nullopt);
    Q_EMIT figuresChanged();
}

// What was there the last time, until there is something newer.
void OverviewFeed::showKept() {
    core::deliver(m_services.insights->kept().future, this, [this](const core::Outcome<OverviewFigures>& kept) {
        if (m_figures || !kept.ok() || kept->choice != m_choice || kept->region != m_region) return;
        m_figures = *kept;
        Q_EMIT figuresChanged();
    });
}

void OverviewFeed::askLive() {
    m_askedLive = m_services.now();
    const qint64 minute = now() / core::kMicrosPerMinute * core::kMicrosPerMinute;
    const core::Period period{minute - kMinutesShown * core::kMicrosPerMinute, minute};
    // The minute that has begun is asked for, too: it is told apart from those that are over.
    const core::Period asked{period.from, minute + core::kMicrosPerMinute};
    const core::FiguresQuery query{asked, core::FigureSpan::kMinute, false, true, false, m_region};
    core::deliver(m_services.insights->figures(query).future, this,
                  [this, period, region = m_region](const core::Outcome<core::FiguresAnswer>& outcome) {
                      if (region != m_region) return;
                      if (!outcome.ok()) return setTrouble(outcome.error());
                      noteClock(outcome->madeAt);
                      m_live = LiveFigures{period, *outcome, m_services.now()};
                      Q_EMIT liveChanged();
                      if (m_attention) Q_EMIT attentionChanged();
                  });
}

void OverviewFeed::askAttention() {
    m_askedAttention = m_services.now();
    core::deliver(m_services.insights->attention(static_cast<int>(core::kLowStock) + 1, m_region).future, this,
                  [this, region = m_region](const core::Outcome<core::Attention>& outcome) {
                      if (region != m_region) return;
                      if (!outcome.ok()) return setTrouble(outcome.error());
                      m_attention = *outcome;
                      Q_EMIT attentionChanged();
                  });
}

void OverviewFeed::setTrouble(const std::optional<core::Error>& trouble) {
    if (trouble && trouble->fault == core::Fault::kCancelled) return;
    const bool same = trouble.has_value() == m_trouble.has_value() && (!trouble || trouble->text == m_trouble->text);
    m_trouble = trouble;
    if (!same) Q_EMIT troubleChanged();
}

}  // namespace meridian::ui

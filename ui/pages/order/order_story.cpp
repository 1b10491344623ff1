#include "ui/pages/order/order_story.h"

#include <algorithm>

#include "core/async/deliver.h"
#include "core/orders/order_numbers.h"
#include "core/session/session.h"

namespace meridian::ui {

namespace {

constexpr int kLookMs = 200;  // between two looks at whether the cache has a newer version

bool isOfTheWay(core::Fault fault) {
    using core::Fault;
    return fault == Fault::kOffline || fault == Fault::kDeadline || fault == Fault::kBusy ||
           fault == Fault::kSignedOut || fault == Fault::kUntrusted;
}

}  // namespace

OrderStory::OrderStory(Services& services, QObject* parent) : QObject(parent), m_services(services) {
    m_looking.setSingleShot(true);
    m_looking.setInterval(kLookMs);
    connect(&m_looking, &QTimer::timeout, this, &OrderStory::lookForChange);
    connect(&services.sync, &core::SyncThread::changed, this, [this](const core::CacheChange& change) {
        if (change.changedOrders + change.newOrders > 0 && !m_looking.isActive()) m_looking.start();
    });
    if (services.session == nullptr) return;
    connect(services.session, &core::Session::stateChanged, this, [this](core::SessionState state) {
        if (state == core::SessionState::kOnline && !m_number.isEmpty()) refresh();
        Q_EMIT changed();
    });
}

void OrderStory::open(const QString& number, std::optional<quint32> version) {
    ++m_era;
    m_number = number;
    m_source = Source::kNothing;
    m_reading = 0;
    m_trouble.reset();
    m_pastTrouble.reset();
    m_row.reset();
    m_present.reset();
    m_timeline.clear();
    m_postings.clear();
    m_past.clear();
    m_seesPostings = false;
    m_pastAsked = false;
    m_moment = m_shown = m_base = -1;
    m_wantedVersion = version;
    readRow();
    readKept();
    readPresent({});
    Q_EMIT changed();
}

void OrderStory::refresh(const core::CommitPoint& after) {
    if (!m_number.isEmpty()) readPresent(after);
}

bool OrderStory::isReachable() const {
    if (m_trouble && isOfTheWay(m_trouble->fault)) return false;
    return m_services.session == nullptr || m_services.session->state() == core::SessionState::kOnline;
}

void OrderStory::readRow() {
    const auto id = core::orderIdOf(m_number);
    if (!id) return;
    core::deliver(m_services.orders.order(*id).future, this,
                  [this, era = m_era](const core::Outcome<core::OrderRow>& row) {
                      if (era != m_era || !row.ok() || m_present) return;
                      m_row = *row;
                      if (m_source == Source::kNothing) m_source = Source::kList;
                      Q_EMIT changed();
                  });
}

void OrderStory::readKept() {
    core::deliver(m_services.records->kept(m_number).future, this,
                  [this, era = m_era](const core::Outcome<core::KeptOrder>& kept) {
                      if (era != m_era || !kept.ok() || m_source == Source::kServer) return;
                      m_source = Source::kKept;
                      m_readAt = kept->readAt;
                      m_present = kept->record;
                      m_postings = kept->postings;
                      m_seesPostings = !kept->postings.isEmpty();
                      acceptTimeline(kept->timeline);
                      Q_EMIT changed();
                  });
}

void OrderStory::readPresent(const core::CommitPoint& after) {
    core::OrderRecords& records = *m_services.records;
    m_reading += 3;
    core::deliver(records.order(m_number, after).future, this,
                  [this, era = m_era](const core::Outcome<core::OrderRecord>& record) {
                      if (era != m_era) return;
                      accept(record);
                      answered();
                  });
    core::deliver(records.timeline(m_number, after).future, this,
                  [this, era = m_era](const core::Outcome<core::OrderTimeline>& timeline) {
                      if (era != m_era) return;
                      if (timeline.ok()) acceptTimeline(*timeline);
                      answered();
                  });
    core::deliver(records.postings(m_number, after).future, this,
                  [this, era = m_era](const core::Outcome<QVector<core::Posting>>& postings) {
                      if (era != m_era) return;
                      if (postings.ok()) m_postings = *postings;
                      if (postings.ok()) m_seesPostings = true;
                      answered();
                  });
}

void OrderStory::answered() {
    --m_reading;
    Q_EMIT changed();
}

void OrderStory::accept(const core::Outcome<core::OrderRecord>& record) {
    if (!record.ok()) {
        m_trouble = record.error();
        return;
    }
    m_trouble.reset();
    // An answer to an earlier question may come later.
    if (m_source == Source::kServer && m_present && m_present->row.version > record->row.version) return;
    m_source = Source::kServer;
    m_present = *record;
    m_row = record->row;
    m_readAt = m_services.now();
    m_pastTrouble.reset();  // the way to the server is there again
    fetchSoon();
}

// Who looks at now goes on looking at now; who looks at a moment of the past stays there.
void OrderStory::acceptTimeline(const core::OrderTimeline& timeline) {
    if (timeline.size() < m_timeline.size()) return;
    const bool wasPast = isPast();
    m_timeline = timeline;
    if (!wasPast) m_moment = m_shown = moments() - 1;
    applyWantedVersion();
    fetchSoon();
}

void OrderStory::applyWantedVersion() {
    if (!m_wantedVersion || m_timeline.isEmpty()) return;
    const auto found = std::ranges::find_if(
        m_timeline, [this](const core::TimelineEntry& entry) { return entry.version >= *m_wantedVersion; });
    m_wantedVersion.reset();
    if (found != m_timeline.end()) goTo(static_cast<int>(found - m_timeline.begin()));
}

// The cache hears of every change within milliseconds; the whole order is read only when it is this one.
void OrderStory::lookForChange() {
    const auto id = core::orderIdOf(m_number);
    if (!id || m_source == Source::kNothing) return;
    core::deliver(m_services.orders.order(*id).future, this,
                  [this, era = m_era](const core::Outcome<core::OrderRow>& row) {
                      if (era != m_era || !row.ok()) return;
                      if (m_source != Source::kServer || (m_present && row->version > m_present->row.version))
                          refresh();
                  });
}

}  // namespace meridian::ui

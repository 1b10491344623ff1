// Walking through the moments of an order: which is shown, which it is compared with, and what was there then.
#include <QSet>
#include <algorithm>
#include <utility>

#include "core/async/deliver.h"
#include "ui/pages/order/order_story.h"

namespace meridian::ui {

const core::OrderRecord* OrderStory::record() const {
    return recordAt(m_shown);
}

const core::OrderRow* OrderStory::row() const {
    if (const core::OrderRecord* shown = record()) return &shown->row;
    return m_row ? &*m_row : nullptr;
}

const core::OrderRecord* OrderStory::recordAt(int moment) const {
    if (moment < 0 || moment >= moments() - 1) return present();
    const auto found = m_past.constFind(versionOf(moment));
    return found == m_past.constEnd() ? nullptr : &found.value();
}

quint32 OrderStory::versionOf(int moment) const {
    quint32 version = 0;
    for (int i = 0; i <= std::min(moment, moments() - 1); ++i)
        version = std::max(version, m_timeline[i].version);
    return version;
}

quint32 OrderStory::version() const {
    return versionOf(m_moment);
}

qint64 OrderStory::momentAt() const {
    return m_moment >= 0 && m_moment < moments() ? m_timeline[m_moment].at : 0;
}

QVector<core::Posting> OrderStory::postings() const {
    if (m_shown < 0 || m_shown >= moments() - 1) return m_postings;
    QSet<QString> numbers;
    for (int i = 0; i <= m_shown; ++i) {
        for (const core::OrderEvent& event : m_timeline[i].events)
            numbers.insert(event.entry);
    }
    QVector<core::Posting> then;
    for (const core::Posting& posting : m_postings) {
        if (numbers.contains(posting.number)) then.append(posting);
    }
    return then;
}

void OrderStory::goTo(int moment) {
    if (moments() == 0) return;
    m_moment = std::clamp(moment, 0, moments() - 1);
    m_pastTrouble.reset();
    if (recordAt(m_moment) != nullptr) m_shown = m_moment;
    fetchSoon();
    Q_EMIT changed();
}

int OrderStory::base() const {
    if (m_base >= 0 && m_base < moments()) return m_base;
    return isPast() ? moments() - 1 : std::max(0, moments() - 2);
}

void OrderStory::chooseBase(int moment) {
    m_base = moment;
    fetchSoon();
    Q_EMIT changed();
}

void OrderStory::setComparing(bool does) {
    if (std::exchange(m_comparing, does) == does) return;
    fetchSoon();
    Q_EMIT changed();
}

// One question at a time: while the slider is dragged only the place where it is matters.
void OrderStory::fetchSoon() {
    if (moments() == 0 || m_pastAsked || m_pastTrouble) return;
    if (recordAt(m_moment) == nullptr) return readMoment(m_moment);
    if (m_comparing && moments() > 1 && recordAt(base()) == nullptr) readMoment(base());
}

void OrderStory::readMoment(int moment) {
    const quint32 version = versionOf(moment);
    m_pastAsked = true;
    core::deliver(m_services.records->orderAt(m_number, version).future, this,
                  [this, era = m_era, version](const core::Outcome<core::OrderRecord>& record) {
                      if (era != m_era) return;
                      m_pastAsked = false;
                      if (record.ok()) {
                          m_past.insert(version, *record);
                      } else {
                          m_pastTrouble = record.error();
                      }
                      if (recordAt(m_moment) != nullptr) m_shown = m_moment;
                      fetchSoon();
                      Q_EMIT changed();
                  });
}

}  // namespace meridian::ui

// One order and its history as the page walks through it: what is known now, from the server, from this computer or
// from the list; the moment that is shown; and the moment that it is compared with.
#pragma once

#include <QHash>
#include <QObject>
#include <QTimer>
#include <optional>

#include "core/orders/order_records.h"
#include "ui/shell/services.h"

namespace meridian::ui {

class OrderStory final : public QObject {
    Q_OBJECT

  public:
    enum class Source { kNothing, kList, kKept, kServer };

    explicit OrderStory(Services& services, QObject* parent = nullptr);

    // Forgets the order before. `version`: of the moment to begin with; none: now.
    void open(const QString& number, std::optional<quint32> version = {});
    // Reads the present anew; from `after` on, when something was just done.
    void refresh(const core::CommitPoint& after = {});

    const QString& number() const { return m_number; }
    Source source() const { return m_source; }
    qint64 readAt() const { return m_readAt; }  // of what is shown, microseconds since 1970
    bool isReading() const { return m_reading > 0; }
    bool isReachable() const;
    // Why the server did not answer the last time.
    const std::optional<core::Error>& trouble() const { return m_trouble; }
    // Why the moment that was asked for cannot be shown.
    const std::optional<core::Error>& pastTrouble() const { return m_pastTrouble; }

    // What the page shows. Null while at most the line of the list is there.
    const core::OrderRecord* record() const;
    const core::OrderRecord* present() const { return m_present ? &*m_present : nullptr; }
    const core::OrderRow* row() const;  // null: nothing is known
    const core::OrderTimeline& timeline() const { return m_timeline; }
    // Those that were there at the moment that is shown.
    QVector<core::Posting> postings() const;
    bool seesPostings() const { return m_seesPostings; }

    // Moments are events of the timeline; the last one is now.
    int moments() const { return static_cast<int>(m_timeline.size()); }
    int moment() const { return m_moment; }
    bool isPast() const { return m_moment >= 0 && m_moment < moments() - 1; }
    qint64 momentAt() const;  // when the event of the moment was; 0: none
    quint32 version() const;  // of the moment
    void goTo(int moment);
    void goNow() { goTo(moments() - 1); }

    // What a moment is compared with: now while the page shows the past, the event before while it shows now, unless
    // the person has chosen one.
    int base() const;
    bool isBaseChosen() const { return m_base >= 0; }
    void chooseBase(int moment);  // -1: none
    // Whether somebody looks at what is different: only then the other moment is read.
    void setComparing(bool does);
    // As it was then; null while it is being read.
    const core::OrderRecord* recordAt(int moment) const;

  Q_SIGNALS:
    void changed();

  private:
    void readPresent(const core::CommitPoint& after);
    void readKept();
    void readRow();
    void readMoment(int moment);
    void lookForChange();
    void accept(const core::Outcome<core::OrderRecord>& record);
    void acceptTimeline(const core::OrderTimeline& timeline);
    void applyWantedVersion();
    quint32 versionOf(int moment) const;
    void answered();
    void fetchSoon();

    Services& m_services;
    QString m_number;
    quint64 m_era = 0;  // answers about an order before are not taken
    Source m_source = Source::kNothing;
    qint64 m_readAt = 0;
    int m_reading = 0;
    std::optional<core::Error> m_trouble;
    std::optional<core::Error> m_pastTrouble;
    std::optional<core::OrderRow> m_row;
    std::optional<core::OrderRecord> m_present;
    core::OrderTimeline m_timeline;
    QVector<core::Posting> m_postings;
    bool m_seesPostings = false;
    int m_moment = -1;
    int m_shown = -1;  // whose record is shown: the moment, or the one before it while that is being read
    int m_base = -1;
    bool m_comparing = false;
    std::optional<quint32> m_wantedVersion;
    QHash<quint32, core::OrderRecord> m_past;  // by version
    bool m_pastAsked = false;
    QTimer m_looking;
};

}  // namespace meridian::ui

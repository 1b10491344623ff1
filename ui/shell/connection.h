// How the connection stands, in words and since when: for the pill in the top bar and the band below it. Listens to the
// synchroniser; what is told here is never older than its last word.
#pragma once

#include <QObject>
#include <QTimer>

#include "core/sync/sync_thread.h"
#include "ui/shell/services.h"
#include "ui/theme/tokens.h"

namespace meridian::ui {

// GUI thread.
class Connection final : public QObject {
    Q_OBJECT

  public:
    explicit Connection(Services& services, QObject* parent = nullptr);

    core::SyncThread::State state() const { return m_state; }
    // Away or refused: what is seen comes from this computer alone, and changes wait.
    bool isOffline() const;
    // Microseconds since 1970; 0 while not offline.
    qint64 offlineSince() const { return m_offlineSince; }
    const QString& why() const { return m_why.text; }
    // Up to when everything is in the cache, and how many orders; 0: not known yet.
    qint64 asOf() const { return m_last.asOf; }
    qint64 ordersTotal() const { return m_last.ordersTotal; }

    QString text() const;      // "Live", "Offline · 18 min": short, for the pill
    QString headline() const;  // while offline: "Offline.", for the band
    QString detail() const;    // a sentence
    // What else is to be known of this server: that its version or its clock is another one. Sentences.
    QStringList notes() const;
    QString age() const;  // "up to date", "18 min old": of the cache, in a person's words
    Tone tone() const;

    void tryNow();

  Q_SIGNALS:
    void changed();
    // The last try of tryNow() has ended as before: nobody should wonder whether the button did anything.
    void stillOffline();

  private:
    QString refusal() const;  // in a word or two
    void take(core::SyncThread::State state, const core::Error& why);
    // Of a cache that is being filled and has orders already.
    qint64 filledPercent() const;

    Services& m_services;
    core::SyncThread::State m_state = core::SyncThread::State::kStarting;
    core::CacheChange m_last;
    core::Error m_why;
    qint64 m_offlineSince = 0;
    bool m_asked = false;
    QTimer m_tick;  // ages get older
};

}  // namespace meridian::ui

// Calm messages at the lower right: what has come of something that the person did, or what happened elsewhere. They
// never take the focus, and nothing important is only in one of them.
//
//   services.notices->show({Tone::kSuccess, tr("%1 is on hold.").arg(number)});
//   services.notices->show({Tone::kDanger, error.text, tr("Show"), [this] { openTray(); }});
#pragma once

#include <QObject>
#include <QStringList>
#include <chrono>
#include <functional>
#include <vector>

#include "ui/theme/tokens.h"

namespace meridian::ui {

struct Notice {
    Tone tone = Tone::kNeutral;
    QString text;      // complete: names the thing and the result
    QString action{};  // one word or two: "Undo", "Show"; empty: none
    std::function<void()> run{};
    // How long it is seen. 0: 5 s; 8 s with an action; what has gone wrong stays until it is closed.
    std::chrono::milliseconds stays{0};
    // Which kind it is, for people who want none of it (keys::kSilencedNotices): "conflict". Empty: always seen.
    QString kind{};
};

// The kinds that a person can do without (settings page).
inline const QString kConnectionNotices = QStringLiteral("connection");
inline const QString kChangeNotices = QStringLiteral("changes");

// One as it stands in the history.
struct PastNotice {
    Notice notice;
    qint64 at = 0;  // microseconds since 1970
    int times = 1;  // the same one after the other
    bool seen = false;
};

// GUI thread.
class Notices final : public QObject {
    Q_OBJECT

  public:
    explicit Notices(std::function<qint64()> now, QObject* parent = nullptr);

    void show(const Notice& notice);
    // Those of these kinds are kept in the history and not shown.
    void setSilenced(const QStringList& kinds) { m_silenced = kinds; }
    // Newest first, the last kHistory of them.
    const std::vector<PastNotice>& history() const { return m_history; }
    int unseen() const;
    void markSeen();

    static constexpr int kHistory = 100;

  Q_SIGNALS:
    void shown(const meridian::ui::Notice& notice);
    void repeated(int times);  // the newest one came again
    void historyChanged();

  private:
    const std::function<qint64()> m_now;
    std::vector<PastNotice> m_history;
    QStringList m_silenced;
};

// How long a notice is seen; 0: until it is closed.
std::chrono::milliseconds timeOf(const Notice& notice);

}  // namespace meridian::ui

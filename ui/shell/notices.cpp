#include "ui/shell/notices.h"

#include <algorithm>

namespace meridian::ui {

using namespace std::chrono_literals;

Notices::Notices(std::function<qint64()> now, QObject* parent) : QObject(parent), m_now(std::move(now)) {}

void Notices::show(const Notice& notice) {
    // What came of the person's own act was seen when it was shown.
    const bool isOwn = notice.tone == Tone::kSuccess || notice.tone == Tone::kNeutral;
    const bool isSilenced = !notice.kind.isEmpty() && m_silenced.contains(notice.kind);
    const bool again = !m_history.empty() && m_history.front().notice.text == notice.text &&
                       m_history.front().notice.tone == notice.tone;
    if (again) {
        PastNotice& last = m_history.front();
        last = {notice, m_now(), last.times + 1, isOwn || isSilenced};
        if (!isSilenced) Q_EMIT repeated(last.times);
    } else {
        m_history.insert(m_history.begin(), {notice, m_now(), 1, isOwn || isSilenced});
        if (m_history.size() > kHistory) m_history.pop_back();
        if (!isSilenced) Q_EMIT shown(notice);
    }
    Q_EMIT historyChanged();
}

int Notices::unseen() const {
    return static_cast<int>(
        std::count_if(m_history.begin(), m_history.end(), [](const PastNotice& past) { return !past.seen; }));
}

void Notices::markSeen() {
    for (PastNotice& past : m_history)
        past.seen = true;
    Q_EMIT historyChanged();
}

std::chrono::milliseconds timeOf(const Notice& notice) {
    if (notice.stays > 0ms) return notice.stays;
    if (notice.tone == Tone::kDanger) return 0ms;
    return notice.action.isEmpty() ? 5'000ms : 8'000ms;
}

}  // namespace meridian::ui

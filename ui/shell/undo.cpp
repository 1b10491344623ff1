#include "ui/shell/undo.h"

#include <algorithm>

#include "ui/shell/notices.h"

namespace meridian::ui {

using namespace std::chrono_literals;

UndoCentre::UndoCentre(Notices& notices, QObject* parent) : QObject(parent), m_notices(notices) {}

void UndoCentre::done(const Undo& undo) {
    const quint64 number = m_next++;
    m_recent.insert(m_recent.begin(), undo);
    m_numbers.insert(m_numbers.begin(), number);
    if (m_recent.size() > kKept) {
        m_recent.pop_back();
        m_numbers.pop_back();
    }
    Notice notice{Tone::kSuccess, undo.text, tr("Undo"), [this, number] { undoNumber(number); }};
    notice.stays = 10'000ms;
    m_notices.show(notice);
    Q_EMIT changed();
}

void UndoCentre::undo(int index) {
    if (index < 0 || index >= static_cast<int>(m_recent.size())) return;
    const Undo taken = m_recent[static_cast<std::size_t>(index)];
    m_recent.erase(m_recent.begin() + index);
    m_numbers.erase(m_numbers.begin() + index);
    Q_EMIT changed();
    taken.run();
}

// The notice of something that was taken back meanwhile does nothing.
void UndoCentre::undoNumber(quint64 number) {
    const auto found = std::find(m_numbers.begin(), m_numbers.end(), number);
    if (found != m_numbers.end()) undo(static_cast<int>(found - m_numbers.begin()));
}

void UndoCentre::clear() {
    m_recent.clear();
    m_numbers.clear();
    Q_EMIT changed();
}

}  // namespace meridian::ui

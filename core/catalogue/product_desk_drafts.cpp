// Which drafts there are, and what becomes of them when the person wants none of them.
#include <algorithm>
#include <utility>

#include "core/catalogue/product_desk.h"
#include "core/commands/command_list.h"

namespace meridian::core {

namespace {

const ProductDraft& afterOf(const CommandEntry& entry) {
    return std::get<DefineProduct>(entry.command.wanted).after;
}

}  // namespace

bool ProductDesk::hasDraft(quint64 id) const {
    const auto found = m_sheets.constFind(id);
    return found != m_sheets.constEnd() && isDirty(*found);
}

int ProductDesk::drafts() const {
    return static_cast<int>(
        std::count_if(m_sheets.begin(), m_sheets.end(), [](const Sheet& sheet) { return isDirty(sheet); }));
}

QStringList ProductDesk::draftTitles() const {
    QStringList titles;
    for (const Sheet& sheet : m_sheets) {
        if (isDirty(sheet) && !sheet.isPutOff) titles.append(sheet.draft.title);
    }
    titles.sort();
    return titles;
}

void ProductDesk::openNextDraft() {
    QList<quint64> ids;
    for (auto sheet = m_sheets.constBegin(); sheet != m_sheets.constEnd(); ++sheet) {
        if (isDirty(*sheet)) ids.append(sheet.key());
    }
    if (ids.isEmpty()) return;
    std::sort(ids.begin(), ids.end());
    const bool isHere = m_showing == Showing::kProduct || m_showing == Showing::kNew;
    const auto next = isHere ? std::upper_bound(ids.begin(), ids.end(), m_current) : ids.begin();
    const quint64 id = next == ids.end() ? ids.front() : *next;
    id == 0 ? openNew() : open({id});
}

void ProductDesk::discard() {
    Sheet& here = sheet();
    const bool inConflict = here.pending && here.pending->state == CommandState::kConflict;
    if (isDirty(here) && !inConflict) {
        here.draft = here.pending ? cameOf(here, afterOf(*here.pending)) : here.base.draft;
    } else if (here.pending && here.pending->state != CommandState::kSending) {
        m_commands->drop(here.pending->id);
        here.pending.reset();
        here.replaces.clear();
        here.draft = here.base.draft;
    }
    // Nothing stands against what somebody else has made of it any more.
    if (!here.pending && here.theirs) {
        here.base = *std::exchange(here.theirs, std::nullopt);
        here.draft = here.base.draft;
        here.description = here.draft.hasDescription ? Description::kKnown : Description::kNotHere;
    }
    Q_EMIT draftChanged();
    Q_EMIT stateChanged();
    keepNow();
}

void ProductDesk::discardAll() {
    for (Sheet& sheet : m_sheets) {
        if (sheet.isPutOff || sheet.saving || !isDirty(sheet)) continue;
        sheet.draft = sheet.pending ? cameOf(sheet, afterOf(*sheet.pending)) : sheet.base.draft;
    }
    Q_EMIT draftChanged();
    Q_EMIT stateChanged();
    keepNow();
}

bool ProductDesk::isWaiting(CommandState state) {
    return !isSettled(state) || state == CommandState::kConflict;
}

// What was saved before the program was started the last time, or from elsewhere in it.
void ProductDesk::findPending(Sheet& sheet) {
    if (m_commands == nullptr) return;
    for (const CommandEntry& entry : m_commands->entries()) {
        const auto* wanted = std::get_if<DefineProduct>(&entry.command.wanted);
        if (wanted == nullptr || wanted->after.handle != sheet.base.draft.handle) continue;
        if (!isWaiting(entry.state)) return;
        sheet.pending = entry;
        sheet.draft = wanted->after;
        if (entry.state != CommandState::kConflict) return;
        sheet.replaces = entry.id;
        // The conflict is with what is the base here; what the person saw is in the command.
        sheet.theirs = sheet.base;
        sheet.base.draft = wanted->before;
        sheet.base.version = entry.command.expectedVersion;
        return;
    }
}

}  // namespace meridian::core

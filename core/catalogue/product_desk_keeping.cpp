// How drafts come to the disk and back.
//
// What the disk should hold of a product follows from its sheet alone (keep()), whatever has happened to it: so an
// edit, a refusal, a conflict or somebody else's change need no rule of their own.
#include <QCoreApplication>
#include <algorithm>
#include <utility>

#include "core/async/deliver.h"
#include "core/catalogue/product_desk.h"

namespace meridian::core {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProductDesk)
};

constexpr int kKeepMs = 300;     // from the first edit that is in memory only
constexpr int kAgainMs = 5'000;  // after the disk has refused

}  // namespace

ProductDesk::~ProductDesk() {
    keepNow();
}

void ProductDesk::readDrafts() {
    deliver(m_drafts->load(), this, [this](const Outcome<KeptDrafts>& kept) {
        const bool mayComeBack =
            !kept.ok() && (kept.error().fault == Fault::kStorage || kept.error().fault == Fault::kBusy);
        if (mayComeBack) QTimer::singleShot(kAgainMs, this, &ProductDesk::readDrafts);
        if (kept.ok()) takeDrafts(*kept);
        m_isRead = true;
        if (m_whenRead) std::exchange(m_whenRead, {})();
    });
}

// What is edited by now, because they could not be read at first, stands before what was kept.
void ProductDesk::takeDrafts(const KeptDrafts& kept) {
    m_canKeep = true;
    QStringList titles;
    for (const KeptDraft& draft : kept.drafts) {
        const auto there = m_sheets.constFind(draft.product);
        if (there != m_sheets.constEnd() && isDirty(*there)) continue;
        m_sheets.insert(draft.product, sheetFrom(draft));
        if (!hasDraft(draft.product)) continue;
        titles.append(draft.draft.title);
        const bool isShown = m_showing == Showing::kProduct || m_showing == Showing::kNew;
        if (isShown && m_current == draft.product) Q_EMIT opened();
    }
    Q_EMIT stateChanged();
    if (!titles.isEmpty()) Q_EMIT draftsFound(titles);
    if (kept.putAside == 0) return;
    Q_EMIT draftsTroubled(
        kept.putAside == 1
            ? Words::tr(
                  "Unsaved changes to one product were damaged on this computer and cannot be read. They were put "
                  "aside; nothing else is affected.")
            : Words::tr(
                  "Unsaved changes to %1 products were damaged on this computer and cannot be read. They were put "
                  "aside; nothing else is affected.")
                  .arg(kept.putAside));
}

// As it was when it was kept; a change that was saved before it may have been carried out meanwhile.
ProductDesk::Sheet ProductDesk::sheetFrom(const KeptDraft& kept) const {
    Sheet made;
    made.base = {kept.product, kept.version, kept.base};
    made.draft = kept.draft;
    made.description = kept.base.hasDescription ? Description::kKnown : Description::kLoading;
    made.draftId = kept.id;
    made.kept = kept;
    made.kept->keptAt = 0;
    made.isPutOff = true;
    if (m_commands == nullptr) return made;
    for (const CommandEntry& entry : m_commands->entries()) {
        const auto* wanted = std::get_if<DefineProduct>(&entry.command.wanted);
        if (wanted == nullptr || wanted->after.handle != kept.draft.handle) continue;
        if (entry.id == kept.follows && entry.state == CommandState::kAccepted && entry.receipt) {
            made.base.draft = cameOf(made, wanted->after);
            made.base.version = entry.receipt->version;
        } else if (!made.pending && isWaiting(entry.state)) {
            made.pending = entry;
        }
    }
    return made;
}

bool ProductDesk::goesWithCommand(const Sheet& sheet) {
    return sheet.sent && *sheet.sent == sheet.draft;
}

KeptDraft ProductDesk::rowOf(const Sheet& sheet) {
    KeptDraft row{sheet.draftId, sheet.base.id, sheet.base.version, sheet.base.draft, sheet.draft, {}, 0};
    if (sheet.pending) row.follows = sheet.pending->id;
    return row;
}

void ProductDesk::keepSoon() {
    if (m_canKeep && (!m_keeping.isActive() || m_keeping.remainingTime() > kKeepMs)) m_keeping.start(kKeepMs);
}

void ProductDesk::keepNow() {
    m_keeping.stop();
    for (Sheet& sheet : m_sheets)
        keep(sheet);
}

void ProductDesk::keep(Sheet& sheet) {
    if (!m_canKeep || goesWithCommand(sheet)) return;
    if (!isDirty(sheet)) {
        if (std::exchange(sheet.kept, std::nullopt)) write(m_drafts->forget(sheet.draftId), sheet.draftId);
        return;
    }
    if (sheet.draftId.isEmpty())
        sheet.draftId = sheet.base.id == 0 ? m_drafts->newId() : QString::number(sheet.base.id);
    KeptDraft row = rowOf(sheet);
    if (sheet.kept == row) return;
    write(m_drafts->keep(row), sheet.draftId);
    sheet.kept = std::move(row);
}

void ProductDesk::write(const QFuture<Outcome<Done>>& written, const QString& draftId) {
    ++m_writing;
    deliver(written, this, [this, draftId](const Outcome<Done>& done) {
        --m_writing;
        if (!done.ok()) {
            for (Sheet& sheet : m_sheets) {
                if (sheet.draftId == draftId) sheet.kept = KeptDraft{};
            }
            if (!m_keeping.isActive()) m_keeping.start(kAgainMs);
            if (m_isWell) {
                Q_EMIT draftsTroubled(
                    Words::tr("Your unsaved changes could not be kept on this computer and are only in this window: %1")
                        .arg(done.error().text));
            }
        }
        m_isWell = done.ok();
        tellWhenKept();
    });
}

void ProductDesk::keepAll(std::function<void(bool isKept)> done) {
    m_isWell = true;  // what went wrong before is tried again now, and said again
    keepNow();
    m_whenKept = std::move(done);
    tellWhenKept();
}

void ProductDesk::tellWhenKept() {
    if (m_writing != 0 || !m_whenKept) return;
    const auto done = std::exchange(m_whenKept, {});
    const bool isKept = m_canKeep && std::all_of(m_sheets.begin(), m_sheets.end(), [](const Sheet& sheet) {
                            return !isDirty(sheet) || goesWithCommand(sheet) || sheet.kept == rowOf(sheet);
                        });
    for (Sheet& sheet : m_sheets)
        sheet.isPutOff = sheet.isPutOff || (isKept && isDirty(sheet));
    done(isKept);
}

}  // namespace meridian::core

// What becomes of a draft: saved, kept for later, refused, or decided against somebody else's change.
#include <QCoreApplication>
#include <algorithm>
#include <utility>

#include "core/async/deliver.h"
#include "core/catalogue/product_desk.h"
#include "core/commands/refusal.h"

namespace meridian::core {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProductDesk)
};

const ProductDraft& afterOf(const CommandEntry& entry) {
    return std::get<DefineProduct>(entry.command.wanted).after;
}

QString whyRefused(const CommandEntry& entry) {
    return entry.receipt ? refusalText(*entry.receipt) : Words::tr("The server refused the change.");
}

}  // namespace

void ProductDesk::setDraft(const ProductDraft& draft) {
    sheet().draft = draft;
    sheet().isPutOff = false;
    Q_EMIT stateChanged();
}

Command ProductDesk::commandFor(const Sheet& sheet) const {
    Command command;
    command.wanted = DefineProduct{sheet.base.draft, sheet.draft};
    command.expectedVersion = sheet.base.version;
    return command;
}

void ProductDesk::save() {
    Sheet& here = sheet();
    if (m_commands == nullptr || here.saving || !isDirty(here) || !problemsOf(here.draft).empty()) return;
    here.base.version == 0 ? saveNew() : send(here);
}

// Defining replaces what has the same handle, so a new product must not meet one.
void ProductDesk::saveNew() {
    m_sheets[0].saving = true;
    Q_EMIT stateChanged();
    const QString handle = m_sheets[0].draft.handle;
    const auto judge = [this, handle](bool isTaken) {
        Sheet& fresh = m_sheets[0];
        fresh.saving = false;
        if (!isTaken) return send(fresh);
        m_notKept = 0;
        Q_EMIT stateChanged();
        tellWhenSaved();
        Q_EMIT failed(Words::tr("There is a product with the handle %1 already. Choose another one.").arg(handle));
    };
    deliver(m_source.whole({0, handle}).future, this, [this, judge, handle](const Outcome<ProductRecord>& there) {
        if (there.ok() || there.error().fault == Fault::kNotFound) return judge(there.ok());
        deliver(m_source.product({0, handle}).future, this,
                [judge](const Outcome<ProductRecord>& here) { judge(here.ok()); });
    });
}

// What waits behind a conflict was made for the product as it was before it.
void ProductDesk::dropQueued(const QString& handle) {
    QList<QByteArray> stale;
    for (const CommandEntry& entry : m_commands->entries()) {
        const auto* wanted = std::get_if<DefineProduct>(&entry.command.wanted);
        if (wanted != nullptr && wanted->after.handle == handle && entry.state == CommandState::kQueued)
            stale.append(entry.id);
    }
    for (const QByteArray& id : stale)
        m_commands->drop(id);
}

// What was saved before and is not carried out yet goes first: commands for one product are sent in their order.
void ProductDesk::send(Sheet& sheet) {
    const Command command = commandFor(sheet);
    const QString handle = sheet.draft.handle;
    // What the disk has is just what the command wants, and so goes with it.
    if (sheet.kept) keep(sheet);
    sheet.sent = sheet.draft;
    sheet.saving = true;
    Q_EMIT stateChanged();
    const auto call =
        sheet.replaces.isEmpty() ? m_commands->send(command) : m_commands->resolve(sheet.replaces, command);
    deliver(call.future, this, [this, handle](const Outcome<CommandEntry>& entry) {
        Sheet* sent = sheetOf(handle);
        if (sent != nullptr) {
            sent->saving = false;
            sent->sent.reset();
            if (sent->kept) sent->kept = KeptDraft{};
        }
        const bool isKept =
            entry.ok() && entry->state != CommandState::kConflict && entry->state != CommandState::kRejected;
        if (!isKept && sent != nullptr && !m_notKept) m_notKept = sent->base.id;
        if (!isKept) tellWhenSaved();
        if (entry.ok()) {
            accept(*entry);
        } else {
            Q_EMIT stateChanged();
            Q_EMIT failed(entry.error().text);
        }
        if (isKept) tellWhenSaved();
    });
}

void ProductDesk::saveAll(std::function<void(bool isKept)> done) {
    m_whenSaved = std::move(done);
    m_notKept.reset();
    const QList<quint64> ids = m_sheets.keys();
    for (const quint64 id : ids) {
        Sheet& one = m_sheets[id];
        if (!isDirty(one) || one.saving || one.isPutOff) continue;
        if (m_commands == nullptr || !problemsOf(one.draft).empty()) {
            m_notKept = id;
        } else {
            one.base.version == 0 ? saveNew() : send(one);
        }
    }
    tellWhenSaved();
}

// The page opens what stands in the way before it is told why.
void ProductDesk::tellWhenSaved() {
    const bool isSaving =
        std::any_of(m_sheets.begin(), m_sheets.end(), [](const Sheet& sheet) { return sheet.saving; });
    if (!m_whenSaved || isSaving) return;
    const auto done = std::exchange(m_whenSaved, {});
    if (m_notKept && *m_notKept == 0) {
        if (m_showing != Showing::kNew) openNew();
    } else if (m_notKept && *m_notKept != m_current) {
        open({*m_notKept});
    }
    done(!m_notKept);
}

void ProductDesk::accept(const CommandEntry& entry) {
    Sheet* sheet = sheetOf(afterOf(entry).handle);
    if (sheet == nullptr) return;
    const auto told = m_told.constFind(entry.id);
    if (told != m_told.constEnd() && *told == entry.state) return;
    m_told.insert(entry.id, entry.state);
    switch (entry.state) {
        case CommandState::kQueued:
        case CommandState::kSending:
            // Of several that wait the newest holds all that is wanted.
            if (!sheet->pending || sheet->pending->madeAt <= entry.madeAt) sheet->pending = entry;
            sheet->replaces.clear();
            Q_EMIT saved(entry);
            break;
        case CommandState::kAccepted: return acceptDone(entry);
        case CommandState::kConflict: return acceptConflict(*sheet, entry);
        case CommandState::kRejected:
            forget(*sheet, entry);
            sheet->replaces = entry.id;
            Q_EMIT failed(whyRefused(entry));
            break;
        case CommandState::kDropped: forget(*sheet, entry); break;
    }
    Q_EMIT stateChanged();
}

// It waits for nothing any more.
void ProductDesk::forget(Sheet& sheet, const CommandEntry& entry) {
    if (sheet.pending && sheet.pending->id == entry.id) sheet.pending.reset();
    if (sheet.replaces == entry.id) sheet.replaces.clear();
}

void ProductDesk::acceptDone(const CommandEntry& entry) {
    Sheet& sheet = *sheetOf(afterOf(entry).handle);
    const bool wasNew = sheet.base.id == 0;
    sheet.base.draft = cameOf(sheet, afterOf(entry));
    if (entry.receipt) sheet.base.version = entry.receipt->version;
    forget(sheet, entry);
    if (sheet.theirs && sheet.theirs->version <= sheet.base.version) sheet.theirs.reset();
    Q_EMIT saved(entry);
    Q_EMIT stateChanged();
    if (!wasNew) return;
    const bool isShown = m_showing == Showing::kNew;
    // What was written meanwhile stays, until the product is opened under its number.
    if (!isDirty(sheet)) {
        keep(sheet);
        m_sheets.remove(0);
    }
    if (isShown) open({0, afterOf(entry).handle});
}

void ProductDesk::acceptConflict(Sheet& sheet, const CommandEntry& entry) {
    sheet.pending = entry;
    sheet.replaces = entry.id;
    const quint64 id = sheet.base.id;
    deliver(m_source.whole({id, afterOf(entry).handle}).future, this, [this, id](const Outcome<ProductRecord>& record) {
        const auto found = m_sheets.find(id);
        if (found == m_sheets.end()) return;
        if (record.ok()) found->theirs = *record;
        Q_EMIT stateChanged();
        if (id == m_current && found->theirs) Q_EMIT conflicted();
    });
    Q_EMIT stateChanged();
}

std::vector<FieldChange> ProductDesk::compare() const {
    const Sheet& here = sheet();
    if (!here.theirs) return {};
    return mergeProducts(here.base.draft, here.draft, here.theirs->draft);
}

void ProductDesk::settle(const std::vector<FieldChange>& changes) {
    Sheet& here = sheet();
    if (!here.theirs) return;
    here.draft = productOf(changes, here.draft, here.theirs->draft);
    here.base = *here.theirs;
    here.theirs.reset();
    here.description = here.draft.hasDescription ? Description::kKnown : Description::kNotHere;
    here.isPutOff = false;
    const std::optional<CommandEntry> saved = std::exchange(here.pending, std::nullopt);
    Q_EMIT draftChanged();
    if (saved) dropQueued(here.draft.handle);
    if (saved && isDirty(here)) return send(here);
    if (saved) m_commands->drop(saved->id);
    if (saved) here.replaces.clear();
    Q_EMIT stateChanged();
}

}  // namespace meridian::core

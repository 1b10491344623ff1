#include "core/catalogue/product_desk.h"

#include <algorithm>

#include "core/async/deliver.h"

namespace meridian::core {

namespace {

const ProductDraft& afterOf(const CommandEntry& entry) {
    return std::get<DefineProduct>(entry.command.wanted).after;
}

}  // namespace

ProductDesk::ProductDesk(ProductSource& source, Commands* commands, QObject* parent)
    : QObject(parent),
      m_source(source),
      m_commands(commands),
      m_drafts(source.drafts()),
      m_isRead(m_drafts == nullptr) {
    m_keeping.setSingleShot(true);
    connect(&m_keeping, &QTimer::timeout, this, &ProductDesk::keepNow);
    connect(this, &ProductDesk::stateChanged, this, &ProductDesk::keepSoon);
    if (m_drafts != nullptr) readDrafts();
    if (commands == nullptr) return;
    connect(commands, &Commands::changed, this, [this](const CommandEntry& entry) {
        const auto* wanted = std::get_if<DefineProduct>(&entry.command.wanted);
        const Sheet* mine = wanted == nullptr ? nullptr : sheetOf(wanted->after.handle);
        // The outcome of send() tells the rest.
        if (mine != nullptr && !mine->saving) accept(entry);
    });
}

const ProductDesk::Sheet& ProductDesk::sheet() const {
    static const Sheet kNone;
    const auto found = m_sheets.constFind(m_current);
    return found == m_sheets.constEnd() ? kNone : *found;
}

ProductDesk::Sheet* ProductDesk::sheetOf(const QString& handle) {
    for (Sheet& sheet : m_sheets) {
        if (sheet.draft.handle == handle) return &sheet;
    }
    return nullptr;
}

ProductDraft ProductDesk::cameOf(const Sheet& sheet, const ProductDraft& after) {
    ProductDraft product = after;
    if (product.hasDescription || !sheet.base.draft.hasDescription) return product;
    product.bodyHtml = sheet.base.draft.bodyHtml;
    product.hasDescription = true;
    return product;
}

bool ProductDesk::isDirty(const Sheet& sheet) {
    return !changesBetween(sheet.pending ? cameOf(sheet, afterOf(*sheet.pending)) : sheet.base.draft, sheet.draft)
                .empty() ||
           (sheet.base.version == 0 && !sheet.pending && !sheet.draft.handle.isEmpty());
}

bool ProductDesk::isDirty() const {
    return isDirty(sheet());
}

void ProductDesk::open(const ProductRef& which) {
    const quint64 visit = ++m_visit;
    m_reading.request();
    keepNow();
    dropIdle();
    if (m_isRead && which.id != 0 && m_sheets.contains(which.id)) {
        m_current = which.id;
        m_showing = Showing::kProduct;
        Q_EMIT opened();
        askTheirs();
        return noteChange();
    }
    if (m_showing == Showing::kNothing || m_showing == Showing::kMissing) m_showing = Showing::kLoading;
    if (!m_isRead) {
        m_whenRead = [this, which] { open(which); };
        return;
    }
    const auto call = m_source.product(which);
    m_reading = call.cancel;
    deliver(call.future, this, [this, visit, which](const Outcome<ProductRecord>& record) {
        if (visit != m_visit) return;
        if (record.ok()) return show(*record);
        if (record.error().fault == Fault::kCancelled) return;
        const auto whole = m_source.whole(which);
        m_reading = whole.cancel;
        deliver(whole.future, this, [this, visit](const Outcome<ProductRecord>& found) {
            if (visit != m_visit) return;
            found.ok() ? show(*found) : showMissing();
        });
    });
}

void ProductDesk::openNew() {
    ++m_visit;
    if (!m_isRead) {
        m_whenRead = [this] { openNew(); };
        return;
    }
    keepNow();
    dropIdle();
    m_current = 0;
    m_showing = Showing::kNew;
    Sheet& fresh = m_sheets[0];
    fresh.description = Description::kKnown;
    if (fresh.draft.variants.isEmpty()) fresh.draft.variants = fresh.base.draft.variants = {VariantDraft{}};
    Q_EMIT opened();
    askTheirs();
}

void ProductDesk::close() {
    ++m_visit;
    m_whenRead = {};
    keepNow();
    dropIdle();
    m_showing = Showing::kNothing;
    Q_EMIT opened();
}

// What nobody has changed is read again at the next visit.
void ProductDesk::dropIdle() {
    const auto here = m_sheets.find(m_current);
    if (here == m_sheets.end() || isDirty(*here) || here->pending || here->saving) return;
    keep(*here);
    m_sheets.erase(here);
}

void ProductDesk::showMissing() {
    m_showing = Showing::kMissing;
    Q_EMIT opened();
}

void ProductDesk::show(const ProductRecord& record) {
    m_current = record.id;
    m_showing = Showing::kProduct;
    // What was begun before the product had a number goes on under it.
    const auto fresh = m_sheets.constFind(0);
    const bool isGrown = fresh != m_sheets.constEnd() && fresh->base.version != 0 &&
                         fresh->base.draft.handle == record.draft.handle && !m_sheets.contains(record.id);
    if (isGrown) {
        Sheet grown = m_sheets.take(0);
        grown.base.id = record.id;
        m_sheets.insert(record.id, grown);
    }
    const bool wasThere = m_sheets.contains(record.id);
    if (!wasThere) {
        Sheet& made = m_sheets[record.id];
        made.base = record;
        made.draft = record.draft;
        if (record.draft.hasDescription) made.description = Description::kKnown;
        findPending(made);
    }
    Q_EMIT opened();
    if (sheet().description != Description::kKnown) askWhole(record.id);
    askTheirs();
    if (wasThere) noteChange();
}

// A conflict that was there before it was opened.
void ProductDesk::askTheirs() {
    if (sheet().pending && sheet().pending->state == CommandState::kConflict) acceptConflict(sheet(), *sheet().pending);
}

void ProductDesk::askWhole(quint64 id) {
    m_whole.request();
    const auto call = m_source.whole({id});
    m_whole = call.cancel;
    deliver(call.future, this, [this, id](const Outcome<ProductRecord>& record) {
        if (record.ok()) return acceptWhole(*record);
        const auto found = m_sheets.find(id);
        if (record.error().fault == Fault::kCancelled || found == m_sheets.end()) return;
        if (found->description == Description::kLoading) found->description = Description::kNotHere;
        Q_EMIT stateChanged();
    });
}

void ProductDesk::acceptWhole(const ProductRecord& record) {
    const auto found = m_sheets.find(record.id);
    if (found == m_sheets.end()) return;
    Sheet& sheet = *found;
    if (record.version > sheet.base.version) return acceptNewer(sheet, record);
    if (record.version < sheet.base.version) return;
    const auto take = [&record](ProductDraft& draft) {
        if (draft.hasDescription) return;
        draft.bodyHtml = record.draft.bodyHtml;
        draft.hasDescription = true;
    };
    take(sheet.base.draft);
    take(sheet.draft);
    sheet.description = Description::kKnown;
    Q_EMIT stateChanged();
}

void ProductDesk::acceptNewer(Sheet& sheet, const ProductRecord& record) {
    if (isDirty(sheet) || sheet.pending || sheet.saving) {
        const bool isNews = !sheet.theirs || record.version > sheet.theirs->version ||
                            (record.draft.hasDescription && !sheet.theirs->draft.hasDescription);
        if (isNews) sheet.theirs = record;
        // That of the version which the draft began from comes no more.
        if (sheet.description == Description::kLoading) sheet.description = Description::kNotHere;
        Q_EMIT stateChanged();
        return;
    }
    sheet.base = record;
    sheet.draft = record.draft;
    sheet.description = record.draft.hasDescription ? Description::kKnown : Description::kLoading;
    if (record.id == m_current) Q_EMIT opened();
}

void ProductDesk::noteChange() {
    if (m_showing != Showing::kProduct) return;
    const quint64 id = m_current;
    deliver(m_source.product({id}).future, this, [this, id](const Outcome<ProductRecord>& record) {
        const auto found = m_sheets.find(id);
        if (!record.ok() || found == m_sheets.end() || id != m_current) return;
        const bool isNewer =
            record->version > std::max(found->base.version, found->theirs ? found->theirs->version : 0);
        if (isNewer) acceptNewer(*found, *record);
        if (isNewer || found->description != Description::kKnown) askWhole(id);
    });
}

}  // namespace meridian::core

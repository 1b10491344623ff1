#include "ui/shell/palette_search.h"

#include <algorithm>
#include <chrono>

#include "core/async/deliver.h"
#include "core/catalogue/product_source.h"
#include "core/orders/order_numbers.h"
#include "core/settings/settings.h"
#include "core/stock/stock_source.h"
#include "ui/shell/access.h"
#include "ui/shell/action.h"
#include "ui/shell/connection.h"
#include "ui/shell/open_records.h"
#include "ui/shell/palette_memory.h"
#include "ui/shell/palette_rows.h"
#include "ui/shell/rail.h"

namespace meridian::ui {

namespace {

constexpr int kMostActions = 5;
constexpr int kMostOffered = 12;  // before anything is typed
constexpr int kMostPages = 8;
constexpr int kMostRecords = 6;
constexpr int kMostRows = 5;
constexpr qsizetype kShortest = 2;  // letters that orders and products are looked for with
constexpr std::chrono::milliseconds kFrame{16};

}  // namespace

QString paletteGroupTitle(PaletteGroup group) {
    switch (group) {
        case PaletteGroup::kExact: return PaletteSearch::tr("This number");
        case PaletteGroup::kHere: return PaletteSearch::tr("On this page");
        case PaletteGroup::kCommands: return PaletteSearch::tr("Commands");
        case PaletteGroup::kPages: return PaletteSearch::tr("Go to");
        case PaletteGroup::kOpen: return PaletteSearch::tr("Open records");
        case PaletteGroup::kOrders: return PaletteSearch::tr("Orders");
        case PaletteGroup::kProducts: return PaletteSearch::tr("Products");
        case PaletteGroup::kStock: return PaletteSearch::tr("Stock");
    }
    return {};
}

PaletteSearch::PaletteSearch(const Parts& parts, QObject* parent) : QObject(parent), m_parts(parts) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(kFrame);
    connect(&m_soon, &QTimer::timeout, this, &PaletteSearch::settle);
}

PaletteSearch::~PaletteSearch() {
    stop();
}

void PaletteSearch::stop() {
    ++m_turn;
    m_waiting = 0;
    m_soon.stop();
    for (const core::Cancel& call : m_asked)
        call.request();
    m_asked.clear();
}

void PaletteSearch::ask(const QString& typed, bool here) {
    stop();
    m_results.clear();
    m_clock.start();
    const QChar prefix = typed.isEmpty() ? QChar() : typed.front();
    const bool isNarrowed = prefix == u'>' || prefix == u'#' || prefix == u'@' || prefix == u'/';
    const QString wanted = (isNarrowed ? typed.mid(1) : typed).trimmed();
    if (!isNarrowed || prefix == u'>') {
        const QString scope = m_parts.services.actions->scope();
        if (here && !scope.isEmpty()) findActions(scope, wanted);
        // Without a word there are too many of them to be of use, unless they are asked for.
        if (!wanted.isEmpty() || isNarrowed) findActions(QString(), wanted);
        findPages(wanted);
    }
    if (!isNarrowed) findOpen(wanted);
    if (!isNarrowed || prefix == u'#') findExact(wanted);
    if (prefix != u'>' && prefix != u'/') findOrders(wanted);
    if (!isNarrowed || prefix == u'/') {
        findProducts(wanted, prefix == u'/');
        findStock(wanted, prefix == u'/');
    }
    settle();
}

// Sorted by group, and within one as well as it fits; what came first keeps its place among equals.
void PaletteSearch::settle() {
    m_soon.stop();
    std::stable_sort(m_results.begin(), m_results.end(), [](const PaletteEntry& one, const PaletteEntry& other) {
        return one.group != other.group ? one.group < other.group : one.score > other.score;
    });
    if (exact() != nullptr) {
        std::erase_if(m_results, [number = exact()->text](const PaletteEntry& entry) {
            return entry.group == PaletteGroup::kOrders && entry.text == number;
        });
    }
    m_took = m_clock.elapsed();
    Q_EMIT changed();
}

void PaletteSearch::add(std::vector<PaletteEntry> entries, int most) {
    std::stable_sort(entries.begin(), entries.end(),
                     [](const PaletteEntry& one, const PaletteEntry& other) { return one.score > other.score; });
    if (entries.size() > static_cast<std::size_t>(most)) entries.resize(static_cast<std::size_t>(most));
    std::move(entries.begin(), entries.end(), std::back_inserter(m_results));
}

PaletteEntry PaletteSearch::actionEntry(const Action& action, PaletteGroup group, const TextMatch& match) const {
    Actions& actions = *m_parts.services.actions;
    const QString id = QString::fromLatin1(action.id);
    PaletteEntry entry{group, QString::fromLatin1(action.icon), actions.text(id), match.marks};
    entry.keys = keyCaps(action.keys);
    entry.whyNot = actions.whyNot(id);
    entry.detail = !entry.whyNot.isEmpty() ? entry.whyNot : action.about ? action.about() : QString();
    entry.run = [&actions, id] { actions.run(id); };
    entry.id = id;
    entry.score = match.score + (m_parts.services.settings == nullptr ? 0 : habitOf(*m_parts.services.settings, id));
    if (!entry.whyNot.isEmpty()) entry.score -= 30;
    return entry;
}

void PaletteSearch::findActions(const QString& scope, const QString& typed) {
    const Actions& actions = *m_parts.services.actions;
    const PaletteGroup group = scope.isEmpty() ? PaletteGroup::kCommands : PaletteGroup::kHere;
    std::vector<PaletteEntry> found;
    for (const Action* action : actions.inScope(scope)) {
        const QString id = QString::fromLatin1(action->id);
        if (id.startsWith(u"go.") || id == u"app.palette") continue;
        const TextMatch match = matchText(actions.text(id), typed);
        if (match.score > 0) found.push_back(actionEntry(*action, group, match));
    }
    add(std::move(found), typed.isEmpty() ? kMostOffered : kMostActions);
}

void PaletteSearch::findPages(const QString& typed) {
    const Actions& actions = *m_parts.services.actions;
    std::vector<PaletteEntry> found;
    for (const PageSpec& spec : pageTable()) {
        if (spec.section == nullptr || !mayOpen(m_parts.services, spec)) continue;
        const Action* action = actions.find(QStringLiteral("go.") + QLatin1String(spec.id));
        if (action == nullptr) continue;
        const TextMatch match = matchText(railText(spec.title), typed);
        if (match.score == 0) continue;
        PaletteEntry entry = actionEntry(*action, PaletteGroup::kPages, match);
        if (*spec.section != '\0') entry.detail = railText(spec.section);
        found.push_back(std::move(entry));
    }
    add(std::move(found), kMostPages);
}

void PaletteSearch::findOpen(const QString& typed) {
    std::vector<PaletteEntry> found;
    for (const OpenRecord& record : m_parts.records.all()) {
        const TextMatch match = matchText(record.title, typed);
        if (match.score == 0) continue;
        PaletteEntry entry{PaletteGroup::kOpen, record.iconName, record.title, match.marks};
        entry.run = [go = m_parts.go, route = record.route] { go(route); };
        entry.score = match.score;
        found.push_back(std::move(entry));
    }
    add(std::move(found), kMostRecords);
}

template <class T>
void PaletteSearch::wait(core::Call<T> call, std::function<std::vector<PaletteEntry>(const T&)> entries) {
    m_asked.push_back(call.cancel);
    ++m_waiting;
    core::deliver(call.future, this, [this, entries, turn = m_turn](const core::Outcome<T>& answer) {
        if (turn != m_turn) return;
        --m_waiting;
        // What cannot be asked yet can after the next key.
        if (answer.ok()) add(entries(*answer), kMostRows);
        if (m_waiting == 0) return settle();
        if (!m_soon.isActive()) m_soon.start();
    });
}

void PaletteSearch::findOrders(const QString& typed) {
    if (typed.size() < kShortest) return;
    wait<std::vector<core::OrderRow>>(m_parts.services.orders.page({typed, core::OrderSort::kNewest}, {}, kMostRows),
                                      [this, typed](const std::vector<core::OrderRow>& rows) {
                                          std::vector<PaletteEntry> found;
                                          for (const core::OrderRow& row : rows)
                                              found.push_back(orderEntry(m_parts, row, typed));
                                          return found;
                                      });
}

// The last digit checks the others, so a number that is complete can be told from one that is still being typed.
void PaletteSearch::findExact(const QString& typed) {
    const auto id = core::orderIdOf(typed);
    if (!id) return;
    wait<core::OrderRow>(m_parts.services.orders.order(*id), [this, typed](const core::OrderRow& row) {
        PaletteEntry entry = orderEntry(m_parts, row, typed);
        entry.group = PaletteGroup::kExact;
        return std::vector{std::move(entry)};
    });
}

void PaletteSearch::findProducts(const QString& typed, bool asSku) {
    core::ProductSource* products = m_parts.services.products;
    if (products == nullptr || typed.size() < kShortest) return;
    const QString text = asSku ? QStringLiteral("sku:") + typed : typed;
    wait<std::vector<core::ProductRow>>(products->page({text, core::ProductShown::kAll}, {}, kMostRows),
                                        [this, typed](const std::vector<core::ProductRow>& rows) {
                                            std::vector<PaletteEntry> found;
                                            for (const core::ProductRow& row : rows)
                                                found.push_back(productEntry(m_parts, row, typed));
                                            return found;
                                        });
}

void PaletteSearch::findStock(const QString& typed, bool asSku) {
    core::StockSource* stock = m_parts.services.stock;
    if (stock == nullptr || typed.size() < kShortest) return;
    const QString text = asSku ? QStringLiteral("sku:") + typed : typed;
    wait<core::StockList>(stock->first({text, core::StockSort::kSku}),
                          [this, typed](const core::StockList& list) { return stockEntries(m_parts, list, typed); });
}

QString PaletteSearch::noteOf(PaletteGroup group) const {
    if (group < PaletteGroup::kOrders && group != PaletteGroup::kExact) return {};
    const QString age = m_parts.connection.age();
    return age.isEmpty() ? tr("cache") : tr("cache, %1").arg(age);
}

const PaletteEntry* PaletteSearch::exact() const {
    return !m_results.empty() && m_results.front().group == PaletteGroup::kExact ? &m_results.front() : nullptr;
}

}  // namespace meridian::ui

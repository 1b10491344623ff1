#include "core/orders/order_facets.h"

#include <algorithm>

#include "backend/domain/order_number.h"
#include "backend/domain/order_state.h"
#include "backend/domain/payment_state.h"

#include "core/async/deliver.h"
#include "core/orders/order_cache.h"

namespace meridian::core {

namespace {

constexpr std::size_t kSampleKeys = 50;
constexpr int kSampleRows = 100;        // from each of them
constexpr std::size_t kKeysAtOnce = 5;  // in one slice
constexpr int kAgainMs = 5'000;         // while the list changes
constexpr std::size_t kValuesMax = 50;

const char* const kNames[kFacetFields] = {"status", "payment", "hold", "region", "country", "currency", "tag"};

QString latin(std::string_view text) {
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

void addRow(FacetCounts& counts, const OrderRow& row) {
    const auto add = [&counts](FacetField field, const QString& value) {
        if (!value.isEmpty()) ++counts.values[static_cast<std::size_t>(field)][value];
    };
    ++counts.rows;
    add(FacetField::kStatus, latin(nameOf(static_cast<meridian::OrderState>(row.state))));
    add(FacetField::kPayment, latin(nameOf(static_cast<meridian::PaymentState>(row.payment))));
    add(FacetField::kHold, row.held ? QStringLiteral("held") : QStringLiteral("free"));
    add(FacetField::kRegion, latin(regionCode(regionOf(cellOf(OrderId{row.id})))));
    add(FacetField::kCountry, row.country.toLower());
    add(FacetField::kCurrency, currencyLetters(row.total.currency).toLower());
    if (row.tags.isEmpty()) return;
    for (const QString& tag : row.tags.split(u','))
        add(FacetField::kTag, tag);
}

std::vector<FacetValue> sorted(const QHash<QString, qint64>& counts, qint64 total, qint64 looked) {
    std::vector<FacetValue> values;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        const double share = looked == 0 ? 0 : static_cast<double>(count.value()) / static_cast<double>(looked);
        const qint64 orders = looked >= total ? count.value() : qRound64(share * static_cast<double>(total));
        values.push_back({count.key(), orders});
    }
    std::sort(values.begin(), values.end(), [](const FacetValue& a, const FacetValue& b) {
        return a.orders != b.orders ? a.orders > b.orders : a.value < b.value;
    });
    if (values.size() > kValuesMax) values.resize(kValuesMax);
    return values;
}

}  // namespace

QString facetFieldName(FacetField field) {
    return QString::fromLatin1(kNames[static_cast<std::size_t>(field)]);
}

void FacetCounts::add(const FacetCounts& other) {
    rows += other.rows;
    for (std::size_t field = 0; field < values.size(); ++field) {
        for (auto count = other.values[field].cbegin(); count != other.values[field].cend(); ++count)
            values[field][count.key()] += count.value();
    }
}

Outcome<FacetCounts> countFacets(Database& cache, const OrderQuery& query, const std::vector<OrderKey>& from, int limit,
                                 const AskedAt& asked) {
    FacetCounts counts;
    for (const OrderKey& key : from) {
        const auto rows = readPage(cache, query, key, limit, asked);
        if (!rows.ok()) return rows.error();
        for (const OrderRow& row : *rows)
            addRow(counts, row);
    }
    return counts;
}

FacetCounter::FacetCounter(OrderSource& source, QObject* parent) : QObject(parent), m_source(source) {
    m_again.setSingleShot(true);
    m_again.setInterval(kAgainMs);
    connect(&m_again, &QTimer::timeout, this, &FacetCounter::start);
}

void FacetCounter::setWanted(bool wanted) {
    if (std::exchange(m_wanted, wanted) == wanted) return;
    wanted ? start() : abandon();
}

void FacetCounter::abandon() {
    m_running.request();
    m_again.stop();
    ++m_era;
    m_keys.clear();
    m_next = 0;
}

void FacetCounter::count(const OrderQuery& query, const OrderFrame& frame) {
    m_query = query;
    m_frame = frame;
    if (!m_wanted) return;
    if (m_counted == query.text && m_facets.total > 0 && !isCounting()) {
        if (!m_again.isActive()) m_again.start();
        return;
    }
    start();
}

void FacetCounter::start() {
    if (!m_wanted) return;
    abandon();
    m_sum = {};
    m_asked = {m_query.text, OrderSort::kNewest};
    if (m_query.sort == OrderSort::kNewest || m_frame.total == 0) return plan(m_frame);
    // How the matches divide does not depend on their order, and this one is the cheapest to walk.
    const auto call = m_source.frame(m_asked);
    m_running = call.cancel;
    deliver(call.future, this, [this, era = m_era](const Outcome<OrderFrame>& frame) {
        if (frame.ok() && era == m_era) plan(*frame);
    });
}

// The keys stand evenly in the list, so their stretches are a fair sample of it.
void FacetCounter::plan(const OrderFrame& frame) {
    m_total = frame.total;
    m_rowsEach = m_total <= kExactRows ? OrderFrame::kStride : kSampleRows;
    if (m_total <= kExactRows) {
        m_keys = frame.anchors;
    } else {
        for (std::size_t key = 0; key < kSampleKeys; ++key)
            m_keys.push_back(frame.anchors[key * frame.anchors.size() / kSampleKeys]);
    }
    m_keys.empty() ? finish() : askNext();
}

void FacetCounter::askNext() {
    const std::size_t until = std::min(m_next + kKeysAtOnce, m_keys.size());
    const bool isLast = until == m_keys.size() && m_total <= kExactRows;
    std::vector<OrderKey> keys(m_keys.begin() + static_cast<std::ptrdiff_t>(m_next),
                               m_keys.begin() + static_cast<std::ptrdiff_t>(until));
    // The last stretch is asked for as long as it is: a search for one match more could go through a million others.
    const auto rest = static_cast<int>(m_total % OrderFrame::kStride);
    const bool isAlone = isLast && rest > 0;
    if (isAlone && keys.size() > 1) keys.pop_back();
    const std::size_t asked = keys.size();
    const bool isRest = isAlone && m_next + asked == m_keys.size();
    const auto call = m_source.facets(m_asked, keys, isRest ? rest : m_rowsEach);
    m_running = call.cancel;
    deliver(call.future, this, [this, asked, era = m_era](const Outcome<FacetCounts>& counts) {
        if (era != m_era) return;
        if (!counts.ok()) {
            m_keys.clear();
            m_next = 0;
            return;
        }
        m_sum.add(*counts);
        m_next += asked;
        m_next < m_keys.size() ? askNext() : finish();
    });
}

void FacetCounter::finish() {
    m_facets.total = m_total;
    m_facets.counted = m_sum.rows;
    if (m_total <= kExactRows) m_facets.total = m_sum.rows;  // what was there while it was counted
    for (std::size_t field = 0; field < m_facets.fields.size(); ++field)
        m_facets.fields[field] = sorted(m_sum.values[field], m_facets.total, m_facets.counted);
    m_counted = m_asked.text;
    Q_EMIT counted();
}

}  // namespace meridian::core

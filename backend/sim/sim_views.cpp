#include "backend/sim/sim_views.h"

#include "backend/domain/digest.h"

namespace meridian::sim {

namespace {

std::uint64_t fold(std::initializer_list<std::uint64_t> values) {
    std::uint64_t folded = 0;
    for (const std::uint64_t value : values)
        folded = mix64(folded ^ (value + 0x9e3779b97f4a7c15ULL));
    return folded;
}

std::uint64_t ofText(std::string_view text) {
    std::uint64_t folded = text.size();
    for (const char letter : text)
        folded = (folded ^ static_cast<unsigned char>(letter)) * 0x100000001b3ULL;
    return mix64(folded);
}

std::uint64_t ofTime(CellTime time) {
    return static_cast<std::uint64_t>(time.micros);
}

}  // namespace

absl::StatusOr<BatchNumber> SimViews::offset() {
    if (m_random.chance(m_faults.readFails))
        return absl::UnavailableError("the views' offset cannot be read (simulated)");
    return visibleOffset();
}

absl::Status SimViews::write(const engine::ViewDelta& delta) {
    if (delta.from.value != visibleOffset().value + 1) {
        return absl::FailedPreconditionError("the delta starts at batch " + std::to_string(delta.from.value) +
                                             ", the views are at " + std::to_string(visibleOffset().value));
    }
    if (m_full) return absl::ResourceExhaustedError("no space (simulated)");
    if (m_random.chance(m_faults.viewsFail)) return absl::UnavailableError("the views cannot be written (simulated)");
    m_pending.push_back(digestOf(delta));
    if (m_random.chance(m_faults.viewsSynced)) sync();
    return absl::OkStatus();
}

SimViews::Written SimViews::digestOf(const engine::ViewDelta& delta) {
    Written written;
    written.to = delta.to;
    written.orders.reserve(delta.orders.size());
    for (const auto& [id, row] : delta.orders) {
        Change& change = written.orders.emplace_back();
        change.order = id;
        change.row.order = fold({meridian::digestOf(row.order, 1), row.changedBatch.value, ofTime(row.changedAt)});
        change.isNew = row.isNew;
        if (row.isNew) change.row.reference = ofText(row.reference);
        change.scored = row.score.has_value();
        if (row.score) change.row.score = meridian::digestOf(*row.score, 2);
    }
    for (const auto& [key, row] : delta.stock)
        written.stock.emplace_back(key, meridian::digestOf(row.level, key));
    const auto list = [&written](List which, std::uint64_t digest) { written.lists.emplace_back(which, digest); };
    for (const auto& row : delta.persons)
        list(kPersons, fold({row.order.value, row.customer.value, ofText(row.sealed)}));
    for (const auto& row : delta.events)
        list(kEvents, fold({row.order.value, row.batch.value, row.index, row.version}));
    for (const auto& row : delta.notes) {
        list(kNotes,
             fold({row.order.value, row.customer.value, ofTime(row.at), ofText(row.actor), ofText(row.sealed)}));
    }
    for (const auto& row : delta.tags) {
        std::uint64_t digest = row.order.value;
        for (const std::string& tag : row.added)
            digest = fold({digest, 1, ofText(tag)});
        for (const std::string& tag : row.removed)
            digest = fold({digest, 2, ofText(tag)});
        list(kTags, digest);
    }
    for (const auto& row : delta.parcels) {
        list(kParcels, fold({row.order.value, row.parcel, ofText(row.tracking), ofTime(row.at),
                             static_cast<std::uint64_t>(row.state)}));
    }
    for (const auto& row : delta.paymentNotes) {
        list(kPaymentNotes,
             fold({row.order.value, row.attempt, ofTime(row.at), ofText(row.code), ofText(row.providerReference)}));
    }
    for (const auto& row : delta.entries)
        list(kEntries, fold({meridian::digestOf(row.posted, 3), ofTime(row.at)}));
    for (const auto& row : delta.movements) {
        list(kMovements, fold({meridian::digestOf(row.moved, 4), ofTime(row.at), row.batch.value, row.index,
                               ofText(row.actor), ofText(row.reason)}));
    }
    for (const auto& row : delta.locations)
        list(kDefined, meridian::digestOf(row, 5));
    for (const auto& row : delta.products)
        list(kDefined, meridian::digestOf(row, 6));
    for (const auto& row : delta.letters) {
        list(kLetters,
             fold({meridian::digestOf(row.letter, 7), ofTime(row.at), row.resolved ? 1U : 0U, ofText(row.resolution)}));
    }
    for (const CustomerId customer : delta.erased)
        list(kErased, customer.value);
    written.figures.assign(delta.figures.begin(), delta.figures.end());
    written.sales.assign(delta.sales.begin(), delta.sales.end());
    return written;
}

void SimViews::apply(const Written& written) {
    for (const Change& change : written.orders) {
        Row& row = m_orders[change.order];
        row.order = change.row.order;
        if (change.isNew) row.reference = change.row.reference;
        if (change.scored) row.score = change.row.score;
    }
    for (const auto& [key, digest] : written.stock)
        m_stock[key] = digest;
    for (const auto& [which, digest] : written.lists)
        m_lists[which] = fold({m_lists[which], digest});
    for (const auto& [key, figures] : written.figures)
        m_figures[key] += figures;
    for (const auto& [key, sale] : written.sales)
        m_sales[key] += sale;
    m_offset = written.to;
}

void SimViews::sync() {
    for (const Written& written : m_pending)
        apply(written);
    m_pending.clear();
}

void SimViews::crash() {
    m_pending.resize(static_cast<std::size_t>(m_random.below(m_pending.size() + 1)));
    sync();
}

std::uint64_t SimViews::digest() {
    sync();
    std::uint64_t sum = m_offset.value;  // a sum, because the maps have no order
    for (const auto& [id, row] : m_orders)
        sum += fold({id.value, row.order, row.score, row.reference});
    for (const auto& [key, digest] : m_stock)
        sum += fold({key, digest});
    for (const auto& [key, figures] : m_figures) {
        std::uint64_t row = fold({static_cast<std::uint64_t>(key.span), ofTime(key.start),
                                  static_cast<std::uint64_t>(key.region), key.currency.code});
        for (const std::int64_t value : figures.values)
            row = fold({row, static_cast<std::uint64_t>(value)});
        sum += row;
    }
    for (const auto& [key, sale] : m_sales) {
        sum += fold({ofTime(key.day), static_cast<std::uint64_t>(key.region), key.currency.code, key.sku.value,
                     static_cast<std::uint64_t>(sale.units), static_cast<std::uint64_t>(sale.net)});
    }
    for (const std::uint64_t list : m_lists)
        sum = fold({sum, list});
    return sum;
}

}  // namespace meridian::sim

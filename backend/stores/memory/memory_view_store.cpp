#include "backend/stores/memory/memory_view_store.h"

#include "backend/domain/digest.h"
#include "backend/domain/text.h"

namespace meridian::stores {

using engine::ViewDelta;

namespace {

// Anything that can be told in numbers and texts, in one description.
class RowDigest {
  public:
    explicit RowDigest(std::uint64_t seed) : m_digest(seed) {}

    template <class T>
    RowDigest& add(const T& value) {
        m_digest(1, "", value);
        return *this;
    }
    std::uint64_t value() const { return mix64(m_digest.value()); }

  private:
    Digest m_digest;
};

std::uint64_t digestOfOrder(const MemoryViewStore::OrderView& view) {
    RowDigest digest(1);
    digest.add(view.order)
        .add(view.changedBatch)
        .add(view.changedAt)
        .add(view.score)
        .add(view.reference)
        .add(view.moments);
    digest.add(view.customer).add(view.sealed).add(view.entries);
    for (const auto& event : view.events)
        digest.add(event.batch).add(event.index).add(event.version);
    for (const auto& note : view.notes)
        digest.add(note.at).add(note.actor).add(note.sealed);
    for (const auto& tag : view.tags)
        digest.add(tag);
    for (const auto& parcel : view.parcels)
        digest.add(parcel.parcel).add(parcel.state).add(parcel.at).add(parcel.tracking);
    for (const auto& payment : view.payments)
        digest.add(payment.attempt).add(payment.at).add(payment.code).add(payment.providerReference);
    return digest.value();
}

}  // namespace

absl::Status MemoryViewStore::write(const ViewDelta& delta) {
    if (delta.from.value != m_offset.value + 1 || delta.to < delta.from) {
        return absl::FailedPreconditionError(concat("the views continue with batch ", m_offset.value + 1,
                                                    ", but the delta covers batches ", delta.from.value, " to ",
                                                    delta.to.value));
    }
    if (!m_nextFailure.ok()) return std::exchange(m_nextFailure, absl::OkStatus());
    writeOrders(delta);
    writeRemarks(delta);
    for (const auto& [key, row] : delta.stock)
        m_stock[{row.sku, row.location}] = row.level;
    for (const engine::EntryRow& entry : delta.entries) {
        m_entries[entry.posted.number] = entry;
        if (OrderView* view = find(entry.posted.order)) view->entries.push_back(entry.posted.number);
    }
    for (const engine::LetterRow& letter : delta.letters) {
        engine::LetterRow& row = m_letters[letter.letter.id];
        if (!letter.resolved) {
            row = letter;
        } else {
            row.resolved = true;
            row.resolution = letter.resolution;
        }
    }
    for (const ProductDefined& product : delta.products)
        m_products[product.product] = product;
    m_locations.insert(m_locations.end(), delta.locations.begin(), delta.locations.end());
    m_movements.insert(m_movements.end(), delta.movements.begin(), delta.movements.end());
    for (const auto& [key, figures] : delta.figures)
        m_figures[key] += figures;
    for (const auto& [key, sale] : delta.sales)
        m_sales[key] += sale;
    for (const CustomerId customer : delta.erased)
        erase(customer);
    m_offset = delta.to;
    return absl::OkStatus();
}

void MemoryViewStore::writeOrders(const ViewDelta& delta) {
    for (const auto& [id, row] : delta.orders) {
        OrderView* view = row.isNew ? &m_orders[id] : find(id);
        if (view == nullptr) continue;
        // A report that comes after an order has left hot state brings no order.
        if (row.order.id == id) view->order = row.order;
        if (row.isNew) view->reference = row.reference;
        if (row.score) view->score = *row.score;
        view->moments.add(row.moments);
        view->changedBatch = row.changedBatch;
        view->changedAt = row.changedAt;
    }
    for (const engine::PersonRow& person : delta.persons) {
        OrderView* view = find(person.order);
        if (view == nullptr) continue;
        view->customer = person.customer;
        view->sealed = person.sealed;
    }
    for (const engine::EventPosition& event : delta.events) {
        if (OrderView* view = find(event.order)) view->events.push_back(event);
    }
    for (const engine::ParcelRow& parcel : delta.parcels) {
        if (OrderView* view = find(parcel.order)) view->parcels.push_back(parcel);
    }
    for (const engine::PaymentNote& note : delta.paymentNotes) {
        if (OrderView* view = find(note.order)) view->payments.push_back(note);
    }
}

void MemoryViewStore::writeRemarks(const ViewDelta& delta) {
    for (const engine::NoteRow& note : delta.notes) {
        if (OrderView* view = find(note.order)) view->notes.push_back(note);
    }
    for (const engine::TagRow& row : delta.tags) {
        OrderView* view = find(row.order);
        if (view == nullptr) continue;
        view->tags.insert(row.added.begin(), row.added.end());
        for (const std::string& tag : row.removed)
            view->tags.erase(tag);
    }
}

void MemoryViewStore::erase(CustomerId customer) {
    for (auto& [id, view] : m_orders) {
        if (view.customer != customer) continue;
        view.sealed.clear();
        for (engine::NoteRow& note : view.notes)
            note.sealed.clear();
    }
}

MemoryViewStore::OrderView* MemoryViewStore::find(OrderId order) {
    const auto found = m_orders.find(order);
    return found == m_orders.end() ? nullptr : &found->second;
}

std::uint64_t MemoryViewStore::digest() const {
    RowDigest digest(m_offset.value);
    for (const auto& [id, view] : m_orders)
        digest.add(digestOfOrder(view));
    for (const auto& [key, level] : m_stock)
        digest.add(key.first).add(key.second).add(level);
    for (const auto& [number, entry] : m_entries)
        digest.add(entry.posted).add(entry.at);
    for (const auto& [id, letter] : m_letters)
        digest.add(letter.letter).add(letter.at).add(letter.resolution);
    for (const auto& [id, product] : m_products)
        digest.add(product);
    for (const LocationDefined& location : m_locations)
        digest.add(location);
    for (const engine::MovementRow& movement : m_movements)
        digest.add(movement.moved)
            .add(movement.at)
            .add(movement.batch)
            .add(movement.index)
            .add(movement.actor)
            .add(movement.reason);
    for (const auto& [key, figures] : m_figures) {
        digest.add(key.span).add(key.start).add(key.region).add(key.currency);
        for (const std::int64_t value : figures.values)
            digest.add(value);
    }
    for (const auto& [key, sale] : m_sales)
        digest.add(key.day).add(key.region).add(key.currency).add(key.sku).add(sale.units).add(sale.net);
    return digest.value();
}

}  // namespace meridian::stores

#include "backend/services/order_rewind.h"

#include <algorithm>

#include "backend/domain/apply.h"
#include "backend/domain/check.h"
#include "backend/domain/text.h"
#include "backend/engine/figure_counter.h"
#include "backend/services/order_journal.h"
#include "backend/services/record_json.h"

namespace meridian::services {

namespace {

// What one record leaves behind, in the order and beside it.
class Rewinder {
  public:
    Rewinder(engine::PersonalVault& vault, const stores::ViewAccess& access) : m_vault(vault), m_access(access) {}

    void take(const Record& record, const engine::EventPosition& at, CellTime time) {
        m_time = time;
        m_at = at;
        for (const Event& event : record.events) {
            // A command may touch stock and ledger too; what belongs to another order is not of this one.
            const OrderId of = orderOf(event);
            if (of == at.order) std::visit(*this, event);
            if (of == at.order && changesOrder(event)) apply(event);
        }
        if (!isTerminal(m_order.state)) m_extras.moments.add(engine::momentsOf(record, time));
    }

    // Puts everything into `detail`, which shows the present.
    void fill(stores::OrderDetail& detail) {
        fillSummary(detail);
        detail.order = std::move(m_order);
        for (Payment& payment : detail.order.payments)
            payment.token.clear();
        detail.order.paymentToken.clear();
        if (!detail.personErased) fillPerson(detail);
        detail.parcelLocations.resize(std::min(detail.parcelLocations.size(), detail.order.parcels.size()));
        detail.paymentRemarks = std::move(m_extras.payments);
        detail.parcelRemarks = std::move(m_extras.parcels);
        // Notes and entries are only ever added.
        detail.notes.resize(std::min(detail.notes.size(), m_notes));
        detail.entries.resize(std::min(detail.entries.size(), m_entries));
        detail.asOf = {m_at.batch, m_time};
    }

    void operator()(const OrderPlaced& event) {
        m_order = makeOrder(event, m_time);
        m_extras.reference = event.reference;
        m_sealed = event.sealed;
    }
    void operator()(const AddressChanged& event) { m_sealed = event.sealed; }
    void operator()(const OrderScored& event) { m_extras.score = event.score; }
    void operator()(const NoteAdded&) { ++m_notes; }
    void operator()(const EntryPosted&) { ++m_entries; }
    void operator()(const TagsChanged& event) {
        for (const std::string& tag : event.added) {
            if (std::ranges::find(m_tags, tag) == m_tags.end()) m_tags.push_back(tag);
        }
        for (const std::string& tag : event.removed)
            std::erase(m_tags, tag);
    }
    void operator()(const PaymentAdvanced& event) {
        if (event.code.empty() && event.providerReference.empty()) return;
        stores::PaymentRemark& remark = m_extras.payment(event.attempt);
        remark.at = m_time;
        if (!event.code.empty()) remark.code = event.code;
        if (!event.providerReference.empty()) remark.providerReference = event.providerReference;
    }
    void operator()(const ParcelAdvanced& event) {
        stores::ParcelRemark& remark = m_extras.parcel(event.parcel);
        remark.steps.push_back({event.to, m_time});
        if (!event.tracking.empty()) remark.tracking = event.tracking;
    }
    template <class Other>
    void operator()(const Other&) {}

  private:
    static bool changesOrder(const Event& event) {
        return !std::holds_alternative<EntryPosted>(event) && !std::holds_alternative<OrderPlaced>(event);
    }

    // A report about an order that is over changes nothing in it.
    void apply(const Event& event) {
        if (!isTerminal(m_order.state)) applyToOrder(m_order, event);
    }

    void fillSummary(stores::OrderDetail& detail) {
        stores::OrderSummary& summary = detail.summary;
        summary.version = m_order.version;
        summary.state = m_order.state;
        summary.hold = m_order.hold;
        summary.payment = m_order.payments.empty() ? PaymentState::kNone : m_order.payments.back().state;
        summary.parcelStates = 0;
        for (const Parcel& parcel : m_order.parcels)
            summary.parcelStates |= static_cast<std::uint8_t>(1U << static_cast<unsigned>(parcel.state));
        summary.changedAt = m_time;
        summary.changedBatch = m_at.batch;
        summary.deadline = m_order.deadline;
        summary.total.minor = m_order.total;
        summary.unitsShipped = 0;
        summary.unitsCancelled = 0;
        for (const OrderLine& line : m_order.lines) {
            summary.unitsShipped += line.shipped;
            summary.unitsCancelled += line.cancelled;
        }
        summary.score = m_access.risk == stores::RiskAccess::kVisible ? m_extras.score : Score{};
        summary.reference = m_extras.reference;
        std::ranges::sort(m_tags);
        summary.tags = m_tags;
        summary.moments = m_extras.moments;
    }

    void fillPerson(stores::OrderDetail& detail) {
        const PersonalData person = m_vault.open(m_order.customer, m_sealed).value_or(PersonalData{});
        detail.personErased = person == PersonalData{};
        if (m_access.personal != stores::PersonalAccess::kVisible) return;
        detail.person = person;
        detail.summary.name = person.name;
        detail.summary.email = person.email;
        detail.summary.city = person.city;
    }

    engine::PersonalVault& m_vault;
    const stores::ViewAccess m_access;
    Order m_order;
    stores::OrderExtras m_extras;
    std::vector<std::string> m_tags;
    std::string m_sealed;
    std::size_t m_notes = 0;
    std::size_t m_entries = 0;
    engine::EventPosition m_at;
    CellTime m_time;
};

// The positions up to the version. What came after the order was over has no version of its own and goes with the last.
std::size_t upTo(const std::vector<engine::EventPosition>& positions, std::uint32_t version) {
    const auto later = std::ranges::find_if(positions, [version](const auto& at) { return at.version > version; });
    return static_cast<std::size_t>(later - positions.begin());
}

}  // namespace

absl::Status rewindOrder(engine::JournalStore& journal, engine::PersonalVault& vault, const stores::ViewAccess& access,
                         std::uint32_t version, stores::OrderDetail& detail) {
    const std::size_t count = upTo(detail.events, version);
    if (version > detail.summary.version || count == 0) {
        return absl::InvalidArgumentError(
            concat("at_version: the order has had versions up to ", detail.summary.version, ", asked for ", version));
    }
    Rewinder rewinder(vault, access);
    detail.events.resize(count);
    const absl::Status status = readOrderRecords(
        journal, detail.events,
        [&](const Record& record, const engine::EventPosition& at, CellTime time) { rewinder.take(record, at, time); });
    if (!status.ok()) return status;
    rewinder.fill(detail);
    return absl::OkStatus();
}

}  // namespace meridian::services

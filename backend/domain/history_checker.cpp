#include "backend/domain/history_checker.h"

#include <algorithm>

#include "backend/domain/apply.h"
#include "backend/domain/text.h"

namespace meridian {

namespace {

// The order that an event belongs to; none for events of the catalogue, the stock or the cell.
OrderId orderOf(const Event& event) {
    return std::visit(
        [](const auto& alternative) {
            if constexpr (requires { alternative.order; }) {
                return alternative.order;
            } else {
                return OrderId{};
            }
        },
        event);
}

bool wasShipped(const Parcel& parcel) {
    return parcel.state == ParcelState::kShipped || parcel.state == ParcelState::kDelivered ||
           parcel.state == ParcelState::kLost;
}

// What an account must hold of one order, by the order's own amounts.
std::int64_t expectedBalance(const Order& order, Account account) {
    std::int64_t held = 0;
    std::int64_t taken = 0;
    std::int64_t paid = 0;
    std::int64_t toReturn = 0;
    for (const Payment& payment : order.payments) {
        held += payment.releasable();
        taken += payment.captured - payment.refunded;
        paid += std::min(payment.captured, payment.captureWanted);
        toReturn += payment.refundWanted - payment.refunded;
    }
    Parcel shipped;
    Parcel lost;
    for (const Parcel& parcel : order.parcels) {
        if (!wasShipped(parcel)) continue;
        Parcel& sums = parcel.state == ParcelState::kLost ? lost : shipped;
        sums.net += parcel.net;
        sums.shippingNet += parcel.shippingNet;
        sums.tax += parcel.tax;
    }
    switch (account) {
        case Account::kCustomerReceivable: return order.invoiced - paid;
        case Account::kProviderClearing: return taken;
        case Account::kTaxPayable: return -shipped.tax;
        case Account::kRefundsPayable: return -toReturn;
        case Account::kProductRevenue: return -shipped.net - lost.net;
        case Account::kShippingRevenue: return -shipped.shippingNet;
        case Account::kReturnsAndAllowances: return lost.net;
        case Account::kAuthorisedHolds: return held;
        case Account::kAuthorisedHoldsContra: return -held;
        default: return 0;
    }
}

}  // namespace

HistoryChecker::HistoryChecker(OrderId order) : m_id(order) {}

void HistoryChecker::consume(const Record& record) {
    if (m_broken) return;
    for (const Event& event : record.events) {
        if (orderOf(event) != m_id) continue;
        if (!mayApply(event)) {
            m_broken = true;
            return;
        }
        if (const auto* placed = std::get_if<OrderPlaced>(&event)) {
            m_order = makeOrder(*placed, CellTime{});
        } else if (const auto* posted = std::get_if<EntryPosted>(&event)) {
            m_posted.add(posted->entry);
        } else {
            applyToOrder(m_order, event);
        }
    }
    if (m_order.id) checkEndOfRecord(record);
}

bool HistoryChecker::mayApply(const Event& event) {
    const bool isPlaced = std::holds_alternative<OrderPlaced>(event);
    if (isPlaced && m_order.id) return complain("placed twice");
    if (!isPlaced && !m_order.id) return complain("something happened before it was placed");
    if (isFinished()) return complain(concat("something happened after it was ", nameOf(m_order.state)));
    return std::visit([this](const auto& alternative) { return fits(alternative); }, event);
}

void HistoryChecker::checkEndOfRecord(const Record& record) {
    if (record.order == m_id && record.version != m_order.version) {
        complain(concat("version ", record.version, " was told, but ", m_order.version, " events made it"));
    }
    checkPostings();
    if (!isFinished()) {
        for (Violation& violation : checkOrder(m_order))
            m_violations.push_back(std::move(violation));
        return;
    }
    for (const Account account : {Account::kCustomerReceivable, Account::kRefundsPayable, Account::kAuthorisedHolds}) {
        if (m_posted.balance(m_order.currency, account) == 0) continue;
        m_violations.push_back(
            {"I7", concat(orderNumberForPeople(m_id), ": finished, but not at rest in ", accountInfo(account).name)});
    }
}

void HistoryChecker::checkPostings() {
    for (const AccountInfo& info : accounts()) {
        const std::int64_t posted = m_posted.balance(m_order.currency, info.account);
        const std::int64_t expected = expectedBalance(m_order, info.account);
        if (posted == expected) continue;
        complain(concat(info.name, ": ", posted, " was posted, but the order's amounts say ", expected));
    }
}

bool HistoryChecker::complain(std::string what) {
    m_violations.push_back({"I18", concat(orderNumberForPeople(m_id), ": ", what)});
    return false;
}

void HistoryChecker::require(bool holds, const char* otherwise) {
    if (!holds) complain(otherwise);
}

}  // namespace meridian

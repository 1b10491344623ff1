#include "backend/engine/figure_counter.h"

#include "backend/domain/region_of_country.h"

namespace meridian::engine {

namespace {

void countAdvance(const OrderAdvanced& event, std::int64_t total, CellTime time, Figures& figures,
                  OrderMoments& moments) {
    switch (event.trigger) {
        case OrderTrigger::kScoredAllow:
        case OrderTrigger::kReviewAllow: ++figures[Figure::kCleared]; break;
        case OrderTrigger::kPaymentAuthorised:
            ++figures[Figure::kConfirmed];
            figures[Figure::kConfirmedMinor] += total;
            moments.confirmedAt = time;
            break;
        case OrderTrigger::kAllShipped: ++figures[Figure::kShipped]; break;
        case OrderTrigger::kAllDelivered: ++figures[Figure::kDelivered]; break;
        case OrderTrigger::kScoredDeny:
        case OrderTrigger::kReviewDeny:
            ++figures[Figure::kDenied];
            figures[Figure::kDeniedMinor] += total;
            break;
        default: break;
    }
    if (event.to == OrderState::kFraudReview) {
        ++figures[Figure::kReviewed];
        moments.reviewedAt = time;
    }
    // A cancelled order that is looked at again later is cancelled already.
    if (event.to == OrderState::kCancelled && event.trigger != OrderTrigger::kSettlementOutstanding) {
        ++figures[Figure::kCancelled];
        figures[Figure::kCancelledMinor] += total;
        moments.cancelledAt = time;
    }
}

void countPayment(const PaymentAdvanced& event, CellTime time, Figures& figures, OrderMoments& moments) {
    if (event.trigger == PaymentTrigger::kStart) ++figures[Figure::kAttempts];
    if (!isOver(event.to)) return;
    ++figures[Figure::kFailures];
    moments.failedAt.push_back(time);
}

void countPlaced(const OrderPlaced& event, CellTime time, ViewDelta& delta, Figures& figures) {
    ++figures[Figure::kPlaced];
    figures[Figure::kPlacedMinor] += event.total;
    SaleKey key{startOf(FigureSpan::kDay, time), regionOfCountry(event.country), event.currency, {}};
    for (const OrderLine& line : event.lines) {
        figures[Figure::kUnits] += line.quantity;
        key.sku = line.sku;
        delta.sales[key] += {line.quantity, line.net};
    }
}

void countEvents(const Record& record, std::int64_t total, CellTime time, Figures& figures, OrderMoments& moments) {
    for (const Event& event : record.events) {
        if (const auto* advanced = std::get_if<OrderAdvanced>(&event)) {
            countAdvance(*advanced, total, time, figures, moments);
        } else if (const auto* payment = std::get_if<PaymentAdvanced>(&event)) {
            countPayment(*payment, time, figures, moments);
        }
    }
}

}  // namespace

void countFigures(const Record& record, const Order& order, CellTime time, ViewDelta& delta) {
    Figures figures;
    OrderMoments moments;
    countEvents(record, order.total, time, figures, moments);
    for (const Event& event : record.events) {
        if (const auto* placed = std::get_if<OrderPlaced>(&event)) countPlaced(*placed, time, delta, figures);
    }
    if (figures.empty()) return;
    delta.orders[order.id].moments.add(moments);
    FigureKey key{FigureSpan::kMinute, startOf(FigureSpan::kMinute, time), regionOfCountry(order.country),
                  order.currency};
    delta.figures[key] += figures;
    key.span = FigureSpan::kPlacedHour;
    key.start = startOf(FigureSpan::kPlacedHour, order.placedAt);
    delta.figures[key] += figures;
}

OrderMoments momentsOf(const Record& record, CellTime time) {
    Figures figures;
    OrderMoments moments;
    countEvents(record, 0, time, figures, moments);
    return moments;
}

}  // namespace meridian::engine

// One order with its life, and sources that answer at once with it.
#pragma once

#include <optional>
#include <vector>

#include "core/orders/order_records.h"
#include "core/orders/order_source.h"
#include "tests/core/support/answered.h"

namespace meridian::ui {

using namespace core;
using State = core::OrderState;

inline constexpr qint64 kNow = 1'795'000'000'000'000;
inline constexpr qint64 kMinute = 60'000'000;
inline const QString kNumber = QStringLiteral("EU-1048217");

// 3 lamps and 1 pack, confirmed and authorised, nothing shipped; each version is one step of its life.
inline OrderRecord orderAtVersion(quint32 version) {
    OrderRecord order;
    order.row.number = kNumber;
    order.row.version = version;
    order.row.state = version < 3 ? State::kAuthorising : version < 5 ? State::kConfirmed : State::kPartlyFulfilled;
    order.row.payment = version < 3 ? PaymentState::kAuthoriseSent : PaymentState::kAuthorised;
    order.row.placedAt = kNow - 60 * kMinute;
    order.row.changedAt = kNow;
    order.row.risk = 42;
    order.row.total = {31'650, 978};
    order.row.customer = QStringLiteral("CUS-4471902");
    order.row.name = QStringLiteral("Marta Kowalczyk");
    order.row.country = QStringLiteral("DE");
    order.row.lines = 2;
    order.row.units = 4;
    order.row.shipped = version < 5 ? 0 : 2;
    order.addressKnown = true;
    order.address = {order.row.name,
                     QStringLiteral("marta@mail.example"),
                     {},
                     {},
                     QStringLiteral("Torstraße 118"),
                     version < 4 ? QStringLiteral("Bonn") : QStringLiteral("Berlin"),
                     QStringLiteral("10119"),
                     {}};
    order.riskOutcome = RiskOutcome::kAllow;
    order.lines = {{1,
                    QStringLiteral("TRN-LMP-BRS"),
                    QStringLiteral("Tern folding lamp, brass"),
                    QStringLiteral("BER-2"),
                    3,
                    version < 5 ? 0 : 2,
                    0,
                    0,
                    {4'250, 978},
                    {10'714, 978},
                    {2'036, 978}},
                   {2,
                    QStringLiteral("KST-40L-MOS"),
                    QStringLiteral("Kestrel 40 L trail pack"),
                    QStringLiteral("LYS-1"),
                    1,
                    0,
                    0,
                    0,
                    {18'900, 978},
                    {15'882, 978},
                    {3'018, 978}}};
    if (version >= 5) {
        order.parcels = {{1,
                          ParcelState::kShipped,
                          QStringLiteral("BER-2"),
                          QStringLiteral("1Z999"),
                          {{1, 2}},
                          {7'142, 978},
                          {0, 978},
                          {1'357, 978},
                          {{ParcelState::kShipped, kNow - kMinute}}}};
    }
    order.payments = {{1,
                       order.row.payment,
                       order.row.total,
                       version < 3 ? Amount{0, 978} : order.row.total,
                       {0, 978},
                       {0, 978},
                       {0, 978},
                       {0, 978},
                       0,
                       {},
                       {}}};
    order.invoiced = {version < 5 ? 0 : 8'499, 978};
    order.asOf = kNow;
    return order;
}

inline OrderEvent happened(EventKind kind, const QString& trigger, const QString& to) {
    OrderEvent made;
    made.kind = kind;
    made.trigger = trigger;
    made.to = to;
    return made;
}

inline OrderTimeline lifeOf() {
    OrderEvent placed = happened(EventKind::kPlaced, {}, {});
    placed.amount = {31'650, 978};
    OrderEvent posted = happened(EventKind::kEntry, {}, {});
    posted.entry = QStringLiteral("JE-7");
    OrderEvent left = happened(EventKind::kParcel, QStringLiteral("ship"), QStringLiteral("shipped"));
    left.number = 1;
    const auto entry = [](int minutes, quint32 version, const char* command, QVector<OrderEvent> events) {
        return TimelineEntry{kNow - minutes * kMinute,     version,
                             QString::fromLatin1(command), QStringLiteral("person:anna"),
                             QStringLiteral("asked for"),  std::move(events)};
    };
    return {
        entry(60, 2, "place_order",
              {placed, happened(EventKind::kAdvanced, QStringLiteral("scored_allow"), QStringLiteral("authorising"))}),
        entry(50, 3, "report_payment",
              {happened(EventKind::kAdvanced, QStringLiteral("payment_authorised"), QStringLiteral("confirmed"))}),
        entry(40, 4, "edit_address", {happened(EventKind::kAddress, {}, {})}),
        entry(1, 5, "advance_parcel",
              {left, posted,
               happened(EventKind::kAdvanced, QStringLiteral("part_shipped"), QStringLiteral("partly_fulfilled"))})};
}

// One order that answers at once.
class OneOrder final : public OrderRecords {
  public:
    Call<OrderRecord> order(const QString&, const CommitPoint& after) override {
        asked.append(after.batch == 0 ? QStringLiteral("order") : QStringLiteral("order after %1").arg(after.batch));
        if (trouble) return answered<OrderRecord>(*trouble);
        return answered<OrderRecord>(present);
    }
    Call<OrderRecord> orderAt(const QString&, quint32 version) override {
        asked.append(QStringLiteral("at %1").arg(version));
        if (trouble) return answered<OrderRecord>(*trouble);
        return answered<OrderRecord>(orderAtVersion(version));
    }
    Call<OrderTimeline> timeline(const QString&, const CommitPoint&) override {
        if (trouble) return answered<OrderTimeline>(*trouble);
        return answered<OrderTimeline>(life);
    }
    Call<QVector<Posting>> postings(const QString&, const CommitPoint&) override {
        if (trouble) return answered<QVector<Posting>>(*trouble);
        return answered<QVector<Posting>>(QVector<Posting>{
            {QStringLiteral("JE-7"),
             kNow - kMinute,
             QStringLiteral("parcel_shipped"),
             {{1210, QStringLiteral("PSP clearing"), {8'499, 978}}, {4000, QStringLiteral("Sales"), {-8'499, 978}}}}});
    }
    Call<KeptOrder> kept(const QString&) override {
        if (!shelf) return answered<KeptOrder>(Error{Fault::kNotFound, QStringLiteral("Never opened."), {}});
        return answered<KeptOrder>(*shelf);
    }

    OrderRecord present = orderAtVersion(5);
    OrderTimeline life = lifeOf();
    std::optional<Error> trouble;
    std::optional<KeptOrder> shelf;
    QStringList asked;
};

// The line of the order in the list, where it has one; and the list that it is opened from.
class ListOfOne final : public OrderSource {
  public:
    Call<OrderFrame> frame(const OrderQuery&) override {
        OrderFrame frame;
        frame.total = static_cast<qint64>(list.size());
        if (!list.empty()) frame.anchors = {{list.front().placedAt, list.front().id}};
        return answered<OrderFrame>(frame);
    }
    Call<std::vector<OrderRow>> page(const OrderQuery&, const OrderKey&, int) override {
        return answered<std::vector<OrderRow>>(list);
    }
    Call<std::vector<OrderStateCount>> counts() override {
        return answered<std::vector<OrderStateCount>>(std::vector<OrderStateCount>{});
    }
    Call<OrderRow> order(quint64) override {
        if (!row) return answered<OrderRow>(Error{Fault::kNotFound, QStringLiteral("Not here."), {}});
        return answered<OrderRow>(*row);
    }
    std::optional<OrderRow> row;
    std::vector<OrderRow> list;  // newest first
};

inline const Error kAway{Fault::kOffline, QStringLiteral("The server cannot be reached."), {}};

}  // namespace meridian::ui

// Orders as pages see them: plain values, no protobuf and no SQL. Numbers of states are those of the contract
// (orders.proto), because they are also what the cache keeps.
#pragma once

#include <QMetaType>
#include <QString>
#include <QStringList>
#include <vector>

#include "core/text/amount.h"

namespace meridian::core {

enum class OrderState : quint8 {
    kUnknown = 0,
    kReserved,
    kFraudReview,
    kAuthorising,
    kPaymentFailed,
    kConfirmed,
    kPartlyFulfilled,
    kFulfilled,
    kDelivered,
    kCompleted,
    kCancelPending,
    kCancelled,
    kArchived,
};
inline constexpr int kOrderStates = 13;

enum class PaymentState : quint8 {
    kNone = 0,
    kAuthoriseSent,
    kAuthoriseUnknown,
    kActionRequired,
    kAuthorised,
    kDeclined,
    kAbandoned,
    kFailed,
    kCaptureSent,
    kCaptureUnknown,
    kCaptureFailed,
    kCaptured,
    kVoidSent,
    kVoidUnknown,
    kVoided,
    kRefundSent,
    kRefundUnknown,
    kRefunded,
};
inline constexpr int kPaymentStates = 18;

// One row of a list.
struct OrderRow {
    quint64 id = 0;
    quint32 version = 0;
    OrderState state = OrderState::kUnknown;
    PaymentState payment = PaymentState::kNone;
    bool held = false;
    qint16 risk = -1;     // 0 to 100; -1: not scored, or not for this person's eyes
    qint64 placedAt = 0;  // microseconds since 1970, like all times
    qint64 changedAt = 0;
    qint64 deadline = 0;  // 0: none
    Amount total;
    QString number;    // EU-1048217
    QString customer;  // CUS-4471902
    QString name;
    QString email;
    QString city;
    QString country;
    QString reference;
    QString tags;  // separated by commas
    int lines = 0;
    qint64 units = 0;
    qint64 shipped = 0;
    qint64 cancelled = 0;
};

// The names under which the design system draws a state (tokens.json, "state").
QString orderStateName(const OrderRow& row);
QString paymentStateName(const OrderRow& row);
QString fulfilmentStateName(const OrderRow& row);

enum class OrderSort : quint8 { kNewest, kOldest, kLargest, kSmallest };

// What a list shows. `text` is the query language's.
struct OrderQuery {
    QString text;
    OrderSort sort = OrderSort::kNewest;

    friend bool operator==(const OrderQuery&, const OrderQuery&) = default;
};

// Where a row stands in the order of a list: what it is sorted by, and its id where that is the same.
struct OrderKey {
    qint64 value = 0;
    quint64 id = 0;

    friend bool operator==(const OrderKey&, const OrderKey&) = default;
};

// A list without its rows: how many there are, and the key of every kStride-th, so that any row can be reached at once.
struct OrderFrame {
    static constexpr int kStride = 200;
    qint64 total = 0;
    std::vector<OrderKey> anchors;  // of rows 0, kStride, 2 * kStride …
};

// How many orders are in a state, held or not, and delivered to a region.
struct OrderStateCount {
    OrderState state = OrderState::kUnknown;
    bool held = false;
    qint64 orders = 0;
    QString region{};  // "us", "eu", "ap"
};

}  // namespace meridian::core

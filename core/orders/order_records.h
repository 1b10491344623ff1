// Everything about one order, from the server, as it is now or as it was; and what this computer keeps of the orders
// that were opened here, for when the server cannot be reached.
#pragma once

#include <QString>
#include <QVector>
#include <functional>
#include <memory>
#include <optional>

#include "core/async/call.h"
#include "core/orders/order_timeline.h"

namespace meridian::core {

class Session;
class Transport;

// From where on a query shows what a command did.
struct CommitPoint {
    quint32 cell = 0;
    quint64 batch = 0;
};

// What was kept when the order was last opened here.
struct KeptOrder {
    OrderRecord record;
    OrderTimeline timeline;
    QVector<Posting> postings;
    qint64 readAt = 0;
};

// GUI thread; outcomes come through deliver.h. Faults of the server: kNotFound, kForbidden, kOffline and its like.
class OrderRecords {
  public:
    virtual ~OrderRecords() = default;
    // As it is now, at least from `after` on.
    virtual Call<OrderRecord> order(const QString& number, const CommitPoint& after = {}) = 0;
    // As it was when `version` was its newest. kInvalid when it never had it.
    virtual Call<OrderRecord> orderAt(const QString& number, quint32 version) = 0;
    virtual Call<OrderTimeline> timeline(const QString& number, const CommitPoint& after = {}) = 0;
    // Oldest first. Needs the permission viewPostings; without it the outcome is kForbidden, and the server is not
    // asked.
    virtual Call<QVector<Posting>> postings(const QString& number, const CommitPoint& after = {}) = 0;
    // kNotFound for an order that was never opened here.
    virtual Call<KeptOrder> kept(const QString& number) = 0;
};

struct OrderRecordsOptions {
    QString directory;            // of this server and this account; the answers are kept in records_1.sqlite there
    std::function<qint64()> now;  // microseconds since 1970
};
// Asks the server and keeps its answers, those of the last 500 orders. Transport and session outlive it.
std::unique_ptr<OrderRecords> makeOrderRecords(const Transport& transport, const Session& session,
                                               const OrderRecordsOptions& options);

}  // namespace meridian::core

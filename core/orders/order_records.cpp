#include "core/orders/order_records.h"

#include <QCoreApplication>

#include "core/async/deliver.h"
#include "core/orders/order_decode.h"
#include "core/orders/order_shelf.h"
#include "core/rpc/unary.h"
#include "core/session/session.h"
#include "meridian/v1/orders.grpc.pb.h"
#include "meridian/v1/payments.grpc.pb.h"

namespace meridian::core {

namespace {

using Orders = class v1::OrderService::Stub::async;
using Payments = class v1::PaymentService::Stub::async;

constexpr CallOptions kAsking{.deadline = std::chrono::seconds(10), .repeat = Repeat::kSafe, .tries = 3};

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Orders)
};

template <class Request>
Request requestFor(const QString& number, const CommitPoint& after) {
    Request request;
    request.set_order(number.toStdString());
    if (after.batch != 0) {
        request.mutable_after()->set_cell(after.cell);
        request.mutable_after()->set_batch(after.batch);
    }
    return request;
}

template <class Message>
QByteArray bytesOf(const Message& message) {
    QByteArray bytes(static_cast<qsizetype>(message.ByteSizeLong()), Qt::Uninitialized);
    message.SerializeToArray(bytes.data(), static_cast<int>(bytes.size()));
    return bytes;
}

// Bytes of an older console may lack what is asked for; they are then as good as not there.
template <class Message>
bool parse(const QByteArray& bytes, Message& message) {
    return message.ParseFromArray(bytes.constData(), static_cast<int>(bytes.size()));
}

Outcome<KeptOrder> keptOf(const ShelfRow& row) {
    v1::GetOrderResponse order;
    v1::GetOrderTimelineResponse timeline;
    v1::ListEntriesResponse entries;
    if (row.order.isEmpty() || !parse(row.order, order) || !parse(row.timeline, timeline) ||
        !parse(row.postings, entries)) {
        return Error{Fault::kNotFound, Words::tr("This order was not opened on this computer before."), {}};
    }
    return KeptOrder{recordOf(order), timelineOf(timeline), postingsOf(entries), row.readAt};
}

Error mayNotSeePostings() {
    return {Fault::kForbidden, Words::tr("Seeing postings needs the role manager or administrator."), {}};
}

class ServerOrderRecords final : public OrderRecords {
  public:
    ServerOrderRecords(const Transport& transport, const Session& session, const OrderRecordsOptions& options)
        : m_transport(transport),
          m_session(session),
          m_now(options.now),
          m_shelf(std::make_shared<OrderShelf>(options.directory)) {}

    Call<OrderRecord> order(const QString& number, const CommitPoint& after) override {
        return unary<v1::OrderService>(
            m_transport, &Orders::GetOrder, requestFor<v1::GetOrderRequest>(number, after), kAsking,
            [keep = keeper(number, ShelfPart::kOrder)](const v1::GetOrderResponse& response) {
                keep(bytesOf(response));
                return recordOf(response);
            });
    }

    Call<OrderRecord> orderAt(const QString& number, quint32 version) override {
        auto request = requestFor<v1::GetOrderRequest>(number, {});
        request.set_at_version(version);
        return unary<v1::OrderService>(m_transport, &Orders::GetOrder, std::move(request), kAsking,
                                       [](const v1::GetOrderResponse& response) { return recordOf(response); });
    }

    Call<OrderTimeline> timeline(const QString& number, const CommitPoint& after) override {
        return unary<v1::OrderService>(
            m_transport, &Orders::GetOrderTimeline, requestFor<v1::GetOrderTimelineRequest>(number, after), kAsking,
            [keep = keeper(number, ShelfPart::kTimeline)](const v1::GetOrderTimelineResponse& response) {
                keep(bytesOf(response));
                return timelineOf(response);
            });
    }

    Call<QVector<Posting>> postings(const QString& number, const CommitPoint& after) override {
        if (!m_session.may(QStringLiteral("viewPostings"))) return refused<QVector<Posting>>(mayNotSeePostings());
        return unary<v1::PaymentService>(
            m_transport, &Payments::ListEntries, requestFor<v1::ListEntriesRequest>(number, after), kAsking,
            [keep = keeper(number, ShelfPart::kPostings)](const v1::ListEntriesResponse& response) {
                keep(bytesOf(response));
                return postingsOf(response);
            });
    }

    Call<KeptOrder> kept(const QString& number) override {
        QFuture<Outcome<ShelfRow>> found = m_shelf->find(number);
        auto promise = std::make_shared<QPromise<Outcome<KeptOrder>>>();
        promise->start();
        Call<KeptOrder> call{promise->future(), {}};
        deliver(found, QCoreApplication::instance(), [promise](const Outcome<ShelfRow>& row) {
            promise->addResult(row.ok() ? keptOf(*row) : Outcome<KeptOrder>(row.error()));
            promise->finish();
        });
        return call;
    }

  private:
    // Runs on one of gRPC's threads; the shelf may outlive this object until then.
    std::function<void(const QByteArray&)> keeper(const QString& number, ShelfPart part) const {
        return [shelf = m_shelf, number, part, at = m_now()](const QByteArray& bytes) {
            shelf->put(number, part, bytes, at);
        };
    }
    template <class T>
    static Call<T> refused(Error error) {
        QPromise<Outcome<T>> promise;
        promise.start();
        promise.addResult(Outcome<T>(std::move(error)));
        promise.finish();
        return {promise.future(), {}};
    }

    const Transport& m_transport;
    const Session& m_session;
    const std::function<qint64()> m_now;
    const std::shared_ptr<OrderShelf> m_shelf;
};

}  // namespace

std::unique_ptr<OrderRecords> makeOrderRecords(const Transport& transport, const Session& session,
                                               const OrderRecordsOptions& options) {
    return std::make_unique<ServerOrderRecords>(transport, session, options);
}

}  // namespace meridian::core

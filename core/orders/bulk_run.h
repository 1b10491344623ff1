// The same for many orders: first a table of what would happen, then one command for each order for which it is
// possible, then the result of each. All commands are kept on the disk together, each with an id of its own, before the
// first is sent: neither a closed window nor a crash loses one, leaves half of them out or sends one twice.
#pragma once

#include <QObject>
#include <vector>

#include "core/orders/bulk_plan.h"
#include "core/orders/order_selection.h"
#include "core/orders/order_source.h"

namespace meridian::core {

class Commands;

enum class BulkOutcome : quint8 {
    kNotSent,   // not possible, or nothing was started yet
    kSending,   // kept, on its way
    kDone,      // the server accepted it
    kWaiting,   // kept on this computer until the server can be reached or has answered
    kRejected,  // the server said no, or somebody else changed the order meanwhile
    kFailed,    // it could not be sent or kept; nothing was done
    kStopped,   // the person stopped before it was on its way
};

struct BulkRow {
    OrderRow order;
    BulkForecast forecast;
    BulkOutcome outcome = BulkOutcome::kNotSent;
    QString said;    // by the server, when it did not accept
    QString remedy;  // what would clear that
};

// GUI thread.
class BulkRun final : public QObject {
    Q_OBJECT

  public:
    enum class Stage { kReading, kReady, kKeeping, kSending, kOver };

    BulkRun(OrderSource& source, Commands& commands, QObject* parent = nullptr);

    // Reads the orders as they are now, at most kBulkOrdersMax of them, and judges each.
    void read(const ChosenOrders& chosen, qint64 count, const BulkWish& wish);
    // Another wish for the same orders, while nothing was sent.
    void setWish(const BulkWish& wish);
    // Keeps what is possible, and sends it. Until it is kept (kKeeping, moments) nothing counts as begun.
    void start();
    // What is kept on this computer and not on its way is given up; what is on its way goes on.
    void stop();

    Stage stage() const { return m_stage; }
    const BulkWish& wish() const { return m_wish; }
    const std::vector<BulkRow>& rows() const { return m_rows; }
    qint64 chosenOrders() const { return m_chosen; }  // may be more than rows()
    int possible() const;
    int count(BulkOutcome outcome) const;
    int settled() const;  // of those that are possible

  Q_SIGNALS:
    void stageChanged();
    void rowChanged(int row);
    void failed(const meridian::core::Error& error);

  private:
    void accept(std::vector<OrderRow> orders);
    void readOne(std::size_t index);
    void setStage(Stage stage);
    void beginSending(const Outcome<Done>& kept);
    void take(std::size_t row, const Outcome<CommandEntry>& entry);
    void settle(std::size_t row, BulkOutcome outcome, const QString& said, const QString& remedy);

    OrderSource& m_source;
    Commands& m_commands;
    BulkWish m_wish;
    Stage m_stage = Stage::kReading;
    std::vector<quint64> m_reading;
    std::vector<OrderRow> m_read;
    std::vector<BulkRow> m_rows;
    qint64 m_chosen = 0;
    std::vector<std::size_t> m_sent;  // which rows, in the order of their commands
    std::vector<QByteArray> m_ids;    // of those commands
    int m_open = 0;                   // sent, not settled
};

}  // namespace meridian::core

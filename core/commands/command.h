// What a person can want done, as plain values. One thing wanted is one command with one id: it is kept durably before
// it is sent, sent until the server has answered, and carried out once however often it came.
#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QString>
#include <QStringList>
#include <QVector>
#include <optional>
#include <variant>

#include "core/text/amount.h"

namespace meridian::core {

// Who an order goes to, whole: what is empty here is empty from then on.
struct Address {
    QString name, email, phone, company, street, city, postcode, province;

    friend bool operator==(const Address&, const Address&) = default;
};

struct HoldOrder {
    QString order;
};
struct ReleaseOrder {
    QString order;
};
struct CancelOrder {
    QString order;
};
struct EditAddress {
    QString order;
    Address before;  // as the person saw it: what a conflict is compared with
    Address after;
};
struct AddNote {
    QString order;
    QString text;
};
struct ChangeTags {
    QString order;
    QStringList add, remove;
};
struct DecideReview {
    QString order;
    enum class Decision : quint8 { kAllow = 1, kDeny = 2 } decision = Decision::kAllow;
};
struct RetryPayment {
    QString order;
};

// Units of a line of the order, by its position from 1 on.
struct ParcelUnits {
    int position = 0;
    qint64 quantity = 0;

    friend bool operator==(const ParcelUnits&, const ParcelUnits&) = default;
};
enum class ParcelStep : quint8 { kPick, kPack, kShip, kDeliver, kLose, kCancel };
struct MoveParcel {
    QString order;
    ParcelStep step = ParcelStep::kShip;
    int parcel = 0;              // from 1 on; 0 with kPick and kShip: new ones
    QVector<ParcelUnits> units;  // of new ones; empty: all that is in no parcel yet
    QString tracking;            // with kShip
};

// The numbers are those of the contract (stock.proto).
enum class StockAccount : quint8 {
    kAvailable = 1,
    kCommitted,
    kUnavailable,
    kIncoming,
    kSupply,
    kShipped,
    kAdjusted,
    kExpected,
};
// A difference, which is why it never conflicts.
struct MoveStock {
    QString sku;
    QString location;
    StockAccount from = StockAccount::kAdjusted;
    StockAccount to = StockAccount::kAvailable;
    qint64 quantity = 0;  // from 1 on
    // What the person saw, for when it is refused later.
    std::optional<qint64> onHandSeen, availableSeen;
};

struct VariantDraft {
    QString sku, title, barcode;
    qint64 grams = 0;
    bool taxable = true;
    bool needsShipping = true;
    QVector<Amount> prices;  // one for each currency

    friend bool operator==(const VariantDraft&, const VariantDraft&) = default;
};
struct ProductDraft {
    QString handle, title, bodyHtml, vendor, type;
    QStringList tags;
    bool published = false;
    QStringList images;
    QVector<VariantDraft> variants;
    // False: the description is not known here, bodyHtml is empty, and the product keeps the one that it has.
    bool hasDescription = true;

    friend bool operator==(const ProductDraft&, const ProductDraft&) = default;
};
struct DefineProduct {
    ProductDraft before;  // as the person saw it; empty for a new product
    ProductDraft after;
};

struct ResolveDeadLetter {
    quint64 id = 0;
    enum class Action : quint8 { kReplay = 1, kDiscard = 2 } action = Action::kReplay;
    QString order;  // with kReplay, for a report whose order was wrong or missing; empty keeps what it says
};

using Wanted = std::variant<HoldOrder, ReleaseOrder, CancelOrder, EditAddress, AddNote, ChangeTags, DecideReview,
                            RetryPayment, MoveParcel, MoveStock, DefineProduct, ResolveDeadLetter>;

struct Command {
    Wanted wanted;
    QString reason;               // the person's own words; never personal data
    quint32 expectedVersion = 0;  // of the object that the change was made for; 0: whatever it is
};

// What the command concerns: an order's number, "SKU at LOCATION", a product's handle, a dead letter's id.
QString subjectOf(const Wanted& wanted);
// Whether it may wait for the server: stock differences, notes, tags, holds and releases, drafts of products and
// addresses. The others are only worth something now.
bool mayWait(const Wanted& wanted);

enum class Settled : quint8 { kAccepted = 1, kRejected = 2, kConflict = 3 };

// The server's answer.
struct Receipt {
    Settled settled = Settled::kAccepted;
    QString order;
    quint32 version = 0;  // of the object afterwards; on a conflict the present one
    quint32 cell = 0;     // with `batch`: from where on a query shows it
    quint64 batch = 0;
    QString code;    // "OUT_OF_STOCK"; empty when accepted
    QString text;    // for people
    QString detail;  // what exactly
    QString remedy;  // what would clear it
};

enum class CommandState : quint8 {
    kQueued = 1,  // durable on this computer, not sent yet
    kSending,     // on its way, or sent without an answer so far
    kAccepted,
    kRejected,
    kConflict,  // waits for the person's decision
    kDropped,   // the person gave it up before it was carried out
};

// One command as the activity tray shows it.
struct CommandEntry {
    QByteArray id;  // UUIDv7
    Command command;
    CommandState state = CommandState::kQueued;
    qint64 madeAt = 0;     // microseconds since 1970
    qint64 settledAt = 0;  // 0: not yet
    int tries = 0;
    quint64 sentAfter =
        0;            // of the server's history, as the cache knew it when this was first sent: it is in a later one
    QString trouble;  // why it could not be sent the last time; empty: nothing stands in the way
    std::optional<Receipt> receipt;
    bool applied = false;  // what it did is in the cache on this computer
    bool isSeen = false;   // how it ended was shown to the person
};

// "Hold EU-1048217", in the person's language.
QString commandTitle(const Command& command);
// "−3, damaged": the rest of what is worth knowing; may be empty.
QString commandDetail(const Command& command);

}  // namespace meridian::core

Q_DECLARE_METATYPE(meridian::core::CommandEntry)

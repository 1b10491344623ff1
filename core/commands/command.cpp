#include "core/commands/command.h"

#include <QCoreApplication>
#include <QLocale>

namespace meridian::core {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Commands)
};

struct Subject {
    QString operator()(const MoveStock& wanted) const {
        return QStringLiteral("%1, %2").arg(wanted.sku, wanted.location);
    }
    QString operator()(const DefineProduct& wanted) const { return wanted.after.handle; }
    QString operator()(const ResolveDeadLetter& wanted) const { return QString::number(wanted.id); }
    template <class OfOrder>
    QString operator()(const OfOrder& wanted) const {
        return wanted.order;
    }
};

struct MayWait {
    bool operator()(const HoldOrder&) const { return true; }
    bool operator()(const ReleaseOrder&) const { return true; }
    bool operator()(const EditAddress&) const { return true; }
    bool operator()(const AddNote&) const { return true; }
    bool operator()(const ChangeTags&) const { return true; }
    bool operator()(const MoveStock&) const { return true; }
    bool operator()(const DefineProduct&) const { return true; }
    template <class Other>
    bool operator()(const Other&) const {
        return false;
    }
};

struct Title {
    QString operator()(const HoldOrder& wanted) const { return Words::tr("Hold %1").arg(wanted.order); }
    QString operator()(const ReleaseOrder& wanted) const { return Words::tr("Release %1").arg(wanted.order); }
    QString operator()(const CancelOrder& wanted) const { return Words::tr("Cancel %1").arg(wanted.order); }
    QString operator()(const EditAddress& wanted) const { return Words::tr("Address of %1").arg(wanted.order); }
    QString operator()(const AddNote& wanted) const { return Words::tr("Note on %1").arg(wanted.order); }
    QString operator()(const ChangeTags& wanted) const { return Words::tr("Tags of %1").arg(wanted.order); }
    QString operator()(const DecideReview& wanted) const {
        return wanted.decision == DecideReview::Decision::kAllow ? Words::tr("Approve %1").arg(wanted.order)
                                                                 : Words::tr("Decline %1").arg(wanted.order);
    }
    QString operator()(const RetryPayment& wanted) const {
        return Words::tr("Try the payment of %1 again").arg(wanted.order);
    }
    QString operator()(const MoveParcel& wanted) const {
        switch (wanted.step) {
            case ParcelStep::kPick: return Words::tr("Pick parcels of %1").arg(wanted.order);
            case ParcelStep::kPack: return Words::tr("Pack parcel %2 of %1").arg(wanted.order).arg(wanted.parcel);
            case ParcelStep::kShip:
                return wanted.parcel == 0 ? Words::tr("Ship %1").arg(wanted.order)
                                          : Words::tr("Ship parcel %2 of %1").arg(wanted.order).arg(wanted.parcel);
            case ParcelStep::kDeliver:
                return Words::tr("Parcel %2 of %1 delivered").arg(wanted.order).arg(wanted.parcel);
            case ParcelStep::kLose: return Words::tr("Parcel %2 of %1 lost").arg(wanted.order).arg(wanted.parcel);
            case ParcelStep::kCancel: break;
        }
        return Words::tr("Cancel parcel %2 of %1").arg(wanted.order).arg(wanted.parcel);
    }
    QString operator()(const MoveStock& wanted) const {
        return Words::tr("Adjust %1 at %2").arg(wanted.sku, wanted.location);
    }
    QString operator()(const DefineProduct& wanted) const { return Words::tr("Product %1").arg(wanted.after.title); }
    QString operator()(const ResolveDeadLetter& wanted) const {
        return wanted.action == ResolveDeadLetter::Action::kReplay ? Words::tr("Replay dead letter %1").arg(wanted.id)
                                                                   : Words::tr("Discard dead letter %1").arg(wanted.id);
    }
};

QString accountText(StockAccount account) {
    switch (account) {
        case StockAccount::kAvailable: return Words::tr("available");
        case StockAccount::kCommitted: return Words::tr("committed");
        case StockAccount::kUnavailable: return Words::tr("unavailable");
        case StockAccount::kIncoming: return Words::tr("incoming");
        case StockAccount::kSupply: return Words::tr("supply");
        case StockAccount::kShipped: return Words::tr("shipped");
        case StockAccount::kAdjusted: return Words::tr("adjusted");
        case StockAccount::kExpected: break;
    }
    return Words::tr("expected");
}

qint64 unitsOf(const QVector<ParcelUnits>& lines) {
    qint64 sum = 0;
    for (const ParcelUnits& line : lines)
        sum += line.quantity;
    return sum;
}

struct Detail {
    QString operator()(const AddNote& wanted) const { return wanted.text; }
    QString operator()(const ChangeTags& wanted) const {
        QStringList parts;
        for (const QString& tag : wanted.add)
            parts.append(u'+' + tag);
        for (const QString& tag : wanted.remove)
            parts.append(QChar(0x2212) + tag);
        return parts.join(u' ');
    }
    QString operator()(const MoveParcel& wanted) const {
        return wanted.units.isEmpty() ? wanted.tracking : Words::tr("%1 pieces").arg(unitsOf(wanted.units));
    }
    QString operator()(const MoveStock& wanted) const {
        if (wanted.from == StockAccount::kAdjusted || wanted.from == StockAccount::kSupply)
            return u'+' + QLocale().toString(wanted.quantity);
        if (wanted.to == StockAccount::kAdjusted) return QChar(0x2212) + QLocale().toString(wanted.quantity);
        return Words::tr("%1 from %2 to %3")
            .arg(QLocale().toString(wanted.quantity), accountText(wanted.from), accountText(wanted.to));
    }
    QString operator()(const EditAddress& wanted) const {
        return QStringLiteral("%1, %2 %3").arg(wanted.after.street, wanted.after.postcode, wanted.after.city);
    }
    template <class Other>
    QString operator()(const Other&) const {
        return {};
    }
};

}  // namespace

QString subjectOf(const Wanted& wanted) {
    return std::visit(Subject{}, wanted);
}

bool mayWait(const Wanted& wanted) {
    return std::visit(MayWait{}, wanted);
}

QString commandTitle(const Command& command) {
    return std::visit(Title{}, command.wanted);
}

QString commandDetail(const Command& command) {
    const QString detail = std::visit(Detail{}, command.wanted);
    if (detail.isEmpty()) return command.reason;
    return command.reason.isEmpty() ? detail : QStringLiteral("%1 · %2").arg(detail, command.reason);
}

}  // namespace meridian::core

#include "core/commands/conflict.h"

#include <algorithm>
#include <array>

namespace meridian::core {

namespace {

struct AddressField {
    const char* name;
    QString Address::*value;
};
constexpr std::array<AddressField, 8> kAddress = {{{"name", &Address::name},
                                                   {"email", &Address::email},
                                                   {"phone", &Address::phone},
                                                   {"company", &Address::company},
                                                   {"street", &Address::street},
                                                   {"city", &Address::city},
                                                   {"postcode", &Address::postcode},
                                                   {"province", &Address::province}}};

NamedValues valuesOf(const Address& address) {
    NamedValues values;
    for (const AddressField& field : kAddress)
        values.push_back({QString::fromLatin1(field.name), address.*field.value});
    return values;
}

const QString kAvailable = QStringLiteral("available");

}  // namespace

std::vector<FieldChange> addressConflict(const EditAddress& wanted, const Address& theirs) {
    return merge(valuesOf(wanted.before), valuesOf(wanted.after), valuesOf(theirs));
}

EditAddress addressOf(const EditAddress& wanted, const Address& theirs, const std::vector<FieldChange>& decided) {
    EditAddress result{wanted.order, theirs, theirs};
    for (const FieldChange& change : decided) {
        for (const AddressField& field : kAddress) {
            if (change.field == QLatin1String(field.name)) result.after.*field.value = change.result;
        }
    }
    return result;
}

std::vector<FieldChange> stockConflict(const MoveStock& wanted, qint64 availableNow) {
    if (wanted.from != StockAccount::kAvailable || !wanted.availableSeen) return {};
    FieldChange change;
    change.field = kAvailable;
    change.base = QString::number(*wanted.availableSeen);
    change.mine = QString::number(*wanted.availableSeen - wanted.quantity);
    change.theirs = QString::number(availableNow);
    change.result = QString::number(std::max<qint64>(0, availableNow - wanted.quantity));
    change.merged = Merged::kConflict;
    change.kind = ValueKind::kQuantity;
    return {change};
}

std::optional<MoveStock> movementOf(const MoveStock& wanted, qint64 onHandNow, qint64 availableNow,
                                    const std::vector<FieldChange>& decided) {
    for (const FieldChange& change : decided) {
        if (change.field != kAvailable) continue;
        const qint64 quantity = availableNow - change.result.toLongLong();
        if (quantity <= 0) return std::nullopt;
        MoveStock result = wanted;
        result.quantity = quantity;
        result.onHandSeen = onHandNow;
        result.availableSeen = availableNow;
        return result;
    }
    return std::nullopt;
}

}  // namespace meridian::core

#include "core/rpc/input_fault.h"

#include <QCoreApplication>
#include <QLocale>
#include <array>
#include <optional>

#include "meridian/v1/faults.pb.h"

namespace meridian::core {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(InputFault)
};

struct Field {
    const char* name;  // of the contract
    const char* words;
};
constexpr std::array kFields = {
    Field{"reason", QT_TRANSLATE_NOOP("InputFault", "The reason")},
    Field{"text", QT_TRANSLATE_NOOP("InputFault", "The note")},
    Field{"name", QT_TRANSLATE_NOOP("InputFault", "The name")},
    Field{"email", QT_TRANSLATE_NOOP("InputFault", "The e-mail address")},
    Field{"phone", QT_TRANSLATE_NOOP("InputFault", "The phone number")},
    Field{"company", QT_TRANSLATE_NOOP("InputFault", "The company")},
    Field{"street", QT_TRANSLATE_NOOP("InputFault", "The street")},
    Field{"city", QT_TRANSLATE_NOOP("InputFault", "The city")},
    Field{"postcode", QT_TRANSLATE_NOOP("InputFault", "The postcode")},
    Field{"province", QT_TRANSLATE_NOOP("InputFault", "The province")},
    Field{"person", QT_TRANSLATE_NOOP("InputFault", "The address")},
    Field{"tracking", QT_TRANSLATE_NOOP("InputFault", "The tracking number")},
    Field{"add", QT_TRANSLATE_NOOP("InputFault", "A tag")},
    Field{"remove", QT_TRANSLATE_NOOP("InputFault", "A tag")},
    Field{"tags", QT_TRANSLATE_NOOP("InputFault", "A tag")},
    Field{"title", QT_TRANSLATE_NOOP("InputFault", "The title")},
    Field{"handle", QT_TRANSLATE_NOOP("InputFault", "The handle")},
    Field{"vendor", QT_TRANSLATE_NOOP("InputFault", "The vendor")},
    Field{"type", QT_TRANSLATE_NOOP("InputFault", "The type")},
    Field{"body_html", QT_TRANSLATE_NOOP("InputFault", "The description")},
    Field{"images", QT_TRANSLATE_NOOP("InputFault", "The link to an image")},
    Field{"variants", QT_TRANSLATE_NOOP("InputFault", "The list of variants")},
    Field{"sku", QT_TRANSLATE_NOOP("InputFault", "The SKU")},
    Field{"barcode", QT_TRANSLATE_NOOP("InputFault", "The barcode")},
    Field{"grams", QT_TRANSLATE_NOOP("InputFault", "The weight")},
    Field{"prices", QT_TRANSLATE_NOOP("InputFault", "The list of prices")},
    Field{"minor", QT_TRANSLATE_NOOP("InputFault", "A price")},
    Field{"quantity", QT_TRANSLATE_NOOP("InputFault", "The quantity")},
    Field{"location", QT_TRANSLATE_NOOP("InputFault", "The location")},
    Field{"query", QT_TRANSLATE_NOOP("InputFault", "The filter")},
};

// Of "product.variants[1].sku": the last name, without its place.
QString fieldWords(const std::string& path) {
    QString name = QString::fromStdString(path).section(u'.', -1);
    name.truncate(name.contains(u'[') ? name.indexOf(u'[') : name.size());
    for (const Field& field : kFields) {
        if (name == QLatin1String(field.name)) return QCoreApplication::translate("InputFault", field.words);
    }
    return Words::tr("What was entered");
}

std::optional<v1::InputFault> faultOf(const grpc::Status& status) {
    v1::StatusDetails details;
    if (!details.ParseFromString(status.error_details())) return std::nullopt;
    for (const auto& detail : details.details()) {
        if (v1::InputFault fault; detail.UnpackTo(&fault)) return fault;
    }
    return std::nullopt;
}

QString number(std::int64_t value) {
    return QLocale().toString(static_cast<qlonglong>(value));
}

}  // namespace

QString inputFaultText(const grpc::Status& status) {
    const auto fault = faultOf(status);
    if (!fault) return {};
    const QString field = fieldWords(fault->field());
    switch (fault->problem()) {
        case v1::INPUT_PROBLEM_MISSING: return Words::tr("%1 is missing. Enter it.").arg(field);
        case v1::INPUT_PROBLEM_TOO_LONG: return Words::tr("%1 is too long. Shorten it.").arg(field);
        case v1::INPUT_PROBLEM_TOO_MANY:
            return Words::tr("%1 has no room for so many: %2 are possible. Remove some.")
                .arg(field, number(fault->most()));
        case v1::INPUT_PROBLEM_OUT_OF_RANGE:
            return Words::tr("%1 must be between %2 and %3. Correct it.")
                .arg(field, number(fault->least()), number(fault->most()));
        case v1::INPUT_PROBLEM_CONTROL_CHARACTER:
            return Words::tr("%1 holds characters that nobody can see, perhaps from a copied text. Write it again.")
                .arg(field);
        case v1::INPUT_PROBLEM_CARD_NUMBER:
            return Words::tr("%1 holds what looks like a card number. Card numbers are never kept. Remove it.")
                .arg(field);
        case v1::INPUT_PROBLEM_ORDER_NUMBER:
            return Words::tr("This is not an order number. One looks like EU-1048217.");
        case v1::INPUT_PROBLEM_CHECK_DIGIT:
            return Words::tr("There can be no order with this number: a digit is wrong, or two are swapped.");
        default: return {};
    }
}

}  // namespace meridian::core

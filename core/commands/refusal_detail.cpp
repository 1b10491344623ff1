#include "core/commands/refusal_detail.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <array>

#include "core/orders/order_words.h"

namespace meridian::core {

namespace {

// What stands in the place of %1 and %2.
enum class Part : quint8 { kNone, kAsItIs, kOrderState, kParcelState };

struct Sentence {
    const char* pattern;  // of the server's words, whole
    const char* words;
    Part first = Part::kNone;
    Part second = Part::kNone;
};

constexpr std::array kSentences = {
    Sentence{"the order is on hold already", QT_TRANSLATE_NOOP("Refusal", "It is on hold already.")},
    Sentence{"the order is not on hold", QT_TRANSLATE_NOOP("Refusal", "It is not on hold.")},
    Sentence{"the order is ([a-z_]+)", QT_TRANSLATE_NOOP("Refusal", "The order's state is “%1” now."),
             Part::kOrderState},
    Sentence{"P([0-9]+) is ([a-z_]+)", QT_TRANSLATE_NOOP("Refusal", "The state of P%1 is “%2” now."), Part::kAsItIs,
             Part::kParcelState},
    Sentence{"the time to pay is over", QT_TRANSLATE_NOOP("Refusal", "The time to pay is over.")},
    Sentence{"allow or deny", QT_TRANSLATE_NOOP("Refusal", "A review ends with an approval or a decline.")},
    Sentence{"name the parcel", QT_TRANSLATE_NOOP("Refusal", "The parcel was not named.")},
    Sentence{"the lines of a parcel cannot be changed",
             QT_TRANSLATE_NOOP("Refusal", "What a parcel holds cannot be changed.")},
    Sentence{"only a provider's report can be replayed",
             QT_TRANSLATE_NOOP("Refusal", "Only a report of the payment provider can be replayed.")},
    Sentence{"position ([0-9]+) has (-?[0-9]+) left", QT_TRANSLATE_NOOP("Refusal", "Line %1 has %2 units left."),
             Part::kAsItIs, Part::kAsItIs},
    Sentence{"position ([0-9]+)", QT_TRANSLATE_NOOP("Refusal", "It is about line %1."), Part::kAsItIs},
    Sentence{"at most ([0-9]+)", QT_TRANSLATE_NOOP("Refusal", "At most %1 can be taken."), Part::kAsItIs},
    Sentence{"line ([0-9]+): .+, now (.+)", QT_TRANSLATE_NOOP("Refusal", "Line %1 costs %2 now."), Part::kAsItIs,
             Part::kAsItIs},
    Sentence{"line ([0-9]+): (.+)", QT_TRANSLATE_NOOP("Refusal", "Line %1, %2."), Part::kAsItIs, Part::kAsItIs},
    Sentence{"total now (.+)", QT_TRANSLATE_NOOP("Refusal", "The total is %1 now."), Part::kAsItIs},
    Sentence{"SKU '(.*)'", QT_TRANSLATE_NOOP("Refusal", "It is about the SKU %1."), Part::kAsItIs},
    Sentence{"dead letters", QT_TRANSLATE_NOOP("Refusal", "There are too many dead letters.")},
    Sentence{"the balance of an account of the ledger",
             QT_TRANSLATE_NOOP("Refusal", "The balance of an account of the ledger would be too large.")},
    Sentence{"units of one SKU at one location",
             QT_TRANSLATE_NOOP("Refusal", "There would be too many units of one SKU at one location.")},
    Sentence{"locations", QT_TRANSLATE_NOOP("Refusal", "There are as many locations as there can be.")},
    Sentence{"variants of one product", QT_TRANSLATE_NOOP("Refusal", "The product would have too many variants.")},
    Sentence{"SKUs", QT_TRANSLATE_NOOP("Refusal", "There are as many SKUs as there can be.")},
    Sentence{"parcels of one order", QT_TRANSLATE_NOOP("Refusal", "The order has as many parcels as it can have.")},
    Sentence{"a location needs a code and one of the regions us, eu, ap",
             QT_TRANSLATE_NOOP("Refusal", "A location needs a code and one of the regions US, EU, AP.")},
    Sentence{"a product needs a handle and a variant",
             QT_TRANSLATE_NOOP("Refusal", "A product needs a handle and at least one variant.")},
};

QString parcelStateText(const QString& name) {
    static constexpr std::array kStates = {
        std::pair{"none", QT_TRANSLATE_NOOP("Refusal", "Not packed")},
        std::pair{"picking", QT_TRANSLATE_NOOP("Refusal", "Picking")},
        std::pair{"packed", QT_TRANSLATE_NOOP("Refusal", "Packed")},
        std::pair{"shipped", QT_TRANSLATE_NOOP("Refusal", "Shipped")},
        std::pair{"delivered", QT_TRANSLATE_NOOP("Refusal", "Delivered")},
        std::pair{"lost", QT_TRANSLATE_NOOP("Refusal", "Lost")},
        std::pair{"cancelled", QT_TRANSLATE_NOOP("Refusal", "Cancelled")},
    };
    for (const auto& [known, words] : kStates) {
        if (name == QLatin1String(known)) return QCoreApplication::translate("Refusal", words);
    }
    return name;
}

QString partText(Part part, const QString& found) {
    switch (part) {
        case Part::kOrderState: return valueTitle(QStringLiteral("status"), found);
        case Part::kParcelState: return parcelStateText(found);
        default: return found;
    }
}

// In a fixed order of %1 and %2, whatever the found texts hold.
QString filled(const Sentence& sentence, const QRegularExpressionMatch& match) {
    const QString words = QCoreApplication::translate("Refusal", sentence.words);
    if (sentence.first == Part::kNone) return words;
    const QString first = partText(sentence.first, match.captured(1));
    if (sentence.second == Part::kNone) return words.arg(first);
    return words.arg(first, partText(sentence.second, match.captured(2)));
}

}  // namespace

QString refusalDetail(const QString& code, const QString& detail) {
    // The versions of a conflict and the numbers of accounts in a movement help nobody.
    if (detail.isEmpty() || code == u"VERSION_CONFLICT" || code == u"INVALID_MOVEMENT") return {};
    // A bare state.
    const QString state = valueTitle(QStringLiteral("status"), detail);
    if (code == u"ILLEGAL_STATE" && state != detail)
        return QCoreApplication::translate("Refusal", "The order's state is “%1” now.").arg(state);
    for (const Sentence& sentence : kSentences) {
        const QRegularExpression pattern(QRegularExpression::anchoredPattern(QLatin1String(sentence.pattern)));
        if (const auto match = pattern.match(detail); match.hasMatch()) return filled(sentence, match);
    }
    return detail;
}

}  // namespace meridian::core

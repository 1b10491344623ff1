// Numbers as people type them: either decimal sign, the language's group sign, spaces and a currency around them.
#pragma once

#include <QStringView>

#include "core/text/format.h"

namespace meridian::core {

struct ParsedNumber {
    enum class Trouble { kNone, kNoNumber, kTooPrecise, kTooLarge };
    Trouble trouble = Trouble::kNone;
    qint64 scaled = 0;  // times ten to the power of the digits that were asked for
};

// `digits` after the decimal sign at most. A sign that stands once and not before exactly three digits is a decimal
// sign in every language; otherwise the language decides: 1,120 is a thousand in English and a little more than one in
// Vietnamese.
ParsedNumber parseNumber(QStringView text, int digits, Language language);

}  // namespace meridian::core

// Why the server refused a command, in the person's language. The server says it in English, beside a code that means
// the same for ever: the words are made here from the code and from what the server adds to it. One place for every
// part of the console that shows a refusal.
#pragma once

#include <QString>

#include "core/commands/command.h"

namespace meridian::core {

struct Refusal {
    QString text;    // what stands in the way
    QString detail;  // what exactly, a sentence or a name; may be empty
    QString remedy;  // what would clear it; may be empty
};

// In the language of the moment, so that a refusal of yesterday is read in the language of today. What a newer server
// says under a code that this console does not know stays in the server's words. Any thread.
Refusal refusalOf(const Receipt& receipt);
// The same in one piece: "There are not that many units. At most 3 are there. Check the stock at this location."
QString refusalText(const Receipt& receipt);
// What stands in the way, from the code alone: "OUT_OF_STOCK". The code itself where it is not known.
QString refusalTitle(const QString& code);

}  // namespace meridian::core

// Which versions speak with each other, decided in one place (decision 7): all that speak meridian.v1. Where they
// differ that is said, and where one does not know what the other asks, both are named.
#pragma once

#include <QString>

namespace meridian::core {

struct Versions {
    QString console;  // "0.1.0"
    QString server;   // empty: it has not said, or is too old to say
};

// This program's and the server's.
Versions versionsWith(const QString& server);

enum class Fit { kSame, kServerOlder, kServerNewer, kUnknown };
// A third number, or a word behind the numbers, makes no difference: such a release changes nothing between the two.
Fit fitOf(const Versions& versions);

// Names both and says what helps, as a sentence for people; empty when they fit, or when this program has no version.
QString versionText(const Versions& versions);

}  // namespace meridian::core

// What the server adds to the code of a refusal, such as "P2 is shipped", in the person's language.
#pragma once

#include <QString>

namespace meridian::core {

// Names and numbers (a SKU, "P4") stay as they are, and so does what is not known here. Empty: nothing worth saying.
QString refusalDetail(const QString& code, const QString& detail);

}  // namespace meridian::core

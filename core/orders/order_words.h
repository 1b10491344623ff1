// The words for fields and values of the query language, in the person's language: chips, facets and completion all say
// the same. The language itself stays English, so that a saved view means the same for everybody.
#pragma once

#include <QString>

namespace meridian::core {

// "status": "Order state". The name itself for a field that has no words here.
QString fieldTitle(const QString& field);
// "placed": "when it was placed": one line that explains the field.
QString fieldHelp(const QString& field);
// ("status", "fraud_review"): "In review". The value itself where it is not one of a few.
QString valueTitle(const QString& field, const QString& value);
// What `help` of the query language (fields.h) says, translated; itself where there is no translation.
QString helpText(const QString& help);

}  // namespace meridian::core

// What a person types into the search for products, as a question to the word index.
#pragma once

#include <QString>
#include <string>

#include "core/async/outcome.h"

namespace meridian::core {

// Empty for a text without words. kInvalid with a sentence for a field that products do not have.
Outcome<std::string> productMatchOf(const QString& text);

}  // namespace meridian::core

// Text enters from outside as bytes; whatever is not well-formed UTF-8 is refused at the border, because SQLite,
// protobuf and JSON each treat broken text differently and a search would never find it again. Well-formed is what the
// Unicode Standard, table 3-7, lists: no overlong forms, no surrogates, nothing above U+10FFFF.
#pragma once

#include <cstddef>
#include <string_view>

namespace meridian {

// Bytes before the first ill-formed sequence; text.size() when all of it is well-formed. A sequence that is cut off by
// the end of the text is ill-formed. Thread-safe.
std::size_t validUtf8Prefix(std::string_view text);

bool isValidUtf8(std::string_view text);

}  // namespace meridian

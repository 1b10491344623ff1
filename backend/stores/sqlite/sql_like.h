// Text as part of a pattern for LIKE … ESCAPE '\'.
#pragma once

#include <string>
#include <string_view>

namespace meridian::stores {

inline std::string escapedForLike(std::string_view text) {
    std::string out;
    for (const char byte : text) {
        if (byte == '%' || byte == '_' || byte == '\\') out.push_back('\\');
        out.push_back(byte);
    }
    return out;
}

}  // namespace meridian::stores

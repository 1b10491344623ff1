#include "backend/stores/sqlite/view_search_text.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "backend/domain/text.h"

namespace meridian::stores {

namespace {

// The letter under the marks for each code point of a block, from the decompositions of the Unicode Character Database;
// a dot where there is none.
struct Block {
    char32_t first;
    std::string_view letters;
};
constexpr Block kLatin[] = {
    {0x00C0,  // Latin-1 and Latin Extended-A
     "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty"
     "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
     "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"},
    {0x0180,  // Latin Extended-B, with the horned letters of Vietnamese
     ".................ff.............oo.............uu..............."
     ".............aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa...."
     "aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............"
     "................"},
    {0x1E00,  // Latin Extended Additional
     "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
     "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
     "wwwwwwwwwwxxxxyyzzzzzzhtwy....s.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
     "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......"},
};

// The length of the character at the beginning of `text` and its code point; a byte that is not UTF-8 counts as one
// character with code point 0.
std::size_t decode(std::string_view text, char32_t& point) {
    const auto byte = [text](std::size_t at) { return static_cast<char32_t>(static_cast<unsigned char>(text[at])); };
    const char32_t lead = byte(0);
    const std::size_t length = lead < 0x80                   ? 1
                               : lead >= 0xF0 && lead < 0xF8 ? 4
                               : lead >= 0xE0                ? 3
                               : lead >= 0xC0                ? 2
                                                             : 0;
    point = length == 1 ? lead : 0;
    if (length < 2 || length > text.size() || lead >= 0xF8) return 1;
    char32_t value = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if (!continuesCharacter(text[i])) return 1;
        value = value << 6 | (byte(i) & 0x3F);
    }
    point = value;
    return length;
}

void encode(char32_t point, std::string& out) {
    if (point < 0x80) {
        out.push_back(static_cast<char>(point));
    } else if (point < 0x800) {
        out.push_back(static_cast<char>(0xC0 | point >> 6));
        out.push_back(static_cast<char>(0x80 | (point & 0x3F)));
    } else {
        out.push_back(static_cast<char>(0xE0 | point >> 12));
        out.push_back(static_cast<char>(0x80 | (point >> 6 & 0x3F)));
        out.push_back(static_cast<char>(0x80 | (point & 0x3F)));
    }
}

// Two letters that some people write as one.
std::string_view expanded(char32_t point) {
    switch (point) {
        case 0x00C6:
        case 0x00E6: return "ae";
        case 0x0152:
        case 0x0153: return "oe";
        case 0x00DF:
        case 0x1E9E: return "ss";
        default: return {};
    }
}

// 0 for a mark that is left out; the code point itself when nothing is known of it.
char32_t folded(char32_t point) {
    for (const Block& block : kLatin) {
        if (point < block.first || point >= block.first + block.letters.size()) continue;
        const char letter = block.letters[point - block.first];
        return letter == '.' ? point : static_cast<char32_t>(letter);
    }
    if (point >= 0x0300 && point <= 0x036F) return 0;             // combining marks
    if (point >= 0x0391 && point <= 0x03A9) return point + 0x20;  // Greek capitals
    if (point >= 0x0410 && point <= 0x042F) return point + 0x20;  // Cyrillic capitals
    if (point >= 0x0400 && point <= 0x040F) return point + 0x50;
    if (point == 0x3000) return ' ';
    if (point >= 0xFF01 && point <= 0xFF5E) {  // full-width ASCII
        return static_cast<char32_t>(lowerAscii(static_cast<char>(point - 0xFEE0)));
    }
    return point;
}

bool isBlank(char byte) {
    return byte == ' ' || isControl(byte);
}

// Where each character of `text` begins, and its end.
std::vector<std::size_t> characterStarts(std::string_view text) {
    std::vector<std::size_t> starts;
    for (std::size_t at = 0; at < text.size();) {
        starts.push_back(at);
        char32_t ignored;
        at += decode(text.substr(at), ignored);
    }
    starts.push_back(text.size());
    return starts;
}

}  // namespace

std::string foldForSearch(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    const auto appendBlank = [&out] {
        if (!out.empty() && out.back() != ' ') out.push_back(' ');
    };
    for (std::size_t at = 0; at < text.size();) {
        char32_t point;
        const std::size_t length = decode(text.substr(at), point);
        if (length == 1) {
            isBlank(text[at]) ? appendBlank() : out.push_back(lowerAscii(text[at]));
        } else if (const std::string_view letters = expanded(point); !letters.empty()) {
            out.append(letters);
        } else if (const char32_t plain = folded(point); plain == ' ') {
            appendBlank();
        } else if (plain == point) {
            out.append(text.substr(at, length));
        } else if (plain != 0) {
            encode(plain, out);
        }
        at += length;
    }
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

std::string digitsOf(std::string_view text) {
    std::string out(text);
    std::erase_if(out, [](char byte) { return !isDigit(byte); });
    return out;
}

bool fieldHolds(std::string_view field, std::string_view needle) {
    std::string edged(1, kFieldEdge);
    edged += foldForSearch(field);
    edged += kFieldEdge;
    return edged.find(needle) != std::string::npos;
}

std::vector<std::string> trigramsOf(std::string_view folded) {
    const std::vector<std::size_t> starts = characterStarts(folded);
    std::vector<std::string> trigrams;
    for (std::size_t i = 0; i + 3 < starts.size(); ++i) {
        std::string trigram(folded.substr(starts[i], starts[i + 3] - starts[i]));
        if (std::find(trigrams.begin(), trigrams.end(), trigram) == trigrams.end())
            trigrams.push_back(std::move(trigram));
    }
    return trigrams;
}

std::vector<std::vector<std::string>> trigramAlternatives(std::string_view needle) {
    const std::size_t characters = characterStarts(needle).size() - 1;
    if (characters >= 3) return {trigramsOf(needle)};
    if (characters < 2 || needle.find(kFieldEdge) != std::string_view::npos) return {};
    return {{concat(kFieldEdge, needle)}, {concat(needle, kFieldEdge)}};
}

std::string quotedForMatch(std::string_view text) {
    std::string out = "\"";
    for (const char byte : text)
        out.append(byte == '"' ? 2 : 1, byte);
    return out + '"';
}

}  // namespace meridian::stores

#include "ui/shell/palette_match.h"

#include <QStringList>
#include <algorithm>

namespace meridian::ui {

namespace {

constexpr int kWhole = 60;       // the text begins with what was typed
constexpr int kWordStart = 100;  // a word of the text begins with the typed one
constexpr int kInitials = 80;
constexpr int kInside = 40;
constexpr int kSlip = 20;
constexpr int kSlipFrom = 4;  // letters: in shorter words everything is one slip away from everything

bool startsWord(const QString& text, qsizetype at) {
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

std::vector<qsizetype> wordStarts(const QString& text) {
    std::vector<qsizetype> starts;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isLetterOrNumber() && startsWord(text, i)) starts.push_back(i);
    }
    return starts;
}

// One letter wrong, missing, too many, or two swapped.
bool isOneSlip(const QString& word, const QString& typed) {
    qsizetype same = 0;
    while (same < word.size() && same < typed.size() && word[same] == typed[same])
        ++same;
    const QString restOfWord = word.mid(same);
    const QString restOfTyped = typed.mid(same);
    const auto begins = [](const QString& whole, const QString& start) { return whole.startsWith(start); };
    if (begins(restOfWord.mid(1), restOfTyped.mid(1))) return true;  // wrong
    if (begins(restOfWord.mid(1), restOfTyped)) return true;         // missing
    if (begins(restOfWord, restOfTyped.mid(1))) return true;         // too many
    return restOfWord.size() > 1 && restOfTyped.size() > 1 && restOfWord[0] == restOfTyped[1] &&
           restOfWord[1] == restOfTyped[0] && begins(restOfWord.mid(2), restOfTyped.mid(2));
}

TextMatch matchWord(const QString& text, const QString& typed) {
    const auto starts = wordStarts(text);
    for (const qsizetype start : starts) {
        if (text.mid(start).startsWith(typed))
            return {kWordStart + (start == 0 ? 10 : 0), {{static_cast<int>(start), static_cast<int>(typed.size())}}};
    }
    if (typed.size() > 1 && typed.size() <= static_cast<qsizetype>(starts.size())) {
        TextMatch initials{kInitials, {}};
        for (qsizetype i = 0; i < typed.size(); ++i) {
            const qsizetype start = starts[static_cast<std::size_t>(i)];
            if (text[start] != typed[i]) initials.score = 0;
            initials.marks.push_back({static_cast<int>(start), 1});
        }
        if (initials.score > 0) return initials;
    }
    if (const qsizetype at = text.indexOf(typed); at >= 0 && typed.size() > 1)
        return {kInside, {{static_cast<int>(at), static_cast<int>(typed.size())}}};
    if (typed.size() < kSlipFrom) return {};
    for (const qsizetype start : starts) {
        qsizetype end = start;
        while (end < text.size() && text[end].isLetterOrNumber())
            ++end;
        if (isOneSlip(text.mid(start, end - start), typed))
            return {kSlip, {{static_cast<int>(start), static_cast<int>(end - start)}}};
    }
    return {};
}

}  // namespace

QString plainLetters(const QString& text) {
    QString plain = text.toLower();
    if (plain.size() != text.size()) plain = text;  // a letter that has no lower case of its own length
    for (QChar& letter : plain) {
        while (letter.decompositionTag() == QChar::Canonical && !letter.decomposition().isEmpty())
            letter = letter.decomposition().front();
        if (letter == QChar(0x0111)) letter = u'd';
    }
    return plain;
}

TextMatch matchText(const QString& text, const QString& typed) {
    const QString wanted = plainLetters(typed).simplified();
    if (wanted.isEmpty()) return {1, {}};
    const QString plain = plainLetters(text);
    TextMatch whole{plain.startsWith(wanted) ? kWhole : 0, {}};
    const QStringList words = wanted.split(u' ');
    for (const QString& word : words) {
        const TextMatch one = matchWord(plain, word);
        if (one.score == 0) return {};
        whole.score += one.score;
        whole.marks.insert(whole.marks.end(), one.marks.begin(), one.marks.end());
    }
    // Of two that match alike the shorter one is meant more often.
    whole.score = std::max(1, whole.score / static_cast<int>(words.size()) - static_cast<int>(text.size()) / 8);
    std::sort(whole.marks.begin(), whole.marks.end(),
              [](const TextMark& one, const TextMark& other) { return one.from < other.from; });
    return whole;
}

}  // namespace meridian::ui

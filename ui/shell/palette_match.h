// Whether what somebody typed means a text: by the beginnings of its words, by its initials, with one slip of the
// finger. Vietnamese is found without its marks.
#pragma once

#include <QString>
#include <vector>

namespace meridian::ui {

struct TextMark {
    int from = 0;
    int length = 0;

    friend bool operator==(const TextMark&, const TextMark&) = default;
};

struct TextMatch {
    int score = 0;                // 0: it does not match; more is better
    std::vector<TextMark> marks;  // the letters that matched
};

// Every word of `typed` has to be found. Nothing typed matches everything, with the score 1.
TextMatch matchText(const QString& text, const QString& typed);

// Lower case and without marks, letter for letter: positions stay what they are.
QString plainLetters(const QString& text);

}  // namespace meridian::ui

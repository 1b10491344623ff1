#include "ui/widgets/initials_badge.h"

#include <QPainter>
#include <QStringList>
#include <array>

#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

// No tone that would read as good or bad.
constexpr std::array kBadgeTones = {Tone::kReview, Tone::kInfo, Tone::kTeal, Tone::kNeutral};

QString firstLetter(const QString& word) {
    return word.left(word.front().isHighSurrogate() ? 2 : 1).toUpper();
}

}  // namespace

QString initialsOf(const QString& name) {
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty()) return QString();
    if (words.first().front().script() == QChar::Script_Han) return firstLetter(words.first());
    return words.size() == 1 ? firstLetter(words.first()) : firstLetter(words.first()) + firstLetter(words.last());
}

Tone badgeTone(const QString& name) {
    // Not qHash: the same name must have the same colour tomorrow.
    unsigned sum = 0;
    for (const QChar letter : name)
        sum = sum * 31 + letter.unicode();
    return kBadgeTones[sum % kBadgeTones.size()];
}

void paintInitials(QPainter& painter, const QRectF& rect, const QString& name) {
    const Tone tone = badgeTone(name);
    drawBox(painter, rect, {.fill = themeColor(tone, TonePart::kBg), .edge = {}, .radius = rect.height() / 2});
    painter.save();
    painter.setFont(themeFont(TypeStyle::kBadge));
    painter.setPen(themeColor(tone, TonePart::kFg));
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, initialsOf(name));
    painter.restore();
}

}  // namespace meridian::ui

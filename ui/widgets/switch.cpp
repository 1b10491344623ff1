#include "ui/widgets/switch.h"

#include <QPainter>

#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kTrackWidth = 28;
constexpr int kTrackHeight = 16;
constexpr int kKnob = 12;
constexpr int kGap = 6;

}  // namespace

Switch::Switch(const QString& text, QWidget* parent) : QAbstractButton(parent) {
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize Switch::sizeHint() const {
    const int words =
        text().isEmpty() ? 0 : kGap + QFontMetrics(themeFont(TypeStyle::kBody)).horizontalAdvance(text()) + 1;
    return {kTrackWidth + words, themeSize(Size::kHitMin)};
}

void Switch::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Token on = underMouse() ? Token::kAccentHover : Token::kAccent;
    const Token fill = !isEnabled() ? Token::kBorder : isChecked() ? on : Token::kBorderControl;
    const QRectF track(0, (height() - kTrackHeight) / 2, kTrackWidth, kTrackHeight);
    drawBox(painter, track, {.fill = themeColor(fill), .edge = {}, .radius = kTrackHeight / 2.0});
    const double inset = (kTrackHeight - kKnob) / 2.0;
    const double x = isChecked() ? track.right() - inset - kKnob : track.left() + inset;
    drawBox(painter, QRectF(x, track.top() + inset, kKnob, kKnob),
            {.fill = themeColor(Token::kOnAccent), .edge = {}, .radius = kKnob / 2.0});
    painter.setFont(themeFont(TypeStyle::kBody));
    painter.setPen(themeColor(isEnabled() ? Token::kText : Token::kTextDisabled));
    painter.drawText(rect().adjusted(kTrackWidth + kGap, 0, 0, 0),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text());
}

}  // namespace meridian::ui

#include "ui/shell/palette_field.h"

#include <QEvent>
#include <QPainter>

#include "ui/theme/icons.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kWidth = 372;
constexpr int kNarrow = 120;
constexpr int kPadding = 9;
constexpr int kIcon = 14;

const QString kKeys = QStringLiteral("Ctrl K");

}  // namespace

PaletteField::PaletteField(QWidget* parent) : QAbstractButton(parent) {
    setObjectName(QStringLiteral("top.palette"));
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::IBeamCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    translate();
}

void PaletteField::translate() {
    setText(tr("Search orders, SKUs, people, or type a command"));
    setAccessibleName(tr("Search and commands"));
    setToolTip(tr("Search and commands") + QStringLiteral("  ") + kKeys);
}

QSize PaletteField::sizeHint() const {
    return {kWidth, themeSize(Size::kControl)};
}

QSize PaletteField::minimumSizeHint() const {
    return {kNarrow, themeSize(Size::kControl)};
}

void PaletteField::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const double radius = themeSize(Size::kRadiusField);
    drawBox(painter, rect(),
            {.fill = themeColor(underMouse() ? Token::kHover : Token::kSurface),
             .edge = themeColor(Token::kBorderControl),
             .radius = radius});
    if (hasFocus()) drawFocusRing(painter, rect(), radius);
    paintIcon(painter, QRectF(kPadding, (height() - kIcon) / 2.0, kIcon, kIcon), u"search",
              themeColor(Token::kTextMuted));
    int right = width() - kPadding;
    if (width() > 2 * kNarrow) {
        const int cap = keycapWidth(kKeys);
        right -= cap;
        drawKeycap(painter, QRectF(right, 0, cap, height()), kKeys, keycapLook());
        right -= kPadding;
    }
    const int left = kPadding + kIcon + 7;
    const QFont font = themeFont(TypeStyle::kBody);
    painter.setFont(font);
    painter.setPen(themeColor(Token::kTextMuted));
    painter.drawText(QRect(left, 0, right - left, height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(text(), Qt::ElideRight, right - left));
}

void PaletteField::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QAbstractButton::changeEvent(event);
}

}  // namespace meridian::ui

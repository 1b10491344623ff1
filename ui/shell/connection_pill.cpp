#include "ui/shell/connection_pill.h"

#include <QEvent>
#include <QPainter>

#include "ui/shell/connection.h"
#include "ui/theme/shapes.h"
#include "ui/widgets/pill.h"

namespace meridian::ui {

namespace {

constexpr int kHeight = 20;
constexpr int kSign = 10;
constexpr int kPadding = 8;
constexpr int kGap = 5;

Glyph glyphOf(core::SyncThread::State state) {
    using State = core::SyncThread::State;
    switch (state) {
        case State::kLive: return Glyph::kFull;
        case State::kFilling: return Glyph::kQ2;
        case State::kStarting:
        case State::kConnecting: return Glyph::kDash;
        case State::kRefused: return Glyph::kStop;
        default: return Glyph::kX;
    }
}

}  // namespace

ConnectionPill::ConnectionPill(Connection& connection, QWidget* parent) : QWidget(parent), m_connection(connection) {
    setObjectName(QStringLiteral("top.connection"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&connection, &Connection::changed, this, &ConnectionPill::refresh);
    refresh();
}

void ConnectionPill::refresh() {
    setAccessibleName(tr("Connection: %1").arg(m_connection.text()));
    setAccessibleDescription(m_connection.detail());
    setToolTip(m_connection.detail());
    updateGeometry();
    update();
}

QSize ConnectionPill::sizeHint() const {
    const QFontMetrics metrics(themeFont(TypeStyle::kPill));
    return {2 * kPadding + kSign + kGap + metrics.horizontalAdvance(m_connection.text()) + 1, kHeight};
}

void ConnectionPill::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const Tone tone = m_connection.tone();
    const bool isLive = m_connection.state() == core::SyncThread::State::kLive;
    if (!isLive) {
        drawBox(painter, rect(),
                {.fill = themeColor(tone, TonePart::kBg),
                 .edge = themeColor(tone, TonePart::kBorder),
                 .radius = kHeight / 2.0,
                 .line = Qt::DashLine});
    }
    const QRectF sign(kPadding, (height() - kSign) / 2.0, kSign, kSign);
    paintGlyph(painter, sign, glyphOf(m_connection.state()), themeColor(tone, TonePart::kSolid),
               isLive ? themeColor(Token::kSurface) : themeColor(tone, TonePart::kBg));
    painter.setFont(themeFont(TypeStyle::kPill));
    painter.setPen(isLive ? themeColor(Token::kText) : themeColor(tone, TonePart::kFg));
    painter.drawText(rect().adjusted(kPadding + kSign + kGap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     m_connection.text());
}

void ConnectionPill::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) refresh();
    QWidget::changeEvent(event);
}

}  // namespace meridian::ui

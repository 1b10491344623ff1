#include "ui/shell/status_strip.h"

#include <QCoreApplication>
#include <QPainter>

#include "ui/theme/figures.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

struct KeyHint {
    const char* keys;
    const char* text;
};
constexpr KeyHint kHints[] = {{"J K", QT_TRANSLATE_NOOP("StatusStrip", "move")},
                              {"Enter", QT_TRANSLATE_NOOP("StatusStrip", "open")},
                              {"Space", QT_TRANSLATE_NOOP("StatusStrip", "peek")},
                              {"/", QT_TRANSLATE_NOOP("StatusStrip", "filter")}};

}  // namespace

StatusStrip::StatusStrip(Services& services, QWidget* parent) : QWidget(parent), m_services(services) {
    setFixedHeight(themeSize(Size::kStatusbar));
    connect(&services.sync, &core::SyncThread::changed, this, [this](const core::CacheChange& change) {
        m_last = change;
        update();
    });
    connect(&services.sync, &core::SyncThread::stateChanged, this, [this](core::SyncThread::State state) {
        m_state = state;
        update();
    });
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StatusStrip::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::kSurface));
    painter.fillRect(0, 0, width(), 1, themeColor(Token::kBorderSubtle));
    const QFont font = themeFont(TypeStyle::kCaption);
    QStringList parts;
    if (m_last.ordersTotal > 0)
        parts << tr("%1 orders on this computer").arg(m_services.format.integer(m_last.ordersTotal));
    if (m_last.asOf > 0) parts << tr("as of %1").arg(m_services.format.time(m_last.asOf));
    if (m_state == core::SyncThread::State::kFilling && !m_last.caughtUp) parts << tr("more are coming");
    drawFigures(painter, QRectF(12, 0, width() / 2.0, height()), Qt::AlignVCenter | Qt::AlignLeft,
                parts.join(QStringLiteral("   ")), font, themeColor(Token::kTextSecondary));

    const QFontMetricsF metrics(font);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font);
    qreal x = width() - 12;
    for (auto hint = std::rbegin(kHints); hint != std::rend(kHints); ++hint) {
        const QString text = QCoreApplication::translate("StatusStrip", hint->text);
        const QString keys = QString::fromLatin1(hint->keys);
        x -= metrics.horizontalAdvance(text);
        painter.setPen(themeColor(Token::kTextMuted));
        painter.drawText(QRectF(x, 0, width(), height()), Qt::AlignVCenter | Qt::AlignLeft, text);
        const qreal keyWidth = metrics.horizontalAdvance(keys) + 10;
        x -= keyWidth + 5;
        painter.setPen(themeColor(Token::kBorder));
        painter.drawRoundedRect(QRectF(x + 0.5, 4.5, keyWidth, height() - 9), 3, 3);
        painter.setPen(themeColor(Token::kTextSecondary));
        painter.drawText(QRectF(x, 0, keyWidth, height()), Qt::AlignCenter, keys);
        x -= 14;
    }
}

}  // namespace meridian::ui

#include "ui/shell/status_strip.h"

#include <QCoreApplication>
#include <QPainter>

#include "core/async/deliver.h"
#include "ui/shell/action.h"
#include "ui/theme/figures.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kGap = 5;       // between a key and what it does
constexpr int kBetween = 14;  // between two hints

struct Hint {
    QString keys;
    QString text;
};

// What the table and the like answer to by themselves comes first: it stands on no button.
QList<Hint> hintsOf(const Actions* actions) {
    QList<Hint> hints;
    if (actions == nullptr) return hints;
    for (const KeyNote& note : actions->notesOf(actions->scope()))
        hints.append({keyText(note.keys), QCoreApplication::translate("Action", note.text)});
    hints.append({QStringLiteral("?"), actions->text(QStringLiteral("app.shortcuts"))});
    return hints;
}

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
    // What is here from the last time, until the synchroniser says more.
    core::deliver(services.orders.counts().future, this,
                  [this](const core::Outcome<std::vector<core::OrderStateCount>>& counts) {
                      if (!counts.ok() || m_last.ordersTotal > 0) return;
                      for (const core::OrderStateCount& count : *counts)
                          m_last.ordersTotal += count.orders;
                      update();
                  });
    if (services.actions != nullptr) connect(services.actions, &Actions::changed, this, qOverload<>(&QWidget::update));
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

    paintHints(painter);
}

// As many as there is room for; the last one, which leads to all of them, is never left out.
void StatusStrip::paintHints(QPainter& painter) {
    const QFont font = themeFont(TypeStyle::kCaption);
    const QFontMetrics metrics(font);
    const QList<Hint> hints = hintsOf(m_services.actions);
    const auto widthOf = [&](const Hint& hint) {
        return keycapWidth(hint.keys) + kGap + metrics.horizontalAdvance(hint.text) + kBetween;
    };
    int room = width() / 2;
    if (!hints.isEmpty()) room -= widthOf(hints.last());
    QList<Hint> shown;
    for (const Hint& hint : hints.mid(0, hints.size() - 1)) {
        if (room < widthOf(hint)) break;
        room -= widthOf(hint);
        shown << hint;
    }
    if (!hints.isEmpty()) shown << hints.last();
    int x = width() - 12 + kBetween;
    for (auto hint = shown.rbegin(); hint != shown.rend(); ++hint) {
        x -= widthOf(*hint);
        const int cap = keycapWidth(hint->keys);
        drawKeycap(painter, QRectF(x, 0, cap, height()), hint->keys, keycapLook());
        painter.setFont(font);
        painter.setPen(themeColor(Token::kTextMuted));
        painter.drawText(QRect(x + cap + kGap, 0, width(), height()), Qt::AlignVCenter | Qt::AlignLeft, hint->text);
    }
}

}  // namespace meridian::ui

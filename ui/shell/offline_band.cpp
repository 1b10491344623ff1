#include "ui/shell/offline_band.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

#include "ui/shell/connection.h"
#include "ui/theme/control_kinds.h"
#include "ui/theme/icons.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kHeight = 36;
constexpr int kIcon = 16;
constexpr int kGap = 8;

}  // namespace

OfflineBand::OfflineBand(Services& services, Connection& connection, QWidget* parent)
    : QWidget(parent), m_services(services), m_connection(connection), m_now(new QPushButton(this)) {
    setObjectName(QStringLiteral("offline"));
    setFixedHeight(kHeight);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->addStretch();
    m_now->setObjectName(QStringLiteral("offline.now"));
    setControlSize(m_now, ControlSize::kSmall);
    row->addWidget(m_now);
    connect(m_now, &QAbstractButton::clicked, this, [this] {
        m_now->setEnabled(false);
        m_now->setText(tr("Trying"));
        m_connection.tryNow();
    });
    connect(&connection, &Connection::changed, this, &OfflineBand::refresh);
    connect(&connection, &Connection::stillOffline, this, [this] {
        m_now->setEnabled(true);
        refresh();
    });
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    refresh();
    hide();
}

QString OfflineBand::sentence() const {
    if (m_connection.state() == core::SyncThread::State::kRefused) return m_connection.why();
    const QString since = m_services.format.moment(m_connection.offlineSince(), m_services.now());
    return tr("The server cannot be reached since %1. You can keep working: changes stay on this computer and are sent "
              "when the connection is back.")
        .arg(since);
}

void OfflineBand::refresh() {
    const bool isOffline = m_connection.isOffline();
    if (!isOffline) m_now->setEnabled(true);
    if (m_now->isEnabled()) m_now->setText(tr("Try now"));
    m_now->setAccessibleName(tr("Try to reach the server now"));
    if (isOffline) {
        m_head = m_connection.headline();
        m_text = sentence();
        setAccessibleName(m_head + u' ' + m_text);
        setToolTip(m_connection.why());
    }
    if (isOffline && isHidden()) {
        show();
        QAccessibleEvent told(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&told);
    } else if (!isOffline) {
        hide();
    }
    update();
}

void OfflineBand::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Tone::kWarning, TonePart::kBg));
    drawHLine(painter, 0, width(), height() - 1, themeColor(Tone::kWarning, TonePart::kBorder));
    const QColor color = themeColor(Tone::kWarning, TonePart::kFg);
    paintIcon(painter, QRectF(12, (height() - kIcon) / 2.0, kIcon, kIcon), u"cloudoff", color);
    painter.setPen(color);
    QRect room(12 + kIcon + kGap, 0, m_now->x() - kGap - (12 + kIcon + kGap), height());
    QFont bold = themeFont(TypeStyle::kBody);
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, m_head);
    room.setLeft(room.left() + QFontMetrics(bold).horizontalAdvance(m_head) + kGap);
    const QFont plain = themeFont(TypeStyle::kBody);
    painter.setFont(plain);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     QFontMetrics(plain).elidedText(m_text, Qt::ElideRight, room.width()));
}

void OfflineBand::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) refresh();
    QWidget::changeEvent(event);
}

}  // namespace meridian::ui

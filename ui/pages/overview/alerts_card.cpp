#include "ui/pages/overview/alerts_card.h"

#include <QAbstractButton>
#include <QEvent>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/theme/icons.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

using core::Alert;
using core::AlertKind;

constexpr int kIcon = 14;
constexpr int kLeft = 24;

struct AlertWords {
    QString title;
    QString rule;
};

// A row of the card: sign, title, and the rule over as many lines as it needs.
class AlertRow final : public QAbstractButton {
  public:
    AlertRow(const AlertWords& words, core::AlertLevel level, QWidget* parent)
        : QAbstractButton(parent), m_words(words), m_level(level) {
        setAccessibleName(words.title);
        setAccessibleDescription(words.rule);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override {
        return 8 + bounds(TypeStyle::kCardTitle, m_words.title, width) +
               bounds(TypeStyle::kCaption, m_words.rule, width) + 10;
    }
    QSize sizeHint() const override { return {220, heightForWidth(220)}; }
    QSize minimumSizeHint() const override { return {120, 40}; }

  protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (underMouse()) painter.fillRect(rect(), themeColor(isDown() ? Token::kPressed : Token::kHover));
        drawHLine(painter, 0, width(), 0, themeColor(Token::kBorderSubtle));
        const bool danger = m_level == core::AlertLevel::kDanger;
        paintIcon(painter, QRectF(12, 11, kIcon, kIcon), danger ? u"error" : u"warn",
                  themeColor(danger ? Tone::kDanger : Tone::kWarning, TonePart::kFg));
        const int tall = bounds(TypeStyle::kCardTitle, m_words.title, width());
        const QRect title(12 + kLeft, 8, width() - kLeft - 24, tall);
        painter.setFont(themeFont(TypeStyle::kCardTitle));
        painter.setPen(themeColor(Token::kText));
        painter.drawText(title, Qt::TextWordWrap, m_words.title);
        painter.setFont(themeFont(TypeStyle::kCaption));
        painter.setPen(themeColor(Token::kTextSecondary));
        painter.drawText(QRect(title.left(), title.bottom() + 1, title.width(), height() - tall - 12), Qt::TextWordWrap,
                         m_words.rule);
        if (hasFocus()) drawFocusRing(painter, rect(), 3);
    }

  private:
    static int bounds(TypeStyle style, const QString& text, int width) {
        return QFontMetrics(themeFont(style))
            .boundingRect(QRect(0, 0, width - kLeft - 24, 1'000), Qt::TextWordWrap, text)
            .height();
    }

    AlertWords m_words;
    core::AlertLevel m_level;
};

AlertWords wordsFor(const Alert& alert, const core::Format& format) {
    const QString count = format.integer(alert.count);
    const core::AlertLimits& limits = core::kAlertLimits;
    switch (alert.kind) {
        case AlertKind::kTakesNoOrders:
            return {AlertsCard::tr("No new orders are taken"),
                    AlertsCard::tr("The disk of the server is nearly full.")};
        case AlertKind::kPaymentsFail:
            return {AlertsCard::tr("%1: %2 of payments fail")
                        .arg(alert.region.toUpper(),
                             format.percent(static_cast<double>(alert.part) / static_cast<double>(alert.count))),
                    AlertsCard::tr("%1 of %2 attempts in the last hour ended without money. Shown from %3 on.")
                        .arg(format.integer(alert.part), count, format.percent(limits.failuresWarning))};
        case AlertKind::kStockShort:
            return {AlertsCard::tr("More is promised than there is, in %1 places").arg(count),
                    AlertsCard::tr("Orders have committed more units of a SKU at a location than are on hand.")};
        case AlertKind::kStockLow:
            return {AlertsCard::tr("Stock is low in %1 places").arg(count),
                    AlertsCard::tr("%1 units or fewer of a SKU are available at a location.")
                        .arg(format.integer(core::kLowStock))};
        case AlertKind::kDeadLetters:
            return {AlertsCard::tr("%1 messages in dead letters").arg(count),
                    AlertsCard::tr("They could not be processed, and nobody has resolved them.")};
        case AlertKind::kViewsBehind:
            return {AlertsCard::tr("What you see is %1 behind").arg(format.age(alert.count * 1'000)),
                    AlertsCard::tr("Lists and figures follow the decisions late. Shown from %1 on.")
                        .arg(format.age(limits.viewsBehindMs * 1'000))};
    }
    return {};
}

}  // namespace

AlertsCard::AlertsCard(const Services& services, QWidget* parent)
    : Card(tr("Alerts"), parent), m_services(services), m_list(new QWidget(this)), m_rows(new QVBoxLayout(m_list)) {
    setObjectName(QStringLiteral("overview.alerts"));
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    m_rows->addStretch(1);
    // However many there are, the card keeps its height.
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    area->setWidget(m_list);
    m_list->setAutoFillBackground(false);
    body()->setContentsMargins(1, 0, 1, 1);
    body()->addWidget(area);
    connect(&Theme::current(), &Theme::changed, this, &AlertsCard::rebuild);
    rebuild();
}

void AlertsCard::setAlerts(const std::vector<Alert>& alerts) {
    if (m_known && alerts == m_alerts) return;
    m_known = true;
    m_alerts = alerts;
    rebuild();
}

void AlertsCard::setUnknown() {
    m_known = false;
    m_alerts.clear();
    rebuild();
}

void AlertsCard::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) rebuild();
    Card::changeEvent(event);
}

void AlertsCard::rebuild() {
    setTitle(tr("Alerts"));
    const bool focused = m_list->isAncestorOf(focusWidget());
    qDeleteAll(m_list->findChildren<QAbstractButton*>(QString(), Qt::FindDirectChildrenOnly));
    setNote(!m_known           ? QString()
            : m_alerts.empty() ? tr("Nothing needs you")
                               : m_services.format.integer(static_cast<qint64>(m_alerts.size())));
    for (const Alert& alert : m_alerts) {
        auto* row = new AlertRow(wordsFor(alert, m_services.format), alert.level, m_list);
        connect(row, &QAbstractButton::clicked, this, [this, alert] { Q_EMIT opened(alert); });
        m_rows->insertWidget(m_rows->count() - 1, row);
        if (focused && m_rows->count() == 2) row->setFocus();
    }
}

}  // namespace meridian::ui

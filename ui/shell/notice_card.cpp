#include "ui/shell/notice_card.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <algorithm>

#include "ui/theme/control_kinds.h"
#include "ui/theme/icons.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

using namespace std::chrono_literals;

namespace {

constexpr auto kStep = 100ms;
constexpr int kIcon = 16;
constexpr int kBar = 3;
constexpr int kLeast = 42;  // height

QString iconOf(Tone tone) {
    switch (tone) {
        case Tone::kSuccess: return QStringLiteral("ok");
        case Tone::kDanger: return QStringLiteral("error");
        case Tone::kWarning: return QStringLiteral("warn");
        default: return QStringLiteral("info");
    }
}

}  // namespace

NoticeCard::NoticeCard(const Notice& notice, QWidget* parent)
    : QWidget(parent), m_notice(notice), m_text(new QLabel(this)), m_close(new QToolButton(this)) {
    setObjectName(QStringLiteral("notice"));
    setFixedWidth(kWidth);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14 + kIcon + 8, 9, 6, 9);
    row->setSpacing(4);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    row->addWidget(m_text, 1, Qt::AlignVCenter);
    if (!notice.action.isEmpty()) {
        m_action = new QToolButton(this);
        m_action->setObjectName(QStringLiteral("notice.action"));
        m_action->setText(notice.action);
        m_action->setAccessibleName(notice.action);
        m_action->setFocusPolicy(Qt::TabFocus);
        connect(m_action, &QAbstractButton::clicked, this, [this] {
            const auto run = m_notice.run;
            Q_EMIT done();
            if (run) run();
        });
        row->addWidget(m_action, 0, Qt::AlignTop);
    }
    m_close->setObjectName(QStringLiteral("notice.close"));
    m_close->setIcon(icon(QStringLiteral("x")));
    m_close->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QAbstractButton::clicked, this, &NoticeCard::done);
    connect(&m_tick, &QTimer::timeout, this, &NoticeCard::tick);
    connect(&Theme::current(), &Theme::changed, this, &NoticeCard::restyle);
    restart();
    restyle();
}

void NoticeCard::restart() {
    m_left = timeOf(m_notice);
    if (m_left > 0ms) m_tick.start(kStep);
}

void NoticeCard::setTimes(int times) {
    m_times = times;
    restart();
    restyle();
}

bool NoticeCard::isHeld() const {
    return underMouse() || (QApplication::focusWidget() != nullptr && isAncestorOf(QApplication::focusWidget()));
}

void NoticeCard::tick() {
    if (isHeld()) return;
    m_left -= kStep;
    if (m_left > 0ms) return;
    m_tick.stop();
    Q_EMIT done();
}

void NoticeCard::restyle() {
    const QString text = m_times > 1 ? m_notice.text + QStringLiteral(" × %1").arg(m_times) : m_notice.text;
    m_text->setText(text);
    m_text->setFont(themeFont(TypeStyle::kBody));
    QPalette words = palette();
    words.setColor(QPalette::WindowText, themeColor(Token::kText));
    m_text->setPalette(words);
    m_close->setAccessibleName(tr("Close this notice"));
    m_close->setToolTip(tr("Close"));
    setAccessibleName(text);
    m_close->setFixedSize(themeSize(Size::kHitMin), themeSize(Size::kHitMin));
    if (m_action != nullptr) {
        m_action->setFixedHeight(themeSize(Size::kHitMin));
        QPalette link = palette();
        link.setColor(QPalette::ButtonText, themeColor(Token::kAccentText));
        m_action->setPalette(link);
    }
    setFixedHeight(std::max(kLeast, layout()->heightForWidth(kWidth)));
    update();
}

void NoticeCard::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const double radius = themeSize(Size::kRadiusCard);
    drawBox(painter, rect(),
            {.fill = themeColor(Token::kRaised), .edge = themeColor(Token::kBorder), .radius = radius});
    painter.save();
    painter.setClipRect(0, 0, kBar, height());
    drawBox(painter, QRectF(0, 0, 4 * kBar, height()),
            {.fill = themeColor(m_notice.tone, TonePart::kSolid), .edge = {}, .radius = radius});
    painter.restore();
    paintIcon(painter, QRectF(14, 13, kIcon, kIcon), iconOf(m_notice.tone), themeColor(m_notice.tone, TonePart::kFg));
}

void NoticeCard::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) restyle();
    QWidget::changeEvent(event);
}

}  // namespace meridian::ui

#include "ui/pages/order/time_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>

#include "ui/pages/order/event_text.h"
#include "ui/pages/order/time_slider.h"
#include "ui/theme/control_kinds.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kHeight = 46;

}  // namespace

TimeBar::TimeBar(QWidget* parent)
    : QWidget(parent),
      m_title(new QLabel(this)),
      m_count(new QLabel(this)),
      m_slider(new TimeSlider(this)),
      m_back(new QToolButton(this)),
      m_forth(new QToolButton(this)),
      m_compare(new QPushButton(this)),
      m_now(new QPushButton(this)) {
    setFixedHeight(kHeight);
    m_slider->setObjectName(QStringLiteral("order.slider"));
    m_back->setObjectName(QStringLiteral("order.back"));
    m_forth->setObjectName(QStringLiteral("order.forth"));
    m_compare->setObjectName(QStringLiteral("order.compare"));
    m_now->setObjectName(QStringLiteral("order.now"));
    auto* sign = new QLabel(this);
    sign->setPixmap(icon(QStringLiteral("history")).pixmap(16, 16));
    connect(&Theme::current(), &Theme::changed, sign,
            [sign] { sign->setPixmap(icon(QStringLiteral("history")).pixmap(16, 16)); });
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(8);
    row->addWidget(sign);
    row->addWidget(m_title);
    row->addWidget(m_count);
    row->addSpacing(4);
    row->addWidget(m_slider, 1);
    row->addSpacing(4);
    m_back->setIcon(icon(QStringLiteral("left")));
    m_forth->setIcon(icon(QStringLiteral("right")));
    for (QToolButton* button : {m_back, m_forth}) {
        button->setAutoRaise(true);
        row->addWidget(button);
    }
    for (QPushButton* button : {m_compare, m_now}) {
        setControlSize(button, ControlSize::kSmall);
        row->addWidget(button);
    }
    connect(m_slider, &QAbstractSlider::valueChanged, this, &TimeBar::momentChosen);
    connect(m_back, &QAbstractButton::clicked, this, [this] { Q_EMIT stepped(-1); });
    connect(m_forth, &QAbstractButton::clicked, this, [this] { Q_EMIT stepped(1); });
    connect(m_compare, &QAbstractButton::clicked, this, &TimeBar::compareWanted);
    connect(m_now, &QAbstractButton::clicked, this, &TimeBar::nowWanted);
    translate();
}

void TimeBar::translate() {
    m_title->setText(tr("Time travel"));
    m_title->setFont(themeFont(TypeStyle::kLabel));
    m_count->setFont(themeFont(TypeStyle::kCaption));
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, themeColor(Token::kTextMuted));
    m_count->setPalette(muted);
    m_slider->setAccessibleName(tr("Moment of the order"));
    m_back->setAccessibleName(tr("Event before"));
    m_back->setToolTip(tr("Event before") + QStringLiteral("  ,"));
    m_forth->setAccessibleName(tr("Next event"));
    m_forth->setToolTip(tr("Next event") + QStringLiteral("  ."));
    m_compare->setText(tr("Compare"));
    m_compare->setToolTip(tr("What is different between two moments") + QStringLiteral("  C"));
    m_now->setText(tr("Now"));
    m_now->setToolTip(tr("Back to the order as it is now") + QStringLiteral("  Esc"));
}

void TimeBar::show(const OrderStory& story, const core::Format& format, qint64 now) {
    const QSignalBlocker quiet(m_slider);
    QVector<SliderMoment> moments;
    for (const core::TimelineEntry& entry : story.timeline()) {
        const EventWords words = wordsOf(entry, format);
        const QString full = format.moment(entry.at, now);
        // Today without the seconds: "14:20".
        const QString time = full.size() == 8 && full[2] == u':' ? full.left(5) : full;
        moments.append({time, full + u' ' + words.text, words.tone});
    }
    m_slider->setMoments(moments);
    m_slider->setValue(std::max(0, story.moment()));
    m_slider->setBase(story.isBaseChosen() ? story.base() : -1);
    m_slider->setEnabled(story.moments() > 1);
    m_slider->setAccessibleDescription(story.moment() >= 0 ? moments[story.moment()].text : QString());
    m_count->setText(story.moments() == 1 ? tr("1 event") : tr("%1 events").arg(format.integer(story.moments())));
    m_back->setEnabled(story.moment() > 0);
    m_forth->setEnabled(story.isPast());
    m_now->setEnabled(story.isPast());
    m_compare->setEnabled(story.moments() > 1);
}

void TimeBar::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::kSubtle));
    painter.fillRect(QRect(0, 0, width(), 1), themeColor(Token::kBorderSubtle));
    painter.fillRect(QRect(0, height() - 1, width(), 1), themeColor(Token::kBorderSubtle));
}

}  // namespace meridian::ui

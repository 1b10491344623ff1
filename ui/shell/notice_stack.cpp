#include "ui/shell/notice_stack.h"

#include <QAccessible>
#include <QEvent>
#include <QPainter>
#include <algorithm>

#include "ui/shell/notice_card.h"
#include "ui/theme/shapes.h"

namespace meridian::ui {

namespace {

constexpr int kGap = 8;
constexpr int kMargin = 16;  // from the window's edges, and room for the shadow

}  // namespace

NoticeStack::NoticeStack(Notices& notices, QWidget* window, int above) : QWidget(window), m_above(above) {
    setObjectName(QStringLiteral("notices"));
    hide();
    window->installEventFilter(this);
    connect(&notices, &Notices::shown, this, &NoticeStack::add);
    connect(&notices, &Notices::repeated, this, [this, &notices](int times) {
        if (m_cards.empty()) return add(notices.history().front().notice);
        m_cards.back()->setTimes(times);
        place();
    });
}

void NoticeStack::add(const Notice& notice) {
    auto* card = new NoticeCard(notice, this);
    connect(card, &NoticeCard::done, this, [this, card] { take(card); });
    m_cards.push_back(card);
    // The oldest leaves; it stays in the history.
    if (m_cards.size() > kMost) take(m_cards.front());
    card->show();
    place();
    // There is no polite announcement before Qt 6.8: an alert is what screen readers read.
    QAccessibleEvent told(card, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

void NoticeStack::take(NoticeCard* card) {
    std::erase(m_cards, card);
    card->hide();
    card->deleteLater();
    place();
}

void NoticeStack::place() {
    if (m_cards.empty()) return hide();
    int height = kMargin;
    for (NoticeCard* card : m_cards) {
        card->move(kMargin, height);
        height += card->height() + kGap;
    }
    const int width = NoticeCard::kWidth + 2 * kMargin;
    height += kMargin - kGap;
    const QWidget* window = parentWidget();
    setGeometry(window->width() - width, window->height() - m_above - height + kMargin / 2, width, height);
    show();
    raise();
    update();
}

void NoticeStack::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    for (const NoticeCard* card : m_cards)
        drawShadow(painter, card->geometry(), Elevation::kPopup);
}

bool NoticeStack::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize) place();
    return QWidget::eventFilter(watched, event);
}

}  // namespace meridian::ui

// The ways that lead from an order: to other moments of it, and to its neighbours in the list that it was opened from.
#include <QScrollArea>

#include "core/orders/order_walk.h"
#include "ui/pages/order/history_panel.h"
#include "ui/pages/order/list_route.h"
#include "ui/pages/order/order_header.h"
#include "ui/pages/order/order_page.h"
#include "ui/pages/order/order_story.h"
#include "ui/shell/action.h"

namespace meridian::ui {

void OrderPage::addWays() {
    m_services.actions->add(
        this, "order",
        {{.id = "order.next",
          .text = QT_TRANSLATE_NOOP("Action", "Go to the next order of the list"),
          .keys = "J",
          .icon = "down",
          .whyNot = [this] { return whyNotGo(m_walk->after(), tr("This is the last order of the list.")); },
          .about = [this] { return m_walk->after(); },
          .run = [this] { goInList(m_walk->after()); }},
         {.id = "order.previous",
          .text = QT_TRANSLATE_NOOP("Action", "Go to the previous order of the list"),
          .keys = "K",
          .icon = "up",
          .whyNot = [this] { return whyNotGo(m_walk->before(), tr("This is the first order of the list.")); },
          .about = [this] { return m_walk->before(); },
          .run = [this] { goInList(m_walk->before()); }},
         {.id = "order.before",
          .text = QT_TRANSLATE_NOOP("Action", "Show the order as it was one event before"),
          .keys = ",",
          .icon = "left",
          .run = [this] { step(-1); }},
         {.id = "order.after",
          .text = QT_TRANSLATE_NOOP("Action", "Show the order as it was one event later"),
          .keys = ".",
          .icon = "right",
          .run = [this] { step(1); }},
         {.id = "order.compare",
          .text = QT_TRANSLATE_NOOP("Action", "Compare two moments of the order"),
          .keys = "C",
          .icon = "history",
          .run = [this] { compare(); }},
         {.id = "order.refresh",
          .text = QT_TRANSLATE_NOOP("Action", "Read the order anew"),
          .keys = "F5",
          .icon = "sync",
          .run = [this] { m_story->refresh(); }}});
    m_services.actions->addNotes("order", {{"Esc", QT_TRANSLATE_NOOP("Action", "Back to now, then to the list")}});
}

void OrderPage::step(int by) {
    m_story->goTo(m_story->moment() + by);
}

void OrderPage::compare() {
    m_history->showChanges();
    m_scroll->ensureWidgetVisible(m_history);
}

// A list that one walks through stays as it was; one that is opened again is read anew.
void OrderPage::enterList(const Route& route) {
    const std::optional<core::OrderQuery> list = listOf(route);
    const QString number = route.arguments.value(QStringLiteral("number"));
    const bool walksOn = list == m_walk->query() && (number == m_walk->after() || number == m_walk->before());
    if (!walksOn) m_walk->begin(list);
}

void OrderPage::goInList(const QString& number) {
    if (!number.isEmpty() && m_walk->query()) Q_EMIT wanted(orderRoute(number, *m_walk->query()));
}

QString OrderPage::whyNotGo(const QString& number, const QString& atTheEnd) const {
    if (!m_walk->query())
        return tr("This order was not opened from a list. Open it from the orders to go on to its neighbours.");
    if (!number.isEmpty()) return {};
    return m_walk->isReading() ? tr("The list is still being read. Wait a moment.") : atTheEnd;
}

void OrderPage::showPlace() {
    const core::Format& format = m_services.format;
    m_header->setPlace(m_walk->position() == 0
                           ? QString()
                           : tr("%1 of %2").arg(format.integer(m_walk->position()), format.integer(m_walk->total())));
    m_services.actions->refresh();
}

}  // namespace meridian::ui

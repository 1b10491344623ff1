#include "ui/pages/order/order_page.h"

#include <QCoreApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>

#include "core/orders/order_walk.h"
#include "ui/pages/order/customer_panel.h"
#include "ui/pages/order/fraud_panel.h"
#include "ui/pages/order/history_panel.h"
#include "ui/pages/order/lines_panel.h"
#include "ui/pages/order/money_panel.h"
#include "ui/pages/order/order_deeds.h"
#include "ui/pages/order/order_header.h"
#include "ui/pages/order/order_stepper.h"
#include "ui/pages/order/order_story.h"
#include "ui/pages/order/order_view.h"
#include "ui/pages/order/parcels_panel.h"
#include "ui/pages/order/record_fields.h"
#include "ui/pages/order/tags_panel.h"
#include "ui/pages/order/time_bar.h"
#include "ui/shell/access.h"
#include "ui/shell/action.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"

namespace meridian::ui {

OrderPage::OrderPage(Services& services)
    : m_services(services),
      m_story(new OrderStory(services, this)),
      m_deeds(new OrderDeeds(services, *m_story, this)),
      m_walk(new core::OrderWalk(services.orders, this)) {
    setObjectName(QStringLiteral("order"));
    setFocusPolicy(Qt::StrongFocus);
    addDeeds();
    addDecisions();
    addParcelDeeds();
    addWays();
    layOut();
    connectParts();
    translate();
}

OrderPage::~OrderPage() = default;

void OrderPage::visit(const Route& route) {
    const QString number = route.arguments.value(QStringLiteral("number"));
    const QString at = route.arguments.value(QStringLiteral("at"));
    enterList(route);
    const bool isOther = number != m_story->number();
    if (isOther || !at.isEmpty()) {
        m_story->open(number, at.isEmpty() ? std::nullopt : std::optional<quint32>(at.toUInt()));
        m_scroll->verticalScrollBar()->setValue(0);
    } else {
        m_story->refresh();
    }
    setFocus();
    Q_EMIT pathChanged();
}

QStringList OrderPage::path() const {
    return {QCoreApplication::translate("Rail", "Sell"), QCoreApplication::translate("Rail", "Orders"),
            m_story->number()};
}

void OrderPage::showSoon() {
    if (!m_showing.isActive()) m_showing.start();
}

OrderView OrderPage::view() const {
    const core::OrderRecord* record = m_story->record();
    OrderView view{.row = *m_story->row(),
                   .record = record,
                   .timeline = m_story->timeline(),
                   .postings = m_story->postings(),
                   .seesPostings = m_story->seesPostings(),
                   .seesStock = mayDo(m_services, QStringLiteral("viewStock")),
                   .now = {},
                   .format = m_services.format,
                   .at = m_services.now()};
    if (m_story->moment() >= 0) view.timeline.resize(m_story->moment() + 1);
    if (m_story->isPast() && record != nullptr && m_story->present() != nullptr) {
        for (const FieldChange& change : differences(*record, *m_story->present(), m_services.format, view.at))
            view.now.insert(change.key, change.after);
    }
    return view;
}

void OrderPage::showStory() {
    m_services.actions->refresh();
    const bool known = m_story->row() != nullptr;
    for (QWidget* part : std::initializer_list<QWidget*>{m_stepper, m_time, m_scroll})
        part->setVisible(known);
    m_empty->setVisible(!known);
    m_history->setWhyNoNote(m_services.actions->whyNot(QStringLiteral("order.note")));
    m_tags->setWhyNot(m_services.actions->whyNot(QStringLiteral("order.tag")));
    if (known) m_walk->standOn(*m_story->row());
    if (!known) return showNothing();
    showView(view());
    showBands();
}

void OrderPage::showView(const OrderView& view) {
    m_header->show(m_story->number(), &view);
    m_stepper->setSteps(stepsOf(view.row, view.record, view.timeline, view.format, view.at));
    m_time->show(*m_story, view.format, view.at);
    m_lines->show(view);
    m_money->show(view);
    m_parcels->show(view);
    m_fraud->show(view);
    m_customer->show(view);
    m_tags->show(view);
    m_history->show(*m_story, view.format, view.at);
}

void OrderPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Escape) return Page::keyPressEvent(event);
    if (focusWidget() != nullptr && focusWidget()->inherits("QLineEdit")) return setFocus();
    if (m_story->isPast()) return m_story->goNow();
    Q_EMIT wanted({QStringLiteral("orders"), {}});
}

void OrderPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    Page::changeEvent(event);
}

void OrderPage::translate() {
    m_lines->translate();
    m_money->translate();
    m_parcels->translate();
    m_fraud->translate();
    m_customer->translate();
    m_tags->translate();
    m_history->translate();
    m_time->translate();
    showPlace();
    if (!m_story->number().isEmpty()) showSoon();
}

void OrderPage::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::kCanvas));
}

}  // namespace meridian::ui

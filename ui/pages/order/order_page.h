// Order: what happened to it, where is it now, and what can I do? Shows one moment of an order at a time: its states,
// its way, its lines, money, parcels, risk, customer and history.
#pragma once

#include <QTimer>

#include "ui/pages/order/order_rules.h"
#include "ui/shell/page.h"
#include "ui/shell/services.h"

class QBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace meridian::core {
class OrderWalk;
}

namespace meridian::ui {

class Band;
class CustomerPanel;
class EmptyState;
class FraudPanel;
class HistoryPanel;
class LinesPanel;
class MoneyPanel;
class OrderDeeds;
class OrderHeader;
class OrderStepper;
class OrderStory;
class ParcelsPanel;
class TagsPanel;
class TimeBar;
struct OrderView;

class OrderPage final : public Page {
    Q_OBJECT

  public:
    explicit OrderPage(Services& services);
    ~OrderPage() override;
    // "number"; "at": a version of the order, to begin with that moment of it; "list" and "sort": the query that it was
    // found by, to go on from it to its neighbours.
    void visit(const Route& route) override;
    QStringList path() const override;
    OrderStory& story() { return *m_story; }

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void addDeeds();  // what changes the order
    void addDecisions();
    void addParcelDeeds();
    void addWays();  // what looks at it from another side
    void enterList(const Route& route);
    void goInList(const QString& number);
    void showPlace();
    QString whyNotGo(const QString& number, const QString& atTheEnd) const;
    void layOut();
    void connectParts();
    void showSoon();
    void showStory();
    void showView(const OrderView& view);
    void showBands();
    void showSource();
    void showNothing();
    void translate();
    void step(int by);
    void compare();
    OrderView view() const;
    std::function<QString()> whyNot(OrderDeed deed) const;

    Services& m_services;
    OrderStory* m_story;
    OrderDeeds* m_deeds;
    core::OrderWalk* m_walk;
    OrderHeader* m_header = nullptr;
    OrderStepper* m_stepper = nullptr;
    TimeBar* m_time = nullptr;
    Band* m_past = nullptr;
    Band* m_source = nullptr;
    QScrollArea* m_scroll = nullptr;
    QBoxLayout* m_columns = nullptr;
    QWidget* m_right = nullptr;
    LinesPanel* m_lines = nullptr;
    MoneyPanel* m_money = nullptr;
    ParcelsPanel* m_parcels = nullptr;
    FraudPanel* m_fraud = nullptr;
    CustomerPanel* m_customer = nullptr;
    TagsPanel* m_tags = nullptr;
    HistoryPanel* m_history = nullptr;
    EmptyState* m_empty = nullptr;
    QTimer m_showing;
};

}  // namespace meridian::ui

// What helps to decide about an order without leaving the list: who, where to, what it is worth, how it stands.
#pragma once

#include <QWidget>
#include <optional>

#include "ui/shell/services.h"

class QPushButton;
class QToolButton;

namespace meridian::ui {

class OrderPeek final : public QWidget {
    Q_OBJECT

  public:
    explicit OrderPeek(const Services& services, QWidget* parent = nullptr);
    void show(const core::OrderRow& order);
    void clear();

  Q_SIGNALS:
    void closed();
    void opened();  // the order's own page is wanted

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void place();
    void translate();
    void paintHead(QPainter& painter, int& y) const;
    void paintFacts(QPainter& painter, int& y) const;

    const Services& m_services;
    QToolButton* m_close;
    QPushButton* m_open;
    std::optional<core::OrderRow> m_order;
};

}  // namespace meridian::ui

// What helps to decide about an order without leaving the list: who, where to, what it is worth, how it stands.
#pragma once

#include <QWidget>
#include <optional>

#include "ui/shell/services.h"

namespace meridian::ui {

class OrderPeek final : public QWidget {
    Q_OBJECT

  public:
    explicit OrderPeek(const Services& services, QWidget* parent = nullptr);
    void show(const core::OrderRow& order);
    void clear();

  Q_SIGNALS:
    void closed();

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void paintHead(QPainter& painter, int& y) const;
    void paintFacts(QPainter& painter, int& y) const;

    const Services& m_services;
    std::optional<core::OrderRow> m_order;
};

}  // namespace meridian::ui

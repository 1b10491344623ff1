// The orders that wait for units which are not there, oldest first, each a link. Hidden while there are none.
#pragma once

#include <QWidget>

#include "core/stock/stock_source.h"
#include "core/text/format.h"

class QLabel;

namespace meridian::ui {

class FlowLayout;

class ShortageOrders final : public QWidget {
    Q_OBJECT

  public:
    explicit ShortageOrders(const core::Format& format, QWidget* parent = nullptr);
    void show(const core::StockShortage& shortage);

  Q_SIGNALS:
    void wanted(const QString& number);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void translate();
    void restyle();

    const core::Format& m_format;
    core::StockShortage m_short;
    QLabel* m_title;
    FlowLayout* m_orders;
};

}  // namespace meridian::ui

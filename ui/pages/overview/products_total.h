// What the products of the table above come to together, each sum below its column.
#pragma once

#include <QWidget>

#include "core/insights/insight_types.h"
#include "core/text/format.h"

namespace meridian::ui {

class DataTable;

class ProductsTotal final : public QWidget {
    Q_OBJECT

  public:
    // `table` shows a ProductsModel; both outlive this.
    ProductsTotal(const DataTable& table, const core::Format& format, QWidget* parent = nullptr);
    // Hidden while there are no products.
    void show(const core::TopProductsAnswer& answer);
    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    const DataTable& m_table;
    const core::Format& m_format;
    QString m_label, m_units, m_revenue, m_share;
};

}  // namespace meridian::ui

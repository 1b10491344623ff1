// What was ordered most in the period. Enter on a row opens the orders that it is in.
#pragma once

#include <QAbstractTableModel>

#include "core/insights/insight_types.h"
#include "ui/shell/services.h"
#include "ui/widgets/card.h"

namespace meridian::ui {

class DataTable;
class ProductsTotal;

class ProductsModel final : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { kRank, kProduct, kSku, kUnits, kRevenue, kShare, kColumns };

    ProductsModel(const core::Format& format, QObject* parent) : QAbstractTableModel(parent), m_format(format) {}
    void setProducts(const core::TopProductsAnswer& answer);
    const core::TopProduct* product(int row) const;
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& /*parent*/ = {}) const override { return kColumns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    const core::Format& m_format;
    core::TopProductsAnswer m_answer;
};

class ProductsCard final : public Card {
    Q_OBJECT

  public:
    ProductsCard(const Services& services, QWidget* parent);
    void setProducts(const core::TopProductsAnswer& answer);

  Q_SIGNALS:
    void opened(const QString& sku);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void translate();

    const Services& m_services;
    ProductsModel* m_model;
    DataTable* m_table;
    ProductsTotal* m_total;
    core::TopProductsAnswer m_answer;
};

}  // namespace meridian::ui

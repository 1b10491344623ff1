// Sums below a table, at its right: "Goods 1,110.60   Shipping 9.90   Total 1,120.50 EUR".
#pragma once

#include <QVector>
#include <QWidget>

namespace meridian::ui {

class SumRow final : public QWidget {
    Q_OBJECT

  public:
    struct Sum {
        QString label;
        QString amount;
        bool isTotal = false;
        QString now{};
    };
    explicit SumRow(QWidget* parent = nullptr);
    void setSums(const QVector<Sum>& sums);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QVector<Sum> m_sums;
};

}  // namespace meridian::ui

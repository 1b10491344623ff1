// How much of what was authorised is captured, and how much of that went back.
#pragma once

#include <QWidget>

#include "core/text/format.h"

namespace meridian::ui {

class PaymentBar final : public QWidget {
    Q_OBJECT

  public:
    struct Amounts {
        core::Amount authorised, captured, refunded;
    };
    explicit PaymentBar(QWidget* parent = nullptr);
    void setAmounts(const Amounts& amounts, const core::Format& format);
    QSize sizeHint() const override { return {240, 56}; }
    QSize minimumSizeHint() const override { return {200, 56}; }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    Amounts m_amounts;
    QString m_authorised, m_captured, m_refunded;
};

}  // namespace meridian::ui

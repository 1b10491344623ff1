// Changes who an order goes to. What is changed is marked; what was there before stands below the field.
#pragma once

#include <QVector>

#include "core/orders/order_record.h"
#include "ui/forms/dialog_panel.h"

class QLabel;
class QLineEdit;

namespace meridian::ui {

class AddressDialog final : public DialogPanel {
    Q_OBJECT

  public:
    AddressDialog(QWidget* over, const core::OrderRecord& order);
    QLineEdit* first() const;

  Q_SIGNALS:
    void confirmed(const meridian::core::Address& after);  // the dialog is closed by then

  protected:
    void translate() override;

  private:
    struct Field {
        QString core::Address::*part;
        QLabel* label = nullptr;
        QLineEdit* edit = nullptr;
    };
    void add(const char* name, QString core::Address::*part);
    core::Address entered() const;
    void judge();

    const core::OrderRecord m_order;
    QVector<Field> m_fields;
    QLabel* m_note;
};

}  // namespace meridian::ui

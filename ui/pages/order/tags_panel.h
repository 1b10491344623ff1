// The tags of an order: each with a way to all orders that have it and a cross that takes it away, and a field for new
// ones.
#pragma once

#include "ui/pages/order/order_view.h"
#include "ui/widgets/card.h"

class QLabel;
class QLineEdit;

namespace meridian::ui {

class FlowLayout;

class TagsPanel final : public Card {
    Q_OBJECT

  public:
    explicit TagsPanel(QWidget* parent = nullptr);
    void show(const OrderView& view);
    // Empty: tags can be changed.
    void setWhyNot(const QString& why);
    void translate();

    void write();  // the field gets the focus
    void clear();  // after what was written was taken

  Q_SIGNALS:
    void changeWanted(const QStringList& add, const QStringList& remove);
    void ordersWanted(const QString& tag);

  private:
    void showTags();
    void judge();
    void send();
    QStringList written() const;
    QString wrongOf(const QStringList& tags) const;

    QStringList m_tags;
    QString m_now;
    QString m_whyNot;
    QWidget* m_area;
    FlowLayout* m_flow;
    QLineEdit* m_field;
    QLabel* m_line;  // what is wrong with what is written, or what the tags are now
};

}  // namespace meridian::ui

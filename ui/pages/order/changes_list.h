// What is different between two moments of an order.
#pragma once

#include <QWidget>

#include "ui/pages/order/order_story.h"
#include "ui/pages/order/record_fields.h"

class QComboBox;
class QLabel;

namespace meridian::ui {

class CellTable;

class ChangesList final : public QWidget {
    Q_OBJECT

  public:
    explicit ChangesList(QWidget* parent = nullptr);
    void show(const OrderStory& story, const core::Format& format, qint64 now);
    void translate();
    // How many fields differ; -1 while one of the moments is being read.
    int count() const { return m_count; }

  Q_SIGNALS:
    void baseChosen(int moment);  // -1: the one that goes without saying

  private:
    void fillMoments(const OrderStory& story, const core::Format& format, qint64 now);

    QComboBox* m_from;
    QLabel* m_label;
    QLabel* m_to;
    QLabel* m_none;
    CellTable* m_table;
    int m_count = -1;
};

}  // namespace meridian::ui

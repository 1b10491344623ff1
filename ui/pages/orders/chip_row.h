// The finished conditions of the filter, one chip each; those for which there is no room are in a menu.
#pragma once

#include <QWidget>
#include <vector>

#include "core/orders/order_filter.h"

class QToolButton;

namespace meridian::ui {

class Chip;

class ChipRow final : public QWidget {
    Q_OBJECT

  public:
    explicit ChipRow(QWidget* parent = nullptr);
    void setTerms(const std::vector<core::FilterTerm>& terms);

  Q_SIGNALS:
    void addWanted();
    void editWanted(std::size_t index);
    void removeWanted(std::size_t index);
    void clearWanted();

  protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void rebuild();
    void layOut();
    void fillMenu(std::size_t from);
    void translate();

    std::vector<core::FilterTerm> m_terms;
    std::vector<Chip*> m_chips;
    Chip* m_adder;
    QToolButton* m_more;
    QToolButton* m_clear;
};

}  // namespace meridian::ui

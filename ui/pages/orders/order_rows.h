// The rows of the list as the table chooses them.
#pragma once

#include "core/orders/order_selection.h"
#include "ui/table/row_selection.h"

namespace meridian::ui {

class OrderRows final : public RowSelection {
    Q_OBJECT

  public:
    OrderRows(core::OrderSelection& selection, QObject* parent) : RowSelection(parent), m_selection(selection) {
        connect(&m_selection, &core::OrderSelection::changed, this, &RowSelection::changed);
    }
    bool contains(int row) const override { return m_selection.contains(row); }
    Extent extent() const override {
        if (m_selection.isEmpty()) return Extent::kNone;
        return m_selection.isEveryMatch() && m_selection.chosen().except.isEmpty() ? Extent::kAll : Extent::kSome;
    }
    void toggle(int row) override { m_selection.toggle(row); }
    void choose(int first, int last) override {
        if (!m_selection.choose(first, last)) Q_EMIT tooMany();
    }
    void chooseAll() override { m_selection.chooseEveryMatch(); }
    void clear() override { m_selection.clear(); }

  Q_SIGNALS:
    void tooMany();  // for one stretch; every match can still be chosen

  private:
    core::OrderSelection& m_selection;
};

}  // namespace meridian::ui

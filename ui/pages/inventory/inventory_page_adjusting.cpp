// Adjusting the stock: what is wanted, what is pending, and what came of it.
#include "core/async/deliver.h"
#include "core/commands/commands.h"
#include "core/commands/refusal.h"
#include "ui/pages/inventory/adjust_panel.h"
#include "ui/pages/inventory/inventory_page.h"
#include "ui/shell/notices.h"
#include "ui/table/data_table.h"

namespace meridian::ui {

using Model = core::StockListModel;

void InventoryPage::showPending() {
    if (m_services.commands == nullptr) return;
    m_model->setPending(core::PendingStock(m_services.commands->entries()));
    showRow();
}

// With what is pending, which is what the person sees.
core::StockRow InventoryPage::seen(const core::StockRow& row) const {
    core::StockRow shown = row;
    shown.levels = m_model->levelsOf(row);
    return shown;
}

void InventoryPage::openAdjust() {
    const core::StockRow* row = m_model->row(m_table->currentIndex().row());
    if (row == nullptr) return;
    m_table->scrollTo(m_table->currentIndex());
    const QRect cell = m_table->visualRect(m_model->index(m_table->currentIndex().row(), Model::kOnHand));
    const QPoint at = m_table->viewport()->mapTo(this, cell.topLeft());
    m_adjust->open(seen(*row), QRect(at, cell.size()));
}

void InventoryPage::send(const core::StockRow& row, const core::Adjustment& adjustment) {
    if (m_services.commands == nullptr) return;
    core::deliver(m_services.commands->send(commandFor(row, adjustment)).future, this,
                  [this, row, adjustment](const core::Outcome<core::CommandEntry>& outcome) {
                      tellOutcome(row, adjustment, outcome);
                  });
}

// The row itself shows what is pending; said is what the row cannot show.
void InventoryPage::tellOutcome(const core::StockRow& row, const core::Adjustment& adjustment,
                                const core::Outcome<core::CommandEntry>& outcome) {
    if (m_services.notices == nullptr) return;
    const QString place = tr("%1 at %2").arg(row.sku, row.location);
    if (!outcome.ok()) {
        return m_services.notices->show(
            {Tone::kDanger, tr("%1 was not adjusted. %2").arg(place, outcome.error().text)});
    }
    const QString change =
        core::adjustmentText(adjustment.kind) + u' ' + m_services.format.integer(adjustment.quantity);
    switch (outcome->state) {
        case core::CommandState::kAccepted:
            return m_services.notices->show({Tone::kSuccess, QStringLiteral("%1: %2").arg(place, change)});
        case core::CommandState::kRejected:
        case core::CommandState::kConflict: {
            const auto receipt = outcome->receipt.value_or(core::Receipt{});
            return m_services.notices->show(
                {Tone::kDanger, tr("%1 was not adjusted. %2").arg(place, core::refusalText(receipt))});
        }
        default:
            return m_services.notices->show(
                {Tone::kInfo,
                 tr("%1: %2. Kept on this computer and sent when the server can be reached.").arg(place, change)});
    }
}

}  // namespace meridian::ui

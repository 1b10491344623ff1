// A change that the server did not take: what it was made for, what the server has now, and what shall come of it. Asks
// the server first, because a decision against old figures would be the next conflict.
#pragma once

#include "core/commands/command.h"
#include "core/commands/refusal.h"
#include "core/merge/merge.h"
#include "core/orders/order_record.h"
#include "core/stock/stock_types.h"
#include "ui/forms/dialog_panel.h"
#include "ui/shell/services.h"

namespace meridian::ui {

class MergeView;

class ConflictPanel final : public DialogPanel {
    Q_OBJECT

  public:
    ConflictPanel(Services& services, const core::CommandEntry& entry, QWidget* over);
    void ask();  // the server, and then opens
    QByteArray id() const { return m_entry.id; }

  private:
    core::Refusal whyRefused() const;  // empty: it was not
    bool isStillAsked() const;
    void askOrder(const core::EditAddress& wanted);
    void askStock(const core::MoveStock& wanted);
    void showAddress(const core::EditAddress& wanted, const core::OrderRecord& theirs);
    void showStock(const core::MoveStock& wanted, const core::StockLevels& now);
    void showPlain(const QString& why);
    void showFields(const std::vector<core::FieldChange>& changes, const QString& reason);
    void send(const core::Command& instead);
    void giveUp();

    Services& m_services;
    const core::CommandEntry m_entry;
    MergeView* m_fields = nullptr;
    std::function<void(const std::vector<core::FieldChange>&)> m_apply;
};

}  // namespace meridian::ui

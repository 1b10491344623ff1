// One record of the journal, whole: who, what, why, and its content as JSON.
#pragma once

#include "core/operations/operation_types.h"
#include "ui/forms/dialog_panel.h"
#include "ui/shell/services.h"

namespace meridian::ui {

class RecordPanel final : public DialogPanel {
    Q_OBJECT

  public:
    RecordPanel(QWidget* over, const Services& services, const core::TailRecord& record);

  Q_SIGNALS:
    void orderWanted(const QString& number);

  protected:
    void translate() override;

  private:
    QString facts() const;

    const Services& m_services;
    const core::TailRecord m_record;
};

}  // namespace meridian::ui

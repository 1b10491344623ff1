// What is worth interrupting somebody for now, each with the rule that found it.
#pragma once

#include "core/insights/alert_rules.h"
#include "ui/shell/services.h"
#include "ui/widgets/card.h"

class QLabel;
class QVBoxLayout;

namespace meridian::ui {

class AlertsCard final : public Card {
    Q_OBJECT

  public:
    AlertsCard(const Services& services, QWidget* parent);
    void setAlerts(const std::vector<core::Alert>& alerts);
    // Nothing is known until then.
    void setUnknown();

  Q_SIGNALS:
    void opened(const meridian::core::Alert& alert);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void rebuild();

    const Services& m_services;
    std::vector<core::Alert> m_alerts;
    bool m_known = false;
    QWidget* m_list;
    QVBoxLayout* m_rows;
};

}  // namespace meridian::ui

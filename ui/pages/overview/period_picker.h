// Which time the page shows and what it is compared with: two buttons with menus, and two dates for a range of one's
// own.
#pragma once

#include <QWidget>

#include "core/insights/period_choice.h"
#include "ui/shell/services.h"

class QActionGroup;
class QMenu;
class QPushButton;

namespace meridian::ui {

class PeriodPicker final : public QWidget {
    Q_OBJECT

  public:
    PeriodPicker(const Services& services, QWidget* parent);
    const core::PeriodChoice& choice() const { return m_choice; }
    void setChoice(const core::PeriodChoice& choice);
    // "Today, 20 Nov"; "Last 7 days".
    QString periodText() const;
    // "the same hours last week"; empty when nothing is compared.
    QString comparisonText() const;

  Q_SIGNALS:
    void chosen(const meridian::core::PeriodChoice& choice);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void translate();
    void buildMenus();
    void take(const core::PeriodChoice& choice);
    void askRange();

    const Services& m_services;
    core::PeriodChoice m_choice;
    QPushButton* m_period;
    QPushButton* m_compare;
    QMenu* m_periods;
    QMenu* m_comparisons;
};

}  // namespace meridian::ui

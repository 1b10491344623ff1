// Adjusts one SKU at one location by a difference: how many, what happened, and why. Shows what comes of it before it
// is sent. Floats over the page beside its row; Enter applies it, Esc leaves everything as it is.
#pragma once

#include <QPointer>
#include <QWidget>

#include "core/stock/adjustment.h"
#include "ui/shell/services.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace meridian::ui {

class ElidedLabel;
class FlowLayout;

class AdjustPanel final : public QWidget {
    Q_OBJECT

  public:
    AdjustPanel(const Services& services, QWidget* page);
    // For `row`, whose levels are those that the person sees. `beside`: the row in the page's coordinates.
    void open(const core::StockRow& row, const QRect& beside);
    void close();
    // The same place as it is by now.
    void follow(const core::StockRow& row);
    const core::StockRow& row() const { return m_row; }

  Q_SIGNALS:
    void applied(const meridian::core::StockRow& row, const meridian::core::Adjustment& adjustment);
    void closed();

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

  private:
    QWidget* makeFields();
    QWidget* makeFooter();
    core::Adjustment adjustment() const;
    core::AdjustmentKind kind() const;
    void setKind(core::AdjustmentKind kind);
    void typed();
    void kindChosen();
    void judge();
    void apply();
    void suggest();
    QString effectText() const;
    void place();
    void translate();
    void restyle();

    const Services& m_services;
    core::StockRow m_row;
    QRect m_beside;
    bool m_tried = false;  // the person wanted to apply it: what is missing is said from now on
    core::AdjustmentKind m_more = core::AdjustmentKind::kReceived;  // chosen last with a plus
    core::AdjustmentKind m_less = core::AdjustmentKind::kLost;      // and with a minus
    QPointer<QWidget> m_before;                                     // had the focus

    QLabel* m_heading;
    ElidedLabel* m_subject;
    QLabel* m_changeLabel;
    QLabel* m_kindLabel;
    QLabel* m_reasonLabel;
    QLineEdit* m_change;
    QComboBox* m_kind;
    QLineEdit* m_reason;
    FlowLayout* m_suggestions;
    QLabel* m_problem;
    QLabel* m_warning;
    QLabel* m_effect;
    QPushButton* m_cancel;
    QPushButton* m_apply;
};

}  // namespace meridian::ui

// Two days, the first and the last, below a button. Escape leaves things as they are.
#pragma once

#include <QDate>
#include <QFrame>

class QDateEdit;
class QLabel;
class QPushButton;

namespace meridian::ui {

class RangePopup final : public QFrame {
    Q_OBJECT

  public:
    // No day after `today` can be chosen, and no more than a year.
    RangePopup(const QDate& first, const QDate& last, const QDate& today, QWidget* parent);
    void openBelow(const QWidget* button);

  Q_SIGNALS:
    void chosen(const QDate& first, const QDate& last);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void check();
    void accept();

    QDateEdit* m_first;
    QDateEdit* m_last;
    QLabel* m_fault;
    QPushButton* m_show;
};

}  // namespace meridian::ui

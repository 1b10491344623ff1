// One setting: what it is and what it does at the left, the control at the right.
#pragma once

#include <QWidget>

class QLabel;

namespace meridian::ui {

class SettingRow final : public QWidget {
    Q_OBJECT

  public:
    // The row owns the control. Without one the row is a piece of information.
    explicit SettingRow(QWidget* control, QWidget* parent = nullptr);
    void setWords(const QString& title, const QString& explanation);
    QWidget* control() const { return m_control; }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void restyle();

    QLabel* m_title;
    QLabel* m_explanation;
    QWidget* m_control;
};

}  // namespace meridian::ui

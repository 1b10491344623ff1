// A setting that acts at once. A choice that waits for Save is a checkbox.
#pragma once

#include <QAbstractButton>

namespace meridian::ui {

class Switch : public QAbstractButton {
    Q_OBJECT

  public:
    explicit Switch(const QString& text, QWidget* parent = nullptr);
    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace meridian::ui

// An icon with a number at its corner: pending changes, notices nobody has read.
#pragma once

#include <QToolButton>

#include "ui/theme/tokens.h"

namespace meridian::ui {

class CountButton final : public QToolButton {
    Q_OBJECT

  public:
    explicit CountButton(const QString& iconName, QWidget* parent = nullptr);
    // 0 takes the number away. More than 99 is "99+".
    void setCount(int count, Tone tone);
    int count() const { return m_count; }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    int m_count = 0;
    Tone m_tone = Tone::kNeutral;
};

}  // namespace meridian::ui

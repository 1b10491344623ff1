// Time travel: the slider over the events of an order, a step back and forth, and the way back to now.
#pragma once

#include <QWidget>

#include "ui/pages/order/order_story.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace meridian::ui {

class Actions;
class TimeSlider;

class TimeBar final : public QWidget {
    Q_OBJECT

  public:
    explicit TimeBar(QWidget* parent = nullptr);
    void show(const OrderStory& story, const core::Format& format, qint64 now);
    void translate();
    TimeSlider* slider() const { return m_slider; }

  Q_SIGNALS:
    void momentChosen(int moment);
    void stepped(int by);  // -1, 1
    void nowWanted();
    void compareWanted();

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QLabel* m_title;
    QLabel* m_count;
    TimeSlider* m_slider;
    QToolButton* m_back;
    QToolButton* m_forth;
    QPushButton* m_compare;
    QPushButton* m_now;
};

}  // namespace meridian::ui

// One notice as it is seen: tone, text, what can be done about it, and how long it stays. The time stands still under
// the pointer and while the keyboard is in it.
#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/shell/notices.h"

class QLabel;
class QToolButton;

namespace meridian::ui {

class NoticeCard final : public QWidget {
    Q_OBJECT

  public:
    explicit NoticeCard(const Notice& notice, QWidget* parent = nullptr);
    const Notice& notice() const { return m_notice; }
    void setTimes(int times);
    // Counts from the beginning again.
    void restart();
    std::chrono::milliseconds left() const { return m_left; }

    static constexpr int kWidth = 360;

  Q_SIGNALS:
    void done();  // its time is over, or it was closed or acted upon

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void tick();
    bool isHeld() const;
    void restyle();

    const Notice m_notice;
    int m_times = 1;
    std::chrono::milliseconds m_left{0};
    QTimer m_tick;
    QLabel* m_text;
    QToolButton* m_action = nullptr;
    QToolButton* m_close;
};

}  // namespace meridian::ui

// The notices that are seen at this moment, at the lower right of the window: at most three, the newest lowest.
#pragma once

#include <QWidget>
#include <deque>

#include "ui/shell/notices.h"

namespace meridian::ui {

class NoticeCard;

class NoticeStack final : public QWidget {
    Q_OBJECT

  public:
    // Over `window`, `above` its lower edge.
    NoticeStack(Notices& notices, QWidget* window, int above);
    const std::deque<NoticeCard*>& cards() const { return m_cards; }

    static constexpr int kMost = 3;

  protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void add(const Notice& notice);
    void take(NoticeCard* card);
    void place();

    std::deque<NoticeCard*> m_cards;
    const int m_above;
};

}  // namespace meridian::ui

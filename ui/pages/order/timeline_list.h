// Everything that happened to an order, newest first: when, what, who and why. The moment that the page shows is
// marked; choosing another one goes there.
#pragma once

#include <QListView>

#include "core/orders/order_timeline.h"
#include "core/text/format.h"

namespace meridian::ui {

class TimelineModel;

class TimelineList final : public QListView {
    Q_OBJECT

  public:
    explicit TimelineList(QWidget* parent = nullptr);
    struct Shown {
        core::OrderTimeline timeline;  // all of it, also what came after the moment
        int moment = -1;
        qint64 now = 0;
    };
    void show(const Shown& shown, const core::Format& format);

  Q_SIGNALS:
    void chosen(int moment);

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    TimelineModel* m_model;
};

}  // namespace meridian::ui

// The strip below every page: how many orders are on this computer, how old they are, and which keys work here.
#pragma once

#include <QWidget>

#include "ui/shell/services.h"

namespace meridian::ui {

class StatusStrip final : public QWidget {
    Q_OBJECT

  public:
    explicit StatusStrip(Services& services, QWidget* parent = nullptr);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void paintHints(QPainter& painter);

    Services& m_services;
    core::CacheChange m_last;
    core::SyncThread::State m_state = core::SyncThread::State::kStarting;
};

}  // namespace meridian::ui

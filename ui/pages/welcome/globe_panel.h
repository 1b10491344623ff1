// The dark side of the first page: what the product is, over a globe with a meridian and the three regions on it.
#pragma once

#include <QWidget>

namespace meridian::ui {

class GlobePanel final : public QWidget {
    Q_OBJECT

  public:
    explicit GlobePanel(QWidget* parent = nullptr);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    // Its top is not above `top`.
    void paintGlobe(QPainter& painter, qreal top) const;
};

}  // namespace meridian::ui

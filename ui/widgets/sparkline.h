// The shape of a series beside its latest figure: a line, its area, a dot at the end; no axis.
#pragma once

#include <QColor>
#include <QList>
#include <QRectF>
#include <QWidget>

class QPainter;

namespace meridian::ui {

struct SparklineLook {
    QColor color;              // invalid: the first series' colour
    QList<double> comparison;  // dashed, behind; empty: none
};

void paintSparkline(QPainter& painter, const QRectF& rect, const QList<double>& values, const SparklineLook& look = {});

class Sparkline : public QWidget {
    Q_OBJECT

  public:
    // `name` is what a screen reader says: "Orders per hour, last day".
    explicit Sparkline(const QString& name, QWidget* parent = nullptr);
    void setValues(const QList<double>& values);
    void setLook(const SparklineLook& look);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QList<double> m_values;
    SparklineLook m_look;
};

}  // namespace meridian::ui

// What all charts over time share: series that line up with moments, a hair line that the pointer and the arrow keys
// move, and what stands there in words, for the eye and for a screen reader. Painted by us and not by Qt Charts, which
// has no labels at the ends of lines and costs a scene for each small picture.
#pragma once

#include <QColor>
#include <QList>
#include <QStringList>
#include <QWidget>
#include <functional>

namespace meridian::ui {

struct ChartSeries {
    QString id;    // for whoever opens what is behind a point
    QString name;  // "US"
    QColor color;
    QList<double> values;  // one for each moment
};

struct ChartData {
    QList<ChartSeries> series;
    QStringList moments;       // how each moment is called in full: "14:31"
    QStringList shortMoments;  // on the axis: "14:31"
    friend bool operator==(const ChartData& one, const ChartData& other);
};

// Four or five round values from 0 to `highest` or above; never empty.
QList<double> roundTicks(double highest);

class Chart : public QWidget {
    Q_OBJECT

  public:
    // `name` is what a screen reader says first: "Orders per minute".
    explicit Chart(QWidget* parent = nullptr);
    // Nothing is painted again when nothing has changed.
    void setData(const ChartData& data);
    const ChartData& data() const { return m_data; }
    // How a value is written in the readout, and beside the axis unless that has shorter words of its own.
    void setValueText(std::function<QString(double)> text);
    void setAxisText(std::function<QString(double)> text);
    // "14:31: US 26, EU 19, AP 9, together 54"; empty without a moment there.
    QString readout(int moment) const;
    int cursor() const { return m_cursor; }
    // All of it as lines with tabs between the columns, for a spreadsheet; also in the chart's menu.
    QString asTable() const;
    void setTogether(const QString& word);  // what the sum is called; empty: no sum

    QSize sizeHint() const override { return {320, 180}; }
    QSize minimumSizeHint() const override { return {160, 90}; }

  Q_SIGNALS:
    void opened(int moment);  // Enter or a click

  protected:
    void paintEvent(QPaintEvent* event) final;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

    virtual void paintSeries(QPainter& painter, const QRectF& plot, double top) = 0;
    // Where a moment stands from left to right.
    virtual double xOf(const QRectF& plot, int moment) const = 0;
    virtual int momentAt(const QRectF& plot, double x) const = 0;
    virtual double highest() const = 0;
    virtual int roomAtRight() const { return 4; }
    QString text(double value) const { return m_text ? m_text(value) : QString::number(value); }
    QString axisText(double value) const { return m_axisText ? m_axisText(value) : text(value); }
    int moments() const { return static_cast<int>(m_data.moments.size()); }

  private:
    QRectF plotFor(const QList<double>& ticks) const;
    void paintAxes(QPainter& painter, const QRectF& plot, const QList<double>& ticks) const;
    void paintReadout(QPainter& painter, const QRectF& plot) const;
    void setCursorAt(int moment);

    ChartData m_data;
    std::function<QString(double)> m_text;
    std::function<QString(double)> m_axisText;
    QString m_together;
    QRectF m_plot;  // of the last painting
    int m_cursor = -1;
};

}  // namespace meridian::ui

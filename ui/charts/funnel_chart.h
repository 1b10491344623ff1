// Steps of which each is a part of the one before: its share as a bar, a tick for the period it is compared with, the
// count and the share of the first step beside it. Lengths are never bent to make small steps visible.
#pragma once

#include <QList>
#include <QWidget>
#include <optional>

class QPainter;

namespace meridian::ui {

struct FunnelStep {
    QString id;
    QString name;
    QString count;                      // as it is written
    QString ofFirst;                    // "96.2%"
    QString ofBefore;                   // "of the step before: 98.1%"; empty for the first step
    double share = 0;                   // of the step before, 0 to 1
    std::optional<double> shareBefore;  // the same in the other period
    QString formula;                    // what is counted

    friend bool operator==(const FunnelStep&, const FunnelStep&) = default;
};

class FunnelChart final : public QWidget {
    Q_OBJECT

  public:
    explicit FunnelChart(QWidget* parent = nullptr);
    void setSteps(const QList<FunnelStep>& steps);
    const QList<FunnelStep>& steps() const { return m_steps; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  Q_SIGNALS:
    void opened(const QString& id);

  protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    QRect rowRect(int row) const;
    int rowAt(const QPoint& point) const;
    void setCurrent(int row);
    void paintStep(QPainter& painter, int row) const;

    QList<FunnelStep> m_steps;
    int m_current = -1;  // under the pointer or chosen with the keys
};

}  // namespace meridian::ui

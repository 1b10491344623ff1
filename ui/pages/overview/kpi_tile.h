// One figure that a manager steers by: its name, its value, how it stands beside the period that it is compared with,
// and its shape over the period. Enter or a click opens what it counts; resting on it tells the formula and the age.
#pragma once

#include <QAbstractButton>
#include <QList>

#include "ui/theme/theme.h"

namespace meridian::ui {

struct KpiText {
    QString name{};
    QString value{};             // empty: not known yet
    QString unit{};              // quietly behind the value
    QString change{};            // "12.4%", "0.11 pt", without a sign; empty: nothing to compare with
    int direction = 0;           // 1: higher than before, -1: lower
    Tone tone = Tone::kNeutral;  // of the change: whether that is good
    QString formula{};           // and what the list behind it shows
    QString age{};               // "Counted at 14:32:07."

    friend bool operator==(const KpiText&, const KpiText&) = default;
};

class KpiTile final : public QAbstractButton {
    Q_OBJECT

  public:
    KpiTile(const QString& id, const QString& iconName, QWidget* parent);
    void setText(const KpiText& text);
    const KpiText& text() const { return m_text; }
    void setSeries(const QList<double>& series);
    // Whether what is shown is older than it should be.
    void setStale(bool stale);
    // Whether there is a list behind it.
    void setOpens(bool opens);

    QSize sizeHint() const override { return {160, 96}; }
    QSize minimumSizeHint() const override { return {112, 96}; }

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void describe();
    void paintChange(QPainter& painter, const QRect& area) const;

    QString m_icon;
    KpiText m_text;
    QList<double> m_series;
    bool m_stale = false;
};

}  // namespace meridian::ui

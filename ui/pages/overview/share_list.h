// Parts of a whole, one below the other: a sign, a name, a bar, the amount, and how it stands beside before. The last
// row may be the sum. Up and Down go through the rows, Enter opens what is behind one.
#pragma once

#include <QColor>
#include <QList>
#include <QWidget>

#include "ui/theme/theme.h"

class QPainter;

namespace meridian::ui {

struct ShareRow {
    QString id{};
    QString name{};
    QString region{};  // whose sign it has; empty: none
    QColor color{};    // of the bar
    double share = 0;  // of the largest row, 0 to 1
    QString amount{};
    QString change{};
    int direction = 0;
    Tone tone = Tone::kNeutral;
    bool sum = false;
    QString formula{};

    friend bool operator==(const ShareRow&, const ShareRow&) = default;
};

class ShareList final : public QWidget {
    Q_OBJECT

  public:
    explicit ShareList(QWidget* parent = nullptr);
    void setRows(const QList<ShareRow>& rows);
    const QList<ShareRow>& rows() const { return m_rows; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {180, sizeHint().height()}; }

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
    int rowAt(const QPoint& point) const;
    void setCurrent(int row);
    void paintRow(QPainter& painter, const QRect& area, const ShareRow& row, int amounts, int changes) const;

    QList<ShareRow> m_rows;
    int m_current = -1;
};

}  // namespace meridian::ui

// The list below a line that is being typed in: what could come at the cursor, each with a word of explanation. The
// keyboard stays in the line; arrows, Tab, Enter and Esc reach the list from there.
#pragma once

#include <QPointer>
#include <QString>
#include <QWidget>
#include <functional>
#include <vector>

class QLineEdit;

namespace meridian::ui {

struct CompletionRow {
    QString text;   // what is written into the line
    QString title;  // in words; may be empty
    QString help;   // quiet; may be empty
};

class CompletionPopup final : public QWidget {
    Q_OBJECT

  public:
    // A child of the line's window, which it never leaves. Hidden until there is something to offer.
    explicit CompletionPopup(QLineEdit* line);

    // An empty list hides it. Nothing is marked at first, so that Enter still means what it means in the line.
    void offer(std::vector<CompletionRow> rows);
    const std::vector<CompletionRow>& rows() const { return m_rows; }
    int marked() const { return m_marked; }  // -1: none
    QSize sizeHint() const override;

  Q_SIGNALS:
    void accepted(int row);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

  private:
    bool takeKey(int key);
    void mark(int row);
    void place();
    int rowAt(const QPoint& point) const;

    QPointer<QLineEdit> m_line;
    std::vector<CompletionRow> m_rows;
    int m_marked = -1;
    int m_first = 0;  // the first row that is seen
};

}  // namespace meridian::ui

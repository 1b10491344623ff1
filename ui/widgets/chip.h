// One condition of a filter, "Region EU ×": a click or Enter edits it, the cross or Delete takes it away. The other
// kind is the dashed one that adds a condition.
#pragma once

#include <QAbstractButton>

namespace meridian::ui {

class Chip : public QAbstractButton {
    Q_OBJECT

  public:
    Chip(const QString& field, const QString& value, QWidget* parent = nullptr);
    // The chip that adds: "Filter".
    static Chip* makeAdder(const QString& text, QWidget* parent = nullptr);

    void setCondition(const QString& field, const QString& value);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  Q_SIGNALS:
    void closeRequested();

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    enum class Kind { kCondition, kAdder };

    Chip(Kind kind, const QString& field, const QString& value, QWidget* parent);
    QRect crossArea() const;
    void paintCondition(QPainter& painter);
    void paintAdder(QPainter& painter);
    void describe();

    Kind m_kind;
    QString m_field;
    QString m_value;
    bool m_crossHovered = false;
    bool m_crossPressed = false;
};

}  // namespace meridian::ui

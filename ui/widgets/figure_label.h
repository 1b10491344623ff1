// One line of figures of equal width: amounts, counts, times, record numbers. Never cut: it is as wide as its text.
#pragma once

#include "ui/widgets/elided_label.h"

namespace meridian::ui {

class FigureLabel : public QWidget {
    Q_OBJECT

  public:
    explicit FigureLabel(const QString& text = QString(), TextLook look = {}, QWidget* parent = nullptr);
    void setText(const QString& text);
    QString text() const { return m_text; }
    void setLook(TextLook look);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void refresh();

    QString m_text;
    TextLook m_look;
};

}  // namespace meridian::ui

// The pieces of the component sheet: controls in states that a test cannot bring about for all of them at once.
#pragma once

#include <QStyleOption>
#include <QWidget>
#include <functional>
#include <memory>

#include "ui/theme/control_kinds.h"
#include "ui/theme/theme.h"

class QLayout;

namespace meridian::ui {
class Card;
}

namespace meridian::ui::gallery {

// A widget that is one painter.
class Painted : public QWidget {
  public:
    using Paint = std::function<void(QPainter&, const QRect&)>;
    Painted(QSize size, Paint paint, QWidget* parent = nullptr);
    QSize sizeHint() const override { return m_size; }
    QSize minimumSizeHint() const override { return m_size; }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QSize m_size;
    Paint m_paint;
};

QWidget* buttonIn(ButtonKind kind, const QString& text, QStyle::State state);
QWidget* surfaceStrip(const QList<std::pair<QString, QColor>>& parts, const QList<QColor>& texts);
QWidget* typeSample(const QString& text, const QString& note, TypeStyle style);
QWidget* seriesSample(int index);
QWidget* ramp(const QList<QColor>& colors);
QWidget* tableSample();
QWidget* menuSample();
QWidget* tipSample();
QWidget* toastSample(Tone tone, const QString& iconName, const QString& headline, const QString& text,
                     const QString& link);

// gallery_forms.cpp
QString words(const char16_t* text);
QWidget* quiet(const QString& text);
Card* surfaces();
Card* types();
Card* series();
Card* buttons();
Card* fields();
QLayout* choices();

// gallery_sheet.cpp
std::unique_ptr<QWidget> sheet();

}  // namespace meridian::ui::gallery

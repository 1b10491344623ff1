// The shape of what is seen before the console itself: what the product is at the left, language and appearance at the
// upper right, and in the middle what the page asks.
#pragma once

#include <QWidget>

#include "core/text/format.h"

class QVBoxLayout;

namespace meridian::ui {

class FrontPage : public QWidget {
    Q_OBJECT

  public:
    explicit FrontPage(QWidget* parent = nullptr);

  Q_SIGNALS:
    void languageChosen(meridian::core::Language language);

  protected:
    // From top to bottom; what stands there is centred together.
    QVBoxLayout& column() { return *m_column; }
    void paintEvent(QPaintEvent* event) override;

  private:
    QVBoxLayout* m_column;
};

}  // namespace meridian::ui

// A line across the page that says in which state it is: a moment of the past, or read from this computer.
#pragma once

#include <QWidget>

#include "ui/theme/tokens.h"

class QLabel;
class QPushButton;

namespace meridian::ui {

class Band final : public QWidget {
    Q_OBJECT

  public:
    explicit Band(QWidget* parent = nullptr);
    // An empty text hides it; an empty `action` has no button.
    void say(Tone tone, const QString& text, const QString& action = {});

  Q_SIGNALS:
    void acted();

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void restyle();

    Tone m_tone = Tone::kInfo;
    QLabel* m_text;
    QPushButton* m_action;
};

}  // namespace meridian::ui

// One quiet line over the record that says what is special about it now, with at most one thing to do.
#pragma once

#include <QWidget>

#include "ui/theme/theme.h"

class QPushButton;

namespace meridian::ui {

class ElidedLabel;

class NoteLine final : public QWidget {
    Q_OBJECT

  public:
    explicit NoteLine(QWidget* parent = nullptr);
    // Without a text it is not there; without an action there is no button.
    void say(Tone tone, const QString& text, const QString& action = {});
    QString text() const;

  Q_SIGNALS:
    void acted();

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    Tone m_tone = Tone::kInfo;
    ElidedLabel* m_text;
    QPushButton* m_action;
};

}  // namespace meridian::ui

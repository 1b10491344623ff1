// The ring around a button that the keyboard went to. It stands outside the button, where the button cannot paint, and
// only after a key: a click says already where the person is.
#pragma once

#include <QObject>
#include <QPointer>

class QFocusFrame;
class QWidget;

namespace meridian::ui {

class FocusRing : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;
    void watch(QWidget* button);
    void forget(QWidget* button);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void show(QWidget* button);
    void hide();

    QPointer<QFocusFrame> m_frame;
};

}  // namespace meridian::ui

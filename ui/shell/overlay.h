// What lies over the whole window for a moment: the palette, the sheet of shortcuts. A child of the window and no
// window of its own, so that no window manager has a say; it keeps the keys inside, and gives the focus back.
#pragma once

#include <QPointer>
#include <QWidget>

namespace meridian::ui {

class Actions;

class Overlay : public QWidget {
    Q_OBJECT

  public:
    // Covers `window`, and keeps the keys of `actions` from working meanwhile.
    Overlay(Actions& actions, QWidget* window);
    // Shown over the scrim, `top` below the upper edge, in the middle; its own size hint says how large. The overlay
    // owns it.
    void setPanel(QWidget* panel, int top);
    QWidget* panel() const { return m_panel; }
    virtual void open();
    virtual void close();
    bool isOpen() const { return isVisible(); }

  Q_SIGNALS:
    void closed();

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void place();

  private:
    Actions& m_actions;
    QWidget* m_panel = nullptr;
    int m_top = 0;
    QPointer<QWidget> m_before;  // had the focus
};

}  // namespace meridian::ui

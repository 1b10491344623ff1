// A dialog within the window, and no window of its own, so that no window manager has a say in it. Over a scrim it
// keeps keyboard and mouse to itself until it closes; without one it floats beside the data that its user decides
// about, which stay in sight and in use, and can be moved out of the way. Either way it gives the focus back to where
// it was.
#pragma once

#include <QPointer>
#include <QWidget>
#include <optional>

#include "ui/theme/control_kinds.h"
#include "ui/theme/theme.h"

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace meridian::ui {

class DialogPanel : public QWidget {
    Q_OBJECT

  public:
    enum class Ground {
        kScrim,  // covers the window that `over` stands in
        kData,   // floats over `over`, and comes and goes with it
    };
    // Hidden until open(). `width` of the panel: kDialogSm, kDialogMd, kDialogLg.
    explicit DialogPanel(QWidget* over, Size width = Size::kDialogSm, Ground ground = Ground::kScrim);
    ~DialogPanel() override;
    // With kData, the part of `over` in whose middle it opens; all of it, when this is not called.
    void setArea(const QWidget* area) { m_area = area; }

    void setTitle(const QString& title);
    QString title() const;
    // Below the title: what happens, what stays, whether it can be undone. Empty: nothing stands there.
    void setText(const QString& text);
    // The fields, between text and footer.
    QVBoxLayout* body() const { return m_body; }
    // The main action, at the right of the footer. Enter acts like it, as long as it is enabled.
    QPushButton* action() const { return m_action; }
    void setAction(const QString& text, ButtonKind kind);
    // The safe way out, at its left; Esc does the same.
    void setWayOut(const QString& text);
    // A button for another way than these two, at the far left of the footer; the caller gives it words and a kind.
    QPushButton* addOtherWay();
    // One for a way that is as safe as the main action, between that and the way out.
    QPushButton* addSafeWay();
    // Another width than at first, before open().
    void setPanelWidth(Size width) { m_width = width; }
    // For what brings buttons of its own; Esc stays the way out.
    void withoutFooter();

    // Shows it; `first` gets the focus, or the safe button.
    void open(QWidget* first = nullptr);
    // Gives the focus back and deletes the panel.
    void close();

  Q_SIGNALS:
    void acted();   // the main action; the panel stays until close()
    void closed();  // by any way

  protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    // Puts all texts of a kind of panel; called at open() and at a change of language.
    virtual void translate() {}

  private:
    class Shade;

    void place();
    QSize wantedWithin(const QSize& room);
    void placeOverData();
    void restyle();

    Size m_width;
    const Ground m_ground;
    QPointer<const QWidget> m_area;
    QPointer<Shade> m_shade;          // the shadow, which lets the mouse through
    QPoint m_grip;                    // where it is held while it is moved
    std::optional<QPoint> m_movedTo;  // by the person, in `over`
    QWidget* m_panel;
    QLabel* m_title;
    QLabel* m_text;
    QVBoxLayout* m_body;
    QHBoxLayout* m_footer;
    QPushButton* m_wayOut;
    QPushButton* m_action;
    QString m_wayOutText;
    QPointer<QWidget> m_before;  // had the focus
};

}  // namespace meridian::ui

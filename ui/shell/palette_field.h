// What looks like a search field in the top bar and opens the command palette: there is one place to type, and it is
// the palette's.
#pragma once

#include <QAbstractButton>

namespace meridian::ui {

class PaletteField final : public QAbstractButton {
    Q_OBJECT

  public:
    explicit PaletteField(QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void translate();
};

}  // namespace meridian::ui

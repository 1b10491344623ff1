// The navigation at the left: the pages of the page table under their sections, with words or, where room is short,
// with icons alone.
#pragma once

#include <QWidget>
#include <vector>

#include "ui/shell/page.h"

class QAbstractButton;
class QVBoxLayout;

namespace meridian::ui {

class Rail final : public QWidget {
    Q_OBJECT

  public:
    enum class Shape { kWords, kIcons };
    explicit Rail(QWidget* parent = nullptr);
    void setShape(Shape shape);
    void setCurrent(const QString& page);

  Q_SIGNALS:
    void chosen(const QString& page);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    struct Entry {
        const PageSpec* spec;
        QAbstractButton* button;
    };
    void translate();

    Shape m_shape = Shape::kWords;
    std::vector<Entry> m_entries;
};

}  // namespace meridian::ui

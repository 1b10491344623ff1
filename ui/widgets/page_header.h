// The strip at the top of a page: its title, what is told about the page, and at the right what can be done there.
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace meridian::ui {

// GUI thread.
class PageHeader final : public QWidget {
    Q_OBJECT

  public:
    explicit PageHeader(QWidget* parent);
    QLabel* title() const { return m_title; }  // its text and look are the page's
    // Another label at the right of what is there, found in tests by its name. `stretch` as in QBoxLayout.
    QLabel* addNote(const QString& name, int stretch = 0);
    QHBoxLayout* row() const { return m_row; }

  private:
    QHBoxLayout* m_row;
    QLabel* m_title;
};

}  // namespace meridian::ui

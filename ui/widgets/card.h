// A surface with a hairline around it: a title with a note behind it, actions at its right, and the page's widgets
// below.
#pragma once

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace meridian::ui {

class ElidedLabel;

class Card : public QWidget {
    Q_OBJECT

  public:
    // Without a title there is no header.
    explicit Card(const QString& title = QString(), QWidget* parent = nullptr);
    void setTitle(const QString& title);
    // Quiet words behind the title: "same in light and dark". Where they have no room they are not shown.
    void setNote(const QString& note);
    // What has to be said even where only its beginning has room.
    void setUrgentNote(const QString& note);
    // To the right end of the header; the card owns it.
    void addAction(QWidget* action);
    using QWidget::addAction;
    // Where the card's content goes: 12 px from the edges.
    QVBoxLayout* body() const { return m_body; }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QWidget* m_header;
    QHBoxLayout* m_headerRow;
    QVBoxLayout* m_body;
    ElidedLabel* m_title;
    ElidedLabel* m_note;
};

}  // namespace meridian::ui

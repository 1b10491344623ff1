// The head of the record: what it is, how many changes were not saved, and what can be done about them.
#pragma once

#include <QWidget>

class QPushButton;

namespace meridian::ui {

class ElidedLabel;
class StatusPill;

class SaveBar final : public QWidget {
    Q_OBJECT

  public:
    struct Look {
        QString title;
        QString details;  // "PRD-20417 · version 3"
        bool published = false;
        int changes = 0;
        int problems = 0;
        QString saveBlocked;  // why it cannot be saved now; empty: it can
        bool saving = false;
    };

    explicit SaveBar(QWidget* parent = nullptr);
    void setLook(const Look& look);
    void translate();

  Q_SIGNALS:
    void saved();
    void discarded();
    void problemWanted();  // the person asks where it is

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    Look m_look;
    ElidedLabel* m_title;
    StatusPill* m_pill;
    ElidedLabel* m_details;
    ElidedLabel* m_changes;
    QPushButton* m_problems;
    QPushButton* m_discard;
    QPushButton* m_save;
};

}  // namespace meridian::ui

// What have I done that the server does not know, and what became of the rest? A panel at the right of every page; what
// is chosen in it is explained below the list, with the one thing that helps.
#pragma once

#include <QWidget>

#include "ui/shell/page.h"
#include "ui/shell/services.h"

class QLabel;
class QListView;
class QPushButton;

namespace meridian::core {
struct CommandEntry;
}

namespace meridian::ui {

class ActivityModel;
class ElidedLabel;
class EmptyState;

class ActivityTray final : public QWidget {
    Q_OBJECT

  public:
    // `services.commands` must be there.
    explicit ActivityTray(Services& services, QWidget* parent = nullptr);
    void open();
    ActivityModel& model() { return *m_model; }

  Q_SIGNALS:
    void closed();
    void wanted(const meridian::ui::Route& route);
    void resolveWanted(const QByteArray& id);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    QWidget* makeHeader();
    QWidget* makeFooter();
    void refresh();
    void explain();
    void decide();
    void goThere();
    void dropChosen();
    const core::CommandEntry* chosen() const;
    void translate();

    Services& m_services;
    ActivityModel* m_model;
    QListView* m_list;
    EmptyState* m_empty;
    ElidedLabel* m_title = nullptr;
    ElidedLabel* m_sum = nullptr;
    QPushButton* m_close = nullptr;
    QWidget* m_footer = nullptr;
    QLabel* m_what = nullptr;
    QLabel* m_story = nullptr;
    QPushButton* m_decide = nullptr;
    QPushButton* m_there = nullptr;
    QPushButton* m_drop = nullptr;
    QByteArray m_chosen;
};

}  // namespace meridian::ui

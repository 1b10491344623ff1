// The frame of the program: rail, top bar, the page, the status strip. Nothing else: pages and services are somebody
// else's.
#pragma once

#include <QWidget>

#include "ui/shell/services.h"

class QStackedWidget;

namespace meridian::ui {

class Navigator;
class Rail;
class TopBar;

class MainWindow final : public QWidget {
    Q_OBJECT

  public:
    explicit MainWindow(Services& services);
    Navigator& navigator() { return *m_navigator; }

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    void addShortcuts();
    void showWhere();

    Rail* m_rail;
    TopBar* m_top;
    QStackedWidget* m_stack;
    Navigator* m_navigator;
};

}  // namespace meridian::ui

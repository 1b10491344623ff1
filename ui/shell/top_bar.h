// The bar above every page: back and forward, where one is, the field of the palette, the region of the window, how the
// connection stands, what waits to be sent, notices, and who is signed in.
#pragma once

#include <QWidget>

#include "ui/shell/services.h"

class QToolButton;

namespace meridian::ui {

class Connection;
class CountButton;
class PathLabel;
class Segments;

class TopBar final : public QWidget {
    Q_OBJECT

  public:
    // Takes actions, notices and region from the services.
    TopBar(Services& services, Connection& connection, QWidget* parent = nullptr);
    void setPath(const QStringList& path);
    void setHistory(bool canGoBack, bool canGoForward);
    QWidget* bell() const;

  Q_SIGNALS:
    void back();
    void forward();
    void paletteWanted();
    void activityWanted();
    void noticesWanted();

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    QWidget* makeRight(Connection& connection);
    void offerRegions();
    void showPending();
    void showUnseen();
    void translate();

    Services& m_services;
    QToolButton* m_back;
    QToolButton* m_forward;
    PathLabel* m_path;
    Segments* m_region = nullptr;
    CountButton* m_pending = nullptr;
    CountButton* m_bell = nullptr;
};

}  // namespace meridian::ui

// The band below the top bar while the server cannot be reached: since when, that work goes on, and the way to try at
// once. It is gone as soon as the connection is back.
#pragma once

#include <QWidget>

class QPushButton;

namespace meridian::ui {

class Connection;
struct Services;

class OfflineBand final : public QWidget {
    Q_OBJECT

  public:
    OfflineBand(Services& services, Connection& connection, QWidget* parent = nullptr);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void refresh();
    QString sentence() const;

    Services& m_services;
    Connection& m_connection;
    QString m_head;
    QString m_text;
    QPushButton* m_now;
};

}  // namespace meridian::ui

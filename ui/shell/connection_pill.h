// How the connection stands, in the top bar: quiet while it is live, a capsule when it is not.
#pragma once

#include <QWidget>

namespace meridian::ui {

class Connection;

class ConnectionPill final : public QWidget {
    Q_OBJECT

  public:
    explicit ConnectionPill(Connection& connection, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void refresh();

    Connection& m_connection;
};

}  // namespace meridian::ui

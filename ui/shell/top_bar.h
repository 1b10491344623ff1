// The bar above every page: back and forward, where one is, and how the connection stands.
#pragma once

#include <QWidget>

#include "core/sync/sync_thread.h"

class QAbstractButton;

namespace meridian::ui {

class TopBar final : public QWidget {
    Q_OBJECT

  public:
    explicit TopBar(QWidget* parent = nullptr);
    void setPath(const QStringList& path);
    void setHistory(bool canGoBack, bool canGoForward);
    void setConnection(core::SyncThread::State state, const QString& why);

  Q_SIGNALS:
    void back();
    void forward();

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    QString connectionState() const;  // of the domain "sync"
    void translate();

    QStringList m_path;
    core::SyncThread::State m_state = core::SyncThread::State::kStarting;
    QString m_why;
    QAbstractButton* m_back;
    QAbstractButton* m_forward;
};

}  // namespace meridian::ui

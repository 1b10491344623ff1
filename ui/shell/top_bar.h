// The bar above every page: back and forward, where one is, and how the connection stands.
#pragma once

#include <QWidget>

#include "core/sync/sync_thread.h"
#include "core/text/format.h"

class QAbstractButton;
class QToolButton;

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
    void themeToggled();
    void languageChosen(meridian::core::Language language);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    QString connectionState() const;  // of the domain "sync"
    void offerLanguages();
    void translate();

    QStringList m_path;
    core::SyncThread::State m_state = core::SyncThread::State::kStarting;
    QString m_why;
    QAbstractButton* m_back;
    QAbstractButton* m_forward;
    QToolButton* m_language;
    QToolButton* m_theme;
};

}  // namespace meridian::ui

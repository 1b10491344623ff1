// Where do I connect, and as whom? The server, once its certificate is trusted, then name and password.
#pragma once

#include <QDateTime>
#include <functional>

#include "core/session/session.h"
#include "ui/pages/welcome/front_page.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace meridian::ui {

class ServerCard;

class SignInPage final : public FrontPage {
    Q_OBJECT

  public:
    // `now`: what a certificate's end is compared with.
    SignInPage(core::Session& session, std::function<QDateTime()> now, QWidget* parent = nullptr);
    // For a server that is known: only name and password are asked for.
    void setServer(const core::ServerProfile& profile, const QString& name);
    // Whether there is something on this computer to go on with meanwhile.
    void offerOffline(bool offered);
    // Why it is shown again, or what went wrong.
    void showTrouble(const core::Error& error);

  Q_SIGNALS:
    void cancelled();      // back to where one came from
    void offlineWanted();  // goes on with what is on this computer

  protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    QWidget* makeAccountCard();
    void addEye();
    void enter();
    void update();
    void applyTheme();
    void translate();

    core::Session& m_session;
    QLabel* m_heading;
    ServerCard* m_server;
    QLabel* m_question;
    QLabel* m_nameName = nullptr;
    QLineEdit* m_name = nullptr;
    QLabel* m_passwordName = nullptr;
    QLineEdit* m_password = nullptr;
    QAction* m_eye = nullptr;  // shows the password
    QCheckBox* m_keep = nullptr;
    QPushButton* m_enter = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_offline = nullptr;
    QLabel* m_trouble;
};

}  // namespace meridian::ui

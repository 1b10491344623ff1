// Where do I connect, and is it safe? Address, the certificate that the server shows for a person to compare, name and
// password. Nothing but the handshake is sent before the person has trusted the certificate.
#pragma once

#include <QDateTime>
#include <QWidget>
#include <functional>
#include <optional>

#include "core/async/call.h"
#include "core/rpc/certificate_probe.h"
#include "core/session/session.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace meridian::ui {

class Card;

class SignInPage final : public QWidget {
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
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    QWidget* makeServerCard();
    QWidget* makeAccountCard();
    void look();
    void showCertificate(const core::Outcome<core::ShownCertificate>& shown);
    void enter();
    void update();
    void applyTheme();
    void translate();
    bool isTrusted() const;
    QString address() const;

    core::Session& m_session;
    const std::function<QDateTime()> m_now;
    std::optional<core::ShownCertificate> m_certificate;
    QString m_lookedAt;  // the address that m_certificate belongs to
    std::optional<core::Cancel> m_looking;
    QString m_known;  // fingerprint that was trusted before, of m_knownAddress
    QString m_knownAddress;

    QLabel* m_heading;
    QLabel* m_question;
    QLabel* m_addressName = nullptr;
    QLineEdit* m_address = nullptr;
    QPushButton* m_check = nullptr;
    QLabel* m_finding = nullptr;      // what was found at the address
    QLabel* m_fingerprint = nullptr;  // to be compared
    QCheckBox* m_trust = nullptr;
    QLabel* m_nameName = nullptr;
    QLineEdit* m_name = nullptr;
    QLabel* m_passwordName = nullptr;
    QLineEdit* m_password = nullptr;
    QCheckBox* m_keep = nullptr;
    QPushButton* m_enter = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_offline = nullptr;
    QLabel* m_trouble;
};

}  // namespace meridian::ui

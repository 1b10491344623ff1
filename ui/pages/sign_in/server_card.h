// Which server, and is it the right one? Its address, and the certificate that it shows for a person to compare.
// Nothing but the handshake is sent before the person has trusted the certificate.
#pragma once

#include <QColor>
#include <QDateTime>
#include <functional>
#include <optional>

#include "core/async/call.h"
#include "core/rpc/certificate_probe.h"
#include "core/rpc/server_profile.h"
#include "ui/widgets/card.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace meridian::ui {

class ServerCard final : public Card {
    Q_OBJECT

  public:
    // `now`: what a certificate's end is compared with.
    explicit ServerCard(std::function<QDateTime()> now, QWidget* parent = nullptr);
    // One that was trusted before: looks at it at once.
    void setServer(const core::ServerProfile& profile);
    // What the person has trusted; none as long as nothing is.
    std::optional<core::ServerProfile> trusted() const;
    bool hasAddress() const { return !address().isEmpty(); }
    void write();  // the address gets the focus
    void applyTheme();
    void translate();

  Q_SIGNALS:
    void changed();
    void wasTrusted();  // the person goes on

  private:
    void layOut();
    void look();
    struct Finding {
        QString text;
        QColor color;
    };
    // `isAnother`: than the one that was trusted at this address.
    Finding findingOf(const core::ShownCertificate& shown, bool isAnother) const;
    void sayFinding();
    void showCertificate(const core::Outcome<core::ShownCertificate>& shown);
    void showState();
    bool isTrusted() const;
    QString address() const;

    const std::function<QDateTime()> m_now;
    std::optional<core::ShownCertificate> m_certificate;
    std::optional<core::Error> m_fault;  // why there is none at m_lookedAt
    QString m_lookedAt;                  // the address that m_certificate belongs to
    std::optional<core::Cancel> m_looking;
    QString m_known;  // fingerprint that was trusted before, of m_knownAddress
    QString m_knownAddress;

    QLabel* m_addressName;
    QLineEdit* m_address;
    QPushButton* m_check;
    QLabel* m_finding;      // what was found at the address
    QLabel* m_fingerprint;  // to be compared
    QCheckBox* m_trust;
};

}  // namespace meridian::ui

#include "ui/pages/sign_in/server_card.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/async/deliver.h"
#include "ui/pages/sign_in/sign_in_labels.h"

namespace meridian::ui {

namespace {

constexpr qsizetype kHalfPrint = 48;  // letters of half a fingerprint: 16 bytes, each with its colon

}  // namespace

ServerCard::ServerCard(std::function<QDateTime()> now, QWidget* parent)
    : Card(QString(), parent),
      m_now(std::move(now)),
      m_addressName(new QLabel(this)),
      m_address(new QLineEdit(this)),
      m_check(new QPushButton(this)),
      m_finding(wrappingLabel(this)),
      m_fingerprint(wrappingLabel(this)),
      m_trust(new QCheckBox(this)) {
    layOut();
    connect(m_address, &QLineEdit::returnPressed, this, &ServerCard::look);
    connect(m_address, &QLineEdit::textChanged, this, &ServerCard::showState);
    connect(m_check, &QAbstractButton::clicked, this, &ServerCard::look);
    connect(m_trust, &QAbstractButton::toggled, this, [this](bool trusts) {
        if (trusts) Q_EMIT wasTrusted();
        showState();
    });
    applyTheme();
    translate();
}

void ServerCard::layOut() {
    m_address->setObjectName(QStringLiteral("sign_in.address"));
    m_addressName->setBuddy(m_address);
    m_check->setObjectName(QStringLiteral("sign_in.check"));
    m_finding->setObjectName(QStringLiteral("sign_in.finding"));
    m_fingerprint->setObjectName(QStringLiteral("sign_in.fingerprint"));
    m_fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_trust->setObjectName(QStringLiteral("sign_in.trust"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_address, 1);
    row->addWidget(m_check);
    body()->addWidget(m_addressName);
    body()->addLayout(row);
    body()->addWidget(m_finding);
    body()->addWidget(m_fingerprint);
    body()->addWidget(m_trust);
}

void ServerCard::setServer(const core::ServerProfile& profile) {
    m_knownAddress = profile.address;
    m_known = profile.fingerprint;
    m_address->setText(profile.address);
    look();
}

QString ServerCard::address() const {
    return m_address->text().trimmed();
}

void ServerCard::write() {
    m_address->setFocus();
}

// Asks the server for its certificate, and for nothing else.
void ServerCard::look() {
    if (m_looking) m_looking->request();
    m_certificate.reset();
    m_fault.reset();
    m_trust->setChecked(false);
    m_lookedAt = address();
    if (m_lookedAt.isEmpty()) return showState();
    const core::Call<core::ShownCertificate> call = core::probeCertificate(m_lookedAt);
    m_looking = call.cancel;
    sayFinding();
    deliver(call.future, this, [this, asked = m_lookedAt](const core::Outcome<core::ShownCertificate>& shown) {
        if (asked == m_lookedAt) showCertificate(shown);
    });
    showState();
}

void ServerCard::showCertificate(const core::Outcome<core::ShownCertificate>& shown) {
    m_looking.reset();
    if (shown.ok()) {
        m_certificate = *shown;
        // Two lines of the same length are compared more easily than a long and a short one.
        const QString print = core::groupedFingerprint(shown->fingerprint);
        m_fingerprint->setText(print.left(kHalfPrint) + u'\n' + print.mid(kHalfPrint));
        if (m_lookedAt == m_knownAddress && m_known == shown->fingerprint) m_trust->setChecked(true);
    } else {
        m_fault = shown.error();
    }
    sayFinding();
    showState();
}

// In the colours and the language of the moment.
void ServerCard::sayFinding() {
    if (m_lookedAt != address()) return;
    Finding finding{{}, themeColor(Token::kTextSecondary)};
    if (m_looking) {
        finding.text = tr("Looking for the server.");
    } else if (m_fault) {
        finding = {m_fault->text, themeColor(Tone::kDanger, TonePart::kFg)};
    } else if (m_certificate) {
        const bool isKnown = !m_known.isEmpty() && m_lookedAt == m_knownAddress;
        finding = findingOf(*m_certificate, isKnown && m_known != m_certificate->fingerprint);
    }
    setInk(m_finding, TypeStyle::kBody, finding.color);
    m_finding->setText(finding.text);
}

// What a person has to know before trusting it, the worst first.
ServerCard::Finding ServerCard::findingOf(const core::ShownCertificate& shown, bool isAnother) const {
    const auto day = [](const QDateTime& time) {
        return QLocale().toString(time.toLocalTime().date(), QLocale::LongFormat);
    };
    const QColor bad = themeColor(Tone::kDanger, TonePart::kFg);
    const QColor doubtful = themeColor(Tone::kWarning, TonePart::kFg);
    if (isAnother) {
        return {tr("This is another certificate than the one that you trusted before. Ask whoever runs the "
                   "server whether it was replaced, and trust it only then."),
                bad};
    }
    if (shown.expires < m_now()) {
        return {tr("A server was found: %1. Its certificate has expired on %2, or the clock of this "
                   "computer is wrong.")
                    .arg(shown.subject, day(shown.expires)),
                doubtful};
    }
    if (m_now() < shown.begins) {
        return {tr("A server was found: %1. Its certificate is only valid from %2 on, so the clock of this computer "
                   "is probably wrong.")
                    .arg(shown.subject, day(shown.begins)),
                doubtful};
    }
    const QString found =
        tr("A server was found: %1. Its certificate is valid until %2.").arg(shown.subject, day(shown.expires));
    if (!shown.isSelfSigned) return {found, themeColor(Token::kTextSecondary)};
    return {found + u' ' +
                tr("No authority vouches for it: the server has signed it itself. Only its fingerprint says "
                   "that it is the right one."),
            themeColor(Token::kTextSecondary)};
}

bool ServerCard::isTrusted() const {
    return m_certificate && m_lookedAt == address() && m_trust->isChecked();
}

std::optional<core::ServerProfile> ServerCard::trusted() const {
    if (!isTrusted()) return std::nullopt;
    core::ServerProfile profile;
    profile.address = m_lookedAt;
    profile.fingerprint = m_certificate->fingerprint;
    profile.trust = core::Trust::kPinned;
    return profile;
}

// What is shown and what can be done, from what is known.
void ServerCard::showState() {
    const bool isThis = m_certificate && m_lookedAt == address();
    m_fingerprint->setVisible(isThis);
    m_trust->setVisible(isThis);
    if (m_lookedAt != address() && !m_looking) m_finding->clear();
    m_finding->setVisible(!m_finding->text().isEmpty());
    m_check->setEnabled(!address().isEmpty());
    Q_EMIT changed();
}

void ServerCard::applyTheme() {
    setInk(m_addressName, TypeStyle::kLabel, themeColor(Token::kText));
    sayFinding();
    setInk(m_fingerprint, TypeStyle::kBody, themeColor(Token::kText));
    m_fingerprint->setFont(Theme::current().monoFont(TypeStyle::kBody));
}

void ServerCard::translate() {
    m_addressName->setText(tr("Server"));
    m_address->setPlaceholderText(tr("Name or address with its port, such as shop.example:7443"));
    m_address->setAccessibleName(tr("Server"));
    m_check->setText(tr("Check"));
    m_check->setAccessibleName(tr("Check the server"));
    m_trust->setText(tr("I have compared this fingerprint with the one from whoever runs the server."));
    sayFinding();
    showState();
}

}  // namespace meridian::ui

#include "ui/pages/sign_in/sign_in_page.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/async/deliver.h"
#include "ui/pages/welcome/globe_panel.h"
#include "ui/theme/control_kinds.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"

namespace meridian::ui {

namespace {

constexpr int kColumnWidth = 620;
constexpr int kPanelMin = 320;

QLabel* textLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    return label;
}

void paintWith(QLabel* label, TypeStyle style, const QColor& color) {
    label->setFont(themeFont(style));
    QPalette colors = label->palette();
    colors.setColor(QPalette::WindowText, color);
    label->setPalette(colors);
}

}  // namespace

SignInPage::SignInPage(core::Session& session, std::function<QDateTime()> now, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_now(std::move(now)),
      m_heading(new QLabel(this)),
      m_question(textLabel(this)),
      m_trouble(textLabel(this)) {
    setObjectName(QStringLiteral("sign_in"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* panel = new GlobePanel(this);
    panel->setMinimumWidth(kPanelMin);
    row->addWidget(panel, 36);
    auto* column = new QVBoxLayout;
    column->setSpacing(12);
    column->addStretch(1);
    column->addWidget(m_heading);
    column->addWidget(m_question);
    column->addSpacing(8);
    column->addWidget(makeServerCard());
    column->addWidget(makeAccountCard());
    column->addWidget(m_trouble);
    column->addStretch(1);
    auto* side = new QHBoxLayout;
    side->addStretch(1);
    side->addLayout(column, 100);
    side->addStretch(1);
    row->addLayout(side, 64);
    m_trouble->setObjectName(QStringLiteral("sign_in.trouble"));
    m_trouble->setMinimumHeight(40);
    m_trouble->setAlignment(Qt::AlignTop);
    connect(&Theme::current(), &Theme::changed, this, &SignInPage::applyTheme);
    connect(&m_session, &core::Session::stateChanged, this, &SignInPage::update);
    connect(&m_session, &core::Session::failed, this, &SignInPage::showTrouble);
    applyTheme();
    translate();
    update();
}

QWidget* SignInPage::makeServerCard() {
    auto* card = new Card(QString(), this);
    card->setMaximumWidth(kColumnWidth);
    m_addressName = new QLabel(card);
    m_address = new QLineEdit(card);
    m_address->setObjectName(QStringLiteral("sign_in.address"));
    m_addressName->setBuddy(m_address);
    m_check = new QPushButton(card);
    m_check->setObjectName(QStringLiteral("sign_in.check"));
    m_finding = textLabel(card);
    m_finding->setObjectName(QStringLiteral("sign_in.finding"));
    m_fingerprint = textLabel(card);
    m_fingerprint->setObjectName(QStringLiteral("sign_in.fingerprint"));
    m_fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_trust = new QCheckBox(card);
    m_trust->setObjectName(QStringLiteral("sign_in.trust"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_address, 1);
    row->addWidget(m_check);
    card->body()->addWidget(m_addressName);
    card->body()->addLayout(row);
    card->body()->addWidget(m_finding);
    card->body()->addWidget(m_fingerprint);
    card->body()->addWidget(m_trust);
    connect(m_address, &QLineEdit::returnPressed, this, &SignInPage::look);
    connect(m_address, &QLineEdit::textChanged, this, &SignInPage::update);
    connect(m_check, &QAbstractButton::clicked, this, &SignInPage::look);
    connect(m_trust, &QAbstractButton::toggled, this, [this](bool trusted) {
        if (trusted) m_name->setFocus();
        update();
    });
    return card;
}

QWidget* SignInPage::makeAccountCard() {
    auto* card = new Card(QString(), this);
    card->setMaximumWidth(kColumnWidth);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    m_nameName = new QLabel(card);
    m_name = new QLineEdit(card);
    m_name->setObjectName(QStringLiteral("sign_in.name"));
    m_nameName->setBuddy(m_name);
    m_passwordName = new QLabel(card);
    m_password = new QLineEdit(card);
    m_password->setObjectName(QStringLiteral("sign_in.password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_passwordName->setBuddy(m_password);
    grid->addWidget(m_nameName, 0, 0);
    grid->addWidget(m_passwordName, 0, 1);
    grid->addWidget(m_name, 1, 0);
    grid->addWidget(m_password, 1, 1);
    card->body()->addLayout(grid);
    m_keep = new QCheckBox(card);
    m_keep->setObjectName(QStringLiteral("sign_in.keep"));
    m_keep->setChecked(true);
    m_back = new QPushButton(card);
    m_back->setObjectName(QStringLiteral("sign_in.back"));
    m_offline = new QPushButton(card);
    m_offline->setObjectName(QStringLiteral("sign_in.offline"));
    m_offline->hide();
    m_enter = new QPushButton(card);
    m_enter->setObjectName(QStringLiteral("sign_in.enter"));
    setButtonKind(m_enter, ButtonKind::kPrimary);
    auto* row = new QHBoxLayout;
    row->addWidget(m_keep, 1);
    row->addWidget(m_back);
    row->addWidget(m_offline);
    row->addWidget(m_enter);
    card->body()->addLayout(row);
    connect(m_name, &QLineEdit::textChanged, this, &SignInPage::update);
    connect(m_password, &QLineEdit::textChanged, this, &SignInPage::update);
    connect(m_name, &QLineEdit::returnPressed, this, [this] { m_password->setFocus(); });
    connect(m_password, &QLineEdit::returnPressed, this, &SignInPage::enter);
    connect(m_enter, &QAbstractButton::clicked, this, &SignInPage::enter);
    connect(m_back, &QAbstractButton::clicked, this, &SignInPage::cancelled);
    connect(m_offline, &QAbstractButton::clicked, this, &SignInPage::offlineWanted);
    return card;
}

void SignInPage::setServer(const core::ServerProfile& profile, const QString& name) {
    m_knownAddress = profile.address;
    m_known = profile.fingerprint;
    m_address->setText(profile.address);
    m_name->setText(name);
    look();
}

void SignInPage::offerOffline(bool offered) {
    m_offline->setVisible(offered);
    m_back->setVisible(!offered);
}

QString SignInPage::address() const {
    return m_address->text().trimmed();
}

// Asks the server for its certificate, and for nothing else.
void SignInPage::look() {
    if (m_looking) m_looking->request();
    m_certificate.reset();
    m_trust->setChecked(false);
    m_lookedAt = address();
    if (m_lookedAt.isEmpty()) return update();
    const core::Call<core::ShownCertificate> call = core::probeCertificate(m_lookedAt);
    m_looking = call.cancel;
    m_finding->setText(tr("Looking for the server."));
    deliver(call.future, this, [this, asked = m_lookedAt](const core::Outcome<core::ShownCertificate>& shown) {
        if (asked == m_lookedAt) showCertificate(shown);
    });
    update();
}

void SignInPage::showCertificate(const core::Outcome<core::ShownCertificate>& shown) {
    m_looking.reset();
    if (!shown.ok()) {
        paintWith(m_finding, TypeStyle::kBody, themeColor(Tone::kDanger, TonePart::kFg));
        m_finding->setText(shown.error().text);
        return update();
    }
    m_certificate = *shown;
    paintWith(m_finding, TypeStyle::kBody, themeColor(Token::kTextSecondary));
    const QString until = QLocale().toString(shown->expires.toLocalTime().date(), QLocale::LongFormat);
    const bool isOver = shown->expires < m_now();
    if (!m_known.isEmpty() && m_lookedAt == m_knownAddress && m_known != shown->fingerprint) {
        paintWith(m_finding, TypeStyle::kBody, themeColor(Tone::kDanger, TonePart::kFg));
        m_finding->setText(
            tr("This is another certificate than the one that you trusted before. Ask whoever runs the "
               "server whether it was replaced, and trust it only then."));
    } else if (isOver) {
        paintWith(m_finding, TypeStyle::kBody, themeColor(Tone::kWarning, TonePart::kFg));
        m_finding->setText(tr("The server %1 was found. Its certificate has expired on %2, or the clock of this "
                              "computer is wrong.")
                               .arg(shown->subject, until));
    } else {
        m_finding->setText(
            tr("The server %1 was found. Its certificate is valid until %2.").arg(shown->subject, until));
    }
    m_fingerprint->setText(core::groupedFingerprint(shown->fingerprint));
    if (m_known == shown->fingerprint && m_lookedAt == m_knownAddress) m_trust->setChecked(true);
    update();
}

bool SignInPage::isTrusted() const {
    return m_certificate && m_lookedAt == address() && m_trust->isChecked();
}

void SignInPage::enter() {
    if (!m_enter->isEnabled()) return;
    core::ServerProfile profile;
    profile.address = m_lookedAt;
    profile.fingerprint = m_certificate->fingerprint;
    profile.trust = core::Trust::kPinned;
    m_trouble->clear();
    m_session.signIn(profile, m_name->text(), m_password->text(),
                     m_keep->isChecked() ? core::KeepSignedIn::kYes : core::KeepSignedIn::kNo);
    m_password->clear();
}

void SignInPage::showTrouble(const core::Error& error) {
    m_trouble->setText(error.text);
    update();
}

// What is shown and what can be done, from what is known.
void SignInPage::update() {
    const bool isThis = m_certificate && m_lookedAt == address();
    const bool isEntering = m_session.state() == core::SessionState::kSigningIn;
    m_fingerprint->setVisible(isThis);
    m_trust->setVisible(isThis);
    if (m_lookedAt != address() && !m_looking) m_finding->clear();
    m_finding->setVisible(!m_finding->text().isEmpty());
    m_check->setEnabled(!address().isEmpty());
    const bool isAsked = !m_name->text().trimmed().isEmpty() && !m_password->text().isEmpty();
    m_enter->setEnabled(isTrusted() && isAsked && !isEntering);
    m_enter->setToolTip(isTrusted() || !isAsked ? QString() : tr("First check the server and trust its certificate."));
    m_enter->setText(isEntering ? tr("Signing in") : tr("Sign in"));
}

void SignInPage::applyTheme() {
    paintWith(m_heading, TypeStyle::kDisplay, themeColor(Token::kText));
    paintWith(m_question, TypeStyle::kBody, themeColor(Token::kTextSecondary));
    for (QLabel* label : {m_addressName, m_nameName, m_passwordName})
        paintWith(label, TypeStyle::kBody, themeColor(Token::kText));
    paintWith(m_finding, TypeStyle::kBody, themeColor(Token::kTextSecondary));
    paintWith(m_fingerprint, TypeStyle::kBody, themeColor(Token::kText));
    m_fingerprint->setFont(Theme::current().monoFont(TypeStyle::kBody));
    paintWith(m_trouble, TypeStyle::kBody, themeColor(Tone::kDanger, TonePart::kFg));
    QWidget::update();
}

void SignInPage::translate() {
    m_heading->setText(tr("Sign in"));
    m_question->setText(tr("Choose a server, then sign in with your work account."));
    m_addressName->setText(tr("Server"));
    m_address->setPlaceholderText(tr("Name or address with its port, such as shop.example:7443"));
    m_address->setAccessibleName(tr("Server"));
    m_check->setText(tr("Check"));
    m_check->setAccessibleName(tr("Check the server"));
    m_trust->setText(tr("I have compared this fingerprint with the one from whoever runs the server."));
    m_nameName->setText(tr("Name"));
    m_name->setAccessibleName(tr("Name"));
    m_passwordName->setText(tr("Password"));
    m_password->setAccessibleName(tr("Password"));
    m_keep->setText(tr("Keep me signed in on this computer"));
    m_back->setText(tr("Back"));
    m_offline->setText(tr("Work offline"));
    update();
}

void SignInPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

void SignInPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (address().isEmpty()) {
        m_address->setFocus();
    } else {
        (m_name->text().isEmpty() ? m_name : m_password)->setFocus();
    }
}

void SignInPage::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::kCanvas));
}

}  // namespace meridian::ui

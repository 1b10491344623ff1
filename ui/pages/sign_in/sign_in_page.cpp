#include "ui/pages/sign_in/sign_in_page.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/pages/sign_in/server_card.h"
#include "ui/pages/sign_in/sign_in_labels.h"
#include "ui/theme/control_kinds.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"

namespace meridian::ui {

namespace {

constexpr int kColumnWidth = 620;

}  // namespace

SignInPage::SignInPage(core::Session& session, std::function<QDateTime()> now, QWidget* parent)
    : FrontPage(parent),
      m_session(session),
      m_heading(new QLabel(this)),
      m_server(new ServerCard(std::move(now), this)),
      m_question(wrappingLabel(this)),
      m_trouble(wrappingLabel(this)) {
    setObjectName(QStringLiteral("sign_in"));
    column().addWidget(m_heading);
    column().addWidget(m_question);
    column().addSpacing(8);
    column().addWidget(m_server);
    column().addWidget(makeAccountCard());
    column().addWidget(m_trouble);
    m_server->setMaximumWidth(kColumnWidth);
    m_trouble->setObjectName(QStringLiteral("sign_in.trouble"));
    m_trouble->setMinimumHeight(40);
    m_trouble->setAlignment(Qt::AlignTop);
    connect(&Theme::current(), &Theme::changed, this, &SignInPage::applyTheme);
    connect(m_server, &ServerCard::changed, this, &SignInPage::update);
    connect(m_server, &ServerCard::wasTrusted, this, [this] { m_name->setFocus(); });
    connect(&m_session, &core::Session::stateChanged, this, &SignInPage::update);
    connect(&m_session, &core::Session::failed, this, &SignInPage::showTrouble);
    applyTheme();
    translate();
    update();
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
    setKeyHint(m_enter, QStringLiteral("Enter"));
    addEye();
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

// A password that was mistyped is seen at once; it is hidden again as soon as it was used.
void SignInPage::addEye() {
    m_eye = m_password->addAction(icon(QStringLiteral("eye")), QLineEdit::TrailingPosition);
    m_eye->setCheckable(true);
    connect(m_eye, &QAction::toggled, this, [this](bool isShown) {
        m_password->setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password);
        translate();
    });
}

void SignInPage::setServer(const core::ServerProfile& profile, const QString& name) {
    m_name->setText(name);
    m_server->setServer(profile);
}

void SignInPage::offerOffline(bool offered) {
    m_offline->setVisible(offered);
    m_back->setVisible(!offered);
}

void SignInPage::enter() {
    if (!m_enter->isEnabled()) return;
    m_trouble->clear();
    m_session.signIn(*m_server->trusted(), m_name->text(), m_password->text(),
                     m_keep->isChecked() ? core::KeepSignedIn::kYes : core::KeepSignedIn::kNo);
    m_password->clear();
    m_eye->setChecked(false);
}

void SignInPage::showTrouble(const core::Error& error) {
    m_trouble->setText(error.text);
    update();
}

// What is shown and what can be done, from what is known.
void SignInPage::update() {
    const bool isTrusted = m_server->trusted().has_value();
    const bool isEntering = m_session.state() == core::SessionState::kSigningIn;
    const bool isAsked = !m_name->text().trimmed().isEmpty() && !m_password->text().isEmpty();
    m_enter->setEnabled(isTrusted && isAsked && !isEntering);
    m_enter->setToolTip(isTrusted || !isAsked ? QString() : tr("First check the server and trust its certificate."));
    m_enter->setText(isEntering ? tr("Signing in") : tr("Sign in"));
}

void SignInPage::applyTheme() {
    setInk(m_heading, TypeStyle::kDisplay, themeColor(Token::kText));
    setInk(m_question, TypeStyle::kBody, themeColor(Token::kTextSecondary));
    for (QLabel* label : {m_nameName, m_passwordName})
        setInk(label, TypeStyle::kLabel, themeColor(Token::kText));
    setInk(m_trouble, TypeStyle::kBody, themeColor(Tone::kDanger, TonePart::kFg));
    m_server->applyTheme();
    QWidget::update();
}

void SignInPage::translate() {
    m_heading->setText(tr("Sign in"));
    m_question->setText(tr("Choose a server, then sign in with your work account."));
    m_server->translate();
    m_nameName->setText(tr("Name"));
    m_name->setAccessibleName(tr("Name"));
    m_passwordName->setText(tr("Password"));
    m_password->setAccessibleName(tr("Password"));
    m_eye->setText(m_eye->isChecked() ? tr("Hide the password") : tr("Show the password"));
    m_keep->setText(tr("Keep me signed in on this computer"));
    m_back->setText(tr("Back"));
    m_offline->setText(tr("Work offline"));
    update();
}

void SignInPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    FrontPage::changeEvent(event);
}

void SignInPage::showEvent(QShowEvent* event) {
    FrontPage::showEvent(event);
    if (!m_server->hasAddress()) {
        m_server->write();
    } else {
        (m_name->text().isEmpty() ? m_name : m_password)->setFocus();
    }
}

}  // namespace meridian::ui

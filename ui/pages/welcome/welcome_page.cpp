#include "ui/pages/welcome/welcome_page.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/theme/control_kinds.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"

namespace meridian::ui {

namespace {

constexpr int kColumnWidth = 520;
constexpr int kSign = 20;  // size of an offer's icon

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

WelcomePage::WelcomePage(QWidget* parent)
    : FrontPage(parent), m_heading(new QLabel(this)), m_question(textLabel(this)), m_status(textLabel(this)) {
    column().addWidget(m_heading);
    column().addWidget(m_question);
    column().addSpacing(8);
    QWidget* card = nullptr;
    m_computer = makeOffer(QStringLiteral("server"), Choice::kThisComputer, card);
    column().addWidget(card);
    m_server = makeOffer(QStringLiteral("globe"), Choice::kServer, card);
    column().addWidget(card);
    m_demo = makeOffer(QStringLiteral("play"), Choice::kDemonstration, card);
    column().addWidget(card);
    column().addWidget(m_status);
    m_heading->setObjectName(QStringLiteral("welcome.heading"));
    m_computer.button->setObjectName(QStringLiteral("welcome.computer"));
    m_server.button->setObjectName(QStringLiteral("welcome.server"));
    m_demo.button->setObjectName(QStringLiteral("welcome.demo"));
    m_status->setObjectName(QStringLiteral("welcome.status"));
    m_status->setMinimumHeight(40);
    m_status->setAlignment(Qt::AlignTop);
    setButtonKind(m_computer.button, ButtonKind::kPrimary);
    connect(&Theme::current(), &Theme::changed, this, &WelcomePage::applyTheme);
    applyTheme();
    translate();
}

WelcomePage::Offer WelcomePage::makeOffer(const QString& name, Choice choice, QWidget*& card) {
    auto* frame = new Card(QString(), this);
    card = frame;
    card->setMaximumWidth(kColumnWidth);
    auto* row = new QHBoxLayout;
    frame->body()->addLayout(row);
    row->setContentsMargins(4, 4, 4, 4);
    row->setSpacing(14);
    Offer offer{name, new QLabel(card), new QLabel(card), textLabel(card), new QPushButton(card)};
    offer.sign->setAlignment(Qt::AlignTop);
    row->addWidget(offer.sign);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(offer.title);
    words->addWidget(offer.text);
    row->addLayout(words, 1);
    row->addWidget(offer.button, 0, Qt::AlignVCenter);
    connect(offer.button, &QAbstractButton::clicked, this, [this, choice] { Q_EMIT chosen(choice); });
    return offer;
}

void WelcomePage::showStarting(Choice choice) {
    m_computer.button->setEnabled(false);
    m_server.button->setEnabled(false);
    m_demo.button->setEnabled(false);
    m_status->setText(choice == Choice::kDemonstration
                          ? tr("Starting the demonstration. The first time, 10,000 orders are made for it.")
                          : tr("Starting the server on this computer."));
    m_hasFailed = false;
    applyTheme();
}

void WelcomePage::showFailed(const QString& text, const QString& detail) {
    m_computer.button->setEnabled(true);
    m_server.button->setEnabled(true);
    m_demo.button->setEnabled(true);
    m_status->setText(detail.isEmpty() ? text : text + u'\n' + detail);
    m_hasFailed = true;
    applyTheme();
}

void WelcomePage::applyTheme() {
    const QColor quiet = themeColor(Token::kTextSecondary);
    paintWith(m_heading, TypeStyle::kDisplay, themeColor(Token::kText));
    paintWith(m_question, TypeStyle::kBody, quiet);
    paintWith(m_status, TypeStyle::kBody, m_hasFailed ? themeColor(Tone::kDanger, TonePart::kFg) : quiet);
    for (const Offer& offer : {m_computer, m_server, m_demo}) {
        offer.sign->setPixmap(icon(offer.icon).pixmap(kSign, kSign));
        paintWith(offer.title, TypeStyle::kCardTitle, themeColor(Token::kText));
        paintWith(offer.text, TypeStyle::kBody, quiet);
    }
    update();
}

void WelcomePage::translate() {
    m_heading->setText(tr("Welcome"));
    m_question->setText(tr("Where do you want to work?"));
    m_computer.title->setText(tr("Use on this computer"));
    m_computer.text->setText(
        tr("Starts a server of your own here. Nothing else is needed, no account and no network."));
    m_computer.button->setText(tr("Start"));
    m_computer.button->setAccessibleName(tr("Use on this computer"));
    m_server.title->setText(tr("Connect to a server"));
    m_server.text->setText(tr("Works with colleagues over the network. Needs the server's address and an account."));
    m_server.button->setText(tr("Connect"));
    m_server.button->setAccessibleName(tr("Connect to a server"));
    m_demo.title->setText(tr("Explore with demo data"));
    m_demo.text->setText(tr("A shop with 10,000 orders in every state. It is kept apart from your own data."));
    m_demo.button->setText(tr("Explore"));
    m_demo.button->setAccessibleName(tr("Explore with demo data"));
    // One below the other, so as wide as the widest of them.
    int width = 0;
    for (const Offer& offer : {m_computer, m_server, m_demo})
        width = std::max(width, offer.button->sizeHint().width());
    for (const Offer& offer : {m_computer, m_server, m_demo})
        offer.button->setMinimumWidth(width);
}

void WelcomePage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    FrontPage::changeEvent(event);
}

}  // namespace meridian::ui

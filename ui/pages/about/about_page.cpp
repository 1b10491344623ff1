#include "ui/pages/about/about_page.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/pages/about/libraries.h"
#include "ui/shell/action_button.h"
#include "ui/shell/notices.h"
#include "ui/theme/control_kinds.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"

namespace meridian::ui {

namespace {

constexpr int kWidth = 760;
constexpr int kFactsHeight = 170;

QLabel* words(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

void colour(QLabel& label, TypeStyle style, Token token) {
    QPalette palette = label.palette();
    palette.setColor(QPalette::WindowText, themeColor(token));
    label.setPalette(palette);
    label.setFont(themeFont(style));
}

}  // namespace

AboutPage::AboutPage(Services& services)
    : m_services(services), m_title(new QLabel(this)), m_scroll(new QScrollArea(this)) {
    setObjectName(QStringLiteral("about"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_title->setFixedHeight(themeSize(Size::kPageHeader));
    m_title->setContentsMargins(16, 0, 16, 0);
    column->addWidget(m_title);
    auto* scroll = m_scroll;
    scroll->setObjectName(QStringLiteral("about.scroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(scroll, 1);
    auto* sheet = new QWidget;
    auto* across = new QHBoxLayout(sheet);
    across->setContentsMargins(16, 4, 16, 24);
    auto* cards = new QVBoxLayout;
    cards->setSpacing(12);
    across->addLayout(cards, 100);
    across->addStretch(1);
    const auto addCard = [&] {
        auto* card = new Card(QStringLiteral(" "), sheet);
        card->setMaximumWidth(kWidth);
        cards->addWidget(card);
        return card;
    };
    addActions();
    m_what = addCard();
    m_version = words(m_what);
    m_version->setObjectName(QStringLiteral("about.version"));
    m_licence = words(m_what);
    m_what->body()->addWidget(m_version);
    m_what->body()->addWidget(m_licence);
    m_report = addCard();
    m_reportHelp = words(m_report);
    m_facts = new QPlainTextEdit(m_report);
    m_facts->setObjectName(QStringLiteral("about.facts"));
    m_facts->setReadOnly(true);
    m_facts->setFixedHeight(kFactsHeight);
    m_facts->setTabChangesFocus(true);
    m_report->body()->addWidget(m_reportHelp);
    m_report->body()->addWidget(m_facts);
    if (m_services.actions != nullptr) {
        auto* copy = new ActionButton(*m_services.actions, "about.copy", m_report);
        setControlSize(copy, ControlSize::kSmall);
        m_report->addAction(copy);
    }
    m_libraries = addCard();
    m_table = new QGridLayout;
    m_table->setHorizontalSpacing(24);
    m_table->setVerticalSpacing(6);
    m_table->setColumnStretch(1, 1);
    m_libraries->body()->addLayout(m_table);
    cards->addStretch();
    scroll->setWidget(sheet);
    scroll->viewport()->setAutoFillBackground(false);
    sheet->setAutoFillBackground(false);
    setFocusProxy(m_facts);
    connect(&Theme::current(), &Theme::changed, this, &AboutPage::translate);
    translate();
}

void AboutPage::addActions() {
    if (m_services.actions == nullptr) return;
    m_services.actions->add(
        this, "about",
        {{.id = "about.copy",
          .text = QT_TRANSLATE_NOOP("Action", "Copy the facts for a report"),
          .label = QT_TRANSLATE_NOOP("Action", "Copy"),
          .keys = "Ctrl Shift C",
          .icon = "copy",
          .run = [this] {
              QGuiApplication::clipboard()->setText(m_facts->toPlainText());
              if (m_services.notices != nullptr)
                  m_services.notices->show({Tone::kSuccess, tr("The facts for a report are in the clipboard.")});
          }}});
}

void AboutPage::visit(const Route& /*route*/) {
    m_facts->setPlainText(m_services.report ? m_services.report() : QString());
    m_report->setVisible(bool(m_services.report));
    m_facts->setFocus();
}

QStringList AboutPage::path() const {
    return {tr("About Meridian")};
}

void AboutPage::fillLibraries() {
    while (QLayoutItem* item = m_table->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const Library& library : libraries()) {
        const auto put = [&](int column, const QString& text, Token token) {
            auto* label = words(m_libraries);
            label->setText(text);
            colour(*label, TypeStyle::kBody, token);
            label->setTextInteractionFlags(Qt::TextSelectableByMouse);
            m_table->addWidget(label, row, column, Qt::AlignTop);
        };
        put(0, QString::fromLatin1(library.name), Token::kText);
        const QString purpose = QCoreApplication::translate("Libraries", library.purpose);
        put(1, purpose + u'\n' + QString::fromLatin1(library.link), Token::kTextSecondary);
        put(2, QString::fromLatin1(library.licence), Token::kTextSecondary);
        ++row;
    }
}

void AboutPage::translate() {
    m_title->setText(tr("About Meridian"));
    m_title->setFont(themeFont(TypeStyle::kPageTitle));
    m_what->setTitle(tr("Meridian"));
    m_version->setText(tr("Version %1").arg(QCoreApplication::applicationVersion()));
    colour(*m_version, TypeStyle::kBody, Token::kText);
    m_licence->setText(tr(
        "Free software under the GNU General Public License, version 3 or later. You may use it, look into it, change "
        "it and pass it on; whoever gets it from you has the same rights. It comes without any warranty."));
    colour(*m_licence, TypeStyle::kBody, Token::kTextSecondary);
    m_report->setTitle(tr("For a report to support"));
    m_reportHelp->setText(tr("No names, no addresses and nothing of your data is in it."));
    colour(*m_reportHelp, TypeStyle::kBody, Token::kTextSecondary);
    m_facts->setAccessibleName(tr("Facts for a report"));
    m_facts->setFont(Theme::current().monoFont(TypeStyle::kBody));
    m_scroll->setAccessibleName(tr("About Meridian"));
    m_libraries->setTitle(tr("What it stands on"));
    fillLibraries();
    update();
}

void AboutPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        translate();
        Q_EMIT pathChanged();
    }
    Page::changeEvent(event);
}

void AboutPage::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::kCanvas));
}

}  // namespace meridian::ui

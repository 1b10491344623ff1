#include "ui/pages/settings/settings_page.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include "core/async/deliver.h"
#include "core/session/session.h"
#include "core/settings/keys.h"
#include "core/settings/settings.h"
#include "ui/pages/settings/setting_row.h"
#include "ui/pages/settings/settings_choices.h"
#include "ui/shell/action_button.h"
#include "ui/shell/notices.h"
#include "ui/theme/control_kinds.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/switch.h"

namespace meridian::ui {

namespace keys = core::keys;
using namespace std::chrono_literals;

namespace {

constexpr int kWidth = 760;
constexpr int kCardSide = 11;
constexpr int kCardFoot = 4;  // the rows have air of their own

}  // namespace

SettingsPage::SettingsPage(Services& services) : m_services(services), m_title(new QLabel(this)) {
    setObjectName(QStringLiteral("settings"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_title->setFixedHeight(themeSize(Size::kPageHeader));
    m_title->setContentsMargins(16, 0, 16, 0);
    column->addWidget(m_title);
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("settings.scroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(scroll, 1);
    auto* sheet = new QWidget;
    auto* across = new QHBoxLayout(sheet);
    across->setContentsMargins(16, 4, 16, 24);
    auto* cards = new QVBoxLayout;
    cards->setSpacing(12);
    across->addLayout(cards, 100);
    across->addStretch(1);
    addActions();
    addLook(*cards);
    addLanguage(*cards);
    addNotices(*cards);
    addComputer(*cards);
    addServer(*cards);
    cards->addStretch();
    scroll->setWidget(sheet);
    scroll->viewport()->setAutoFillBackground(false);
    sheet->setAutoFillBackground(false);
    setFocusProxy(m_appearance->findChild<QAbstractButton*>());
    m_refresh.setInterval(2s);
    connect(&m_refresh, &QTimer::timeout, this, &SettingsPage::countOrders);
    connect(&Theme::current(), &Theme::changed, this, &SettingsPage::takeLook);
    takeLook();
    translate();
}

void SettingsPage::addActions() {
    if (m_services.actions == nullptr) return;
    m_services.actions->add(
        this, "settings",
        {{.id = "settings.clearCache",
          .text = QT_TRANSLATE_NOOP("Action", "Clear the cache and fill it again"),
          .label = QT_TRANSLATE_NOOP("Action", "Clear the cache"),
          .icon = "trash",
          .whyNot =
              [this] {
                  const auto* session = m_services.session;
                  const bool isThere = session == nullptr || session->state() == core::SessionState::kOnline;
                  return isThere ? QString()
                                 : tr("It could not be filled again without the server. Wait for the connection.");
              },
          .run =
              [this] {
                  m_services.sync.fillAnew();
                  if (m_services.notices != nullptr) {
                      m_services.notices->show(
                          {Tone::kSuccess, tr("The cache is empty and is being filled again. Changes that wait to be "
                                              "sent are kept.")});
                  }
              }}});
}

SettingRow* SettingsPage::addRow(Card& card, QWidget* control) {
    auto* row = new SettingRow(control, &card);
    card.body()->addWidget(row);
    card.body()->setContentsMargins(kCardSide, 0, kCardSide, kCardFoot);
    return row;
}

void SettingsPage::addLook(QVBoxLayout& column) {
    m_look = new Card(QStringLiteral(" "), this);
    m_look->setMaximumWidth(kWidth);
    m_look->body()->setSpacing(0);
    column.addWidget(m_look);
    m_appearance = new Segments(QString(), m_look);
    m_appearance->setObjectName(QStringLiteral("settings.appearance"));
    connect(m_appearance, &Segments::chosen, this, [this](const QString& id) {
        const bool isLight = id == kLightChoice;
        Theme::current().setMode(id == kSystemChoice ? ThemeMode::kSystem
                                 : isLight           ? ThemeMode::kLight
                                                     : ThemeMode::kDark);
        if (m_services.settings == nullptr) return;
        m_services.settings->set(keys::kAppearance, id == kSystemChoice ? keys::Appearance::kSystem
                                                    : isLight           ? keys::Appearance::kLight
                                                                        : keys::Appearance::kDark);
    });
    m_appearanceRow = addRow(*m_look, m_appearance);
    m_density = new Segments(QString(), m_look);
    m_density->setObjectName(QStringLiteral("settings.density"));
    connect(m_density, &Segments::chosen, this, [this](const QString& id) {
        const bool isCompact = id == kCompactChoice;
        if (m_services.settings != nullptr) {
            m_services.settings->set(keys::kDensity, isCompact ? keys::Density::kCompact : keys::Density::kComfortable);
        }
        Theme::current().setDensity(isCompact ? Density::kCompact : Density::kComfortable);
    });
    m_densityRow = addRow(*m_look, m_density);
    m_calm = new Switch(QString(), m_look);
    m_calm->setObjectName(QStringLiteral("settings.calm"));
    connect(m_calm, &QAbstractButton::clicked, this, [this](bool isCalm) {
        if (m_services.settings != nullptr)
            m_services.settings->set(keys::kMotion, isCalm ? keys::Motion::kReduced : keys::Motion::kFull);
        Theme::current().setMovement(isCalm ? Movement::kReduced : Movement::kFull);
    });
    m_calmRow = addRow(*m_look, m_calm);
    m_scaleRow = addRow(*m_look, nullptr);
}

void SettingsPage::addLanguage(QVBoxLayout& column) {
    m_speech = new Card(QStringLiteral(" "), this);
    m_speech->setMaximumWidth(kWidth);
    column.addWidget(m_speech);
    m_language = new Segments(QString(), m_speech);
    m_language->setObjectName(QStringLiteral("settings.language"));
    QList<SegmentChoice> choices;
    for (const Spoken& spoken : kLanguages)
        choices.append({QString::fromLatin1(spoken.code), QString::fromUtf8(spoken.name), {}, {}});
    m_language->setChoices(choices);
    connect(m_language, &Segments::chosen, this, [this](const QString& code) {
        for (const Spoken& spoken : kLanguages) {
            if (code == QLatin1String(spoken.code)) m_services.speak(spoken.language);
        }
    });
    m_languageRow = addRow(*m_speech, m_language);
}

void SettingsPage::addNotices(QVBoxLayout& column) {
    m_told = new Card(QStringLiteral(" "), this);
    m_told->setMaximumWidth(kWidth);
    m_told->body()->setSpacing(0);
    column.addWidget(m_told);
    const auto add = [this](const char* name, const QString& kind) {
        auto* told = new Switch(QString(), m_told);
        told->setObjectName(QString::fromLatin1(name));
        if (m_services.settings != nullptr)
            told->setChecked(!m_services.settings->get(keys::kSilencedNotices).contains(kind));
        connect(told, &QAbstractButton::clicked, this, [this, kind](bool on) { silence(kind, on); });
        return told;
    };
    m_tellConnection = add("settings.tellConnection", kConnectionNotices);
    m_connectionRow = addRow(*m_told, m_tellConnection);
    m_tellChanges = add("settings.tellChanges", kChangeNotices);
    m_changesRow = addRow(*m_told, m_tellChanges);
}

void SettingsPage::silence(const QString& kind, bool told) {
    if (m_services.settings == nullptr) return;
    QStringList silenced = m_services.settings->get(keys::kSilencedNotices);
    silenced.removeAll(kind);
    if (!told) silenced << kind;
    m_services.settings->set(keys::kSilencedNotices, silenced);
}

void SettingsPage::addComputer(QVBoxLayout& column) {
    m_computer = new Card(QStringLiteral(" "), this);
    m_computer->setMaximumWidth(kWidth);
    column.addWidget(m_computer);
    QWidget* clear = nullptr;
    if (m_services.actions != nullptr) clear = new ActionButton(*m_services.actions, "settings.clearCache", m_computer);
    m_cacheRow = addRow(*m_computer, clear);
}

void SettingsPage::addServer(QVBoxLayout& column) {
    m_server = new Card(QStringLiteral(" "), this);
    m_server->setMaximumWidth(kWidth);
    m_server->body()->setSpacing(0);
    column.addWidget(m_server);
    m_addressRow = addRow(*m_server, nullptr);
    QWidget* out = nullptr;
    if (m_services.actions != nullptr) out = new ActionButton(*m_services.actions, "app.signOut", m_server);
    m_accountRow = addRow(*m_server, out);
    if (m_services.session == nullptr) return;
    connect(m_services.session, &core::Session::accountChanged, this, &SettingsPage::showServer);
    connect(m_services.session, &core::Session::stateChanged, this, [this] {
        showServer();
        if (m_services.actions != nullptr) m_services.actions->refresh();
    });
}

// The theme may have been changed elsewhere.
void SettingsPage::takeLook() {
    const Theme& theme = Theme::current();
    m_appearance->setCurrent(theme.mode() == ThemeMode::kSystem  ? kSystemChoice
                             : theme.mode() == ThemeMode::kLight ? kLightChoice
                                                                 : kDarkChoice);
    m_density->setCurrent(theme.density() == Density::kCompact ? kCompactChoice : kComfortableChoice);
    if (m_services.settings != nullptr)
        m_calm->setChecked(m_services.settings->get(keys::kMotion) == keys::Motion::kReduced);
    m_title->setFont(themeFont(TypeStyle::kPageTitle));
    update();
}

void SettingsPage::countOrders() {
    core::deliver(m_services.orders.counts().future, this,
                  [this](const core::Outcome<std::vector<core::OrderStateCount>>& counts) {
                      m_orders = 0;
                      for (std::size_t i = 0; counts.ok() && i < counts->size(); ++i)
                          m_orders += (*counts)[i].orders;
                      showCache();
                  });
}

void SettingsPage::visit(const Route& /*route*/) {
    countOrders();
    showCache();
    showServer();
    translateLook();
    setFocus();
}

QStringList SettingsPage::path() const {
    return {tr("Settings")};
}

void SettingsPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        translate();
        Q_EMIT pathChanged();
    }
    Page::changeEvent(event);
}

void SettingsPage::showEvent(QShowEvent* event) {
    m_refresh.start();
    Page::showEvent(event);
}

void SettingsPage::hideEvent(QHideEvent* event) {
    m_refresh.stop();
    Page::hideEvent(event);
}

void SettingsPage::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::kCanvas));
}

}  // namespace meridian::ui

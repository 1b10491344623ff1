// The cards of the settings page: what each control does when it is used.
#include <QAbstractButton>
#include <QVBoxLayout>

#include "core/session/session.h"
#include "core/settings/keys.h"
#include "core/settings/settings.h"
#include "ui/pages/settings/setting_row.h"
#include "ui/pages/settings/settings_choices.h"
#include "ui/pages/settings/settings_page.h"
#include "ui/shell/action_button.h"
#include "ui/shell/notices.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/switch.h"

namespace meridian::ui {

namespace keys = core::keys;

namespace {

constexpr int kWidth = 760;
constexpr int kCardSide = 11;
constexpr int kCardFoot = 4;  // the rows have air of their own

}  // namespace

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

}  // namespace meridian::ui

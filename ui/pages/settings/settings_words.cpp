// The words of the settings page, and what it tells about this computer and the server.
#include <QLabel>

#include "core/session/session.h"
#include "ui/pages/settings/setting_row.h"
#include "ui/pages/settings/settings_choices.h"
#include "ui/pages/settings/settings_page.h"
#include "ui/widgets/card.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/switch.h"

namespace meridian::ui {

namespace {

constexpr double kMega = 1'000'000;

}  // namespace

void SettingsPage::translateLook() {
    m_look->setTitle(tr("Look"));
    m_appearance->setAccessibleName(tr("Appearance"));
    m_appearance->setChoices({{kSystemChoice, tr("As the system"), {}, {}},
                              {kLightChoice, tr("Light"), {}, {}},
                              {kDarkChoice, tr("Dark"), {}, {}}});
    m_appearanceRow->setWords(tr("Appearance"), tr("Light, dark, or as your system is at the moment."));
    m_density->setAccessibleName(tr("Density"));
    m_density->setChoices({{kCompactChoice, tr("Compact"), {}, {}}, {kComfortableChoice, tr("Comfortable"), {}, {}}});
    m_densityRow->setWords(tr("Density"), tr("Compact shows more rows, comfortable is easier on the eyes."));
    m_calm->setAccessibleName(tr("Less movement"));
    m_calmRow->setWords(tr("Less movement"), tr("Nothing slides or fades, and live charts are drawn less often."));
    m_scaleRow->setWords(tr("Size of everything"), tr("%1 %, as your system asks for. Choose another scale in the "
                                                      "settings of your system; it is taken at the next "
                                                      "start.")
                                                       .arg(qRound(devicePixelRatioF() * 100)));
    takeLook();
}

void SettingsPage::translate() {
    m_title->setText(tr("Settings"));
    translateLook();
    m_speech->setTitle(tr("Language"));
    m_language->setAccessibleName(tr("Language"));
    for (const Spoken& spoken : kLanguages) {
        if (spoken.language == m_services.format.language()) m_language->setCurrent(QString::fromLatin1(spoken.code));
    }
    m_languageRow->setWords(tr("Words, numbers and dates"), tr("At once and everywhere."));
    m_told->setTitle(tr("Notices"));
    m_tellConnection->setAccessibleName(tr("The connection is lost or back"));
    m_connectionRow->setWords(tr("The connection is lost or back"), tr("The top bar shows it in any case."));
    m_tellChanges->setAccessibleName(tr("A change that waited was refused or needs you"));
    m_changesRow->setWords(tr("A change that waited was refused or needs you"),
                           tr("The pending changes show it in any case."));
    m_computer->setTitle(tr("This computer"));
    m_server->setTitle(tr("Server and account"));
    showCache();
    showServer();
}

void SettingsPage::showCache() {
    const qint64 bytes = m_services.sync.bytesOnDisk();
    const core::Format& format = m_services.format;
    const QString size = format.decimal(static_cast<qint64>(static_cast<double>(bytes) / kMega * 10), 1);
    m_cacheRow->setWords(tr("What is kept on this computer"),
                         m_orders > 0
                             ? tr("%1 orders in %2 MB. Everything in it can be searched and read without a "
                                  "connection.")
                                   .arg(format.integer(m_orders), size)
                             : tr("%1 MB. Everything in it can be searched and read without a connection.").arg(size));
}

void SettingsPage::showServer() {
    const core::Session* session = m_services.session;
    const QString address = session == nullptr ? QString() : session->profile().address;
    QString safety;
    if (!address.isEmpty()) {
        switch (session->profile().trust) {
            case core::Trust::kPinned: safety = tr("Encrypted; this certificate alone is trusted."); break;
            case core::Trust::kAuthorities: safety = tr("Encrypted; the certificate is confirmed."); break;
            case core::Trust::kPlaintextLoopback: safety = tr("On this computer, not encrypted."); break;
        }
    }
    m_addressRow->setWords(tr("Server"),
                           address.isEmpty() ? tr("None yet.") : address + QStringLiteral(" · ") + safety);
    const bool isKnown = session != nullptr && !session->account().name.isEmpty();
    m_accountRow->setWords(tr("Account"), isKnown ? session->account().name + QStringLiteral(" · ") +
                                                        core::roleText(session->account().role)
                                                  : tr("Nobody is signed in."));
}

}  // namespace meridian::ui

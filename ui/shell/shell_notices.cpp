#include "ui/shell/shell_notices.h"

#include "core/commands/commands.h"
#include "core/commands/refusal.h"
#include "core/session/session.h"
#include "core/settings/settings.h"
#include "ui/shell/connection.h"
#include "ui/shell/notices.h"

namespace meridian::ui {

namespace {

// Microseconds: whoever sent it has seen the answer to one that took less, on the page where it was sent.
constexpr qint64 kAnsweredAtOnce = 5'000'000;

}  // namespace

ShellNotices::ShellNotices(Services& services, Connection& connection, std::function<void()> openActivity,
                           QObject* parent)
    : QObject(parent), m_services(services), m_connection(connection), m_openActivity(std::move(openActivity)) {
    connect(&connection, &Connection::changed, this, &ShellNotices::tellConnection);
    connect(&services.sync, &core::SyncThread::damageReplaced, this, &ShellNotices::tellDamage);
    if (services.session != nullptr) {
        connect(services.session, &core::Session::serverChanged, this, &ShellNotices::tellServer);
        connect(services.session, &core::Session::stateChanged, this, &ShellNotices::tellServer);
        connect(services.session, &core::Session::keepingChanged, this, &ShellNotices::tellKeeping);
        tellKeeping();
        tellServer();
    }
    if (services.settings != nullptr) {
        connect(services.settings, &core::Settings::troubleChanged, this, &ShellNotices::tellSettings);
        tellSettings();
    }
    if (services.commands == nullptr) return;
    connect(services.commands, &core::Commands::changed, this, &ShellNotices::tellChange);
    // Without a place to keep changes none can be made: that has to be known before one is tried.
    const auto tell = [notices = services.notices](const core::Error& error) {
        notices->show({Tone::kDanger, error.text});
    };
    connect(services.commands, &core::Commands::troubled, this, tell);
    if (services.commands->trouble()) tell(*services.commands->trouble());
}

// Not at the start, when nobody had it yet, and only once it is certain.
void ShellNotices::tellConnection() {
    const bool isLive = m_connection.state() == core::SyncThread::State::kLive;
    if (m_connection.isOffline()) {
        m_isLost = m_hadIt;
    } else if (isLive) {
        m_hadIt = true;
        if (!m_isLost) return;
        m_isLost = false;
        Notice notice{Tone::kSuccess, tr("The connection is back.")};
        notice.kind = kConnectionNotices;
        m_services.notices->show(notice);
    }
}

void ShellNotices::tellDamage(const QString& /*aside*/) {
    m_services.notices->show({Tone::kWarning, tr("The copy of the data on this computer was damaged and is being made "
                                                 "anew from the server. Changes that wait to be sent are kept.")});
}

// Once for each, and not again each time that the connection comes back.
void ShellNotices::tellServer() {
    for (const QString& note : m_connection.notes()) {
        if (m_told.contains(note)) continue;
        m_told << note;
        Notice notice{Tone::kWarning, note};
        notice.kind = kConnectionNotices;
        m_services.notices->show(notice);
    }
}

void ShellNotices::tellKeeping() {
    const QString text = m_services.session->keepingText();
    if (!text.isEmpty()) m_services.notices->show({Tone::kInfo, text});
}

void ShellNotices::tellSettings() {
    if (const auto& trouble = m_services.settings->trouble()) m_services.notices->show({Tone::kWarning, trouble->text});
}

void ShellNotices::tellChange(const core::CommandEntry& entry) {
    const bool isConflict = entry.state == core::CommandState::kConflict;
    if (!isConflict && entry.state != core::CommandState::kRejected) return;
    if (entry.settledAt - entry.madeAt < kAnsweredAtOnce) return;
    const QString title = core::commandTitle(entry.command);
    const QString why = entry.receipt ? core::refusalOf(*entry.receipt).text : QString();
    Notice notice{isConflict ? Tone::kWarning : Tone::kDanger,
                  isConflict ? tr("%1 needs you: somebody else was first.").arg(title)
                             : tr("%1 was refused. %2").arg(title, why)};
    notice.action = tr("Show");
    notice.run = m_openActivity;
    notice.kind = kChangeNotices;
    m_services.notices->show(notice);
}

}  // namespace meridian::ui

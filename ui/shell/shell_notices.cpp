#include "ui/shell/shell_notices.h"

#include "core/commands/commands.h"
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

void ShellNotices::tellChange(const core::CommandEntry& entry) {
    const bool isConflict = entry.state == core::CommandState::kConflict;
    if (!isConflict && entry.state != core::CommandState::kRejected) return;
    if (entry.settledAt - entry.madeAt < kAnsweredAtOnce) return;
    const QString title = core::commandTitle(entry.command);
    const QString why = entry.receipt ? entry.receipt->text : QString();
    Notice notice{isConflict ? Tone::kWarning : Tone::kDanger,
                  isConflict ? tr("%1 needs you: somebody else was first.").arg(title)
                             : tr("%1 was refused. %2").arg(title, why)};
    notice.action = tr("Show");
    notice.run = m_openActivity;
    notice.kind = kChangeNotices;
    m_services.notices->show(notice);
}

}  // namespace meridian::ui

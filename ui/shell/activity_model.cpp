#include "ui/shell/activity_model.h"

#include "core/commands/refusal.h"

namespace meridian::ui {

namespace {

constexpr std::size_t kDoneShown = 200;
constexpr int kRestMs = 100;  // between two refreshes

ActivityModel::Section sectionOf(const core::CommandEntry& entry) {
    using Section = ActivityModel::Section;
    switch (entry.state) {
        case core::CommandState::kQueued:
        case core::CommandState::kSending: return Section::kWaiting;
        case core::CommandState::kConflict: return Section::kNeedsYou;
        case core::CommandState::kRejected: return entry.isSeen ? Section::kDone : Section::kNeedsYou;
        case core::CommandState::kAccepted:
        case core::CommandState::kDropped: break;
    }
    return Section::kDone;
}

}  // namespace

ActivityModel::ActivityModel(core::Commands& commands, const core::Format& format, QObject* parent)
    : QAbstractListModel(parent), m_commands(commands), m_format(format) {
    m_resting.setSingleShot(true);
    m_resting.setInterval(kRestMs);
    connect(&m_resting, &QTimer::timeout, this, [this] {
        if (m_isStale) noteChange();
    });
    connect(&m_commands, &core::Commands::entriesChanged, this, &ActivityModel::noteChange);
    connect(&m_commands, &core::Commands::changed, this, &ActivityModel::noteChange);
    refresh();
}

void ActivityModel::noteChange() {
    m_isStale = m_resting.isActive();
    if (m_isStale) return;
    refresh();
    m_resting.start();
}

void ActivityModel::catchUp() {
    if (!m_isStale) return;
    m_isStale = false;
    refresh();
}

// Made anew each time: thousands wait after a bulk, and each of them changes several times within a moment.
void ActivityModel::refresh() {
    beginResetModel();
    m_entries = m_commands.entries();
    m_rows.clear();
    for (const Section section : {Section::kNeedsYou, Section::kWaiting, Section::kDone}) {
        std::size_t shown = 0;
        for (const core::CommandEntry& entry : m_entries) {
            if (sectionOf(entry) != section || (section == Section::kDone && shown >= kDoneShown)) continue;
            if (shown++ == 0) m_rows.push_back({section, nullptr});
            m_rows.push_back({section, &entry});
        }
    }
    endResetModel();
}

int ActivityModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

const ActivityModel::Row* ActivityModel::row(int row) const {
    return row >= 0 && row < rowCount() ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

int ActivityModel::rowOf(const QByteArray& id) const {
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].entry != nullptr && m_rows[i].entry->id == id) return static_cast<int>(i);
    }
    return -1;
}

QVariant ActivityModel::data(const QModelIndex& index, int role) const {
    const Row* found = row(index.row());
    if (found == nullptr) return {};
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    if (found->entry == nullptr) return sectionText(found->section);
    const QString title = core::commandTitle(found->entry->command);
    if (role == Qt::DisplayRole) return title;
    return QStringLiteral("%1. %2. %3").arg(title, stateText(*found->entry), m_format.time(found->entry->madeAt));
}

Qt::ItemFlags ActivityModel::flags(const QModelIndex& index) const {
    const Row* found = row(index.row());
    if (found == nullptr || found->entry == nullptr) return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QString ActivityModel::sectionText(Section section) {
    switch (section) {
        case Section::kNeedsYou: return tr("Needs you");
        case Section::kWaiting: return tr("Waiting");
        case Section::kDone: break;
    }
    return tr("Done");
}

QString ActivityModel::stateText(const core::CommandEntry& entry) {
    switch (entry.state) {
        case core::CommandState::kQueued:
            return entry.trouble.isEmpty() ? tr("Kept on this computer, not sent yet") : entry.trouble;
        case core::CommandState::kSending:
            return entry.trouble.isEmpty() ? tr("On its way") : tr("No answer yet, sent again: %1").arg(entry.trouble);
        case core::CommandState::kAccepted: return entry.applied ? tr("Accepted and applied") : tr("Accepted");
        case core::CommandState::kRejected:
            return tr("Refused: %1").arg(entry.receipt ? core::refusalOf(*entry.receipt).text : QString());
        case core::CommandState::kConflict: return tr("Somebody else changed it before");
        case core::CommandState::kDropped: break;
    }
    return tr("Given up");
}

}  // namespace meridian::ui

#include "ui/pages/operations/tail_model.h"

#include <algorithm>

#include "ui/theme/theme.h"

namespace meridian::ui {

void TailModel::append(const QVector<core::TailRecord>& records) {
    if (records.isEmpty()) return;
    if (records.size() >= kRecordsMax) {
        beginResetModel();
        m_records.assign(records.end() - kRecordsMax, records.end());
        return endResetModel();
    }
    const int room = kRecordsMax - static_cast<int>(records.size());
    const int leaving = std::max(0, rowCount() - room);
    if (leaving > 0) {
        beginRemoveRows({}, 0, leaving - 1);
        m_records.erase(m_records.begin(), m_records.begin() + leaving);
        endRemoveRows();
    }
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(records.size()) - 1);
    m_records.insert(m_records.end(), records.begin(), records.end());
    endInsertRows();
}

void TailModel::clear() {
    beginResetModel();
    m_records.clear();
    endResetModel();
}

int TailModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_records.size());
}

int TailModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QString TailModel::text(const core::TailRecord& record, int column) const {
    switch (column) {
        case kTime: return m_format.time(record.at);
        case kCommand: return record.command;
        case kOrder: return record.order;
        case kActor: return record.actor;
        case kOutcome: return record.rejection.isEmpty() ? tr("accepted") : record.rejection;
        default: return {};
    }
}

QVariant TailModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const core::TailRecord& record = m_records[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole) return text(record, index.column());
    if (role == Qt::FontRole && index.column() == kCommand) return Theme::current().monoFont(TypeStyle::kCaption);
    if (role == Qt::ToolTipRole && index.column() == kOutcome && !record.reason.isEmpty()) return record.reason;
    if (role != Qt::ForegroundRole) return {};
    switch (index.column()) {
        case kOrder: return themeColor(Token::kAccentText);
        case kOutcome:
            return record.rejection.isEmpty() ? themeColor(Token::kTextMuted)
                                              : themeColor(Tone::kWarning, TonePart::kFg);
        case kTime:
        case kActor: return themeColor(Token::kTextSecondary);
        default: return themeColor(Token::kText);
    }
}

QVariant TailModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case kTime: return tr("Time");
        case kCommand: return tr("Command");
        case kOrder: return tr("Order");
        case kActor: return tr("By");
        case kOutcome: return tr("Outcome");
        default: return {};
    }
}

}  // namespace meridian::ui

#include "ui/pages/dead_letters/letter_model.h"

#include "ui/pages/dead_letters/letter_words.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

LetterModel::LetterModel(const core::Format& format, std::function<qint64()> now, QObject* parent)
    : QAbstractTableModel(parent), m_format(format), m_now(std::move(now)) {}

void LetterModel::setLetters(const QVector<core::DeadLetter>& letters) {
    beginResetModel();
    m_letters = letters;
    endResetModel();
}

void LetterModel::append(const QVector<core::DeadLetter>& letters) {
    if (letters.isEmpty()) return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(letters.size()) - 1);
    m_letters += letters;
    endInsertRows();
}

const core::DeadLetter* LetterModel::letter(int row) const {
    return row >= 0 && row < m_letters.size() ? &m_letters[row] : nullptr;
}

int LetterModel::rowOf(quint64 id) const {
    for (int row = 0; row < m_letters.size(); ++row) {
        if (m_letters[row].id == id) return row;
    }
    return -1;
}

int LetterModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_letters.size());
}

int LetterModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QVariant LetterModel::data(const QModelIndex& index, int role) const {
    const core::DeadLetter* letter = index.isValid() ? this->letter(index.row()) : nullptr;
    if (letter == nullptr) return {};
    if (role == Qt::DisplayRole) {
        switch (index.column()) {
            case kWhen: return m_format.moment(letter->at, m_now());
            case kKind: return letterTitle(*letter);
            case kConcerns: return letter->key;
            case kCause: return letterCause(*letter);
            case kState: return letterState(*letter);
            default: return {};
        }
    }
    if (role == Qt::ToolTipRole && index.column() == kCause) return letter->cause;
    if (role != Qt::ForegroundRole) return {};
    if (letter->resolved) return themeColor(Token::kTextMuted);
    switch (index.column()) {
        case kState: return themeColor(Tone::kWarning, TonePart::kFg);
        case kWhen:
        case kCause: return themeColor(Token::kTextSecondary);
        default: return themeColor(Token::kText);
    }
}

QVariant LetterModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case kWhen: return tr("When");
        case kKind: return tr("What");
        case kConcerns: return tr("Concerns");
        case kCause: return tr("Cause");
        case kState: return tr("State");
        default: return {};
    }
}

}  // namespace meridian::ui

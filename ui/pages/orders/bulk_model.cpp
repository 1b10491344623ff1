#include "ui/pages/orders/bulk_model.h"

#include <QCoreApplication>
#include <algorithm>

#include "core/text/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/pill.h"

namespace meridian::ui {

namespace {

using core::BulkOutcome;

Tone toneOf(const core::BulkRow& row) {
    switch (row.outcome) {
        case BulkOutcome::kDone: return Tone::kSuccess;
        case BulkOutcome::kRejected:
        case BulkOutcome::kFailed: return Tone::kDanger;
        case BulkOutcome::kWaiting:
        case BulkOutcome::kStopped: return Tone::kWarning;
        case BulkOutcome::kSending: return Tone::kInfo;
        case BulkOutcome::kNotSent: break;
    }
    return row.forecast.isPossible ? Tone::kSuccess : Tone::kDanger;
}

}  // namespace

QString outcomeText(const core::BulkRow& row) {
    const auto words = [](const char* text) { return QCoreApplication::translate("BulkModel", text); };
    switch (row.outcome) {
        case BulkOutcome::kSending: return words(QT_TRANSLATE_NOOP("BulkModel", "Being sent"));
        case BulkOutcome::kDone: return words(QT_TRANSLATE_NOOP("BulkModel", "Done"));
        case BulkOutcome::kWaiting: return words(QT_TRANSLATE_NOOP("BulkModel", "Waits for the server"));
        case BulkOutcome::kRejected: return words(QT_TRANSLATE_NOOP("BulkModel", "Refused"));
        case BulkOutcome::kFailed: return words(QT_TRANSLATE_NOOP("BulkModel", "Not sent"));
        case BulkOutcome::kStopped: return words(QT_TRANSLATE_NOOP("BulkModel", "Stopped"));
        case BulkOutcome::kNotSent: break;
    }
    return row.forecast.isPossible ? words(QT_TRANSLATE_NOOP("BulkModel", "Possible"))
                                   : words(QT_TRANSLATE_NOOP("BulkModel", "Will fail"));
}

BulkModel::BulkModel(const core::BulkRun& run, const core::Format& format, QObject* parent)
    : QAbstractTableModel(parent), m_run(run), m_format(format) {}

void BulkModel::setShows(Shows shows) {
    m_shows = shows;
    rebuild();
}

void BulkModel::rebuild() {
    beginResetModel();
    m_shown.clear();
    for (std::size_t row = 0; row < m_run.rows().size(); ++row) {
        const bool possible = m_run.rows()[row].forecast.isPossible;
        if (m_shows == Shows::kAll || possible == (m_shows == Shows::kPossible)) m_shown.push_back(row);
    }
    endResetModel();
}

void BulkModel::touch(int row) {
    const auto shown = std::lower_bound(m_shown.begin(), m_shown.end(), static_cast<std::size_t>(row));
    if (shown == m_shown.end() || *shown != static_cast<std::size_t>(row)) return;
    const int at = static_cast<int>(shown - m_shown.begin());
    Q_EMIT dataChanged(index(at, 0), index(at, kColumns - 1));
}

const core::BulkRow& BulkModel::at(int row) const {
    return m_run.rows()[m_shown[static_cast<std::size_t>(row)]];
}

int BulkModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int BulkModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QString BulkModel::textOf(const core::BulkRow& row, int column) const {
    switch (column) {
        case kNumber: return row.order.number;
        case kCustomer: return row.order.name.isEmpty() ? row.order.customer : row.order.name;
        case kTotal: return m_format.money(row.order.total);
        case kState: return pillLabel({StateDomain::kOrder, orderStateName(row.order)});
        case kOutcome: return outcomeText(row);
        case kWhy:
            if (!row.said.isEmpty()) return row.said;
            return row.forecast.isPossible ? row.forecast.effect : row.forecast.reason;
        case kRemedy: return row.remedy.isEmpty() ? row.forecast.remedy : row.remedy;
        default: return {};
    }
}

QVariant BulkModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const core::BulkRow& row = at(index.row());
    switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole: return textOf(row, index.column());
        case Qt::ForegroundRole:
            if (index.column() == kOutcome) return themeColor(toneOf(row), TonePart::kFg);
            return themeColor(index.column() == kNumber ? Token::kText : Token::kTextSecondary);
        default: return {};
    }
}

QVariant BulkModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role != Qt::DisplayRole) return {};
    const bool wasSent =
        m_run.stage() == core::BulkRun::Stage::kSending || m_run.stage() == core::BulkRun::Stage::kOver;
    switch (section) {
        case kNumber: return tr("Order");
        case kCustomer: return tr("Customer");
        case kTotal: return tr("Total");
        case kState: return tr("State now");
        case kOutcome: return wasSent ? tr("Result") : tr("Dry run");
        case kWhy: return tr("What happens, or why not");
        case kRemedy: return tr("What would clear it");
        default: return {};
    }
}

}  // namespace meridian::ui

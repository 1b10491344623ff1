#include "ui/shell/conflict_panel.h"

#include <QCoreApplication>
#include <QHash>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "core/async/deliver.h"
#include "core/commands/commands.h"
#include "core/commands/conflict.h"
#include "core/orders/order_records.h"
#include "core/stock/stock_source.h"
#include "ui/forms/merge_view.h"
#include "ui/shell/notices.h"

namespace meridian::ui {

namespace {

QString labelOf(const QString& field) {
    static const QHash<QString, const char*> kLabels = {
        {QStringLiteral("name"), QT_TRANSLATE_NOOP("ConflictPanel", "Name")},
        {QStringLiteral("email"), QT_TRANSLATE_NOOP("ConflictPanel", "E-mail")},
        {QStringLiteral("phone"), QT_TRANSLATE_NOOP("ConflictPanel", "Phone")},
        {QStringLiteral("company"), QT_TRANSLATE_NOOP("ConflictPanel", "Company")},
        {QStringLiteral("street"), QT_TRANSLATE_NOOP("ConflictPanel", "Street")},
        {QStringLiteral("city"), QT_TRANSLATE_NOOP("ConflictPanel", "City")},
        {QStringLiteral("postcode"), QT_TRANSLATE_NOOP("ConflictPanel", "Postcode")},
        {QStringLiteral("province"), QT_TRANSLATE_NOOP("ConflictPanel", "Province")},
        {QStringLiteral("available"), QT_TRANSLATE_NOOP("ConflictPanel", "Available")},
    };
    const char* label = kLabels.value(field);
    return label == nullptr ? field : QCoreApplication::translate("ConflictPanel", label);
}

}  // namespace

ConflictPanel::ConflictPanel(Services& services, const core::CommandEntry& entry, QWidget* over)
    : DialogPanel(over, Size::kDialogLg, Ground::kData), m_services(services), m_entry(entry) {
    setObjectName(QStringLiteral("conflict"));
    setTitle(core::commandTitle(entry.command));
    setWayOut(tr("Skip for now"));
    action()->setObjectName(QStringLiteral("conflict.again"));
    connect(m_services.commands, &core::Commands::entriesChanged, this, [this] {
        if (!isStillAsked()) close();
    });
}

// It may be given up in the list of changes, which is in use beside this.
bool ConflictPanel::isStillAsked() const {
    return std::ranges::any_of(m_services.commands->entries(), [this](const core::CommandEntry& entry) {
        return entry.id == m_entry.id && entry.state == m_entry.state && (!entry.isSeen || m_entry.isSeen);
    });
}

core::Refusal ConflictPanel::whyRefused() const {
    return m_entry.receipt ? core::refusalOf(*m_entry.receipt) : core::Refusal{};
}

void ConflictPanel::ask() {
    if (const auto* address = std::get_if<core::EditAddress>(&m_entry.command.wanted)) {
        if (m_services.records != nullptr && m_entry.state == core::CommandState::kConflict) return askOrder(*address);
    }
    if (const auto* stock = std::get_if<core::MoveStock>(&m_entry.command.wanted)) {
        if (m_services.stock != nullptr && stock->availableSeen) return askStock(*stock);
    }
    showPlain(whyRefused().text);
}

void ConflictPanel::askOrder(const core::EditAddress& wanted) {
    core::CommitPoint after;
    if (m_entry.receipt) after = {m_entry.receipt->cell, m_entry.receipt->batch};
    deliver(
        m_services.records->order(wanted.order, after).future, this,
        [this, wanted](const core::Outcome<core::OrderRecord>& theirs) {
            if (theirs.ok() && theirs->addressKnown) return showAddress(wanted, *theirs);
            showPlain(theirs.ok() ? tr("The address of this order is not known here any more.") : theirs.error().text);
        });
}

void ConflictPanel::showAddress(const core::EditAddress& wanted, const core::OrderRecord& theirs) {
    m_apply = [this, wanted, theirs](const std::vector<core::FieldChange>& decided) {
        core::Command instead = m_entry.command;
        instead.wanted = core::addressOf(wanted, theirs.address, decided);
        instead.expectedVersion = theirs.row.version;
        send(instead);
    };
    showFields(core::changedOnly(core::addressConflict(wanted, theirs.address)),
               tr("You changed this record, and somebody else changed it on the server before your change arrived."));
}

void ConflictPanel::askStock(const core::MoveStock& wanted) {
    deliver(m_services.stock->ofSku(wanted.sku).future, this,
            [this, wanted](const core::Outcome<std::vector<core::StockRow>>& rows) {
                if (!rows.ok()) return showPlain(rows.error().text);
                for (const core::StockRow& row : *rows) {
                    if (row.location == wanted.location) return showStock(wanted, row.levels);
                }
                showPlain(whyRefused().text);
            });
}

void ConflictPanel::showStock(const core::MoveStock& wanted, const core::StockLevels& now) {
    const auto changes = core::stockConflict(wanted, now.available);
    if (changes.empty()) return showPlain(whyRefused().text);
    m_apply = [this, wanted, now](const std::vector<core::FieldChange>& decided) {
        const auto movement = core::movementOf(wanted, now.onHand, now.available, decided);
        if (!movement) return giveUp();
        core::Command instead = m_entry.command;
        instead.wanted = *movement;
        send(instead);
    };
    showFields(changes,
               tr("%1 Units were taken meanwhile: there are fewer than when you changed them.").arg(whyRefused().text));
}

void ConflictPanel::showFields(const std::vector<core::FieldChange>& changes, const QString& reason) {
    std::vector<MergeRow> rows;
    for (const core::FieldChange& change : changes) {
        const bool isQuantity = change.kind == core::ValueKind::kQuantity;
        const auto shown = [isQuantity, format = m_services.format](const QString& value) {
            if (isQuantity) return format.integer(value.toLongLong());
            return value.isEmpty() ? QStringLiteral("–") : value;
        };
        rows.push_back({change, labelOf(change.field), shown, true});
    }
    m_fields = new MergeView(this, MergeView::Stands::kInDialog);
    m_fields->setRows(core::commandDetail(m_entry.command), reason, std::move(rows));
    body()->addWidget(m_fields);
    withoutFooter();
    connect(m_fields, &MergeView::applied, this,
            [this](const std::vector<core::FieldChange>& decided) { m_apply(decided); });
    connect(m_fields, &MergeView::discarded, this, &ConflictPanel::giveUp);
    connect(m_fields, &MergeView::left, this, &DialogPanel::close);
    open(m_fields);
}

// Nothing to be put together: it can be done again as it is, or given up.
void ConflictPanel::showPlain(const QString& why) {
    QStringList story{why};
    if (m_entry.state == core::CommandState::kConflict)
        story.prepend(tr("It was changed by somebody else before your change arrived."));
    story.append(whyRefused().remedy);
    story.removeAll(QString());
    setText(story.join(u'\n'));
    setAction(tr("Do it anyway"), ButtonKind::kPrimary);
    setPanelWidth(Size::kDialogMd);
    QPushButton* drop = addOtherWay();
    drop->setText(tr("Discard my change"));
    drop->setObjectName(QStringLiteral("conflict.discard"));
    setButtonKind(drop, ButtonKind::kDestructive);
    connect(drop, &QAbstractButton::clicked, this, &ConflictPanel::giveUp);
    connect(this, &DialogPanel::acted, this, [this] {
        core::Command again = m_entry.command;
        again.expectedVersion = m_entry.receipt ? m_entry.receipt->version : 0;
        send(again);
    });
    open(action());
}

void ConflictPanel::send(const core::Command& instead) {
    Notices* notices = m_services.notices;
    deliver(m_services.commands->resolve(m_entry.id, instead).future, parentWidget(),
            [notices](const core::Outcome<core::CommandEntry>& outcome) {
                if (notices == nullptr) return;
                if (!outcome.ok()) return notices->show({Tone::kDanger, outcome.error().text});
                const QString title = core::commandTitle(outcome->command);
                if (outcome->state == core::CommandState::kAccepted)
                    return notices->show({Tone::kSuccess, tr("%1: accepted.").arg(title)});
                if (outcome->receipt)
                    notices->show({Tone::kDanger, tr("%1: %2").arg(title, core::refusalText(*outcome->receipt))});
            });
    close();
}

void ConflictPanel::giveUp() {
    if (m_entry.state == core::CommandState::kConflict) {
        m_services.commands->drop(m_entry.id);
    } else {
        m_services.commands->acknowledge(m_entry.id);
    }
    close();
}

}  // namespace meridian::ui

#include "ui/pages/orders/bulk_dialog.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/pages/orders/bulk_model.h"
#include "ui/table/data_table.h"
#include "ui/table/text_delegate.h"
#include "ui/widgets/segments.h"

namespace meridian::ui {

namespace {

using core::BulkAction;
using core::BulkOutcome;
using core::BulkRun;

constexpr int kTableHeight = 300;  // at most
constexpr qint64 kRowsLeast = 3;
constexpr int kReasonLength = 240;  // characters

QStringList tagsOf(const QLineEdit& line) {
    QStringList tags;
    for (const QString& tag : line.text().split(u',')) {
        if (const QString one = tag.simplified(); !one.isEmpty() && !tags.contains(one)) tags << one;
    }
    return tags;
}

// What destroys is asked alone; everything else beside the list that it is about.
DialogPanel::Ground groundOf(BulkAction action) {
    return action == BulkAction::kCancel ? DialogPanel::Ground::kScrim : DialogPanel::Ground::kData;
}

QString idOf(BulkModel::Shows shows) {
    return QString::number(static_cast<int>(shows));
}

}  // namespace

BulkDialog::BulkDialog(QWidget* over, BulkRun& run, const Services& services)
    : DialogPanel(over, Size::kDialogLg, groundOf(run.wish().action)),
      m_run(run),
      m_services(services),
      m_model(new BulkModel(run, services.format, this)),
      m_tagsLabel(new QLabel),
      m_addTags(new QLineEdit),
      m_removeTags(new QLineEdit),
      m_reasonLabel(new QLabel),
      m_reason(new QLineEdit),
      m_shows(new Segments(tr("Which orders are shown"))),
      m_table(new DataTable),
      m_progress(new QProgressBar),
      m_note(new QLabel) {
    setObjectName(QStringLiteral("bulkDialog"));
    body()->addWidget(makeFields());
    auto* row = new QHBoxLayout;
    row->addWidget(m_shows);
    row->addStretch();
    row->addWidget(m_note);
    body()->addLayout(row);
    m_table->setObjectName(QStringLiteral("bulkDialog.table"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new TextDelegate(*m_table, {BulkModel::kNumber, BulkModel::kTotal}));
    m_table->setColumns(
        {{104, 124, 116, 108, 92, 276, 180}, BulkModel::kWhy, {BulkModel::kTotal, BulkModel::kCustomer}});
    body()->addWidget(m_table);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->hide();
    body()->addWidget(m_progress);
    connectRun();
    refresh();
}

QWidget* BulkDialog::makeFields() {
    auto* fields = new QWidget;
    auto* column = new QVBoxLayout(fields);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_addTags->setObjectName(QStringLiteral("bulkDialog.addTags"));
    m_removeTags->setObjectName(QStringLiteral("bulkDialog.removeTags"));
    m_reason->setObjectName(QStringLiteral("bulkDialog.reason"));
    m_reason->setMaxLength(kReasonLength);
    const bool isTag = m_run.wish().action == BulkAction::kTag;
    column->addWidget(m_tagsLabel);
    auto* tags = new QHBoxLayout;
    tags->addWidget(m_addTags);
    tags->addWidget(m_removeTags);
    column->addLayout(tags);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_tagsLabel), static_cast<QWidget*>(m_addTags), static_cast<QWidget*>(m_removeTags)})
        widget->setVisible(isTag);
    column->addWidget(m_reasonLabel);
    column->addWidget(m_reason);
    for (QLineEdit* line : {m_addTags, m_removeTags})
        connect(line, &QLineEdit::textChanged, this, &BulkDialog::takeWish);
    connect(m_reason, &QLineEdit::textChanged, this, &BulkDialog::refresh);
    return fields;
}

void BulkDialog::connectRun() {
    connect(&m_run, &BulkRun::stageChanged, this, [this] {
        m_model->rebuild();
        refresh();
    });
    connect(&m_run, &BulkRun::rowChanged, this, [this](int row) {
        m_model->touch(row);
        showProgress();
    });
    connect(&m_run, &BulkRun::failed, this, [this](const core::Error& error) { setText(error.text); });
    connect(m_shows, &Segments::chosen, this,
            [this](const QString& id) { m_model->setShows(static_cast<BulkModel::Shows>(id.toInt())); });
    connect(this, &DialogPanel::acted, this, &BulkDialog::act);
}

void BulkDialog::act() {
    switch (m_run.stage()) {
        case BulkRun::Stage::kReady: takeWish(); return m_run.start();
        case BulkRun::Stage::kSending: return m_run.stop();
        case BulkRun::Stage::kReading:
        case BulkRun::Stage::kKeeping: return;
        case BulkRun::Stage::kOver: return close();
    }
}

void BulkDialog::takeWish() {
    core::BulkWish wish = m_run.wish();
    wish.addTags = tagsOf(*m_addTags);
    wish.removeTags = tagsOf(*m_removeTags);
    wish.reason = m_reason->text().simplified();
    m_run.setWish(wish);
}

void BulkDialog::refresh() {
    const int all = static_cast<int>(m_run.rows().size());
    const int possible = m_run.possible();
    const bool isReady = m_run.stage() == BulkRun::Stage::kReady;
    const core::Format& format = m_services.format;
    // No higher than its orders: what it is about lies below.
    const qint64 rows = std::max(m_run.chosenOrders(), kRowsLeast) * m_table->verticalHeader()->defaultSectionSize();
    m_table->setFixedHeight(
        static_cast<int>(std::min<qint64>(m_table->horizontalHeader()->height() + rows + 2, kTableHeight)));
    m_shows->setChoices(
        {{idOf(BulkModel::Shows::kAll), tr("All %1").arg(format.integer(all)), {}, {}},
         {idOf(BulkModel::Shows::kPossible), tr("Possible %1").arg(format.integer(possible)), {}, {}},
         {idOf(BulkModel::Shows::kImpossible), tr("Will fail %1").arg(format.integer(all - possible)), {}, {}}});
    for (QLineEdit* line : {m_addTags, m_removeTags, m_reason})
        line->setEnabled(isReady || m_run.stage() == BulkRun::Stage::kReading);
    const bool hasReason = !m_reason->text().trimmed().isEmpty();
    setTitle(question());
    if (isReady) setText(limitNote());
    switch (m_run.stage()) {
        case BulkRun::Stage::kReading:
            setAction(tr("Reading the orders"), ButtonKind::kPrimary);
            action()->setEnabled(false);
            break;
        case BulkRun::Stage::kReady:
            setAction(verb(possible),
                      m_run.wish().action == BulkAction::kCancel ? ButtonKind::kDanger : ButtonKind::kPrimary);
            action()->setEnabled(possible > 0 && hasReason);
            action()->setToolTip(possible == 0 ? tr("Nothing of this is possible now; the table says why.")
                                 : hasReason   ? QString()
                                               : tr("Write a reason first."));
            break;
        case BulkRun::Stage::kKeeping:
            setAction(tr("Keeping the changes on this computer"), ButtonKind::kPrimary);
            action()->setEnabled(false);
            break;
        case BulkRun::Stage::kSending: setAction(tr("Stop"), ButtonKind::kDefault); break;
        case BulkRun::Stage::kOver: break;
    }
    if (!isReady) action()->setToolTip({});
    action()->setVisible(m_run.stage() != BulkRun::Stage::kOver);
    if (m_run.stage() == BulkRun::Stage::kSending || m_run.stage() == BulkRun::Stage::kOver) action()->setEnabled(true);
    showProgress();
}

void BulkDialog::showProgress() {
    const bool wasSent = m_run.stage() == BulkRun::Stage::kSending || m_run.stage() == BulkRun::Stage::kOver;
    m_progress->setVisible(wasSent);
    m_progress->setMaximum(std::max(1, m_run.possible()));
    m_progress->setValue(m_run.settled());
    m_progress->setAccessibleName(tr("Progress"));
    if (!wasSent) return m_note->clear();
    const core::Format& format = m_services.format;
    const int waiting = m_run.count(BulkOutcome::kWaiting);
    const int refused = m_run.count(BulkOutcome::kRejected) + m_run.count(BulkOutcome::kFailed);
    QStringList parts{
        tr("%1 of %2 done").arg(format.integer(m_run.count(BulkOutcome::kDone)), format.integer(m_run.possible()))};
    if (refused > 0) parts << tr("%1 refused").arg(format.integer(refused));
    if (waiting > 0) parts << tr("%1 wait for the server").arg(format.integer(waiting));
    if (const int stopped = m_run.count(BulkOutcome::kStopped); stopped > 0)
        parts << tr("%1 stopped").arg(format.integer(stopped));
    m_note->setText(parts.join(QStringLiteral(" · ")));
}

QString BulkDialog::question() const {
    const QString orders = m_services.format.integer(static_cast<qint64>(m_run.rows().size()));
    switch (m_run.wish().action) {
        case BulkAction::kHold: return tr("Hold %1 orders").arg(orders);
        case BulkAction::kRelease: return tr("Release %1 orders").arg(orders);
        case BulkAction::kCancel: return tr("Cancel %1 orders").arg(orders);
        case BulkAction::kTag: return tr("Change the tags of %1 orders").arg(orders);
    }
    return {};
}

QString BulkDialog::verb(int orders) const {
    switch (m_run.wish().action) {
        case BulkAction::kHold: return orders == 1 ? tr("Hold the order") : tr("Hold %1 orders").arg(orders);
        case BulkAction::kRelease: return orders == 1 ? tr("Release the order") : tr("Release %1 orders").arg(orders);
        case BulkAction::kCancel: return orders == 1 ? tr("Cancel the order") : tr("Cancel %1 orders").arg(orders);
        case BulkAction::kTag: return orders == 1 ? tr("Tag the order") : tr("Tag %1 orders").arg(orders);
    }
    return {};
}

QString BulkDialog::limitNote() const {
    const auto shown = static_cast<qint64>(m_run.rows().size());
    QString note = tr("Nothing is sent before you say so. What is not possible is left out.");
    if (m_run.chosenOrders() > shown && shown >= core::kBulkOrdersMax) {
        note =
            tr("One go takes at most %1 orders: these are the first of the %2 that you chose. Repeat it for the rest.")
                .arg(m_services.format.integer(core::kBulkOrdersMax), m_services.format.integer(m_run.chosenOrders())) +
            u' ' + note;
    }
    return note;
}

void BulkDialog::translate() {
    m_tagsLabel->setText(tr("Tags, separated by commas"));
    m_tagsLabel->setFont(themeFont(TypeStyle::kLabel));
    m_addTags->setPlaceholderText(tr("Add"));
    m_addTags->setAccessibleName(tr("Tags to add"));
    m_removeTags->setPlaceholderText(tr("Take away"));
    m_removeTags->setAccessibleName(tr("Tags to take away"));
    m_reasonLabel->setText(tr("Reason"));
    m_reasonLabel->setFont(themeFont(TypeStyle::kLabel));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("It is kept with each change; no names or addresses"));
    m_table->setAccessibleName(tr("What would happen to each order"));
    setWayOut(tr("Close"));
    refresh();
}

}  // namespace meridian::ui

#include "ui/pages/operations/journal_card.h"

#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include "core/operations/operations.h"
#include "ui/pages/operations/record_panel.h"
#include "ui/pages/operations/tail_model.h"
#include "ui/shell/access.h"
#include "ui/shell/letter_region.h"
#include "ui/shell/region.h"
#include "ui/table/data_table.h"
#include "ui/table/text_delegate.h"
#include "ui/theme/control_kinds.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kTypingMs = 300;
// How far a fresh look goes back, in batches: something to see at once, and enough of an order's life.
constexpr quint64 kLookBack = 100;
constexpr quint64 kLookBackForOrder = 50'000;

}  // namespace

JournalCard::JournalCard(Services& services, QWidget* parent)
    : Card(QStringLiteral(" "), parent),
      m_services(services),
      m_model(new TailModel(services.format, this)),
      m_table(new DataTable(this)),
      m_filter(new QLineEdit(this)),
      m_pause(new QPushButton(this)) {
    m_table->setObjectName(QStringLiteral("journal.table"));
    m_filter->setObjectName(QStringLiteral("journal.filter"));
    m_pause->setObjectName(QStringLiteral("journal.pause"));
    m_filter->setFixedWidth(130);
    m_filter->setClearButtonEnabled(true);
    setControlSize(m_filter, ControlSize::kSmall);
    setControlSize(m_pause, ControlSize::kSmall);
    addAction(m_filter);
    addAction(m_pause);
    body()->setContentsMargins(1, 0, 1, 1);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);  // it takes what is left, and scrolls
    body()->addWidget(m_table, 1);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new TextDelegate(*m_table, {TailModel::kTime, TailModel::kOrder}));
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingMs);
    connect(m_filter, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &JournalCard::followAnew);
    if (services.region != nullptr) connect(services.region, &RegionFilter::changed, this, &JournalCard::followAnew);
    connect(m_pause, &QAbstractButton::clicked, this, [this] { setPaused(!m_paused); });
    connect(m_table, &DataTable::peeked, this, &JournalCard::showRecord);
    connect(m_table, &DataTable::opened, this, &JournalCard::showRecord);
    connect(&Theme::current(), &Theme::changed, this, &JournalCard::translate);
    translate();
}

void JournalCard::setHead(quint64 durableBatch) {
    const bool first = m_head == 0;
    m_head = durableBatch;
    if (first && isVisible()) follow();
}

void JournalCard::showEvent(QShowEvent* event) {
    Card::showEvent(event);
    follow();
}

void JournalCard::hideEvent(QHideEvent* event) {
    Card::hideEvent(event);
    letGo();
    m_head = 0;  // the next look begins where the journal ends then; without a connection, this one is still there
}

void JournalCard::follow() {
    if (m_following || m_head == 0 || !mayDo(m_services, QStringLiteral("tailJournal"))) return;
    core::TailQuery query;
    query.order = m_filter->text().trimmed().toUpper();
    const quint64 back = query.order.isEmpty() ? kLookBack : kLookBackForOrder;
    query.fromBatch = m_head > back ? m_head - back : 1;
    m_trouble.clear();
    m_model->clear();
    m_kept.clear();
    m_following = m_services.operations->followJournal(
        query, {.records = [this](const QVector<core::TailRecord>& records) { take(records); },
                .state = [this](const std::optional<core::Error>& error) { noteState(error); }});
    showNote();
}

void JournalCard::followAnew() {
    letGo();
    m_model->clear();
    m_kept.clear();
    if (isVisible()) follow();
}

void JournalCard::letGo() {
    m_following.reset();
}

void JournalCard::take(const QVector<core::TailRecord>& written) {
    const QVector<core::TailRecord> records = ofRegion(written, m_services.region);
    if (records.isEmpty()) return;
    if (m_paused) {
        m_kept += records;
        if (m_kept.size() > TailModel::kRecordsMax) m_kept.remove(0, m_kept.size() - TailModel::kRecordsMax);
        return showNote();
    }
    // Whoever reads further up is not moved away from there.
    const QScrollBar* bar = m_table->verticalScrollBar();
    const bool atEnd = bar->value() >= bar->maximum();
    m_model->append(records);
    if (atEnd) m_table->scrollToBottom();
    showNote();
}

void JournalCard::setPaused(bool paused) {
    m_paused = paused;
    if (!paused) {
        m_model->append(std::exchange(m_kept, {}));
        m_table->scrollToBottom();
    }
    translate();
}

void JournalCard::noteState(const std::optional<core::Error>& error) {
    m_trouble = error ? error->text : QString();
    showNote();
}

void JournalCard::showRecord(int row) {
    if (row < 0 || row >= m_model->rowCount()) return;
    const core::TailRecord& record = m_model->record(row);
    auto* panel = new RecordPanel(this, m_services, record);
    connect(panel, &RecordPanel::orderWanted, this, [this](const QString& number) {
        Q_EMIT wanted({QStringLiteral("order"), {{QStringLiteral("number"), number}}});
    });
    panel->open();
}

void JournalCard::showNote() {
    if (!mayDo(m_services, QStringLiteral("tailJournal"))) {
        setUrgentNote(tr("your role may not follow the journal"));
    } else if (!m_trouble.isEmpty()) {
        setUrgentNote(m_trouble);
    } else if (!m_following) {
        setNote(QString());  // the page says that the server is away
    } else if (m_paused) {
        setNote(tr("paused, %1 new").arg(m_services.format.integer(m_kept.size())));
    } else {
        const QString rows = m_services.format.integer(m_model->rowCount());
        const QString region = m_services.region == nullptr ? QString() : m_services.region->code().toUpper();
        setNote(region.isEmpty() ? tr("live, the last %1").arg(rows)
                                 : tr("live, the last %1 of orders that %2 keeps").arg(rows, region));
    }
}

void JournalCard::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    Card::changeEvent(event);
}

void JournalCard::translate() {
    setTitle(tr("Journal"));
    m_filter->setPlaceholderText(tr("Order number"));
    m_filter->setAccessibleName(tr("Only records of this order"));
    m_pause->setText(m_paused ? tr("Go on") : tr("Pause"));
    m_table->setAccessibleName(tr("The last records of the journal"));
    m_table->setColumns({{76, 130, 98, 120, 136}, TailModel::kCommand, {TailModel::kActor, TailModel::kOutcome}});
    const bool may = mayDo(m_services, QStringLiteral("tailJournal"));
    m_filter->setVisible(may);
    m_pause->setVisible(may);
    showNote();
}

}  // namespace meridian::ui

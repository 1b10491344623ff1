#include "ui/pages/order/history_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/pages/order/changes_list.h"
#include "ui/pages/order/event_text.h"
#include "ui/pages/order/timeline_list.h"
#include "ui/theme/theme.h"
#include "ui/widgets/segments.h"

namespace meridian::ui {

namespace {

const QString kTimeline = QStringLiteral("timeline");
const QString kNotes = QStringLiteral("notes");
const QString kChanges = QStringLiteral("changes");
constexpr int kNoteLength = 1'000;  // characters: 4,096 bytes in any script

QWidget* scrolled(QWidget* content) {
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    for (QWidget* ground : {scroll->viewport(), content})
        ground->setAutoFillBackground(false);
    return scroll;
}

}  // namespace

HistoryPanel::HistoryPanel(QWidget* parent)
    : Card(QString(), parent),
      m_tabs(new Segments(QString(), this)),
      m_pages(new QStackedWidget(this)),
      m_timeline(new TimelineList(this)),
      m_changes(new ChangesList(this)),
      m_notes(new QLabel),
      m_noTimeline(new QLabel(this)),
      m_note(new QLineEdit(this)),
      m_add(new QPushButton(this)) {
    m_timeline->setObjectName(QStringLiteral("order.timeline"));
    m_notes->setObjectName(QStringLiteral("order.notes"));
    m_notes->setWordWrap(true);
    m_notes->setTextFormat(Qt::PlainText);
    m_notes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_notes->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_notes->setContentsMargins(12, 8, 12, 8);
    m_noTimeline->setWordWrap(true);
    m_noTimeline->setContentsMargins(12, 8, 12, 8);
    m_noTimeline->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_note->setObjectName(QStringLiteral("order.note"));
    m_note->setMaxLength(kNoteLength);
    m_add->setObjectName(QStringLiteral("order.addNote"));
    m_pages->addWidget(m_timeline);
    m_pages->addWidget(scrolled(m_notes));
    m_pages->addWidget(m_changes);
    m_pages->addWidget(m_noTimeline);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(11, 8, 11, 6);
    head->addWidget(m_tabs);
    head->addStretch();
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(11, 7, 11, 8);
    foot->setSpacing(8);
    foot->addWidget(m_note, 1);
    foot->addWidget(m_add);
    body()->setContentsMargins(0, 0, 0, 0);
    body()->setSpacing(0);
    body()->addLayout(head);
    body()->addWidget(m_pages, 1);
    body()->addLayout(foot);
    connect(m_tabs, &Segments::chosen, this, &HistoryPanel::showTab);
    connect(m_timeline, &TimelineList::chosen, this, &HistoryPanel::momentChosen);
    connect(m_changes, &ChangesList::baseChosen, this, &HistoryPanel::baseChosen);
    connect(m_note, &QLineEdit::returnPressed, this, &HistoryPanel::send);
    connect(m_note, &QLineEdit::textChanged, this, [this] { setWhyNoNote(m_whyNot); });
    connect(m_add, &QAbstractButton::clicked, this, &HistoryPanel::send);
    setMinimumHeight(220);
    translate();
}

void HistoryPanel::translate() {
    m_tabs->setAccessibleName(tr("History"));
    nameTabs();
    m_timeline->setAccessibleName(tr("Timeline of the order"));
    m_noTimeline->setText(tr("The history of this order is not on this computer."));
    m_note->setPlaceholderText(tr("Add a note for colleagues"));
    m_note->setAccessibleName(tr("New note"));
    m_add->setText(tr("Add"));
    m_add->setAccessibleName(tr("Add the note"));
    m_changes->translate();
    for (QLabel* label : {m_notes, m_noTimeline})
        label->setFont(themeFont(TypeStyle::kBody));
    setWhyNoNote(m_whyNot);
}

// Only when a name is another one: the choices are made anew, and who stands on one would lose the focus.
void HistoryPanel::nameTabs() {
    const QStringList names = {tr("Timeline"), m_noteCount == 0 ? tr("Notes") : tr("Notes %1").arg(m_noteCount),
                               tr("Changes")};
    if (names == m_tabNames) return;
    m_tabNames = names;
    const QString current = m_tabs->current();
    m_tabs->setChoices({{kTimeline, names[0], {}, {}},
                        {kNotes, names[1], {}, {}},
                        {kChanges, names[2], {}, tr("What is different between two moments")}});
    m_tabs->setCurrent(current);
}

void HistoryPanel::show(const OrderStory& story, const core::Format& format, qint64 now) {
    m_timeline->show({story.timeline(), story.moment(), now}, format);
    m_changes->show(story, format, now);
    showNotes(story, format, now);
    nameTabs();
    const bool nothing = story.moments() == 0 && !story.isReading();
    if (m_tabs->current() == kTimeline)
        m_pages->setCurrentWidget(nothing ? static_cast<QWidget*>(m_noTimeline) : m_timeline);
}

void HistoryPanel::showNotes(const OrderStory& story, const core::Format& format, qint64 now) {
    const core::OrderRecord* record = story.record();
    m_noteCount = record == nullptr ? 0 : record->notes.size();
    if (record == nullptr) return m_notes->setText(tr("The notes are not on this computer."));
    QStringList all;
    for (auto note = record->notes.crbegin(); note != record->notes.crend(); ++note) {
        const QString head = tr("%1, %2").arg(format.moment(note->at, now), actorText(note->actor));
        all.append(head + u'\n' + (note->text.isEmpty() ? tr("Not for your role, or erased.") : note->text));
    }
    m_notes->setText(all.isEmpty() ? tr("There are no notes.") : all.join(QStringLiteral("\n\n")));
}

void HistoryPanel::showTab(const QString& id) {
    m_pages->setCurrentIndex(id == kNotes ? 1 : id == kChanges ? 2 : 0);
    Q_EMIT comparing(id == kChanges);
}

void HistoryPanel::showChanges() {
    m_tabs->setCurrent(kChanges);
    showTab(kChanges);
}

void HistoryPanel::setWhyNoNote(const QString& why) {
    m_whyNot = why;
    m_note->setEnabled(why.isEmpty());
    m_note->setToolTip(why);
    m_add->setEnabled(why.isEmpty() && !m_note->text().trimmed().isEmpty());
    m_add->setToolTip(!why.isEmpty() ? why : m_add->isEnabled() ? QString() : tr("Write the note first."));
}

void HistoryPanel::writeNote() {
    m_note->setFocus(Qt::ShortcutFocusReason);
}

void HistoryPanel::clearNote() {
    m_note->clear();
}

void HistoryPanel::send() {
    const QString text = m_note->text().trimmed();
    if (!text.isEmpty() && m_whyNot.isEmpty()) Q_EMIT noteWritten(text);
}

}  // namespace meridian::ui

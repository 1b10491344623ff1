#include "ui/shell/activity_tray.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/commands/commands.h"
#include "core/commands/refusal.h"
#include "ui/shell/activity_delegate.h"
#include "ui/shell/activity_model.h"
#include "ui/theme/control_kinds.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"

namespace meridian::ui {

namespace {

// Where the thing is that a command concerns; empty page: nowhere of its own.
Route placeOf(const core::CommandEntry& entry) {
    const QString subject = core::subjectOf(entry.command.wanted);
    if (const auto* stock = std::get_if<core::MoveStock>(&entry.command.wanted))
        return {QStringLiteral("inventory"), {{QStringLiteral("sku"), stock->sku}}};
    if (std::holds_alternative<core::DefineProduct>(entry.command.wanted))
        return {QStringLiteral("products"), {{QStringLiteral("handle"), subject}}};
    if (std::holds_alternative<core::ResolveDeadLetter>(entry.command.wanted))
        return {QStringLiteral("dead_letters"), {}};
    return {QStringLiteral("order"), {{QStringLiteral("number"), subject}}};
}

bool canDrop(core::CommandState state) {
    return state == core::CommandState::kQueued || state == core::CommandState::kConflict;
}

}  // namespace

ActivityTray::ActivityTray(Services& services, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_model(new ActivityModel(*services.commands, services.format, this)),
      m_list(new QListView(this)),
      m_empty(new EmptyState({}, this)) {
    setObjectName(QStringLiteral("activity"));
    setFixedWidth(themeSize(Size::kTray));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(m_empty, 1);
    m_list->setObjectName(QStringLiteral("activity.list"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ActivityDelegate(*m_model, services.format, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    column->addWidget(m_list, 1);
    column->addWidget(makeFooter());
    connect(m_model, &QAbstractItemModel::modelReset, this, &ActivityTray::refresh);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        const ActivityModel::Row* row = m_model->row(current.row());
        if (row != nullptr && row->entry != nullptr) m_chosen = row->entry->id;
        explain();
    });
    connect(m_list, &QAbstractItemView::activated, this, &ActivityTray::decide);
    connect(&Theme::current(), &Theme::changed, this, &ActivityTray::translate);
    translate();
    hide();
}

QWidget* ActivityTray::makeHeader() {
    auto* header = new QWidget(this);
    header->setFixedHeight(themeSize(Size::kPageHeader));
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(14, 0, 8, 0);
    row->setSpacing(8);
    m_title = new ElidedLabel(QString(), {TypeStyle::kCardTitle, Token::kText}, header);
    m_sum = new ElidedLabel(QString(), {TypeStyle::kCaption, Token::kTextSecondary}, header);
    m_close = new QPushButton(header);
    m_close->setObjectName(QStringLiteral("activity.close"));
    m_close->setIcon(icon(QStringLiteral("x")));
    setButtonKind(m_close, ButtonKind::kQuiet);
    setControlSize(m_close, ControlSize::kSmall);
    row->addWidget(m_title);
    row->addWidget(m_sum, 1);
    row->addWidget(m_close);
    connect(m_close, &QAbstractButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    return header;
}

QWidget* ActivityTray::makeFooter() {
    m_footer = new QWidget(this);
    auto* column = new QVBoxLayout(m_footer);
    column->setContentsMargins(14, 10, 14, 12);
    column->setSpacing(8);
    m_what = new QLabel(m_footer);
    m_what->setObjectName(QStringLiteral("activity.what"));
    m_what->setWordWrap(true);
    m_what->setTextFormat(Qt::PlainText);
    m_story = new QLabel(m_footer);
    m_story->setObjectName(QStringLiteral("activity.story"));
    m_story->setWordWrap(true);
    m_story->setTextFormat(Qt::PlainText);
    m_story->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_what);
    words->addWidget(m_story);
    column->addLayout(words);
    auto* row = new QHBoxLayout;
    m_drop = new QPushButton(m_footer);
    m_drop->setObjectName(QStringLiteral("activity.drop"));
    m_there = new QPushButton(m_footer);
    m_there->setObjectName(QStringLiteral("activity.there"));
    m_decide = new QPushButton(m_footer);
    m_decide->setObjectName(QStringLiteral("activity.decide"));
    setButtonKind(m_drop, ButtonKind::kDestructive);
    setButtonKind(m_decide, ButtonKind::kPrimary);
    for (QPushButton* button : {m_drop, m_there, m_decide})
        setControlSize(button, ControlSize::kSmall);
    row->addWidget(m_drop);
    row->addStretch();
    row->addWidget(m_there);
    row->addWidget(m_decide);
    column->addLayout(row);
    connect(m_drop, &QAbstractButton::clicked, this, &ActivityTray::dropChosen);
    connect(m_there, &QAbstractButton::clicked, this, &ActivityTray::goThere);
    connect(m_decide, &QAbstractButton::clicked, this, &ActivityTray::decide);
    return m_footer;
}

void ActivityTray::open() {
    m_model->catchUp();
    show();
    refresh();
    m_list->setFocus();
    if (m_list->currentIndex().isValid()) return;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->row(row)->entry == nullptr) continue;
        return m_list->setCurrentIndex(m_model->index(row));
    }
}

void ActivityTray::refresh() {
    const core::Commands& commands = *m_services.commands;
    m_empty->setVisible(m_model->rowCount() == 0);
    m_list->setVisible(m_model->rowCount() > 0);
    QStringList parts;
    if (commands.needsYou() == 1) parts.append(tr("1 needs you"));
    if (commands.needsYou() > 1) parts.append(tr("%1 need you").arg(commands.needsYou()));
    if (commands.waiting() > 0) parts.append(tr("%1 waiting").arg(commands.waiting()));
    m_sum->setText(parts.isEmpty() ? tr("all sent") : parts.join(QStringLiteral(" · ")));
    const int row = m_model->rowOf(m_chosen);
    if (row >= 0) m_list->setCurrentIndex(m_model->index(row));
    explain();
}

const core::CommandEntry* ActivityTray::chosen() const {
    const ActivityModel::Row* row = m_model->row(m_model->rowOf(m_chosen));
    return row == nullptr ? nullptr : row->entry;
}

void ActivityTray::explain() {
    const core::CommandEntry* entry = chosen();
    m_footer->setVisible(entry != nullptr);
    if (entry == nullptr) return;
    m_what->setText(core::commandTitle(entry->command));
    QStringList story{core::commandDetail(entry->command), ActivityModel::stateText(*entry)};
    if (entry->receipt) {
        const core::Refusal refusal = core::refusalOf(*entry->receipt);
        story << refusal.detail << refusal.remedy;
    }
    story.removeAll(QString());
    m_story->setText(story.join(u'\n'));
    const bool isOpen = entry->state == core::CommandState::kConflict ||
                        (entry->state == core::CommandState::kRejected && !entry->isSeen);
    m_decide->setVisible(isOpen);
    m_drop->setVisible(canDrop(entry->state));
    m_there->setVisible(!placeOf(*entry).page.isEmpty());
}

void ActivityTray::decide() {
    const core::CommandEntry* entry = chosen();
    if (entry == nullptr) return;
    if (!m_decide->isVisibleTo(this)) return goThere();
    // The page of products shows its conflicts itself, field by field.
    if (std::holds_alternative<core::DefineProduct>(entry->command.wanted) &&
        entry->state == core::CommandState::kConflict)
        return goThere();
    Q_EMIT resolveWanted(m_chosen);
}

void ActivityTray::goThere() {
    if (const core::CommandEntry* entry = chosen()) Q_EMIT wanted(placeOf(*entry));
}

void ActivityTray::dropChosen() {
    const core::CommandEntry* entry = chosen();
    if (entry != nullptr && canDrop(entry->state)) m_services.commands->drop(QByteArray(m_chosen));
}

void ActivityTray::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return m_close->click();
    if (event->key() == Qt::Key_Delete) return dropChosen();
    QWidget::keyPressEvent(event);
}

void ActivityTray::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

void ActivityTray::translate() {
    m_title->setText(tr("Pending changes"));
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(tr("Close"));
    m_list->setAccessibleName(tr("Pending changes"));
    m_decide->setText(tr("Resolve"));
    m_there->setText(tr("Open record"));
    m_drop->setText(tr("Give up"));
    m_empty->setText({QStringLiteral("tray"),
                      tr("Nothing was changed from here yet"),
                      tr("What you change is listed here with what the server said. Without a connection it waits here "
                         "and is sent later."),
                      {},
                      {}});
    m_what->setFont(themeFont(TypeStyle::kLabel));
    m_story->setFont(themeFont(TypeStyle::kBody));
    m_model->refresh();
}

void ActivityTray::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::kSurface));
    painter.fillRect(0, 0, 1, height(), themeColor(Token::kBorder));
    painter.fillRect(0, themeSize(Size::kPageHeader), width(), 1, themeColor(Token::kBorderSubtle));
    if (m_footer->isVisible()) painter.fillRect(0, m_footer->y(), width(), 1, themeColor(Token::kBorderSubtle));
}

}  // namespace meridian::ui

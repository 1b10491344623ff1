#include "ui/pages/order/changes_list.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/pages/order/cell_table.h"
#include "ui/pages/order/event_text.h"
#include "ui/theme/control_kinds.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

QString momentText(const core::TimelineEntry& entry, const core::Format& format, qint64 now) {
    return format.moment(entry.at, now) + QStringLiteral("  ") + wordsOf(entry, format).text;
}

}  // namespace

ChangesList::ChangesList(QWidget* parent)
    : QWidget(parent),
      m_from(new QComboBox(this)),
      m_label(new QLabel(this)),
      m_to(new QLabel(this)),
      m_none(new QLabel(this)),
      m_table(new CellTable) {
    m_from->setObjectName(QStringLiteral("order.compareWith"));
    setControlSize(m_from, ControlSize::kSmall);
    m_from->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_from->setMinimumContentsLength(10);
    m_table->setObjectName(QStringLiteral("order.changes"));
    m_to->setObjectName(QStringLiteral("order.changesTo"));
    m_to->setWordWrap(true);
    m_none->setObjectName(QStringLiteral("order.noChanges"));
    m_none->setWordWrap(true);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* inside = new QWidget;
    auto* rows = new QVBoxLayout(inside);
    rows->setContentsMargins(4, 0, 4, 0);
    rows->addWidget(m_table);
    rows->addWidget(m_none);
    rows->addStretch();
    scroll->setWidget(inside);
    for (QWidget* ground : {scroll->viewport(), inside})
        ground->setAutoFillBackground(false);
    auto* from = new QHBoxLayout;
    from->setSpacing(6);
    from->addWidget(m_label);
    from->addWidget(m_from, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 0);
    column->setSpacing(4);
    column->addLayout(from);
    column->addWidget(m_to);
    column->addWidget(scroll, 1);
    connect(m_from, &QComboBox::activated, this,
            [this](int index) { Q_EMIT baseChosen(m_from->itemData(index).toInt()); });
    translate();
}

void ChangesList::translate() {
    m_label->setText(tr("Compared with"));
    m_from->setAccessibleName(tr("The moment to compare with"));
    m_table->setAccessibleName(tr("What is different"));
    m_table->setColumns({{tr("Field")}, {tr("Before and after"), Qt::AlignLeft, true}});
    for (QLabel* label : {m_label, m_to, m_none})
        label->setFont(themeFont(TypeStyle::kBody));
}

void ChangesList::fillMoments(const OrderStory& story, const core::Format& format, qint64 now) {
    const QSignalBlocker quiet(m_from);
    m_from->clear();
    m_from->addItem(story.isPast() ? tr("Now") : tr("The event before"), -1);
    for (int i = story.moments() - 1; i >= 0; --i)
        m_from->addItem(momentText(story.timeline()[i], format, now), i);
    m_from->setCurrentIndex(story.isBaseChosen() ? m_from->findData(story.base()) : 0);
    m_from->setEnabled(story.moments() > 1);
}

// Always from the earlier to the later, whichever of them is shown.
void ChangesList::show(const OrderStory& story, const core::Format& format, qint64 now) {
    fillMoments(story, format, now);
    m_count = -1;
    const int shown = story.moment();
    const core::OrderRecord* here = story.recordAt(shown);
    const core::OrderRecord* there = story.recordAt(story.base());
    m_table->setRows({});
    m_table->hide();
    m_none->show();
    if (shown < 0) {
        m_to->clear();
        return m_none->setText(tr("The history of this order is not on this computer."));
    }
    const bool isBack = story.base() > shown;
    const auto name = [&](int moment) {
        return moment == story.moments() - 1 ? tr("now") : format.moment(story.timeline()[moment].at, now);
    };
    m_to->setText(tr("From %1 to %2").arg(name(std::min(shown, story.base())), name(std::max(shown, story.base()))));
    if (here == nullptr || there == nullptr) {
        return m_none->setText(story.pastTrouble() ? story.pastTrouble()->text : tr("One moment is being read."));
    }
    const QVector<FieldChange> changes =
        isBack ? differences(*here, *there, format, now) : differences(*there, *here, format, now);
    m_count = static_cast<int>(changes.size());
    if (changes.isEmpty()) return m_none->setText(tr("Nothing is different between these two moments."));
    using Look = TableCell::Look;
    QVector<QVector<TableCell>> rows;
    const auto orDash = [](const QString& text) { return text.isEmpty() ? QStringLiteral("–") : text; };
    for (const FieldChange& change : changes) {
        const QString both = orDash(change.before) + QStringLiteral(" → ") + orDash(change.after);
        rows.append({{change.label, Look::kMuted}, {both, Look::kFigures, {}, {}, both}});
    }
    m_table->setRows(rows);
    m_table->show();
    m_none->hide();
}

}  // namespace meridian::ui

#include "ui/pages/overview/period_picker.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

#include "ui/pages/overview/range_popup.h"
#include "ui/theme/control_kinds.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

using core::Comparison;
using core::PeriodChoice;
using core::PeriodKind;

PeriodPicker::PeriodPicker(const Services& services, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_period(new QPushButton(this)),
      m_compare(new QPushButton(this)),
      m_periods(new QMenu(m_period)),
      m_comparisons(new QMenu(m_compare)) {
    m_period->setObjectName(QStringLiteral("overview.period"));
    m_compare->setObjectName(QStringLiteral("overview.compare"));
    m_period->setIcon(icon(QStringLiteral("calendar")));
    m_period->setMenu(m_periods);
    m_compare->setMenu(m_comparisons);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_period);
    row->addWidget(m_compare);
    connect(&Theme::current(), &Theme::changed, this, &PeriodPicker::translate);
    translate();
}

void PeriodPicker::setChoice(const PeriodChoice& choice) {
    m_choice = choice;
    translate();
}

QString PeriodPicker::periodText() const {
    const auto day = [this](qint64 micros) { return m_services.format.dateOf(micros); };
    switch (m_choice.kind) {
        case PeriodKind::kToday: return tr("Today");
        case PeriodKind::kDay: return tr("Last 24 hours");
        case PeriodKind::kWeek: return tr("Last 7 days");
        case PeriodKind::kMonth: return tr("Last 30 days");
        case PeriodKind::kOwn: return tr("%1 to %2").arg(day(m_choice.own.from), day(m_choice.own.to - 1));
    }
    return {};
}

QString PeriodPicker::comparisonText() const {
    const bool today = m_choice.kind == PeriodKind::kToday;
    switch (m_choice.comparison) {
        case Comparison::kNone: return {};
        case Comparison::kBefore: return today ? tr("the same hours yesterday") : tr("the time before");
        case Comparison::kWeekBefore: return today ? tr("the same hours a week ago") : tr("the same weekdays before");
    }
    return {};
}

void PeriodPicker::translate() {
    m_period->setText(periodText());
    m_period->setAccessibleName(tr("Period: %1").arg(periodText()));
    const QString compared = comparisonText();
    m_compare->setText(compared.isEmpty() ? tr("Not compared") : tr("Against %1").arg(compared));
    m_compare->setAccessibleName(m_compare->text());
    buildMenus();
}

void PeriodPicker::buildMenus() {
    m_periods->clear();
    m_comparisons->clear();
    const auto add = [this](QMenu* menu, const QString& text, bool checked, const PeriodChoice& choice) {
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(checked);
        connect(action, &QAction::triggered, this, [this, choice] { take(choice); });
    };
    for (const auto& [kind, text] :
         {std::pair(PeriodKind::kToday, tr("Today")), std::pair(PeriodKind::kDay, tr("Last 24 hours")),
          std::pair(PeriodKind::kWeek, tr("Last 7 days")), std::pair(PeriodKind::kMonth, tr("Last 30 days"))}) {
        PeriodChoice choice = m_choice;
        choice.kind = kind;
        add(m_periods, text, m_choice.kind == kind, choice);
    }
    m_periods->addSeparator();
    QAction* own = m_periods->addAction(tr("Own range…"));
    own->setCheckable(true);
    own->setChecked(m_choice.kind == PeriodKind::kOwn);
    connect(own, &QAction::triggered, this, &PeriodPicker::askRange);
    const bool today = m_choice.kind == PeriodKind::kToday;
    for (const auto& [comparison, text] :
         {std::pair(Comparison::kBefore, today ? tr("The same hours yesterday") : tr("The time before")),
          std::pair(Comparison::kWeekBefore, today ? tr("The same hours a week ago") : tr("The same weekdays before")),
          std::pair(Comparison::kNone, tr("Not compared"))}) {
        PeriodChoice choice = m_choice;
        choice.comparison = comparison;
        add(m_comparisons, text, m_choice.comparison == comparison, choice);
    }
}

void PeriodPicker::take(const PeriodChoice& choice) {
    if (choice != m_choice) {
        m_choice = choice;
        Q_EMIT chosen(choice);
    }
    // Not within the menu that is still closing: its actions are made anew.
    QMetaObject::invokeMethod(this, &PeriodPicker::translate, Qt::QueuedConnection);
}

void PeriodPicker::askRange() {
    const qint64 now = m_services.now();
    const core::Period shown = m_choice.kind == PeriodKind::kOwn ? m_choice.own : core::Period{now, now};
    const auto dayOf = [](qint64 micros) { return QDateTime::fromMSecsSinceEpoch(micros / 1'000).date(); };
    auto* popup = new RangePopup(dayOf(shown.from), dayOf(std::max(shown.from, shown.to - 1)), dayOf(now), this);
    connect(popup, &RangePopup::chosen, this, [this](const QDate& first, const QDate& last) {
        PeriodChoice choice = m_choice;
        choice.kind = PeriodKind::kOwn;
        choice.own = {first.startOfDay().toMSecsSinceEpoch() * 1'000,
                      last.addDays(1).startOfDay().toMSecsSinceEpoch() * 1'000};
        take(choice);
    });
    connect(popup, &QObject::destroyed, this, [this] { translate(); });
    popup->openBelow(m_period);
}

void PeriodPicker::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

}  // namespace meridian::ui

#include "ui/pages/operations/cell_panel.h"

#include <QLabel>
#include <QVBoxLayout>

#include "core/operations/stage_health.h"
#include "ui/pages/operations/figure_list.h"
#include "ui/pages/operations/figure_words.h"
#include "ui/pages/operations/stage_faces.h"
#include "ui/pages/operations/stage_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/sparkline.h"

namespace meridian::ui {

CellPanel::CellPanel(const Services& services, QWidget* parent)
    : Card(QStringLiteral(" "), parent),
      m_services(services),
      m_text(new QLabel(this)),
      m_facts(new FigureList(this)),
      m_line(new Sparkline(QString(), this)) {
    m_text->setWordWrap(true);
    m_text->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    m_facts->setObjectName(QStringLiteral("operations.facts"));
    body()->addWidget(m_text);
    body()->addWidget(m_facts);
    m_line->setFixedHeight(64);
    m_line->setLook({.color = {}, .comparison = {0}});  // from zero on
    body()->addWidget(m_line);
    body()->addStretch();
    const auto restyle = [this] {
        m_text->setFont(themeFont(TypeStyle::kBody));
        QPalette quiet = palette();
        quiet.setColor(QPalette::WindowText, themeColor(Token::kTextSecondary));
        m_text->setPalette(quiet);
    };
    restyle();
    connect(&Theme::current(), &Theme::changed, this, restyle);
}

void CellPanel::explain(const QString& text) {
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

void CellPanel::show(const core::PipelineStatus& status, const StageHistory& history, const QString& stage) {
    m_line->setVisible(!stage.isEmpty());
    if (stage.isEmpty()) return showCell(status);
    setTitle(stageTitle(stage));
    setNote(QString());
    explain(stageMeaning(stage));
    m_line->setAccessibleName(tr("The last minutes"));
    if (stage == u"timers") {
        m_line->setValues(history.queues(stage));
        return showTimers(status);
    }
    if (stage == u"provider") {
        m_line->setValues(history.queues(stage));
        return showProvider(status);
    }
    m_line->setValues(history.rates(stage));
    showStage(status, history, stage);
}

void CellPanel::showCell(const core::PipelineStatus& status) {
    const core::Format& format = m_services.format;
    const auto count = [&](quint64 value) { return format.integer(static_cast<qint64>(value)); };
    setTitle(tr("This cell"));
    setNote(status.cell);
    explain(status.takesOrders ? QString()
                               : tr("The disk is nearly full, so new orders are refused. Results are still taken."));
    const bool failing = status.fences > 0;
    m_facts->setFacts({
        {tr("Open orders"), count(status.openOrders), Tone::kNeutral},
        {tr("Last batch on the disk"), count(status.durableBatch), Tone::kNeutral},
        {tr("Views behind"), FigureWords::lag(format, status.viewsLagMs), Tone::kNeutral},
        {tr("Commands since the start"), count(status.commands), Tone::kNeutral},
        {tr("Refused, line full"), count(status.refused), status.refused > 0 ? Tone::kWarning : Tone::kNeutral},
        {tr("Commits lost"), count(status.fences), failing ? Tone::kDanger : Tone::kNeutral},
        {tr("Requests in flight"), count(status.provider.inFlight), Tone::kNeutral},
        {tr("Timers overdue"), count(status.timersDue), toneOf(core::healthOfTimers(status))},
        {tr("Disk free"), FigureWords::bytes(format, status.diskFree),
         status.takesOrders ? Tone::kNeutral : Tone::kDanger},
        {tr("Memory"), FigureWords::bytes(format, status.resident), Tone::kNeutral},
        {tr("Running for"), format.age(status.serverNow - status.startedAt), Tone::kNeutral},
        {tr("Version"), status.version, Tone::kNeutral},
    });
}

void CellPanel::showStage(const core::PipelineStatus& status, const StageHistory& /*history*/, const QString& name) {
    const core::Format& format = m_services.format;
    for (const core::PipelineStage& stage : status.stages) {
        if (stage.name != name) continue;
        m_facts->setFacts({
            {tr("Now"), FigureWords::rate(format, stage.perSecond), Tone::kNeutral},
            {tr("One takes"), FigureWords::took(format, stage.microsP50), Tone::kNeutral},
            {tr("99 of 100 take less than"), FigureWords::took(format, stage.microsP99), Tone::kNeutral},
            {stageQueue(name), format.integer(static_cast<qint64>(stage.queue)), Tone::kNeutral},
            {tr("The oldest waits"), FigureWords::lag(format, stage.lagMs), toneOf(core::healthOf(stage))},
            {tr("Since the start"), format.integer(static_cast<qint64>(stage.items)), Tone::kNeutral},
        });
    }
}

void CellPanel::showTimers(const core::PipelineStatus& status) {
    const core::Format& format = m_services.format;
    const QString next = status.nextTimer == 0 ? tr("none") : format.moment(status.nextTimer, m_services.now());
    m_facts->setFacts({
        {tr("Set"), format.integer(static_cast<qint64>(status.timers)), Tone::kNeutral},
        {tr("Next"), next, Tone::kNeutral},
        {tr("Overdue"), format.integer(static_cast<qint64>(status.timersDue)), toneOf(core::healthOfTimers(status))},
    });
}

void CellPanel::showProvider(const core::PipelineStatus& status) {
    const core::Format& format = m_services.format;
    const core::ProviderFigures& provider = status.provider;
    explain(stageMeaning(QStringLiteral("provider")) + QStringLiteral(" ") + breakerText(provider, m_services) +
            QStringLiteral("."));
    const auto count = [&](quint64 value) { return format.integer(static_cast<qint64>(value)); };
    m_facts->setFacts({
        {tr("In flight"), count(provider.inFlight), Tone::kNeutral},
        {tr("Waiting"), count(provider.waiting), Tone::kNeutral},
        {tr("Requests since the start"), count(provider.calls), Tone::kNeutral},
        {tr("Without an answer in time"), count(provider.timeouts),
         provider.timeouts > 0 ? Tone::kWarning : Tone::kNeutral},
    });
}

}  // namespace meridian::ui

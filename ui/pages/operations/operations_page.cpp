#include "ui/pages/operations/operations_page.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/async/deliver.h"
#include "core/operations/operations.h"
#include "ui/pages/operations/cell_panel.h"
#include "ui/pages/operations/check_board.h"
#include "ui/pages/operations/journal_card.h"
#include "ui/pages/operations/letters_card.h"
#include "ui/pages/operations/pipeline_line.h"
#include "ui/pages/operations/pipeline_picture.h"
#include "ui/shell/action.h"
#include "ui/shell/region.h"
#include "ui/theme/theme.h"
#include "ui/widgets/pill.h"

namespace meridian::ui {

namespace {

constexpr int kEveryMs = 1'000;

}  // namespace

OperationsPage::OperationsPage(Services& services)
    : m_services(services),
      m_pictureCard(new Card(QStringLiteral(" "), this)),
      m_picture(new PipelinePicture(services, m_pictureCard)),
      m_cell(new CellPanel(services, this)),
      m_letters(new LettersCard(services, this)),
      m_checks(new CheckBoard(services, this)),
      m_journal(new JournalCard(services, this)) {
    setObjectName(QStringLiteral("operations"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    m_pictureCard->body()->addWidget(m_picture, 1);
    column->addWidget(makeContent(), 1);
    arrange();
    connectParts();
    addActions();
    translate();
}

void OperationsPage::connectParts() {
    m_next.setSingleShot(true);
    m_next.setInterval(kEveryMs);
    m_tick.setInterval(kEveryMs);
    connect(&m_next, &QTimer::timeout, this, &OperationsPage::ask);
    connect(&m_tick, &QTimer::timeout, this, &OperationsPage::showLine);
    connect(m_pause, &QAbstractButton::clicked, this, &OperationsPage::setPaused);
    connect(m_picture, &PipelinePicture::stageChosen, this, [this] { showStatus(); });
    connect(m_letters, &LettersCard::wanted, this, &Page::wanted);
    if (m_services.region != nullptr)
        connect(m_services.region, &RegionFilter::changed, this, &OperationsPage::showLine);
    connect(m_journal, &JournalCard::wanted, this, &Page::wanted);
    connect(&Theme::current(), &Theme::changed, this, &OperationsPage::translate);
}

void OperationsPage::addActions() {
    if (m_services.actions == nullptr) return;
    m_services.actions->add(this, "operations",
                            {{.id = "operations.pause",
                              .text = QT_TRANSLATE_NOOP("Action", "Pause the live figures, or go on"),
                              .keys = "P",
                              .icon = "pause",
                              .run = [this] { setPaused(!m_paused); }},
                             {.id = "operations.check",
                              .text = QT_TRANSLATE_NOOP("Action", "Check the promises now, or stop the check"),
                              .icon = "shield",
                              .permission = "verify",
                              .whyNot = [this] { return m_checks->whyNot(); },
                              .run = [this] { m_checks->checkOrStop(); }}});
    m_services.actions->addNotes("operations", {{"Enter", QT_TRANSLATE_NOOP("Action", "Figures of the stage")},
                                                {"Esc", QT_TRANSLATE_NOOP("Action", "Figures of the cell")}});
}

void OperationsPage::visit(const Route& route) {
    m_picture->choose(route.arguments.value(QStringLiteral("stage")));
    showStatus();
    m_picture->setFocus();
}

QStringList OperationsPage::path() const {
    return {QCoreApplication::translate("Rail", "Run"), QCoreApplication::translate("Rail", "Pipeline")};
}

// Only a page that is seen asks.
void OperationsPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    m_tick.start();
    ask();
}

void OperationsPage::hideEvent(QHideEvent* event) {
    Page::hideEvent(event);
    m_tick.stop();
    m_next.stop();
    if (m_asking) m_asking->request();
}

void OperationsPage::ask() {
    if (m_asking || m_paused || !isVisible()) return;
    core::Call<core::PipelineStatus> call = m_services.operations->status();
    m_asking = call.cancel;
    core::deliver(std::move(call.future), this, [this](const core::Outcome<core::PipelineStatus>& outcome) {
        m_asking.reset();
        take(outcome);
    });
}

void OperationsPage::take(const core::Outcome<core::PipelineStatus>& outcome) {
    if (isVisible() && !m_paused) m_next.start();
    if (!outcome.ok()) {
        if (outcome.error().fault != core::Fault::kCancelled) m_trouble = outcome.error();
        m_picture->setStale(m_trouble.has_value());
        return showLine();
    }
    m_trouble.reset();
    m_picture->setStale(false);
    m_status = *outcome;
    m_takenAt = m_services.now();
    m_history.take(*m_status);
    showStatus();
    m_letters->setCount(m_status->deadLetters);
    m_checks->show(m_status->verification);
    m_journal->setHead(m_status->durableBatch);
}

void OperationsPage::showStatus() {
    if (m_status) {
        m_picture->show(*m_status, m_history);
        m_cell->show(*m_status, m_history, m_picture->chosen());
    }
    showLine();
}

void OperationsPage::showLine() {
    const PipelineLine line = pipelineLine(
        {m_status ? &*m_status : nullptr, m_trouble ? &*m_trouble : nullptr, m_takenAt, m_services.now(), m_paused},
        m_services.format);
    QPalette ink = palette();
    ink.setColor(QPalette::WindowText, line.tone == Tone::kNeutral ? themeColor(Token::kTextSecondary)
                                                                   : themeColor(line.tone, TonePart::kFg));
    m_state->setPalette(ink);
    m_state->setText(line.state);
    m_health->setSpec({StateDomain::kService, line.health});
    m_age->setText(line.age + whose());
}

// The stages are those of one cell, whichever region is looked at and wherever its orders are delivered.
QString OperationsPage::whose() const {
    const QString chosen = m_services.region == nullptr ? QString() : m_services.region->code();
    if (!m_status || chosen.isEmpty()) return {};
    const QString& cell = m_status->cell;
    return QStringLiteral(" · ") +
           (cell.startsWith(chosen)
                ? tr("all orders that %1 keeps, wherever they are delivered").arg(cell)
                : tr("this is the pipeline of %1, %2 has none on this server").arg(cell, chosen.toUpper()));
}

void OperationsPage::setPaused(bool paused) {
    m_paused = paused;
    m_pause->setChecked(paused);
    m_journal->setPaused(paused);
    if (!paused) ask();
    translate();
}

void OperationsPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !m_picture->chosen().isEmpty()) {
        m_picture->choose({});
        return showStatus();
    }
    Page::keyPressEvent(event);
}

void OperationsPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    Page::changeEvent(event);
}

}  // namespace meridian::ui

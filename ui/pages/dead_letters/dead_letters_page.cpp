#include "ui/pages/dead_letters/dead_letters_page.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/async/deliver.h"
#include "core/operations/operations.h"
#include "ui/pages/dead_letters/letter_model.h"
#include "ui/pages/dead_letters/letter_panel.h"
#include "ui/shell/letter_region.h"
#include "ui/shell/region.h"
#include "ui/table/data_table.h"
#include "ui/table/text_delegate.h"
#include "ui/theme/control_kinds.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/segments.h"

namespace meridian::ui {

namespace {

constexpr int kAgainMs = 5'000;

}  // namespace

DeadLettersPage::DeadLettersPage(Services& services)
    : m_services(services),
      m_model(new LetterModel(services.format, services.now, this)),
      m_table(new DataTable(this)),
      m_panel(new LetterPanel(services, this)),
      m_nothing(new EmptyState({}, this)),
      m_more(new QPushButton(this)) {
    setObjectName(QStringLiteral("dead_letters"));
    m_table->setObjectName(QStringLiteral("letters.table"));
    m_more->setObjectName(QStringLiteral("letters.more"));
    setButtonKind(m_more, ButtonKind::kQuiet);
    m_more->hide();
    m_table->setModel(m_model);
    m_table->setItemDelegate(new TextDelegate(*m_table, {LetterModel::kWhen, LetterModel::kConcerns}));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    auto* list = new QVBoxLayout;
    list->setSpacing(0);
    list->addWidget(m_table, 1);
    list->addWidget(m_nothing, 1);
    list->addWidget(m_more);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addLayout(list, 1);
    row->addWidget(m_panel);
    column->addLayout(row, 1);
    m_nothing->hide();
    setFocusProxy(m_table);
    connectParts();
    addActions();
    translate();
}

QWidget* DeadLettersPage::makeHeader() {
    auto* header = new PageHeader(this);
    m_title = header->title();
    m_state = header->addNote(QStringLiteral("letters.state"), 1);
    m_which = new Segments(QString(), header);
    m_which->setObjectName(QStringLiteral("letters.which"));
    header->row()->addWidget(m_which);
    return header;
}

void DeadLettersPage::connectParts() {
    using Way = core::ResolveDeadLetter::Action;
    m_again.setSingleShot(true);
    m_again.setInterval(kAgainMs);
    connect(&m_again, &QTimer::timeout, this, &DeadLettersPage::ask);
    connect(m_which, &Segments::chosen, this, &DeadLettersPage::ask);
    connect(m_more, &QAbstractButton::clicked, this, &DeadLettersPage::askMore);
    connect(m_table, &DataTable::cursorMoved, this, &DeadLettersPage::showChosen);
    connect(m_panel, &LetterPanel::replayWanted, this, [this](const core::DeadLetter& letter, const QString& order) {
        askReasonFor(letter, Way::kReplay, order);
    });
    connect(m_panel, &LetterPanel::discardWanted, this,
            [this](const core::DeadLetter& letter) { askReasonFor(letter, Way::kDiscard, {}); });
    connect(m_table, &DataTable::opened, this, [this] { m_panel->enter(); });
    connect(m_nothing, &EmptyState::actionTriggered, this, [this] {
        if (m_services.region != nullptr) m_services.region->choose({});
    });
    if (m_services.region != nullptr) {
        connect(m_services.region, &RegionFilter::changed, this, [this] {
            showNothing();
            ask();
        });
    }
    connect(&Theme::current(), &Theme::changed, this, &DeadLettersPage::translate);
}

void DeadLettersPage::visit(const Route& route) {
    m_wantedId = route.arguments.value(QStringLiteral("id")).toULongLong();
    ask();
    m_table->setFocus();
}

QStringList DeadLettersPage::path() const {
    return {QCoreApplication::translate("Rail", "Run"), QCoreApplication::translate("Rail", "Dead letters")};
}

void DeadLettersPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    ask();
}

void DeadLettersPage::hideEvent(QHideEvent* event) {
    Page::hideEvent(event);
    m_again.stop();
}

core::DeadLetterQuery DeadLettersPage::query() const {
    core::DeadLetterQuery query;
    using Which = core::DeadLetterQuery::Which;
    query.which = m_which->current() == u"all" ? Which::kAll : Which::kOpen;
    query.afterCell = m_afterCell;
    query.afterBatch = m_afterBatch;
    return query;
}

void DeadLettersPage::ask() {
    if (!isVisible()) return;
    if (m_asking) m_asking->request();
    core::Call<core::DeadLetterList> call = m_services.operations->deadLetters(query());
    m_asking = call.cancel;
    core::deliver(std::move(call.future), this,
                  [this](const core::Outcome<core::DeadLetterList>& outcome) { take(outcome, false); });
}

void DeadLettersPage::askMore() {
    core::DeadLetterQuery rest = query();
    rest.cursor = m_next;
    m_again.stop();  // a fresh first page would take the rest away again
    core::deliver(m_services.operations->deadLetters(rest).future, this,
                  [this](const core::Outcome<core::DeadLetterList>& outcome) { take(outcome, true); });
}

void DeadLettersPage::take(const core::Outcome<core::DeadLetterList>& outcome, bool more) {
    if (!outcome.ok() && outcome.error().fault == core::Fault::kCancelled) return;
    m_asking.reset();
    if (!more && isVisible()) m_again.start();
    m_trouble.reset();
    if (!outcome.ok()) {
        m_trouble = outcome.error();
        return showLine();
    }
    const core::DeadLetter* before = m_model->letter(m_table->currentIndex().row());
    const quint64 wanted = m_wantedId != 0 ? m_wantedId : before != nullptr ? before->id : 0;
    const QVector<core::DeadLetter> shown = ofRegion(outcome->letters, m_services.region);
    more ? m_model->append(shown) : m_model->setLetters(shown);
    m_hidden = (more ? m_hidden : 0) + outcome->letters.size() - shown.size();
    m_wantedId = 0;
    m_next = outcome->next;
    m_takenAt = m_services.now();
    choose(wanted);
    showLine();
    // A page of another region alone says nothing about the next one.
    if (m_model->rowCount() == 0 && !m_next.isEmpty()) askMore();
}

void DeadLettersPage::choose(quint64 id) {
    const int row = std::max(0, m_model->rowOf(id));
    if (m_model->rowCount() > 0) m_table->setCurrentIndex(m_model->index(row, 0));
    showChosen();
}

void DeadLettersPage::showChosen() {
    const core::DeadLetter* letter = m_model->letter(m_table->currentIndex().row());
    letter == nullptr ? m_panel->clear() : m_panel->show(*letter);
}

void DeadLettersPage::showLine() {
    const core::Format& format = m_services.format;
    const bool empty = m_model->rowCount() == 0 && m_takenAt != 0;
    m_table->setVisible(!empty);
    m_nothing->setVisible(empty);
    m_panel->setVisible(!empty);
    m_more->setVisible(!m_next.isEmpty());
    QPalette ink = palette();
    ink.setColor(QPalette::WindowText,
                 m_trouble ? themeColor(Tone::kWarning, TonePart::kFg) : themeColor(Token::kTextSecondary));
    m_state->setPalette(ink);
    if (m_trouble) {
        const QString age =
            m_takenAt == 0
                ? QString()
                : QStringLiteral(" ") + tr("What you see is %1 old.").arg(format.age(m_services.now() - m_takenAt));
        m_state->setText(m_trouble->text + age);
    } else if (m_takenAt == 0) {
        m_state->setText(tr("Asking the server"));
    } else {
        const QString count = format.integer(m_model->rowCount());
        const QString line =
            m_next.isEmpty() ? tr("%1, up to date").arg(count) : tr("%1 and more, up to date").arg(count);
        m_state->setText(
            m_hidden == 0 ? line
                          : line + QStringLiteral(" · ") +
                                tr("%1 of orders that other regions keep are not shown").arg(format.integer(m_hidden)));
    }
}

void DeadLettersPage::showNothing() {
    const QString region = m_services.region == nullptr ? QString() : m_services.region->code().toUpper();
    if (region.isEmpty()) {
        return m_nothing->setText({QStringLiteral("check"), tr("No dead letters"),
                                   tr("Everything that came in could be processed."), QString(), Tone::kSuccess});
    }
    m_nothing->setText({QStringLiteral("check"), tr("No dead letters of %1").arg(region),
                        tr("A dead letter is of the region that keeps the order, which is what the number begins "
                           "with, wherever the order is delivered. Only this region is shown, as chosen above."),
                        tr("Show all regions"), Tone::kSuccess});
}

void DeadLettersPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    Page::changeEvent(event);
}

void DeadLettersPage::translate() {
    m_title->setText(QCoreApplication::translate("Rail", "Dead letters"));
    m_title->setFont(themeFont(TypeStyle::kPageTitle));
    m_state->setFont(themeFont(TypeStyle::kBody));
    m_which->setAccessibleName(tr("Which dead letters"));
    m_which->setChoices({{QStringLiteral("open"), tr("Open"), QString(), tr("Those that wait for somebody")},
                         {QStringLiteral("all"), tr("All"), QString(), tr("Those that were put right, too")}});
    m_more->setText(tr("Show more"));
    showNothing();
    m_table->setAccessibleName(tr("Dead letters"));
    m_table->setColumns({{112, 212, 116, 200, 92},
                         LetterModel::kCause,
                         {LetterModel::kCause, LetterModel::kState, LetterModel::kConcerns}});
    showLine();
}

void DeadLettersPage::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::kSurface));
}

}  // namespace meridian::ui

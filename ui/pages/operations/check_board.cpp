#include "ui/pages/operations/check_board.h"

#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/async/deliver.h"
#include "core/operations/operations.h"
#include "ui/pages/operations/check_words.h"
#include "ui/shell/access.h"
#include "ui/shell/action.h"
#include "ui/table/data_table.h"
#include "ui/table/text_delegate.h"
#include "ui/theme/control_kinds.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

enum Column { kCheck, kMeaning, kResult };

}  // namespace

CheckBoard::CheckBoard(Services& services, QWidget* parent)
    : Card(QStringLiteral(" "), parent),
      m_services(services),
      m_table(new DataTable(this)),
      m_model(new QStandardItemModel(this)),
      m_progress(new QProgressBar(this)),
      m_button(new QPushButton(this)),
      m_line(new QLabel(this)) {
    m_table->setObjectName(QStringLiteral("checks.table"));
    m_button->setObjectName(QStringLiteral("checks.run"));
    m_line->setObjectName(QStringLiteral("checks.line"));
    m_progress->setObjectName(QStringLiteral("checks.progress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(72, 4);
    m_progress->hide();
    m_line->setWordWrap(true);
    m_line->hide();
    setControlSize(m_button, ControlSize::kSmall);
    m_button->setVisible(mayDo(services, QStringLiteral("verify")));
    addAction(m_progress);
    addAction(m_button);
    body()->setContentsMargins(1, 0, 1, 1);
    body()->setSpacing(0);
    body()->addWidget(m_line);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);  // it takes what is left, and scrolls
    body()->addWidget(m_table, 1);
    m_model->setColumnCount(3);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new TextDelegate(*m_table, {}));
    connect(m_button, &QAbstractButton::clicked, this, &CheckBoard::checkOrStop);
    connect(&Theme::current(), &Theme::changed, this, &CheckBoard::translate);
    translate();
}

void CheckBoard::show(const core::Verification& verification) {
    const bool otherResult = verification.finishedAt != m_verification.finishedAt;
    m_verification = verification;
    if (otherResult) fill();
    showState();
}

QString CheckBoard::whyNot() const {
    const bool elsewhere = m_verification.running && !m_running;
    return elsewhere ? tr("A check runs already. Wait until it has ended.") : QString();
}

void CheckBoard::checkOrStop() {
    if (m_running) return m_running->request();
    m_line->hide();
    core::Call<core::Verification> call = m_services.operations->verify();
    m_running = call.cancel;
    core::deliver(std::move(call.future), this,
                  [this](const core::Outcome<core::Verification>& outcome) { take(outcome); });
    showState();
}

// What was found stands in the status, too; this is only sooner by a second.
void CheckBoard::take(const core::Outcome<core::Verification>& outcome) {
    m_running.reset();
    m_verification.running = false;
    if (outcome.ok()) {
        m_verification = *outcome;
        m_verification.finishedAt = m_services.now();
        fill();
    } else {
        const bool stopped = outcome.error().fault == core::Fault::kCancelled;
        m_line->setText(stopped ? tr("The check was stopped. What was found before still stands.")
                                : outcome.error().text);
        m_line->show();
    }
    showState();
}

QString CheckBoard::resultOf(const QString& check, bool* broken) const {
    *broken = false;
    if (m_verification.finishedAt == 0) return QStringLiteral("–");
    int violations = 0;
    for (const core::CheckViolation& violation : m_verification.violations)
        violations += violation.check == check ? 1 : 0;
    *broken = violations > 0;
    return violations == 0 ? tr("Holds") : tr("%1 violations").arg(m_services.format.integer(violations));
}

void CheckBoard::fill() {
    m_model->removeRows(0, m_model->rowCount());
    const auto row = [this](const QString& check, const QString& meaning, const QString& result, bool broken) {
        QList<QStandardItem*> items = {new QStandardItem(check), new QStandardItem(meaning), new QStandardItem(result)};
        for (QStandardItem* item : items) {
            item->setEditable(false);
            item->setToolTip(item->text());
        }
        items[kCheck]->setForeground(themeColor(Token::kTextSecondary));
        const bool known = m_verification.finishedAt != 0;
        items[kResult]->setForeground(!known   ? themeColor(Token::kTextMuted)
                                      : broken ? themeColor(Tone::kDanger, TonePart::kFg)
                                               : themeColor(Tone::kSuccess, TonePart::kFg));
        if (broken) items[kMeaning]->setForeground(themeColor(Tone::kDanger, TonePart::kFg));
        m_model->appendRow(items);
    };
    // What is broken stands first, with the server's own words.
    for (const core::CheckViolation& violation : m_verification.violations)
        row(violation.check, violation.text, tr("Broken"), true);
    for (const CheckWords& check : allChecks()) {
        bool broken = false;
        const QString result = resultOf(check.id, &broken);
        row(check.id, check.meaning, result, broken);
    }
}

void CheckBoard::showState() {
    const core::Format& format = m_services.format;
    const bool running = m_running.has_value() || m_verification.running;
    m_progress->setVisible(running);
    if (running) {
        const bool known = m_verification.running && m_verification.batches > 0;
        m_progress->setRange(0, known ? 1'000 : 0);
        if (known) m_progress->setValue(static_cast<int>(m_verification.batchesDone * 1'000 / m_verification.batches));
    }
    m_button->setText(m_running ? tr("Stop") : tr("Check now"));
    m_button->setEnabled(whyNot().isEmpty());
    m_button->setToolTip(whyNot());
    if (m_services.actions != nullptr && running != m_wasRunning) m_services.actions->refresh();
    m_wasRunning = running;
    if (running && m_verification.batches > 0) {
        setUrgentNote(tr("batch %1 of %2")
                          .arg(format.integer(static_cast<qint64>(m_verification.batchesDone)),
                               format.integer(static_cast<qint64>(m_verification.batches))));
    } else if (running) {
        setNote(tr("checking"));
    } else if (m_verification.finishedAt == 0) {
        setNote(tr("not checked since the server's start"));
    } else {
        const QString age = format.age(std::max<qint64>(0, m_services.now() - m_verification.finishedAt));
        const QString checks = format.shortCount(static_cast<qint64>(m_verification.checks));
        const QString violations = format.integer(static_cast<qint64>(m_verification.violationsTotal));
        m_verification.violationsTotal == 0 ? setNote(tr("%1 ago, %2 comparisons, all hold").arg(age, checks))
                                            : setUrgentNote(tr("%1 ago, %2 violations").arg(age, violations));
    }
}

void CheckBoard::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    Card::changeEvent(event);
}

void CheckBoard::translate() {
    setTitle(tr("Promises"));
    m_model->setHorizontalHeaderLabels({tr("Check"), tr("What it means"), tr("Result")});
    m_table->setAccessibleName(tr("Promises that the cell keeps"));
    m_progress->setAccessibleName(tr("How far the check is"));
    m_line->setFont(themeFont(TypeStyle::kBody));
    m_line->setContentsMargins(12, 2, 12, 6);
    m_table->setColumns({{66, 200, 78}, kMeaning, {}});
    fill();
    showState();
}

}  // namespace meridian::ui

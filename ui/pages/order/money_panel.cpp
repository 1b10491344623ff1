#include "ui/pages/order/money_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "core/orders/account_names.h"
#include "ui/pages/order/cell_table.h"
#include "ui/pages/order/fact_list.h"
#include "ui/pages/order/payment_bar.h"
#include "ui/pages/order/record_fields.h"
#include "ui/pages/order/sum_row.h"
#include "ui/shell/action_button.h"
#include "ui/theme/control_kinds.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

using Look = TableCell::Look;

constexpr int kPaymentWidth = 272;
constexpr int kPaymentSide = 12;
constexpr int kLabelWidth = 104;
constexpr int kAccountWidth = 200;  // names of accounts are not cut shorter than this beside the payment

PillSpec pillOf(const core::PaymentAttempt& attempt) {
    return {StateDomain::kPayment, attemptStateName(attempt)};
}

}  // namespace

MoneyPanel::MoneyPanel(Actions& actions, QWidget* parent)
    : Card(QStringLiteral(" "), parent),
      m_bar(new PaymentBar(this)),
      m_facts(new FactList(kLabelWidth, this)),
      m_attempts(new CellTable(this)),
      m_postings(new CellTable(this)),
      m_sums(new SumRow(this)),
      m_noPostings(new QLabel(this)),
      m_sides(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_summary(new QBoxLayout(QBoxLayout::TopToBottom)),
      m_retry(new ActionButton(actions, "order.retryPayment", this)) {
    setControlSize(m_retry, ControlSize::kSmall);
    addAction(m_retry);
    m_retry->hide();
    m_attempts->setObjectName(QStringLiteral("order.attempts"));
    m_postings->setObjectName(QStringLiteral("order.postings"));
    m_noPostings->setObjectName(QStringLiteral("order.noPostings"));
    m_noPostings->setWordWrap(true);
    m_noPostings->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_noPostings->setContentsMargins(12, 2, 12, 10);
    m_sides->setSpacing(0);
    m_payment = makePayment();
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_postings);
    right->addWidget(m_noPostings);
    right->addStretch();
    right->addWidget(m_sums);
    m_sides->addWidget(m_payment);
    m_sides->addLayout(right, 1);
    body()->setContentsMargins(0, 0, 0, 0);
    body()->addLayout(m_sides);
    translate();
}

QWidget* MoneyPanel::makePayment() {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(kPaymentSide, 2, kPaymentSide, 10);
    column->setSpacing(10);
    m_summary->setSpacing(10);
    m_summary->addWidget(m_bar);
    m_summary->addWidget(m_facts);
    column->addLayout(m_summary);
    column->addWidget(m_attempts);
    column->addStretch();
    return side;
}

void MoneyPanel::resizeEvent(QResizeEvent* event) {
    Card::resizeEvent(event);
    arrange();
}

void MoneyPanel::arrange() {
    const int beside = kPaymentWidth + 2 * kPaymentSide;
    const bool hasRoom = width() >= beside + m_postings->widthWith(kAccountWidth) || m_postings->isHidden();
    m_sides->setDirection(hasRoom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_summary->setDirection(hasRoom ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_summary->setSpacing(hasRoom ? 10 : 2 * kPaymentSide);
    m_summary->setAlignment(m_bar, hasRoom ? Qt::Alignment() : Qt::AlignTop);
    m_summary->setStretchFactor(m_bar, hasRoom ? 0 : 1);
    m_summary->setStretchFactor(m_facts, hasRoom ? 0 : 1);
    m_payment->setMinimumWidth(hasRoom ? beside : 0);
    m_payment->setMaximumWidth(hasRoom ? beside : QWIDGETSIZE_MAX);
}

void MoneyPanel::translate() {
    setTitle(tr("Payments and postings"));
    m_attempts->setAccessibleName(tr("Payment attempts"));
    m_attempts->setColumns({{tr("Attempt")}, {tr("State"), Qt::AlignLeft, true}, {tr("Amount"), Qt::AlignRight}});
    m_postings->setAccessibleName(tr("Postings"));
    m_postings->setColumns({{tr("Entry")},
                            {tr("Time")},
                            {tr("Account"), Qt::AlignLeft, true},
                            {tr("Debit"), Qt::AlignRight},
                            {tr("Credit"), Qt::AlignRight}});
    m_noPostings->setFont(themeFont(TypeStyle::kBody));
}

void MoneyPanel::show(const OrderView& view) {
    m_retry->setVisible(view.row.state == core::OrderState::kPaymentFailed);
    showPayment(view);
    showPostings(view);
    arrange();
}

void MoneyPanel::showPayment(const OrderView& view) {
    const core::Format& format = view.format;
    const bool known = view.record != nullptr && !view.record->payments.isEmpty();
    m_bar->setVisible(known);
    m_attempts->setVisible(known && view.record->payments.size() > 1);
    if (!known) {
        m_facts->setFacts({{tr("Payment"), pillLabel({StateDomain::kPayment, core::paymentStateName(view.row)}),
                            view.nowOf(QStringLiteral("payment"))}});
        return;
    }
    const core::PaymentAttempt& last = view.record->payments.constLast();
    const QString key = QStringLiteral("payment.%1.").arg(last.attempt);
    m_bar->setAmounts({last.authorised, last.captured, last.refunded}, format);
    const quint16 currency = view.row.total.currency;
    const core::Amount left{view.row.total.minor - last.captured.minor, currency};
    QVector<Fact> facts = {
        {tr("Net received"), format.money({last.captured.minor - last.refunded.minor, currency}),
         view.nowOf(key + QStringLiteral("captured")), true},
        {tr("Order total"), format.money(view.row.total)},
    };
    if (last.state == core::PaymentState::kAuthorised && left.minor > 0)
        facts.append({tr("Still to capture"), format.money(left)});
    facts.append({tr("State"), pillLabel(pillOf(last)), view.nowOf(key + QStringLiteral("state"))});
    if (last.refundWanted.minor > last.refunded.minor)
        facts.append({tr("To be refunded"), format.money(last.refundWanted)});
    if (!last.code.isEmpty()) facts.append({tr("Provider says"), last.code, view.nowOf(key + QStringLiteral("code"))});
    if (!last.reference.isEmpty())
        facts.append({tr("Reference"), last.reference, view.nowOf(key + QStringLiteral("reference"))});
    if (last.dueAt != 0) facts.append({tr("Asked again"), format.moment(last.dueAt, view.at)});
    m_facts->setFacts(facts);
    QVector<QVector<TableCell>> rows;
    for (const core::PaymentAttempt& attempt : view.record->payments) {
        const QString state = QStringLiteral("payment.%1.state").arg(attempt.attempt);
        rows.append({{QString::number(attempt.attempt), Look::kFigures},
                     {{}, Look::kPill, pillOf(attempt), view.nowOf(state), attempt.code},
                     {format.amount(attempt.requested), Look::kFigures}});
    }
    m_attempts->setRows(rows);
}

void MoneyPanel::showPostings(const OrderView& view) {
    m_postings->setVisible(!view.postings.isEmpty());
    m_noPostings->setVisible(view.postings.isEmpty());
    if (view.postings.isEmpty()) {
        m_noPostings->setText(view.seesPostings ? tr("Nothing is posted for this order yet.")
                                                : tr("The postings are for managers and administrators."));
        m_sums->setSums({});
        return;
    }
    const core::Format& format = view.format;
    QVector<QVector<TableCell>> rows;
    QVector<int> groups;
    qint64 debit = 0;
    qint64 credit = 0;
    for (const core::Posting& posting : view.postings) {
        groups.append(static_cast<int>(rows.size()));
        bool isFirst = true;
        for (const core::PostingLine& line : posting.lines) {
            const QString account =
                QStringLiteral("%1 %2").arg(line.account).arg(core::accountName(line.account, line.name));
            const bool isDebit = line.amount.minor >= 0;
            const QString amount = format.amount({qAbs(line.amount.minor), line.amount.currency});
            (isDebit ? debit : credit) += qAbs(line.amount.minor);
            rows.append({{isFirst ? posting.number : QString(), Look::kFigures, {}, {}, posting.source},
                         {isFirst ? format.moment(posting.at, view.at) : QString(), Look::kMuted},
                         {account, Look::kText, {}, {}, account},
                         {isDebit ? amount : QString(), Look::kFigures},
                         {isDebit ? QString() : amount, Look::kFigures}});
            isFirst = false;
        }
    }
    m_postings->setRows(rows);
    m_postings->setGroups(groups);
    const quint16 currency = view.row.total.currency;
    m_sums->setSums({{debit == credit ? tr("Postings balance") : tr("Postings do not balance"), QString()},
                     {tr("Debit"), format.amount({debit, currency}), true},
                     {tr("Credit"), format.amount({credit, currency}), true}});
}

}  // namespace meridian::ui

#include "ui/forms/reason_dialog.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/widgets/elided_label.h"
#include "ui/widgets/flow_layout.h"

namespace meridian::ui {

namespace {

constexpr int kReasonLength = 240;  // characters; longer ones are notes

}  // namespace

ReasonDialog::ReasonDialog(QWidget* over, const ReasonQuestion& question)
    : DialogPanel(over, Size::kDialogSm),
      m_label(new ElidedLabel(QString(), {TypeStyle::kLabel, Token::kText})),
      m_reason(new QLineEdit) {
    setObjectName(QStringLiteral("reasonDialog"));
    setTitle(question.title);
    setText(question.effect);
    setAction(question.confirm, question.kind);
    m_reason->setObjectName(QStringLiteral("reasonDialog.reason"));
    m_reason->setMaxLength(kReasonLength);
    body()->addWidget(m_label);
    body()->addWidget(m_reason);
    if (!question.suggestions.isEmpty()) {
        auto* suggestions = new QWidget;
        auto* flow = new FlowLayout(suggestions);
        for (const QString& suggestion : question.suggestions) {
            auto* button = new QPushButton(suggestion, suggestions);
            setControlSize(button, ControlSize::kSmall);
            connect(button, &QAbstractButton::clicked, this, [this, suggestion] {
                m_reason->setText(suggestion);
                m_reason->setFocus();
            });
            flow->addWidget(button);
        }
        body()->addWidget(suggestions);
    }
    connect(m_reason, &QLineEdit::textChanged, this, &ReasonDialog::judge);
    connect(this, &DialogPanel::acted, this, &ReasonDialog::confirm);
    judge();
}

void ReasonDialog::translate() {
    m_label->setText(tr("Reason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("It is kept with the change; no names or addresses"));
    judge();
}

void ReasonDialog::judge() {
    const bool enough = !m_reason->text().trimmed().isEmpty();
    action()->setEnabled(enough);
    action()->setToolTip(enough ? QString() : tr("Write a reason, or choose one."));
}

void ReasonDialog::confirm() {
    const QString reason = m_reason->text().simplified();
    if (reason.isEmpty()) return;
    close();
    Q_EMIT confirmed(reason);
}

void askReason(QWidget* over, const ReasonQuestion& question, std::function<void(const QString& reason)> confirmed) {
    auto* dialog = new ReasonDialog(over, question);
    QObject::connect(dialog, &ReasonDialog::confirmed, over, std::move(confirmed));
    dialog->open(dialog->findChild<QLineEdit*>());
}

}  // namespace meridian::ui

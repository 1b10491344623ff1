#include "ui/shell/unsaved_panel.h"

#include <QPushButton>

namespace meridian::ui {

UnsavedPanel::UnsavedPanel(QWidget* over, std::function<QStringList()> work)
    : ModalPanel(over, Size::kDialogSm), m_work(std::move(work)), m_discard(addOtherWay()) {
    setObjectName(QStringLiteral("unsaved"));
    m_discard->setObjectName(QStringLiteral("unsaved.discard"));
    setButtonKind(m_discard, ButtonKind::kDestructive);
    connect(m_discard, &QAbstractButton::clicked, this, &UnsavedPanel::discardWanted);
    connect(this, &ModalPanel::acted, this, &UnsavedPanel::saveWanted);
}

void UnsavedPanel::ask() {
    open(action());
}

void UnsavedPanel::showSaving() {
    m_isSaving = true;
    action()->setEnabled(false);
    m_discard->setEnabled(false);
    translate();
}

void UnsavedPanel::translate() {
    setTitle(tr("Save your changes?"));
    QStringList text = m_work();
    text.append(tr("What you discard cannot be brought back."));
    if (!m_isSaving) setText(text.join(u'\n'));
    setAction(m_isSaving ? tr("Saving") : tr("Save"), ButtonKind::kPrimary);
    m_discard->setText(tr("Discard"));
    setWayOut(tr("Keep editing"));
}

}  // namespace meridian::ui

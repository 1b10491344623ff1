#include "ui/shell/unsaved_panel.h"

#include <QPushButton>

namespace meridian::ui {

UnsavedPanel::UnsavedPanel(QWidget* over, Question question)
    : DialogPanel(over, question.mayWait ? Size::kDialogMd : Size::kDialogSm), m_question(std::move(question)) {
    setObjectName(QStringLiteral("unsaved"));
    if (m_question.mayWait) m_keep = way(addSafeWay(), "unsaved.keep", Way::kKeep);
    m_discard = way(addOtherWay(), "unsaved.discard", Way::kDiscard);
    setButtonKind(m_discard, ButtonKind::kDestructive);
    connect(this, &DialogPanel::acted, this, [this] { Q_EMIT chosen(Way::kSave); });
}

QPushButton* UnsavedPanel::way(QPushButton* button, const char* name, Way way) {
    button->setObjectName(QString::fromLatin1(name));
    connect(button, &QAbstractButton::clicked, this, [this, way] { Q_EMIT chosen(way); });
    return button;
}

void UnsavedPanel::ask() {
    open(action());
}

void UnsavedPanel::showWorking(Way way) {
    m_working = way;
    action()->setEnabled(false);
    m_discard->setEnabled(false);
    if (m_keep != nullptr) m_keep->setEnabled(false);
    translate();
}

void UnsavedPanel::translate() {
    setTitle(tr("Save your changes?"));
    QStringList text = m_question.work();
    if (m_keep != nullptr)
        text.append(tr("What you keep for later stays on this computer and is here again the next time."));
    text.append(tr("What you discard cannot be brought back."));
    if (!m_working) setText(text.join(u'\n'));
    setAction(m_working == Way::kSave ? tr("Saving") : tr("Save"), ButtonKind::kPrimary);
    if (m_keep != nullptr) m_keep->setText(tr("Keep for later"));
    m_discard->setText(tr("Discard"));
    setWayOut(tr("Keep editing"));
}

}  // namespace meridian::ui
